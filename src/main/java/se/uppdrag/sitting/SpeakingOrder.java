package se.uppdrag.sitting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The order in which those who have asked get the floor, by the house's own rules (KL 5:72).
///
/// Whatever the rule, a point of order goes before everything, a rejoinder before speeches and the
/// presentation of the item before the debate on it.
public enum SpeakingOrder {
    /// In the order they asked.
    AS_ASKED,
    /// Those who have not spoken on the item before those who have.
    FIRST_TIME_FIRST,
    /// One speech for each party, round by round.
    PARTY_ROUNDS;

    static SpeakingOrder of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /// @param asked in the order they asked
    /// @param spoken what has been said on the item
    List<Speakers.Entry> order(List<Speakers.Entry> asked, List<Speakers.Spoken> spoken) {
        var places = new HashMap<Speakers.Entry, Integer>();
        var ahead = new ArrayList<Speakers.Entry>();
        for (var entry : asked) {
            places.put(entry, turn(entry, ahead, spoken));
            ahead.add(entry);
        }
        return asked.stream()
                .sorted((one, other) -> {
                    var byKind = one.kind().compareTo(other.kind());
                    return byKind != 0 || one.kind() != Speakers.Kind.SPEECH
                            ? byKind
                            : Integer.compare(
                                    places.getOrDefault(one, 0), places.getOrDefault(other, 0));
                })
                .toList();
    }

    /// The round she speaks in; those of the same round speak in the order they asked.
    private int turn(
            Speakers.Entry entry, List<Speakers.Entry> ahead, List<Speakers.Spoken> spoken) {
        return switch (this) {
            case AS_ASKED -> 0;
            case FIRST_TIME_FIRST ->
                    speeches(spoken).anyMatch(one -> one.person().equals(entry.person())) ? 1 : 0;
            case PARTY_ROUNDS ->
                    (int)
                            (speeches(spoken)
                                            .filter(one -> one.party().equals(entry.party()))
                                            .count()
                                    + ahead.stream()
                                            .filter(one -> one.kind() == Speakers.Kind.SPEECH)
                                            .filter(one -> one.party().equals(entry.party()))
                                            .count());
        };
    }

    private static Stream<Speakers.Spoken> speeches(List<Speakers.Spoken> spoken) {
        return spoken.stream().filter(one -> one.kind() == Speakers.Kind.SPEECH);
    }
}
