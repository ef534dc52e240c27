package se.uppdrag.safety;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import se.uppdrag.sealing.Sealing;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.json.JsonMapper;

/// One thing that happened with a report, as it is sealed. Everything is in here: who, when, what.
///
/// @param by the name as the reader of the report sees it; empty for the one who reported
/// @param fields what the kind has: see [Kind]
record Line(Kind kind, Instant at, String by, Map<String, String> fields) {

    enum Kind {
        /// `vad, nar, var, kontakt, uppdrag, for, namn, nummer, kanal, kvitto`
        REPORTED,
        /// `text`: the one who reported adds something.
        COMPLETED,
        /// `id, nyckel, namn, sort, storlek, hash, bitar`: a file was sent with it.
        EVIDENCE,
        /// `nycklar, undantag, text`: who may read from now on, by the ids of their keys.
        READERS,
        /// Somebody opened it, the first time that day.
        OPENED,
        /// `satt, namn`: somebody fetched a file or the package, or looked at a picture of a file.
        FETCHED,
        /// `text`: from the network to the one who reported.
        MESSAGE,
        /// `text`: the answer.
        REPLY,
        /// `risk, slag` and the points of the checklist.
        TRIAGE,
        /// `atgard, text, ansvarig`
        MEASURE,
        /// `nummer, text`
        POLICE,
        /// `med, text`: the contact log, for the readers alone.
        CONTACT,
        /// `dag, text`
        FOLLOW_UP,
        /// `uppgift, bestammelse`
        SECRECY,
        /// `text`: a note to a chair before a meeting, without the case.
        CHAIR,
        /// `text`
        CLOSED,
        /// `text`
        REOPENED
    }

    /// It lends out no buffers: what has been written in one would lie there until the next.
    private static final JsonMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
                                    .build())
                    .build();

    String get(String field) {
        return fields.getOrDefault(field, "");
    }

    byte[] sealed(byte[] key, String about) {
        var json = JSON.writeValueAsBytes(this);
        var locked = Sealing.lockPadded(json, key, about);
        Arrays.fill(json, (byte) 0);
        return locked;
    }

    static Line opened(byte[] sealed, byte[] key, String about) {
        var json =
                Sealing.unlockPadded(sealed, key, about)
                        .orElseThrow(() -> new IllegalStateException("A line has been changed"));
        var line = JSON.readValue(json, Line.class);
        Arrays.fill(json, (byte) 0);
        return line;
    }
}
