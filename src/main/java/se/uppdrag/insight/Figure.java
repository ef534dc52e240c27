package se.uppdrag.insight;

import java.util.Arrays;
import java.util.Optional;

/// What is drawn, by the name it has in an address.
enum Figure {
    ATTENDANCE("narvaro"),
    VOTES("roster-per-parti"),
    WINNING("vinnande-sidan"),
    AGREEMENT("samstammighet"),
    MOTIONS("motioner"),
    PARTY_MOTIONS("motioner-per-parti"),
    DAYS("dagar-till-beslut");

    private final String word;

    Figure(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    static Optional<Figure> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }
}
