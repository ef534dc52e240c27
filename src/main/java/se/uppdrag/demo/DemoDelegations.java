package se.uppdrag.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.Role;
import se.uppdrag.delegations.DelegatedDecisions;
import se.uppdrag.delegations.DelegationOrders;
import se.uppdrag.delegations.FollowUp;
import se.uppdrag.delegations.Giving;
import se.uppdrag.delegations.Posting;
import se.uppdrag.delegations.TaskLetter;
import se.uppdrag.delegations.Units;
import se.uppdrag.delegations.WorkEnvironment;
import se.uppdrag.delegations.WorkTask;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.register.Register;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;

/// The organisation under the committees, with invented managers: tasks in the work environment
/// given and accepted, one chief who has just left, delegation orders, and decisions under them.
@Component
@ConditionalOnBooleanProperty("uppdrag.demo")
class DemoDelegations {

    static final LocalDate FOUNDED = LocalDate.of(2026, 2, 25);

    private static final LocalDate EMPLOYED = LocalDate.of(2024, 8, 1);
    private static final LocalDate CHIEF_LEAVES = LocalDate.of(2026, 11, 16);
    private static final String CHIEF = "Förvaltningschef";
    private static final String HEAD = "Enhetschef";
    private static final String SOCIAL = "socialnamnden";
    private static final String BUILDING = "samhallsbyggnadsnamnden";

    private final Units units;
    private final WorkEnvironment work;
    private final DelegationOrders orders;
    private final DelegatedDecisions decisions;
    private final Register register;
    private final DemoPeople people;
    private final DemoDesk desk;
    private final Trail trail;
    private final Map<String, Posting> chiefs = new LinkedHashMap<>();
    private final Random random = new Random(637);

    DemoDelegations(
            Units units,
            WorkEnvironment work,
            DelegationOrders orders,
            DelegatedDecisions decisions,
            Register register,
            DemoPeople people,
            DemoDesk desk,
            Trail trail) {
        this.units = units;
        this.work = work;
        this.orders = orders;
        this.decisions = decisions;
        this.register = register;
        this.people = people;
        this.desk = desk;
        this.trail = trail;
    }

    void found() {
        desk.at(FOUNDED.plusDays(1), LocalTime.of(9, 0));
        for (var row : DemoText.rows("units.txt")) {
            organise(row.getFirst(), row.get(1), List.of(row.get(3).split(";")));
            order(row.getFirst());
        }
    }

    private void organise(String organ, String administration, List<String> under) {
        var by = secretary();
        var unit = act(by, () -> units.open(administration, organ, null, EMPLOYED, by));
        var chief = posted(unit.slug(), CHIEF, true);
        chiefs.put(organ, chief);
        give(register.assembly().slug(), null, organ, null, "Kommunfullmäktige 2026-01-28 § 9");
        give(organ, null, unit.slug(), chief.person(), organ(organ) + " 2026-02-19 § 14");
        for (var name : under) {
            var part = act(by, () -> units.open(name, organ, unit.slug(), EMPLOYED, by));
            var head = posted(part.slug(), HEAD, true);
            posted(part.slug(), "Handläggare", false);
            if (!name.equals("Boendestödet")) {
                give(unit.slug(), chief.person(), part.slug(), head.person(), "");
            }
        }
        act(
                by,
                () ->
                        work.followUp(
                                new FollowUp(
                                        organ,
                                        FOUNDED,
                                        organ(organ) + " 2026-02-19 § 15",
                                        "Skyddsronder är gjorda på alla enheter. Tre tillbud har utretts.",
                                        "Fler chefer ska gå utbildningen i hot och våld."),
                                by));
    }

    private Posting posted(String unit, String title, boolean manager) {
        var person = people.somebody();
        return act(secretary(), () -> units.appoint(unit, person.id(), title, manager, EMPLOYED));
    }

    private void give(
            String giver,
            @Nullable PersonId by,
            String receiver,
            @Nullable PersonId person,
            String decision) {
        var who = by == null ? secretary() : by;
        var letter =
                act(
                        who,
                        () ->
                                work.give(
                                        new Giving(
                                                giver,
                                                who,
                                                receiver,
                                                by == null ? Set.of(WorkTask.values()) : daily(),
                                                "Köp upp till 50 000 kronor, scheman, och att stoppa ett arbete som är farligt.",
                                                "100 000 kronor om året för åtgärder, och tid för skyddsronder och samtal.",
                                                "Känner reglerna och riskerna i verksamheten.",
                                                person == null ? "" : "Arbetsmiljö för chefer",
                                                person == null ? null : EMPLOYED.plusMonths(3),
                                                decision)));
        accept(letter, person == null ? secretary() : person);
    }

    private void accept(TaskLetter letter, PersonId by) {
        act(by, () -> work.accept(letter.id(), "Beslut 2026-02-19 § 13", by));
    }

    /// What a manager of a unit is given.
    private static Set<WorkTask> daily() {
        var daily = new ArrayList<>(List.of(WorkTask.values()));
        daily.removeAll(List.of(WorkTask.ROUTINES, WorkTask.DISTRIBUTE, WorkTask.YEARLY));
        return Set.copyOf(daily);
    }

    /// One committee has the text of its order in the statute book, and the order points at it.
    private void order(String organ) {
        var by = secretary();
        boolean written = organ.equals(BUILDING);
        act(
                by,
                () ->
                        orders.enter(
                                organ,
                                written ? LocalDate.of(2024, 11, 19) : LocalDate.of(2026, 2, 19),
                                organ(organ) + (written ? " 2024-11-19 § 131" : " 2026-02-19 § 16"),
                                written ? LocalDate.of(2024, 12, 1) : LocalDate.of(2026, 3, 1),
                                written
                                        ? "/forfattningssamling/delegationsordning-for-samhallsbyggnadsnamnden"
                                        : "",
                                String.join(
                                        "\n",
                                        DemoText.lines(
                                                written
                                                        ? "delegation-order-building.csv"
                                                        : "delegation-order.csv")),
                                by));
    }

    /// What has happened since: decisions that wait to be reported, a task given back, and the
    /// chief who has left.
    void lately() {
        var by = secretary();
        for (var organ : List.of(SOCIAL, "barn-och-ungdomsnamnden")) {
            act(by, () -> decisions.recordFile(organ, decided(), by));
        }
        var chief = chiefs.get(SOCIAL);
        if (chief != null) {
            act(by, () -> units.leave(chief.id(), CHIEF_LEAVES));
        }
        units.postings().stream()
                .filter(one -> one.unit().equals("hemtjanst-vast") && one.manager())
                .findFirst()
                .ifPresent(one -> giveBack(one.person()));
    }

    private void giveBack(PersonId head) {
        work.letters(head).stream()
                .findFirst()
                .ifPresent(one ->
                        act(
                                head,
                                () ->
                                        work.giveBack(
                                                one.id(),
                                                WorkTask.THREATS,
                                                "Larmen som ska finnas i bilarna är inte köpta.",
                                                head)));
    }

    private String decided() {
        var lines = new ArrayList<String>();
        for (int i = 0; i < 120; i++) {
            var day = LocalDate.of(2026, 9, 1).plusDays(i / 2);
            lines.add(
                    switch (random.nextInt(6)) {
                        case 0 ->
                                "%s;2.2;Köp av möbler till enheten;;%d 000;anställd;%s;Förvaltningschef;"
                                        .formatted(day, 20 + random.nextInt(600), "Ulla Förtecken");
                        case 1 ->
                                "%s;5.1;Bidrag till Påhittade föreningen;2026/%d;%d 000;presidium;Presidiet;;"
                                        .formatted(day, 100 + i, 5 + random.nextInt(30));
                        case 2 ->
                                "%s;4.3;Förlängt färdtjänsttillstånd;2026/%d;;automatiserat;Färdtjänst förlängning;Färdtjänst förlängning;"
                                        .formatted(day, 300 + i);
                        default ->
                                "%s;4.1;Bistånd enligt riktlinjerna;2026/%d;;anställd;Hugo Handläggarson;Handläggare;"
                                        .formatted(day, 500 + i);
                    });
        }
        lines.add(
                "2026-11-09;1.1;Omplacering av boende efter en vattenskada;2026/901;;ordförande;Ordföranden;;ja");
        return String.join("\n", lines);
    }

    private String organ(String slug) {
        return register.organ(slug).orElseThrow().name();
    }

    private PersonId secretary() {
        return register.holders(Role.SECRETARY, "kf", LocalDate.of(2025, 1, 1)).getFirst().id();
    }

    private <T> T act(PersonId by, Supplier<Outcome<T>> act) {
        var made = new ArrayList<T>();
        trail.once(
                new Command(UUID.randomUUID(), by.value(), "delegation"),
                () -> {
                    var outcome = act.get();
                    if (outcome instanceof Granted<T>(var value, _)) {
                        made.add(value);
                        return Outcome.granted("/arbetsmiljo");
                    }
                    throw new IllegalStateException("Refused: " + outcome);
                });
        return made.getFirst();
    }
}
