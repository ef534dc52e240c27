package se.uppdrag.registry;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to any document of an authority for those who audit it (KL 12:9): also one that is
/// marked, waits at the gate, or is in a matter that nobody outside sees. Whose authority it is,
/// and that each reading is put down, is for the one who asks to see to.
@Service
@Transactional(readOnly = true)
public class AuditedDocuments {

    /// A document with its content.
    ///
    /// @param authority whose diarium it is in: `KS`
    /// @param matter the address of its matter within the diarium
    /// @param reference as it is spoken of: `KS 2026.0188 2`
    /// @param secret whether a mark is on it, or its whole matter is secret (OSL 5:5)
    /// @param from the one it came from or went to; nothing where there is none
    /// @param disposed the decision by which its content is gone; nothing while it is there
    public record Whole(
            UUID id,
            String authority,
            String matter,
            int number,
            String reference,
            String subject,
            boolean secret,
            @Nullable String from,
            @Nullable String body,
            @Nullable UUID file,
            @Nullable String disposed) {}

    private final HandlingTable matters;
    private final SecrecyTable documents;

    AuditedDocuments(HandlingTable matters, SecrecyTable documents) {
        this.matters = matters;
        this.documents = documents;
    }

    /// @param reference `KS 2026.0188 2`, or the end of an address: `ks-2026-0188/2`
    /// @return nothing where it is not written so, or there is no such document
    public Optional<Whole> find(String reference) {
        var plain = reference.strip();
        int last = Math.max(plain.lastIndexOf(' '), plain.lastIndexOf('/'));
        return last > 0 && plain.substring(last + 1).matches("\\d{1,6}")
                ? find(
                        Desk.slug(plain.substring(0, last)),
                        Integer.parseInt(plain.substring(last + 1)))
                : Optional.empty();
    }

    /// @param matter its address within the diarium
    public Optional<Whole> find(String matter, int number) {
        return matters.find(matter)
                .flatMap(handling ->
                        documents
                                .find(handling.id(), number)
                                .map(document -> whole(handling, document)));
    }

    private static Whole whole(Handling matter, Document document) {
        return new Whole(
                document.id(),
                matter.authority(),
                matter.slug(),
                document.number(),
                matter.dnr() + " " + document.number(),
                document.subject(),
                matter.secret() || document.withholds(),
                document.counterparty(),
                document.disposed() == null ? document.body() : null,
                document.file(),
                document.disposed());
    }
}
