package se.uppdrag.search;

import java.util.Arrays;
import java.util.Optional;

/// What sort of thing was found.
enum Kind {
    PERSON("person", 0),
    ORGAN("organ", 0),
    STATUTE("forfattning", 0),
    STEERING("styrdokument", 0),
    MATTER("arende", 1),
    MEETING("sammantrade", 1),
    MINUTES("protokoll", 1),
    BRIEF("kort-sagt", 1),
    NOTICE("anslag", 2),
    DOCUMENT("handling", 2);

    private final String word;
    private final int place;

    Kind(String word, int place) {
        this.word = word;
        this.place = place;
    }

    /// As it stands in an address.
    String word() {
        return word;
    }

    /// There are few persons and many documents; where all have the word, the few come first.
    int place() {
        return place;
    }

    static Optional<Kind> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }
}
