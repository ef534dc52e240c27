package se.uppdrag.insight;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.sitting.Decision;
import se.uppdrag.web.Texts;

/// The door: counts what the closed meetings show.
@Service
@Transactional(readOnly = true)
class Insights {

    private final Logs logs;
    private final PathTable paths;
    private final Rows rows;
    private final VoteTables tables;
    private final Texts texts;
    private final Clock clock;

    Insights(Logs logs, PathTable paths, Rows rows, VoteTables tables, Texts texts, Clock clock) {
        this.logs = logs;
        this.paths = paths;
        this.rows = rows;
        this.tables = tables;
        this.texts = texts;
        this.clock = clock;
    }

    /// @param organ empty for every organ; the ways of matters are the same for all
    Table table(Figure figure, String organ) {
        return switch (figure) {
            case ATTENDANCE -> attendance(organ);
            case VOTES -> tables.votes(organ);
            case WINNING -> tables.winning(organ);
            case AGREEMENT -> tables.agreement(organ);
            case MOTIONS -> motions();
            case PARTY_MOTIONS -> partyMotions();
            case DAYS -> days();
        };
    }

    private Table attendance(String organ) {
        var seats = new HashMap<String, int[]>();
        logs.held(organ).stream()
                .flatMap(one -> one.members().stream())
                .forEach(one -> {
                    var counts = seats.computeIfAbsent(one.party(), _ -> new int[2]);
                    counts[0] += one.came() ? 1 : 0;
                    counts[1]++;
                });
        var lines = new ArrayList<Table.Row>();
        rows.inOrder(seats)
                .forEach((name, counts) ->
                        lines.add(Rows.row(name, counts[0], counts[1], Rows.share(counts))));
        return new Table(
                Figure.ATTENDANCE, rows.header("party", "came", "seats", "share"), lines, 2, 100);
    }

    private Table motions() {
        var decided = decided();
        var fates = new LinkedHashMap<String, Integer>();
        for (var fate :
                List.of(
                        "waiting",
                        "prepared",
                        "APPROVED",
                        "AMENDED",
                        "REJECTED",
                        "ANSWERED",
                        "withdrawn",
                        "other")) {
            fates.put(fate, 0);
        }
        paths().filter(one -> one.kind().equals("MOTION"))
                .forEach(one -> fates.merge(fate(one, decided.get(one.id())), 1, Integer::sum));
        var lines = new ArrayList<Table.Row>();
        fates.forEach(
                (fate, count) -> lines.add(Rows.row(texts.get("insight.fate." + fate), count)));
        return new Table(Figure.MOTIONS, rows.header("fate", "count"), lines, 0, 0);
    }

    /// Each party's motions by the year they were handed in: what became of them, and how many days
    /// half of those decided took at most. One that several have signed counts for the mover's.
    private Table partyMotions() {
        var decided = decided();
        var groups = new TreeMap<String, TreeMap<Integer, List<PathTable.Path>>>();
        paths().filter(one -> one.kind().equals("MOTION"))
                .forEach(one ->
                        groups.computeIfAbsent(one.party(), _ -> new TreeMap<>())
                                .computeIfAbsent(one.opened().getYear(), _ -> new ArrayList<>())
                                .add(one));
        var names = rows.names();
        var lines = new ArrayList<Table.Row>();
        groups.forEach((party, years) ->
                years.forEach((year, its) -> {
                    var fates =
                            its.stream()
                                    .map(one -> fate(one, decided.get(one.id())))
                                    .collect(
                                            Collectors.groupingBy(
                                                    fate -> fate, Collectors.counting()));
                    lines.add(
                            Rows.row(
                                    (party.isEmpty()
                                                    ? texts.get("insight.no-party")
                                                    : names.getOrDefault(party, party))
                                            + " "
                                            + year,
                                    its.size(),
                                    of(fates, "APPROVED") + of(fates, "AMENDED"),
                                    of(fates, "REJECTED"),
                                    of(fates, "ANSWERED") + of(fates, "other"),
                                    of(fates, "withdrawn"),
                                    of(fates, "waiting") + of(fates, "prepared"),
                                    medianDays(its)));
                }));
        return new Table(
                Figure.PARTY_MOTIONS,
                rows.header(
                        "party-year",
                        "handed-in",
                        "approved",
                        "rejected",
                        "answered",
                        "withdrawn",
                        "undecided",
                        "median"),
                lines,
                0,
                0);
    }

    private static long of(Map<String, Long> fates, String fate) {
        return fates.getOrDefault(fate, 0L);
    }

    private static double medianDays(List<PathTable.Path> motions) {
        var days = new ArrayList<Long>();
        for (var one : motions) {
            var on = one.decided();
            if (on != null) {
                days.add(ChronoUnit.DAYS.between(one.opened(), on));
            }
        }
        days.sort(null);
        return days.isEmpty() ? -1 : days.get(days.size() / 2);
    }

    private Map<UUID, Decision.Kind> decided() {
        var decided = new HashMap<UUID, Decision.Kind>();
        logs.held("").forEach(one -> decided.putAll(one.decided()));
        return decided;
    }

    private static String fate(PathTable.Path path, Decision.@Nullable Kind how) {
        if (path.withdrawn()) {
            return "withdrawn";
        }
        if (how == null && path.decided() == null) {
            return path.raised() == null ? "waiting" : "prepared";
        }
        return switch (how) {
            case APPROVED, AMENDED, REJECTED, ANSWERED -> how.name();
            case REFERRED_BACK, TABLED, REMITTED -> "prepared";
            case null, default -> "other";
        };
    }

    private Table days() {
        var taken = new TreeMap<Integer, List<Long>>();
        paths().forEach(one -> {
            var decided = one.decided();
            if (decided != null) {
                taken.computeIfAbsent(decided.getYear(), _ -> new ArrayList<>())
                        .add(ChronoUnit.DAYS.between(one.opened(), decided));
            }
        });
        var lines = new ArrayList<Table.Row>();
        taken.forEach((year, days) -> {
            days.sort(null);
            lines.add(
                    Rows.row(
                            year.toString(),
                            days.size(),
                            days.get(days.size() / 2),
                            days.get((int) Math.min(days.size() - 1L, days.size() * 9L / 10))));
        });
        return new Table(
                Figure.DAYS, rows.header("year", "decided", "median", "ninety"), lines, 1, 0);
    }

    private Stream<PathTable.Path> paths() {
        LocalDate today = SwedishTime.dateOf(clock.instant());
        return paths.since(today.minusYears(Logs.YEARS)).stream();
    }
}
