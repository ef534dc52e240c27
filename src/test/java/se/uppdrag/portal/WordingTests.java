package se.uppdrag.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.portal.Wording.Publication;

@DisplayName("A wording of the portal from draft to shown")
class WordingTests {

    private static final UUID WRITER = UUID.randomUUID();
    private static final UUID READER = UUID.randomUUID();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 10);

    private static Wording one(@Nullable UUID reviewer, boolean reviewed) {
        return new Wording(
                "revision",
                2,
                WRITER,
                reviewer,
                reviewer == null ? "" : "Karin Ek",
                reviewed ? Instant.parse("2026-11-09T08:00:00Z") : null);
    }

    private static void isRefused(Outcome<Wording> outcome, PortalRefusal why) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.refusal()).isEqualTo(why));
    }

    @Test
    void is_shown_without_review_where_nobody_has_been_asked() {
        assertThat(one(null, false).publish()).isInstanceOf(Granted.class);
    }

    @Test
    void is_not_shown_while_somebody_has_been_asked_and_has_not_read_it() {
        isRefused(one(READER, false).publish(), PortalRefusal.REVIEW_IS_NOT_DONE);
        assertThat(one(READER, true).publish()).isInstanceOf(Granted.class);
    }

    @Test
    void is_read_by_whoever_was_asked_and_never_by_who_wrote_it() {
        assertThat(one(READER, false).review(READER)).isInstanceOf(Granted.class);
        isRefused(one(READER, false).review(WRITER), PortalRefusal.NOT_ASKED_TO_REVIEW);
        isRefused(one(READER, true).review(READER), PortalRefusal.NOT_ASKED_TO_REVIEW);
        isRefused(one(null, false).ask(WRITER), PortalRefusal.OWN_WORDING_IS_NOT_REVIEWED);
        assertThat(one(null, false).ask(READER)).isInstanceOf(Granted.class);
    }

    @Test
    void what_was_decided_last_counts() {
        var first = new Publication(1, 1, TODAY.minusDays(9), "");
        var planned = new Publication(2, 2, TODAY.plusDays(5), "");
        var overtaking = new Publication(3, 3, TODAY, "");
        var both = List.of(first, planned);
        assertThat(Wording.shownOn(both, TODAY)).contains(first);
        assertThat(Wording.shownOn(both, TODAY.plusDays(5))).contains(planned);
        assertThat(one(null, false).planned(both, TODAY)).contains(TODAY.plusDays(5));

        var all = List.of(first, planned, overtaking);
        assertThat(Wording.shownOn(all, TODAY.plusDays(5))).contains(overtaking);
        assertThat(one(null, false).planned(all, TODAY)).isEmpty();
        assertThat(Wording.shownOn(all, TODAY.minusDays(10))).isEmpty();
    }
}
