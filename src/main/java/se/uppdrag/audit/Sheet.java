package se.uppdrag.audit;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import se.uppdrag.sealing.Sealing;
import tools.jackson.databind.json.JsonMapper;

/// One sheet of the auditors' working papers, as it is sealed. Who wrote it is inside too. Sheets
/// are added, never changed: of two that are about the same thing the later one stands.
///
/// @param by the name of the one who wrote it
/// @param fields what the kind has: see [Kind]
record Sheet(Kind kind, Instant at, String by, Map<String, String> fields) {

    enum Kind {
        /// In the room: `id, ar, organ, text, sannolikhet, konsekvens, atgard`
        RISK,
        /// In the room: `id` of the folder, `ar, slag, titel, organ, syfte`
        REVIEW,
        /// In the room: `ar, text`, the judgement as a whole
        ESSAY,
        /// In the room: `ar, organ, tillstyrks, anmarkning, motiv`
        VERDICT,
        /// In the room: `ar, person, avvikande`; an auditor signs what stood just then
        OPINION,
        /// In the room: `ar`
        HANDED_OVER,
        /// In the room: `namn`, who was let in and by whom
        ADMITTED,
        /// In a review: `text`
        NOTE,
        /// In a review: `id, organ, text, grad`
        FINDING,
        /// In a review: `lage`
        STATE,
        /// In a review: `text`, the report as it is written
        DRAFT,
        /// In a review: `id` of the question that was sent
        QUESTION,
        /// In a review: `namn, till`
        EXPERT,
        /// In a review: `person, skal`; she takes no part in it from then on
        RECUSED,
        /// In a review: `id, nyckel, namn, storlek, hash`, a file that is sealed by itself
        PAPER,
        /// In a review: `id` of the inspection, `handling, skal`; a document of an authority
        DOCUMENT,
        /// In a review: `slug` of the report
        PUBLISHED
    }

    private static final JsonMapper JSON = JsonMapper.builder().build();

    String get(String field) {
        return fields.getOrDefault(field, "");
    }

    byte[] sealed(byte[] key, String about) {
        var json = JSON.writeValueAsBytes(this);
        var locked = Sealing.lockPadded(json, key, about);
        Arrays.fill(json, (byte) 0);
        return locked;
    }

    static Sheet opened(byte[] sealed, byte[] key, String about) {
        var json =
                Sealing.unlockPadded(sealed, key, about)
                        .orElseThrow(() -> new IllegalStateException("A sheet has been changed"));
        var sheet = JSON.readValue(json, Sheet.class);
        Arrays.fill(json, (byte) 0);
        return sheet;
    }
}
