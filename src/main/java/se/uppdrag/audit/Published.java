package se.uppdrag.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What the auditors have published.
final class Published {

    /// A report of a review.
    ///
    /// @param matter the address of the matter it is registered in
    record Report(
            String slug,
            int year,
            Review.Kind kind,
            String title,
            List<String> organs,
            String text,
            Instant publishedAt,
            String matter) {}

    /// A finding as it was published; what is done about it points at its id.
    record Finding(
            UUID id, String report, int number, String organ, Review.Grade grade, String text) {}

    /// A yearly report that has been handed over.
    record Statement(int year, String text, Instant handedOverAt, String matter) {}

    record Verdict(String organ, boolean supported, String remark, String reasons) {}

    record Opinion(UUID auditor, String name, String dissent) {}

    private Published() {}
}
