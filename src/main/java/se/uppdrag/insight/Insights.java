package se.uppdrag.insight;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.register.Party;
import se.uppdrag.register.Register;
import se.uppdrag.sitting.Decision;
import se.uppdrag.sitting.Side;
import se.uppdrag.web.Texts;

/// The door: counts what the closed meetings show.
@Service
@Transactional(readOnly = true)
class Insights {

    private final Logs logs;
    private final PathTable paths;
    private final Register register;
    private final Texts texts;
    private final Clock clock;

    Insights(Logs logs, PathTable paths, Register register, Texts texts, Clock clock) {
        this.logs = logs;
        this.paths = paths;
        this.register = register;
        this.texts = texts;
        this.clock = clock;
    }

    /// @param organ empty for every organ; the ways of matters are the same for all
    Table table(Figure figure, String organ) {
        return switch (figure) {
            case ATTENDANCE -> attendance(organ);
            case WINNING -> winning(organ);
            case AGREEMENT -> agreement(organ);
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
        var rows = new ArrayList<Table.Row>();
        inOrder(seats)
                .forEach(
                        (name, counts) -> rows.add(row(name, counts[0], counts[1], share(counts))));
        return new Table(
                Figure.ATTENDANCE, header("party", "came", "seats", "share"), rows, 2, 100);
    }

    private static double share(int[] counts) {
        return counts[1] == 0 ? -1 : 100.0 * counts[0] / counts[1];
    }

    /// A party stands where most of its own voted; one that fell apart evenly stands nowhere.
    private static Optional<Side> stands(Vote vote, String party) {
        var yes = count(vote, party, Side.YES);
        var no = count(vote, party, Side.NO);
        return yes == no ? Optional.empty() : Optional.of(yes > no ? Side.YES : Side.NO);
    }

    private static long count(Vote vote, String party, Side side) {
        return vote.cast().stream()
                .filter(one -> one.party().equals(party) && one.side() == side)
                .count();
    }

    private static List<String> parties(List<Vote> votes) {
        return votes.stream()
                .flatMap(vote -> vote.cast().stream())
                .map(Vote.Cast::party)
                .filter(party -> !party.isEmpty())
                .distinct()
                .toList();
    }

    private Table winning(String organ) {
        var votes = logs.votes(organ);
        var counts = new HashMap<String, int[]>();
        for (var party : parties(votes)) {
            var own = counts.computeIfAbsent(party, _ -> new int[2]);
            for (var vote : votes) {
                var stood = stands(vote, party);
                own[0] += stood.filter(side -> side == vote.settled()).isPresent() ? 1 : 0;
                own[1] += stood.isPresent() ? 1 : 0;
            }
        }
        var rows = new ArrayList<Table.Row>();
        inOrder(counts).forEach((name, own) -> rows.add(row(name, own[0], own[1], share(own))));
        return new Table(Figure.WINNING, header("party", "won", "votes", "share"), rows, 2, 100);
    }

    private Table agreement(String organ) {
        var votes = logs.votes(organ);
        var names = names();
        var parties = names.keySet().stream().filter(parties(votes)::contains).toList();
        var rows = new ArrayList<Table.Row>();
        for (int i = 0; i < parties.size(); i++) {
            for (int j = i + 1; j < parties.size(); j++) {
                var counts = new int[2];
                for (var vote : votes) {
                    var one = stands(vote, parties.get(i));
                    var other = stands(vote, parties.get(j));
                    if (one.isPresent() && other.isPresent()) {
                        counts[0] += one.equals(other) ? 1 : 0;
                        counts[1]++;
                    }
                }
                rows.add(
                        row(
                                parties.get(i) + " – " + parties.get(j),
                                counts[0],
                                counts[1],
                                share(counts)));
            }
        }
        return new Table(Figure.AGREEMENT, header("pair", "alike", "votes", "share"), rows, 2, 100);
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
        var rows = new ArrayList<Table.Row>();
        fates.forEach((fate, count) -> rows.add(row(texts.get("insight.fate." + fate), count)));
        return new Table(Figure.MOTIONS, header("fate", "count"), rows, 0, 0);
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
        var names = names();
        var rows = new ArrayList<Table.Row>();
        groups.forEach((party, years) ->
                years.forEach((year, its) -> {
                    var fates =
                            its.stream()
                                    .map(one -> fate(one, decided.get(one.id())))
                                    .collect(
                                            Collectors.groupingBy(
                                                    fate -> fate, Collectors.counting()));
                    rows.add(
                            row(
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
                header(
                        "party-year",
                        "handed-in",
                        "approved",
                        "rejected",
                        "answered",
                        "withdrawn",
                        "undecided",
                        "median"),
                rows,
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
        var rows = new ArrayList<Table.Row>();
        taken.forEach((year, days) -> {
            days.sort(null);
            rows.add(
                    row(
                            year.toString(),
                            days.size(),
                            days.get(days.size() / 2),
                            days.get((int) Math.min(days.size() - 1L, days.size() * 9L / 10))));
        });
        return new Table(Figure.DAYS, header("year", "decided", "median", "ninety"), rows, 1, 0);
    }

    private Stream<PathTable.Path> paths() {
        LocalDate today = SwedishTime.dateOf(clock.instant());
        return paths.since(today.minusYears(Logs.YEARS)).stream();
    }

    private Map<String, String> names() {
        return register.parties().stream()
                .collect(
                        Collectors.toMap(
                                Party::code, Party::name, (one, _) -> one, LinkedHashMap::new));
    }

    /// By name, in the order of the benches; those without a party last.
    private Map<String, int[]> inOrder(Map<String, int[]> byParty) {
        var ordered = new LinkedHashMap<String, int[]>();
        names().forEach((code, name) -> {
            var counts = byParty.get(code);
            if (counts != null) {
                ordered.put(name, counts);
            }
        });
        var none = byParty.get("");
        if (none != null) {
            ordered.put(texts.get("insight.no-party"), none);
        }
        return ordered;
    }

    private List<String> header(String... keys) {
        return Stream.of(keys).map(key -> texts.get("insight.column." + key)).toList();
    }

    private static Table.Row row(String name, double... numbers) {
        return new Table.Row(name, Arrays.stream(numbers).boxed().toList());
    }
}
