package se.uppdrag.portal;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppdrag.law.Outcome;

/// How one version of a topic stands: a draft, read by somebody else or not, shown or not. Pure.
///
/// ```
/// draft ─► shown from a day
///   └─► asked to be reviewed ─► reviewed ─► shown from a day
/// ```
///
/// @param writer nobody for the text the program came with
/// @param reviewer who was asked last to read it; nobody where nobody was
/// @param reviewedAt when she had; nothing while she has not
record Wording(
        String topic,
        int number,
        @Nullable UUID writer,
        @Nullable UUID reviewer,
        String reviewerName,
        @Nullable Instant reviewedAt) {

    /// That a version is shown from a day. The one decided last counts.
    ///
    /// @param seq grows with each decision
    record Publication(long seq, int number, LocalDate fromDate, String byName) {}

    boolean waitsForReview() {
        return reviewer != null && reviewedAt == null;
    }

    /// Nobody is asked to review what she has written.
    Outcome<Wording> ask(UUID person) {
        return person.equals(writer)
                ? refused(PortalRefusal.OWN_WORDING_IS_NOT_REVIEWED)
                : granted(this);
    }

    Outcome<Wording> review(UUID person) {
        return waitsForReview() && person.equals(reviewer)
                ? granted(this)
                : refused(PortalRefusal.NOT_ASKED_TO_REVIEW);
    }

    /// What somebody has been asked to read is not shown before she has.
    Outcome<Wording> publish() {
        return waitsForReview()
                ? refused(PortalRefusal.REVIEW_IS_NOT_DONE, reviewerName)
                : granted(this);
    }

    /// The version that is shown on a day.
    static Optional<Publication> shownOn(List<Publication> all, LocalDate day) {
        return all.stream()
                .filter(one -> !one.fromDate().isAfter(day))
                .max(Comparator.comparingLong(Publication::seq));
    }

    /// When this one is to be shown, where that has been decided and nothing has overtaken it.
    Optional<LocalDate> planned(List<Publication> all, LocalDate today) {
        return all.stream()
                .filter(one -> one.number() == number && one.fromDate().isAfter(today))
                .filter(one -> shownOn(all, one.fromDate()).filter(one::equals).isPresent())
                .map(Publication::fromDate)
                .min(Comparator.naturalOrder());
    }
}
