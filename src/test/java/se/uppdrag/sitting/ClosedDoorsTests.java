package se.uppdrag.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static se.uppdrag.sitting.Stage.item;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.uppdrag.Proves;
import se.uppdrag.sitting.SittingCommand.CloseDoors;
import se.uppdrag.sitting.SittingCommand.OpenDoors;

@DisplayName(
        "KL 5:42 – an item is dealt with behind closed doors, and the public sees nothing of it")
@Proves("KL5-42")
class ClosedDoorsTests {

    static final String DOORS = "5 kap. 42–43 §§ KL";

    Stage evening() {
        return Stage.council("S", 4, "M", 2)
                .agenda(item(1, "Ja."), item(2, "Ja."))
                .everybodyArrives()
                .theChairOpens();
    }

    @Test
    void the_public_is_shown_no_item_speaker_proposal_or_vote() {
        var evening = evening().takesUp(1).does(new CloseDoors());
        evening.asks("M1", Speakers.Kind.SPEECH).does(new SittingCommand.NextSpeaker());
        evening.proposes("M1", Proposal.Kind.REJECTION, "Avslag.").theDebateIsClosed();
        evening.theOrderIsApproved(0).theChairPutsTheQuestion().theChairFinds(Side.YES);
        evening.does(new SittingCommand.RequestVote(evening.person("M1")));

        var outside = evening.sitting().fromOutside();
        assertThat(outside.floor()).isEmpty();
        assertThat(outside.openBallot()).isEmpty();
        assertThat(outside.floors()).isEmpty();
        assertThat(outside.speakers().now()).isNull();
        assertThat(evening.sitting().floor()).isPresent();
    }

    @Test
    void the_doors_open_again_when_they_are_opened_and_by_themselves_with_the_decision() {
        var evening = evening().takesUp(1).does(new CloseDoors()).does(new OpenDoors());
        assertThat(evening.sitting().fromOutside().current()).isEqualTo(1);

        evening.does(new CloseDoors()).theDebateIsClosed();
        evening.theCouncilDecides(Decision.Kind.APPROVED, "Ja.").takesUp(2);
        assertThat(evening.sitting().behindClosedDoors()).isFalse();
        assertThat(evening.sitting().agenda().doors().behind()).containsExactly(1);
    }

    @Test
    void what_was_done_behind_them_is_not_told_when_they_open() {
        var evening = evening().takesUp(1).does(new CloseDoors());
        evening.proposes("M1", Proposal.Kind.REJECTION, "Avslag.").theDebateIsClosed();
        evening.theOrderIsApproved(0).theChairPutsTheQuestion().theChairFinds(Side.YES);
        evening.does(new SittingCommand.Gavel());
        evening.theCouncilDecides(Decision.Kind.APPROVED, "Ja.").takesUp(2);
        evening.proposes("M1", Proposal.Kind.REJECTION, "Avslag.");

        var outside = evening.sitting().fromOutside().floors();
        assertThat(outside)
                .hasEntrySatisfying(
                        1,
                        behind -> {
                            assertThat(behind.proposals()).isEmpty();
                            assertThat(behind.ballots()).isEmpty();
                            assertThat(behind.decision()).isNull();
                        });
        assertThat(outside.get(2)).as("and the rest is").isEqualTo(evening.floor(2));
    }

    @Test
    @Proves("KL6-25")
    void a_committee_has_its_doors_shut_for_what_is_secret_and_the_assembly_is_asked() {
        var committee = Stage.council("S", 4, "M", 2).committee().agenda(secret(1));
        committee.everybodyArrives().theChairOpens().takesUp(1);
        assertThat(committee.sitting().behindClosedDoors()).isTrue();

        var council = Stage.council("S", 4, "M", 2).agenda(secret(1), item(2, "Ja."));
        council.everybodyArrives().theChairOpens();
        var two = List.of(council.person("S3"), council.person("M2"));
        council.does(new SittingCommand.ElectVerifiers(two, LocalDate.of(2026, 12, 4), "Rådhuset"));
        council.takesUp(1);
        assertThat(council.sitting().behindClosedDoors()).isFalse();
        assertThat(ChairGuide.of(council.sitting()).key()).isEqualTo("close-doors");
        var outside = council.sitting().fromOutside();
        assertThat(outside.floor()).isPresent();
        assertThat(outside.floor().get().item().dnr()).isNull();
        assertThat(outside.floor().get().proposals()).isEmpty();
        assertThat(outside.items()).noneMatch(one -> one.titleInside().contains("Glasberg"));
        assertThat(council.sitting().items().getFirst().titleInside()).isEqualTo("Glasberget");
    }

    private static Item secret(int number) {
        var item = item(number, "Ja.");
        return new Item(
                number,
                "Sekretessärende",
                item.kind(),
                item.dnr(),
                null,
                item.proposal(),
                true,
                false,
                item.speakers(),
                null,
                null,
                null,
                new Item.Secrecy("39:2", "Glasberget"));
    }

    @Test
    void doors_are_closed_for_an_item_and_not_between_items_or_twice() {
        var evening = evening();
        evening.isRefused(
                new CloseDoors(), SittingRefusal.NOTHING_IS_BEFORE_THE_MEETING, "5 kap. 53 § KL");
        evening.takesUp(1).isRefused(new OpenDoors(), SittingRefusal.DOORS_ARE_AS_ASKED, DOORS);
        evening.does(new CloseDoors());
        evening.isRefused(new CloseDoors(), SittingRefusal.DOORS_ARE_AS_ASKED, DOORS);
    }
}
