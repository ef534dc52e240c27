package se.uppdrag.audit;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppdrag.law.Outcome;
import se.uppdrag.registry.AuditedDocuments.Whole;

/// A document of an authority that an auditor has asked to read (KL 12:9), as the authority is told
/// of it: not in which review, and not why.
///
/// @param matter the address of its matter within the diarium
/// @param secret whether it was marked when it was asked for
/// @param person the auditor who asked, and her name
record Inspection(
        UUID id,
        UUID document,
        String authority,
        String matter,
        int number,
        String reference,
        boolean secret,
        UUID person,
        String name,
        Instant at) {

    /// Whether it may be read. Secrecy gives way to the audit of the authority where the document
    /// is (OSL 10:17), and to no other.
    ///
    /// @param document nothing where there is none of that number
    /// @param reviewed the authorities that the review is about
    static Outcome<Whole> allowed(@Nullable Whole document, Collection<String> reviewed) {
        if (document == null) {
            return refused(AuditRefusal.DOCUMENT_IS_NOT_FOUND);
        }
        if (document.secret() && !reviewed.contains(document.authority())) {
            return refused(AuditRefusal.SECRET_OF_ANOTHER_AUTHORITY, document.authority());
        }
        var disposed = document.disposed();
        if (disposed != null) {
            return refused(AuditRefusal.DOCUMENT_IS_DISPOSED_OF, disposed);
        }
        return granted(document);
    }

    static Inspection of(UUID id, Whole document, AuditRing.Open by, Instant at) {
        return new Inspection(
                id,
                document.id(),
                document.authority(),
                document.matter(),
                document.number(),
                document.reference(),
                document.secret(),
                by.person(),
                by.name(),
                at);
    }

    /// Where those who read the review read it.
    static String address(UUID review, String inspection) {
        return "%s/%s/handling/%s".formatted(ReviewController.HERE, review, inspection);
    }
}
