package se.uppdrag.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.SignedIn;
import se.uppdrag.register.Appointment;
import se.uppdrag.register.Persons;
import se.uppdrag.steering.Decided;
import se.uppdrag.steering.FigureFile;
import se.uppdrag.steering.Figures;
import se.uppdrag.steering.Goal;
import se.uppdrag.steering.Handover;
import se.uppdrag.steering.Handovers;
import se.uppdrag.steering.MunicipalGoals;
import se.uppdrag.steering.Third;

/// A year of steering in the past of the demonstration: goals, months as files, follow-up, the days
/// of the year, and the look at the surroundings. Internal control and supervision are
/// [DemoOversight]'s.
@Component
@ConditionalOnBooleanProperty("uppdrag.demo")
class DemoSteering {

    /// The budget of 2026 in kronor, and what the forecast takes of it in per mille.
    private static final Map<String, int[]> BUDGETS =
            Map.of(
                    "ks", new int[] {212_000_000, 994},
                    "barn-och-ungdomsnamnden", new int[] {1_086_000_000, 1004},
                    "kultur-och-utbildningsnamnden", new int[] {398_000_000, 998},
                    "vard-och-aldreomsorgsnamnden", new int[] {874_000_000, 1023},
                    "miljoskyddsnamnden", new int[] {14_400_000, 985});

    private static final Map<String, String> HEADS =
            Map.of(
                    "ks", "Klara Ekvik",
                    "barn-och-ungdomsnamnden", "Bertil Skolsund",
                    "kultur-och-utbildningsnamnden", "Kajsa Bokvall",
                    "vard-och-aldreomsorgsnamnden", "Vera Omtankson",
                    "miljoskyddsnamnden", "Mats Grönfjord");

    private final MunicipalGoals goals;
    private final Figures figures;
    private final Handovers handovers;
    private final DemoScan scan;
    private final DemoOversight oversight;
    private final DemoSupervision supervision;
    private final DemoPeople people;
    private final Persons persons;
    private final DemoDesk desk;

    DemoSteering(
            MunicipalGoals goals,
            Figures figures,
            Handovers handovers,
            DemoScan scan,
            DemoOversight oversight,
            DemoSupervision supervision,
            DemoPeople people,
            Persons persons,
            DemoDesk desk) {
        this.goals = goals;
        this.figures = figures;
        this.handovers = handovers;
        this.scan = scan;
        this.oversight = oversight;
        this.supervision = supervision;
        this.people = people;
        this.persons = persons;
        this.desk = desk;
    }

    /// Those who lead the administrations, and the look at the surroundings of the term.
    void found() {
        HEADS.forEach((organ, name) -> {
            var person = people.official(name.split(" ")[0], name.split(" ")[1]);
            persons.appoint(
                    new Appointment(
                            person.id(),
                            person.name(),
                            Appointment.Kind.HEAD,
                            organ,
                            null,
                            DemoMunicipality.BOARDS,
                            null,
                            DemoMunicipality.COUNCIL_DECISION));
        });
    }

    /// What was done about the time of a meeting of the assembly.
    void month(LocalDate day) {
        if (day.getYear() == 2025 && day.getMonthValue() == 12) {
            day(2025, Handover.Kind.INTERIM, 8, "2025-10-21", "Kommunfullmäktige och revisorerna");
            day(2025, Handover.Kind.BUDGET_PROPOSAL, null, "2025-10-27", "Kommunstyrelsen § 140");
            day(2025, Handover.Kind.BUDGET, null, "2025-11-26", "Kommunfullmäktige § 118");
            goals("kf", LocalDate.of(2025, 11, 26), "118", 2027);
        }
        if (day.getYear() < 2026) {
            return;
        }
        switch (day.getMonthValue()) {
            case 1 -> begin();
            case 3 -> supervision.companies();
            case 4 ->
                    day(
                            2026,
                            Handover.Kind.ANNUAL,
                            null,
                            "2026-04-13",
                            "Kommunfullmäktige och revisorerna");
            case 5 -> follow(Third.FIRST);
            case 6 -> supervision.answers();
            case 9 -> follow(Third.SECOND);
            case 10 -> {
                day(
                        2026,
                        Handover.Kind.INTERIM,
                        8,
                        "2026-10-20",
                        "Kommunfullmäktige och revisorerna");
                day(
                        2026,
                        Handover.Kind.BUDGET_PROPOSAL,
                        null,
                        "2026-10-26",
                        "Kommunstyrelsen § 151");
            }
            default -> {}
        }
        months(day.getMonthValue() - 1);
        oversight.results(day);
    }

    private void begin() {
        for (var organ : BUDGETS.keySet()) {
            goals(organ, LocalDate.of(2026, 1, 22), "4", 2026);
        }
        scan.publish();
        oversight.plans();
        supervision.programme();
    }

    /// What has happened lately: the last month, and the next look at the surroundings is begun.
    void lately(LocalDate day) {
        months(10);
        oversight.results(day);
        oversight.commissions();
        scan.begin();
    }

    private void goals(String organ, LocalDate decided, String section, int to) {
        for (var row : DemoText.rows("steering-goals.txt")) {
            if (row.getFirst().equals(organ)) {
                desk.once(() -> goal(row, decided, section, to));
            }
        }
    }

    private Goal goal(List<String> row, LocalDate decided, String section, int to) {
        var goal =
                DemoOversight.value(
                        goals.set(
                                new Goal(
                                        UUID.randomUUID(),
                                        row.getFirst(),
                                        find(row.get(2)),
                                        row.get(1).startsWith("Ekonomi")
                                                ? Goal.Kind.FINANCIAL
                                                : Goal.Kind.ACTIVITY,
                                        row.get(1),
                                        "",
                                        2026,
                                        to,
                                        decided,
                                        section),
                                secretary()));
        DemoOversight.value(
                goals.measure(
                        goal,
                        row.get(3),
                        row.get(4),
                        new BigDecimal(row.get(5)),
                        row.get(6).equals("ja"),
                        secretary()));
        return goal;
    }

    private @Nullable UUID find(String title) {
        return goals.all().stream()
                .filter(one -> one.title().equals(title))
                .map(Goal::id)
                .findFirst()
                .orElse(null);
    }

    private void follow(Third third) {
        for (var row : DemoText.rows("steering-goals.txt")) {
            var goal = goals.find(Objects.requireNonNull(find(row.get(1)))).orElseThrow();
            var state = Goal.State.valueOf(row.get(third == Third.FIRST ? 9 : 10));
            var text = third == Third.FIRST ? "Arbetet har börjat enligt planen." : row.get(11);
            desk.once(() ->
                    DemoOversight.value(goals.follow(goal, 2026, third, state, text, secretary())));
        }
    }

    /// The months up to one, as the files the economy system writes.
    private void months(int last) {
        if (last < 1 || last > 12) {
            return;
        }
        var economy = new StringBuilder("nämnd;månad;budget;utfall;årsbudget;prognos\n");
        BUDGETS.forEach((organ, of) -> {
            for (int month = 1; month <= last; month++) {
                long budget = of[0] / 12L;
                long share =
                        1000 + (of[1] - 1000) * month / 10L + (month * 7 + organ.length()) % 5 - 2;
                economy.append(
                        "%s;2026-%02d;%d;%d;%d;%d\n"
                                .formatted(
                                        organ,
                                        month,
                                        budget,
                                        budget * share / 1000,
                                        (long) of[0],
                                        of[0]
                                                * (1000L
                                                        + (of[1] - 1000L)
                                                                * Math.min(10, month)
                                                                / 10)
                                                / 1000));
            }
        });
        take(FigureFile.Kind.ECONOMY, economy.toString());
        var values = new StringBuilder("nämnd;indikator;månad;värde\n");
        for (var row : DemoText.rows("steering-goals.txt")) {
            for (int month = 1; month <= last; month++) {
                values.append(
                        "%s;%s;2026-%02d;%s\n"
                                .formatted(row.getFirst(), row.get(3), month, value(row, month)));
            }
        }
        take(FigureFile.Kind.VALUES, values.toString());
    }

    /// On the way from January's value to October's, not quite straight.
    private static String value(List<String> row, int month) {
        var from = new BigDecimal(row.get(7).replace(',', '.'));
        var to = new BigDecimal(row.get(8).replace(',', '.'));
        var way = to.subtract(from).multiply(BigDecimal.valueOf(Math.min(9, month - 1)));
        var wave = to.subtract(from).multiply(BigDecimal.valueOf(month % 3 == 2 ? 0.6 : 0));
        return from.add(way.add(wave).divide(BigDecimal.valueOf(9), 1, RoundingMode.HALF_UP))
                .setScale(1, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private void take(FigureFile.Kind kind, String text) {
        var who = new SignedIn(secretary().value(), "");
        desk.once(() -> DemoOversight.value(figures.take(text, kind, Figures.mark(text), who)));
    }

    private void day(
            int year, Handover.Kind kind, @Nullable Integer month, String on, String decision) {
        desk.once(() ->
                DemoOversight.value(
                        handovers.record(
                                new Handover(year, kind, month, LocalDate.parse(on), decision),
                                secretary())));
    }

    private PersonId secretary() {
        return desk.secretary();
    }

    /// Of an organ, as `steering-goals.txt` names them.
    static Decided decision(String organ, String day, String section) {
        return new Decided(organ, LocalDate.parse(day), section);
    }

    static String head(String organ) {
        return HEADS.getOrDefault(organ, "");
    }

    static List<String> organs() {
        return List.copyOf(BUDGETS.keySet());
    }
}
