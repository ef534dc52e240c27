package se.uppdrag.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static se.uppdrag.sitting.Stage.item;
import static se.uppdrag.sitting.Stage.unprepared;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.uppdrag.Proves;
import se.uppdrag.sitting.Decision.Kind;
import se.uppdrag.sitting.SittingCommand.AdmitLateItem;
import se.uppdrag.sitting.SittingCommand.AskToSpeak;
import se.uppdrag.sitting.SittingCommand.CastVote;
import se.uppdrag.sitting.SittingCommand.Decide;
import se.uppdrag.sitting.SittingCommand.MarkAuthority;

@DisplayName("KL 4:26, 4:28, 5:33, 6:17 – what may be decided, and by whom, on the evening")
class LawfulDecisionsTests {

    static final Decision YES = new Decision(Kind.APPROVED, "Ja.");

    static Stage councilWith(Item item) {
        return Stage.council("S", 3)
                .agenda(item)
                .everybodyArrives()
                .theChairOpens()
                .takesUp(1)
                .theDebateIsClosed();
    }

    @Test
    @Proves("KL5-33")
    void what_nobody_prepared_is_decided_only_if_all_are_at_one() {
        var evening = councilWith(unprepared(1, "Ja."));
        evening.isRefused(new Decide(YES), SittingRefusal.ITEM_IS_NOT_PREPARED, "5 kap. 33 § KL");
        evening.does(new AdmitLateItem(1)).theCouncilDecides(Kind.APPROVED, "Ja.");
    }

    @Test
    @Proves("KL5-33")
    void it_may_be_sent_for_preparation_or_tabled_at_any_time() {
        for (var kind : new Kind[] {Kind.TABLED, Kind.REMITTED, Kind.REFERRED_BACK}) {
            councilWith(unprepared(1, "")).theCouncilDecides(kind, "Ärendet skickas vidare.");
        }
        councilWith(item(1, "Ja.")).theCouncilDecides(Kind.APPROVED, "Ja.");
    }

    static Stage committeeVotes() {
        var evening =
                Stage.council("S", 3)
                        .committee()
                        .agenda(item(1, "Tillståndet återkallas."))
                        .everybodyArrives()
                        .theChairOpens()
                        .takesUp(1);
        return evening.does(
                new SittingCommand.Propose(
                        evening.person("S3"), Proposal.Kind.REJECTION, "Tillståndet består."));
    }

    static Stage asked(Stage evening) {
        return evening.theDebateIsClosed().theOrderIsApproved(0).theChairPutsTheQuestion();
    }

    @Test
    @Proves("KL4-26")
    void who_takes_part_in_exercising_authority_takes_part_in_the_decision() {
        var evening = asked(committeeVotes().does(new MarkAuthority())).theChairFinds(Side.YES);
        evening.does(new SittingCommand.RequestVote(evening.person("S2")));
        var question = evening.sitting().openBallot().orElseThrow().question().number();
        evening.isRefused(
                new CastVote(evening.person("S3"), question, Side.ABSTAIN),
                SittingRefusal.ALL_DECIDE_WHERE_AUTHORITY_IS_EXERCISED,
                "4 kap. 26 § KL");
        evening.does(new CastVote(evening.person("S3"), question, Side.NO));
    }

    @Test
    @Proves("KL4-25")
    void in_other_matters_anybody_may_abstain() {
        var evening = asked(committeeVotes()).theChairFinds(Side.YES);
        evening.does(new SittingCommand.RequestVote(evening.person("S2")));
        var question = evening.sitting().openBallot().orElseThrow().question().number();
        evening.does(new CastVote(evening.person("S3"), question, Side.ABSTAIN));
    }

    @Test
    @Proves("KL4-26")
    void nobody_has_to_vote_for_more_than_one_proposal() {
        var evening = committeeVotes().does(new MarkAuthority());
        for (var name : new String[] {"S1", "S2"}) {
            evening.does(
                    new SittingCommand.Propose(
                            evening.person(name), Proposal.Kind.OWN, "Förslag av " + name));
        }
        asked(evening).theChairFinds(Side.YES);
        var ballot = evening.sitting().openBallot().orElseThrow();
        assertThat(ballot.question().purpose()).isEqualTo(Question.Purpose.COUNTER);
        evening.does(new SittingCommand.RequestVote(evening.person("S2")));
        evening.does(new CastVote(evening.person("S1"), ballot.question().number(), Side.ABSTAIN));
    }

    @Test
    @Proves("KL4-26")
    void the_assembly_exercises_no_authority_and_a_committee_says_so_before_it_asks() {
        councilWith(item(1, "Ja."))
                .isRefused(
                        new MarkAuthority(),
                        SittingRefusal.ASSEMBLY_EXERCISES_NO_AUTHORITY,
                        "4 kap. 26 § KL");
        var evening = asked(committeeVotes());
        evening.isRefused(
                new MarkAuthority(), SittingRefusal.QUESTIONS_HAVE_BEEN_PUT, "5 kap. 53 § KL");
    }

    @Test
    @Proves("KL6-17")
    void an_alternate_who_does_not_serve_speaks_where_the_rules_of_the_committee_let_her() {
        var silent = committeeVotes();
        silent.isRefused(
                new AskToSpeak(silent.person("S-ers1"), Speakers.Kind.SPEECH),
                SittingRefusal.NOT_SERVING,
                "4 kap. 22 § KL");
        var speaking =
                Stage.council("S", 3)
                        .committee()
                        .withCustoms(
                                new Customs(
                                        0,
                                        "propositionsordning",
                                        0,
                                        SpeakingOrder.AS_ASKED,
                                        Map.of(),
                                        true,
                                        0,
                                        true))
                        .agenda(item(1, "Ja."))
                        .everybodyArrives()
                        .theChairOpens()
                        .takesUp(1)
                        .arrive("S-ers1")
                        .asks("S-ers1", Speakers.Kind.SPEECH);
        assertThat(speaking.waiting()).containsExactly("S-ers1");
        speaking.isRefused(
                new SittingCommand.Propose(
                        speaking.person("S-ers1"), Proposal.Kind.REJECTION, "Nej."),
                SittingRefusal.NOT_SERVING,
                "4 kap. 22 § KL");
    }

    @Test
    @Proves("KL4-28")
    void one_with_a_right_to_attend_speaks_and_does_not_decide() {
        var evening =
                Stage.council("S", 3)
                        .committee()
                        .withGuest("Tuva", "närvarorätt")
                        .agenda(item(1, "Ja."))
                        .everybodyArrives()
                        .theChairOpens()
                        .takesUp(1)
                        .asks("Tuva", Speakers.Kind.SPEECH);
        evening.isRefused(
                new SittingCommand.RequestVote(evening.person("Tuva")),
                SittingRefusal.NO_QUESTION_IS_PUT,
                "5 kap. 53 § KL");
        evening.isRefused(
                new SittingCommand.Reserve(evening.person("Tuva"), 1, "Nej."),
                SittingRefusal.NOTHING_DECIDED_YET,
                "4 kap. 27 § KL");
    }
}
