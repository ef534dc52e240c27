package se.uppdrag.statutes;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A text the municipality keeps (`författning`, `styrande dokument`), whatever its wording is.
///
/// @param slug its address: `arbetsordning-for-kommunfullmaktige`
public record Statute(UUID id, String slug, StatuteKind kind, Card card) {

    /// What is said of it.
    ///
    /// @param organ whose it is
    /// @param responsible the post that sees to it; may be empty
    /// @param nextReview when somebody is to look it over; nothing where no day is set
    public record Card(
            String title,
            String organ,
            String responsible,
            String subject,
            @Nullable LocalDate nextReview) {}

    /// The same text under what it was called another day.
    Statute called(String title) {
        return new Statute(
                id,
                slug,
                kind,
                new Card(title, card.organ, card.responsible, card.subject, card.nextReview));
    }

    public String title() {
        return card.title();
    }

    /// `/forfattningssamling/arbetsordning-for-kommunfullmaktige`
    public String address() {
        return "/" + kind.collection() + "/" + slug;
    }
}
