package se.uppdrag.sitting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.uppdrag.Proves;
import se.uppdrag.sitting.Proposal.Kind;
import se.uppdrag.sitting.Proposal.NotPut;
import se.uppdrag.sitting.SittingCommand.PutAnyway;
import se.uppdrag.sitting.SittingCommand.PutQuestion;
import se.uppdrag.sitting.SittingCommand.RefuseToPut;

@DisplayName(
        "KL 5:57 – the chair puts no question on a new matter, and may refuse what breaks the law")
@Proves("KL5-57")
class NotPutTests {

    private static final String BASIS = "5 kap. 57 § KL";

    static Stage evening() {
        return Stage.council("S", 3, "M", 2)
                .agenda(Stage.item(1, "Planen antas."), Stage.item(2, "Taxan höjs."))
                .everybodyArrives()
                .theChairOpens()
                .takesUp(1)
                .proposes("M1", Kind.OWN, "Bygg en simhall.");
    }

    @Test
    void what_raises_a_new_matter_is_not_put_and_nobody_can_decide_otherwise() {
        var evening = evening().does(new RefuseToPut(1, NotPut.NEW_MATTER));
        assertThat(evening.floor(1).rivals()).extracting(Proposal::number).containsExactly(0);
        evening.isRefused(new PutAnyway(1), SittingRefusal.NEW_MATTER_IS_NEVER_PUT, BASIS);

        evening.theDebateIsClosed();
        assertThat(evening.floor(1).winner()).map(Proposal::number).contains(0);
    }

    @Test
    void what_breaks_the_law_is_put_when_the_meeting_decides_so() {
        var evening = evening().does(new RefuseToPut(1, NotPut.AGAINST_LAW));
        assertThat(evening.floor(1).rivals()).hasSize(1);
        evening.does(new PutAnyway(1));
        assertThat(evening.floor(1).rivals()).hasSize(2);
        evening.isRefused(new PutAnyway(1), SittingRefusal.NO_SUCH_PROPOSAL, "5 kap. 53 § KL");
    }

    @Test
    void an_approved_order_is_void_when_what_is_put_changes() {
        var evening = evening().theDebateIsClosed().theOrderIsApproved(0);
        evening.does(new RefuseToPut(1, NotPut.AGAINST_LAW)).does(new PutAnyway(1));
        evening.isRefused(
                new PutQuestion(), SittingRefusal.ORDER_IS_NOT_APPROVED, "5 kap. 53 § KL");
    }

    @Test
    void the_proposal_on_the_agenda_is_the_matter_and_what_was_begun_is_finished() {
        var evening = evening();
        evening.isRefused(
                new RefuseToPut(0, NotPut.NEW_MATTER),
                SittingRefusal.NO_SUCH_PROPOSAL,
                "5 kap. 53 § KL");
        evening.theDebateIsClosed().theOrderIsApproved(0).theChairPutsTheQuestion();
        evening.isRefused(
                new RefuseToPut(1, NotPut.NEW_MATTER),
                SittingRefusal.QUESTIONS_HAVE_BEEN_PUT,
                "5 kap. 53 § KL");
    }
}
