package se.uppdrag.safety;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import se.uppdrag.law.SwedishTime;

/// A report and everything that happened with it, opened. What it is now follows from its lines.
record CaseFile(UUID id, List<Line> lines) {

    Line first() {
        return lines.getFirst();
    }

    /// Its number in the network's own series. Drawn and not counted: a number tells nothing of how
    /// many there are.
    String number() {
        return first().get("nummer");
    }

    Stream<Line> of(Line.Kind kind) {
        return lines.stream().filter(one -> one.kind() == kind);
    }

    Optional<Line> last(Line.Kind kind) {
        return of(kind).reduce((_, later) -> later);
    }

    /// The ids of the keys that open it.
    List<UUID> keys() {
        return ids(last(Line.Kind.READERS).map(one -> one.get("nycklar")).orElse(""));
    }

    /// Persons the reporter did not want to read it.
    List<UUID> excluded() {
        return ids(last(Line.Kind.READERS).map(one -> one.get("undantag")).orElse(""));
    }

    private static List<UUID> ids(String joined) {
        return Arrays.stream(joined.split(","))
                .filter(one -> !one.isEmpty())
                .map(UUID::fromString)
                .toList();
    }

    boolean closed() {
        return lines.stream()
                .filter(one -> one.kind() == Line.Kind.CLOSED || one.kind() == Line.Kind.REOPENED)
                .reduce((_, later) -> later)
                .filter(one -> one.kind() == Line.Kind.CLOSED)
                .isPresent();
    }

    /// `lag, medel, hog, akut`; empty while nobody has judged it.
    String risk() {
        return last(Line.Kind.TRIAGE).map(one -> one.get("risk")).orElse("");
    }

    String kind() {
        return last(Line.Kind.TRIAGE)
                .map(one -> one.get("slag"))
                .filter(one -> !one.isEmpty())
                .orElse("ovrigt");
    }

    int year() {
        return SwedishTime.dateOf(first().at()).getYear();
    }

    boolean openedBy(String name, LocalDate day) {
        return of(Line.Kind.OPENED)
                .anyMatch(one -> one.by().equals(name) && SwedishTime.dateOf(one.at()).equals(day));
    }

    /// Whether it has been said already today that somebody fetched it.
    boolean fetchedBy(String name, LocalDate day, Map<String, String> what) {
        return of(Line.Kind.FETCHED)
                .anyMatch(one ->
                        one.by().equals(name)
                                && one.fields().equals(what)
                                && SwedishTime.dateOf(one.at()).equals(day));
    }

    /// The next day something is to be done; nothing when all is done or it is closed.
    Optional<LocalDate> due() {
        return closed()
                ? Optional.empty()
                : last(Line.Kind.FOLLOW_UP).map(one -> LocalDate.parse(one.get("dag")));
    }
}
