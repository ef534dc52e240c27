package se.uppdrag.audit;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.audit.Sheet.Kind;
import se.uppdrag.law.Outcome;
import se.uppdrag.register.Organ;
import se.uppdrag.registry.AuditedDocuments;
import se.uppdrag.registry.AuditedDocuments.Whole;

/// The door to documents of the authorities that the auditors read (KL 12:9). That one was asked
/// for and each time it was read is for its authority to see; why is sealed in the review.
@Service
@Transactional
public class Inspections {

    private final InspectionTable table;
    private final AuditedDocuments documents;
    private final Audits audits;
    private final Cabinet cabinet;
    private final Auditors auditors;
    private final Clock clock;

    Inspections(
            InspectionTable table,
            AuditedDocuments documents,
            Audits audits,
            Cabinet cabinet,
            Auditors auditors,
            Clock clock) {
        this.table = table;
        this.documents = documents;
        this.audits = audits;
        this.cabinet = cabinet;
        this.auditors = auditors;
        this.clock = clock;
    }

    /// Asks for a document. No answer is waited for: it is hers to read at once.
    ///
    /// @param reference its number: `KS 2026.0188 2`
    /// @param reason why it is needed, which stays in the review
    /// @return refused where there is none, where it is secret at an authority that the review is
    ///   not about (OSL 10:17), and where its content has been disposed of
    public Outcome<UUID> ask(AuditRing.Open by, UUID review, String reference, String reason) {
        var reviewed =
                audits.review(by, review).orElseThrow().plan().organs().stream()
                        .flatMap(slug -> auditors.organ(slug).stream())
                        .map(Organ::authority)
                        .collect(Collectors.toSet());
        return Inspection.allowed(documents.find(reference).orElse(null), reviewed)
                .map(document -> {
                    var id = UUID.randomUUID();
                    table.insert(Inspection.of(id, document, by, clock.instant()));
                    cabinet.write(
                            review,
                            by,
                            Kind.DOCUMENT,
                            Map.of(
                                    "id", id.toString(),
                                    "handling", document.reference(),
                                    "skal", reason));
                    return id;
                });
    }

    /// The document, and a line about the reading for its authority.
    ///
    /// @param inspection one that the review has
    Optional<Whole> read(AuditRing.Open by, Review.Document inspection) {
        var one = table.find(UUID.fromString(inspection.id())).orElseThrow();
        table.read(one.id(), by, clock.instant());
        return documents.find(one.matter(), one.number());
    }

    @Transactional(readOnly = true)
    Optional<Inspection> find(UUID id) {
        return table.find(id);
    }

    @Transactional(readOnly = true)
    List<Inspection> newest(List<String> authorities, Optional<Inspection> after, int atMost) {
        return table.newest(authorities, after.orElse(null), atMost);
    }

    @Transactional(readOnly = true)
    List<InspectionTable.Reading> readings(List<Inspection> of, int ofEach) {
        return table.readings(of.stream().map(Inspection::id).toList(), ofEach);
    }
}
