package se.uppdrag.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.register.Appointment;
import se.uppdrag.register.Persons;
import se.uppdrag.steering.Commission;
import se.uppdrag.steering.Commissions;
import se.uppdrag.steering.Control;
import se.uppdrag.steering.ControlResult;
import se.uppdrag.steering.InternalControl;
import se.uppdrag.steering.Risk;

/// Internal control and commissions in the past of the demonstration: plans adopted, controls done,
/// two forgotten, and what must be done.
@Component
@ConditionalOnBooleanProperty("uppdrag.demo")
class DemoOversight {

    private static final int YEAR = 2026;

    private final InternalControl control;
    private final Commissions commissions;
    private final Persons persons;
    private final DemoDesk desk;
    private final Clock clock;

    DemoOversight(
            InternalControl control,
            Commissions commissions,
            Persons persons,
            DemoDesk desk,
            Clock clock) {
        this.control = control;
        this.commissions = commissions;
        this.persons = persons;
        this.desk = desk;
        this.clock = clock;
    }

    static <T> T value(Outcome<T> outcome) {
        if (outcome instanceof Granted<T>(var value, _)) {
            return value;
        }
        throw new IllegalStateException("Refused: " + outcome);
    }

    void plans() {
        for (var row : rows()) {
            desk.once(() -> weigh(row));
        }
        for (var organ : DemoSteering.organs()) {
            desk.once(() ->
                    value(
                            control.adopt(
                                    YEAR,
                                    DemoSteering.decision(organ, "2026-01-22", "5"),
                                    desk.secretary())));
        }
    }

    private Risk weigh(List<String> row) {
        var organ = row.getFirst();
        var risk =
                value(
                        control.weigh(
                                new Risk(
                                        UUID.randomUUID(),
                                        organ,
                                        YEAR,
                                        row.get(1),
                                        Risk.Kind.valueOf(row.get(2)),
                                        Integer.parseInt(row.get(3)),
                                        Integer.parseInt(row.get(4)),
                                        row.get(5),
                                        null),
                                desk.secretary()));
        if (!row.get(6).isEmpty()) {
            value(
                    control.control(
                            new Control(
                                    UUID.randomUUID(),
                                    risk.id(),
                                    organ,
                                    YEAR,
                                    row.get(6),
                                    row.get(7),
                                    Control.Interval.valueOf(row.get(8)),
                                    head(organ).value(),
                                    "",
                                    Integer.parseInt(row.get(9)),
                                    null),
                            head(organ)));
        }
        return risk;
    }

    /// Every control whose time has come by the day, as the file says it went.
    void results(LocalDate day) {
        var today = SwedishTime.dateOf(clock.instant());
        for (var row : rows()) {
            if (row.get(6).isEmpty()) {
                continue;
            }
            var year = control.year(row.getFirst(), YEAR);
            var one =
                    year.controls().stream()
                            .filter(each -> each.title().equals(row.get(6)))
                            .findFirst()
                            .orElseThrow();
            var shown = row.get(10).split(",");
            for (int i = 0; i < shown.length; i++) {
                var occasion = one.occasions().get(i);
                if (!shown[i].equals("-")
                        && !occasion.due().isAfter(day)
                        && !occasion.due().isAfter(today)
                        && year.result(one, i + 1) == null) {
                    enter(one, i + 1, shown[i].equals("D"));
                }
            }
        }
    }

    private void enter(Control one, int occasion, boolean deviates) {
        var found =
                new ControlResult(
                        UUID.randomUUID(),
                        one.id(),
                        occasion,
                        deviates ? ControlResult.Finding.DEVIATION : ControlResult.Finding.CLEAN,
                        deviates ? "Fel som rättas. Orsaken är att rutinen inte var känd." : "",
                        one.sample(),
                        deviates ? Math.max(1, one.sample() / 12) : 0,
                        null,
                        clock.instant(),
                        "");
        desk.once(() -> value(control.enter(one, found, head(one.organ()))));
        if (deviates) {
            var measure =
                    desk.once(() ->
                            value(
                                    commissions.found(
                                            order(
                                                    one.organ(),
                                                    "Gör rutinen känd: " + one.title(),
                                                    SwedishTime.dateOf(clock.instant())
                                                            .plusMonths(3)),
                                            Commission.Origin.CONTROL,
                                            one.id(),
                                            head(one.organ()))));
            if (occasion < 3) {
                desk.once(() ->
                        value(
                                commissions.report(
                                        measure,
                                        Commission.State.DONE,
                                        "Rutinen är genomgången med alla enheter.",
                                        head(one.organ()))));
            }
        }
    }

    private static Commissions.Order order(String organ, String title, LocalDate due) {
        return new Commissions.Order(organ, title, "", headId(organ), due);
    }

    private static String headId(String organ) {
        return DemoPeople.id(DemoSteering.head(organ)).value().toString();
    }

    /// Three things the assembly and the committees have decided; one is late.
    void commissions() {
        decided(
                "barn-och-ungdomsnamnden",
                "Utred gemensam skolskjuts med grannkommunerna",
                "2026-12-31",
                "2026-03-25",
                "31");
        var late =
                decided(
                        "vard-och-aldreomsorgsnamnden",
                        "Ta fram en handlingsplan för en ekonomi i balans",
                        "2026-10-31",
                        "2026-06-24",
                        "77");
        desk.once(() ->
                value(
                        commissions.report(
                                late,
                                Commission.State.UNDER_WAY,
                                "Planen är på remiss i förvaltningen.",
                                head(late.organ()))));
        var done =
                decided("ks", "Redovisa kommunens tomma lokaler", "2026-10-15", "2026-04-29", "44");
        desk.once(() ->
                value(
                        commissions.report(
                                done,
                                Commission.State.DONE,
                                "Förteckningen är lämnad till fullmäktige.",
                                head("ks"))));
    }

    private Commission decided(String organ, String title, String due, String on, String section) {
        return desk.once(() ->
                value(
                        commissions.decided(
                                order(organ, title, LocalDate.parse(due)),
                                DemoSteering.decision("kf", on, section),
                                "",
                                desk.secretary())));
    }

    private PersonId head(String organ) {
        return persons.appointments(DemoMunicipality.BOARDS).stream()
                .filter(one ->
                        one.kind() == Appointment.Kind.HEAD && Objects.equals(one.organ(), organ))
                .map(Appointment::person)
                .findFirst()
                .orElseThrow();
    }

    private static List<List<String>> rows() {
        return DemoText.rows("steering-risks.txt");
    }
}
