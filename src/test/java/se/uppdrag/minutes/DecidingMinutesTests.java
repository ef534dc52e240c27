package se.uppdrag.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static se.uppdrag.minutes.ComposingMinutesTests.text;
import static se.uppdrag.sitting.Stage.item;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.uppdrag.Proves;
import se.uppdrag.sitting.Majority;
import se.uppdrag.sitting.Proposal;
import se.uppdrag.sitting.Proposal.Kind;
import se.uppdrag.sitting.Side;
import se.uppdrag.sitting.SittingCommand.AllowProposals;
import se.uppdrag.sitting.SittingCommand.DisownVote;
import se.uppdrag.sitting.SittingCommand.ProposeChange;
import se.uppdrag.sitting.SittingCommand.PutAnyway;
import se.uppdrag.sitting.SittingCommand.RefuseToPut;
import se.uppdrag.sitting.SittingCommand.RequireMajority;
import se.uppdrag.sitting.Stage;

@DisplayName("KL 5:67 – what was proposed and in what order it was asked, word for word")
@Proves({"KL5-53", "KL5-55", "KL5-67"})
class DecidingMinutesTests {

    private static Stage evening() {
        return Stage.council("S", 5)
                .agenda(item(1, "att planen antas\natt 400 000 kronor anslås"))
                .everybodyArrives()
                .theChairOpens()
                .takesUp(1);
    }

    @Test
    void a_change_is_told_paragraph_by_paragraph() {
        var evening = evening();
        evening.does(
                new ProposeChange(
                        evening.person("S2"),
                        "att planen antas\natt 250 000 kronor anslås\natt nämnden redovisar"));
        assertThat(text(evening, Additions.NONE))
                .contains(
                        """
                        S2 (S) yrkar att förslaget till beslut ändras så här:
                        Stycke 2, ”att 400 000 kronor anslås”, får lydelsen ”att 250 000 kronor anslås”
                        Efter stycke 2 läggs till: ”att nämnden redovisar”
                        """);
    }

    @Test
    void the_whole_order_is_one_paragraph() {
        var evening = evening().proposes("S2", Kind.REFERRAL_BACK, "Utred.");
        evening.proposes("S3", Kind.TABLING, "Läs på.").proposes("S4", Kind.REJECTION, "Avslag.");
        evening.proposes("S5", Kind.ADDITION, "En cykelbana.").theDebateIsClosed();
        evening.does(new AllowProposals()).theOrderIsApproved(3);
        assertThat(text(evening, Additions.NONE))
                .contains(
                        "Kommunfullmäktige medger enhälligt att yrkanden läggs och ändras sedan"
                                + " överläggningen har avslutats.")
                .contains(
                        "Ordföranden föreslår att det först prövas om ärendet ska avgöras i dag"
                                + " eller återremitteras (yrkandet om återremiss från S2 (S)),"
                                + " därefter om ärendet ska avgöras i dag eller bordläggas"
                                + " (yrkandet om bordläggning från S3 (S)). Ordföranden föreslår"
                                + " att avslagsyrkandet från S4 (S) är huvudförslag och ställs mot"
                                + " förslaget till beslut. Sist prövas tilläggsyrkandet från S5"
                                + " (S) för sig. Kommunfullmäktige godkänner"
                                + " propositionsordningen.");
    }

    @Test
    void what_the_chair_does_not_put_is_told_with_the_reason_and_the_meetings_answer() {
        var evening = evening().proposes("S2", Kind.OWN, "Bygg en simhall.");
        evening.does(new RefuseToPut(1, Proposal.NotPut.AGAINST_LAW)).does(new PutAnyway(1));
        assertThat(text(evening, Additions.NONE))
                .contains(
                        "Ordföranden vägrar att ställa proposition på det egna förslaget från S2 (S), eftersom"
                                + " det strider mot lag eller annan författning (5 kap. 57 §"
                                + " kommunallagen).")
                .contains("Kommunfullmäktige beslutar att proposition ändå ska ställas på");
    }

    @Test
    void a_qualified_majority_is_told_with_its_provision_and_its_count() {
        var evening = evening().does(new RequireMajority(Majority.TWO_THIRDS_OF_PRESENT));
        evening.theDebateIsClosed().theChairPutsTheQuestion().theChairFinds(Side.YES);
        evening.aVoteIsHeld("S2", 3, 2);
        evening.does(new DisownVote(evening.person("S5"), 1, Side.YES));
        assertThat(text(evening, Additions.NONE).replace('\u00a0', ' '))
                .contains(
                        "För bifall krävs att minst två tredjedelar av de närvarande röstar för"
                                + " det (5 kap. 10 § KL).")
                .contains(
                        "4 ja-röster av 5 krävs, och kravet är inte uppfyllt. Ordföranden finner"
                                + " att förslaget till beslut faller.")
                .contains(
                        "S5 (S) uppger att rösten blev fel och att den avsågs vara ja."
                                + " Omröstningens resultat står fast.");
    }
}
