package se.uppdrag.scenarios;

import java.time.LocalDate;
import java.util.TreeMap;
import java.util.TreeSet;

/// Who serves where, kept by hand beside the program: after each change the whole state is written
/// down anew under its day, and nothing is computed from periods.
final class Chronicle {

    /// `ks: 1 Anna Alm`, `kf ersättare: 2 Bo Berg`
    private final TreeMap<LocalDate, TreeSet<String>> days = new TreeMap<>();

    private TreeSet<String> on(LocalDate day) {
        var before = days.floorEntry(day);
        return days.computeIfAbsent(
                day, _ -> before == null ? new TreeSet<>() : new TreeSet<>(before.getValue()));
    }

    /// From the day until something else is written.
    Chronicle enters(LocalDate day, String organ, int place, String name) {
        on(day);
        days.tailMap(day, true).values().forEach(state -> state.add(line(organ, place, name)));
        return this;
    }

    Chronicle leaves(LocalDate day, String organ, int place, String name) {
        on(day);
        days.tailMap(day, true)
                .values()
                .forEach(state -> {
                    if (!state.remove(line(organ, place, name))) {
                        throw new IllegalStateException(
                                "Nobody to leave: " + line(organ, place, name));
                    }
                });
        return this;
    }

    /// Away from the first day, and back or gone with everybody from the second.
    Chronicle leaves(LocalDate day, String organ, int place, String name, LocalDate until) {
        on(day);
        on(until);
        days.subMap(day, true, until, false)
                .values()
                .forEach(state -> state.remove(line(organ, place, name)));
        return this;
    }

    /// Everybody in the organ leaves.
    void empties(LocalDate day, String organ) {
        on(day);
        days.tailMap(day, true)
                .values()
                .forEach(state ->
                        state.removeIf(one ->
                                one.startsWith(organ + ":")
                                        || one.startsWith(organ + " ersättare:")));
    }

    TreeSet<String> serving(LocalDate day) {
        var found = days.floorEntry(day);
        return found == null ? new TreeSet<>() : found.getValue();
    }

    static String line(String organ, int place, String name) {
        return organ + ": " + place + " " + name;
    }
}
