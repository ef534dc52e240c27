package se.uppdrag.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static se.uppdrag.sitting.Stage.item;

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
        assertThat(evening.sitting().fromOutside()).isEqualTo(evening.sitting());

        evening.does(new CloseDoors()).theDebateIsClosed();
        evening.theCouncilDecides(Decision.Kind.APPROVED, "Ja.").takesUp(2);
        assertThat(evening.sitting().behindClosedDoors()).isFalse();
        assertThat(evening.sitting().agenda().doors().behind()).containsExactly(1);
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
