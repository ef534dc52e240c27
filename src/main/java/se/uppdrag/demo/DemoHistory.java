package se.uppdrag.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.Role;
import se.uppdrag.initiatives.Initiatives;
import se.uppdrag.initiatives.Kind;
import se.uppdrag.initiatives.Receipt;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.meetings.AgendaItem;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.register.Register;
import se.uppdrag.registry.Matter;
import se.uppdrag.registry.Registration;
import se.uppdrag.registry.Registry;
import se.uppdrag.registry.Step;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;

/// Two years that have been: matters, motions, meetings of the assembly and the executive
/// committee, minutes and notices, up to the evening the demonstration begins with.
@Component
@ConditionalOnBooleanProperty("uppdrag.demo")
class DemoHistory {

    static final LocalDate EVENING = LocalDate.of(2026, 11, 25);
    private static final String PLACE = "Sammanträdessalen, Rådhuset";

    private final Register register;
    private final Registry registry;
    private final Meetings meetings;
    private final Initiatives initiatives;
    private final DemoMunicipality municipality;
    private final DemoEvening evening;
    private final DemoMinutes minutes;
    private final Trail trail;
    private final DemoClock clock;

    private final Iterator<List<String>> matters = DemoText.rows("matters.txt").iterator();
    private final Iterator<List<String>> motions = DemoText.rows("motions.txt").iterator();
    private final Iterator<List<String>> questions = DemoText.rows("questions.txt").iterator();
    private final List<Receipt> waiting = new ArrayList<>();

    DemoHistory(
            Register register,
            Registry registry,
            Meetings meetings,
            Initiatives initiatives,
            DemoMunicipality municipality,
            DemoEvening evening,
            DemoMinutes minutes,
            Trail trail,
            DemoClock clock) {
        this.register = register;
        this.registry = registry;
        this.meetings = meetings;
        this.initiatives = initiatives;
        this.municipality = municipality;
        this.evening = evening;
        this.minutes = minutes;
        this.trail = trail;
        this.clock = clock;
    }

    void unfold() {
        int count = 0;
        for (var day : assemblyDays()) {
            council(day, count++);
        }
        executive(LocalDate.of(2026, 11, 9), List.of());
        tonight();
        for (var day : List.of(LocalDate.of(2026, 12, 16), LocalDate.of(2027, 1, 27))) {
            plan("kf", day, LocalTime.of(18, 0), true);
        }
        plan("ks", LocalDate.of(2026, 12, 7), LocalTime.of(9, 0), false);
        plan("socialnamnden", LocalDate.of(2026, 12, 10), LocalTime.of(13, 15), false);
        plan("miljoskyddsnamnden", LocalDate.of(2026, 12, 2), LocalTime.of(8, 30), false);
    }

    /// The last Wednesday of the month; in December the week before Christmas; never in July and
    /// August.
    private static List<LocalDate> assemblyDays() {
        var days = new ArrayList<LocalDate>();
        for (var month = LocalDate.of(2025, 1, 1);
                month.isBefore(LocalDate.of(2026, 11, 1));
                month = month.plusMonths(1)) {
            if (month.getMonthValue() == 7 || month.getMonthValue() == 8) {
                continue;
            }
            days.add(
                    month.getMonthValue() == 12
                            ? LocalDate.of(month.getYear(), 12, 17)
                            : month.with(TemporalAdjusters.lastInMonth(DayOfWeek.WEDNESDAY)));
        }
        return days;
    }

    private void council(LocalDate day, int count) {
        at(day.minusWeeks(7), LocalTime.of(10, 20));
        var prepared = List.of(open(matters.next()), open(matters.next()));
        if (count % 2 == 0 && motions.hasNext()) {
            at(day.minusWeeks(4), LocalTime.of(21, 5));
            waiting.add(motion(motions.next()));
        }
        executive(day.minusDays(16), prepared);
        at(day.minusDays(12), LocalTime.of(9, 30));
        var meeting = plan("kf", day, LocalTime.of(18, 0), true);
        for (var one : prepared) {
            add(meeting, one.matter(), one.proposal(), AgendaItem.Kind.ORDINARY);
        }
        answerOldest(meeting, count);
        if (count == 7 || count == 14) {
            question(meeting);
        }
        if (!initiatives.notRaised().isEmpty()) {
            add(meeting, "Anmälan av nya motioner", AgendaItem.Kind.MOTIONS);
        }
        at(day.minusDays(9), LocalTime.of(10, 0));
        publish(meeting);
        evening.hold(meeting(meeting), Set.of(count % 3 == 0 ? 3 : 4));
        minutes.verify(meeting(meeting));
    }

    /// Every other meeting answers the oldest motion.
    private void answerOldest(Meeting meeting, int count) {
        if (count % 2 == 1 && count > 4 && waiting.size() > 1) {
            var oldest = waiting.removeFirst();
            var matter = registry.matter(oldest.matterSlug()).orElseThrow();
            add(
                    meeting,
                    matter,
                    count % 4 == 1 ? "Motionen avslås." : "Motionen bifalls.",
                    AgendaItem.Kind.ORDINARY);
        }
    }

    private void question(Meeting meeting) {
        at(meeting.onDate().minusDays(11), LocalTime.of(16, 40));
        var filed = ask(questions.next());
        add(
                meeting,
                registry.matter(filed.matterSlug()).orElseThrow(),
                "",
                filed.kind() == Kind.QUESTION
                        ? AgendaItem.Kind.QUESTION
                        : AgendaItem.Kind.INTERPELLATION);
    }

    /// The executive committee prepares what the assembly is to decide (KL 5:26–28).
    private void executive(LocalDate day, List<Prepared> prepared) {
        at(day.minusDays(10), LocalTime.of(13, 0));
        var meeting = plan("ks", day, LocalTime.of(9, 0), false);
        add(meeting, "Ekonomisk uppföljning", AgendaItem.Kind.ORDINARY);
        for (var one : prepared) {
            add(
                    meeting,
                    one.matter(),
                    "Kommunstyrelsen föreslår fullmäktige: " + one.proposal(),
                    AgendaItem.Kind.ORDINARY);
        }
        at(day.minusDays(8), LocalTime.of(11, 0));
        publish(meeting);
        evening.hold(meeting(meeting), Set.of());
        minutes.verify(meeting(meeting));
    }

    /// The evening the demonstration begins with: called, published, not yet opened.
    private void tonight() {
        at(LocalDate.of(2026, 10, 5), LocalTime.of(9, 0));
        var prepared = new ArrayList<Prepared>();
        while (matters.hasNext()) {
            prepared.add(open(matters.next()));
        }
        var budget =
                open(
                        List.of(
                                "KS",
                                "Budget 2027 med flerårsplan 2028–2029",
                                "Skattesatsen för 2027 fastställs till 21:36 och budget 2027 med flerårsplan 2028–2029 antas.",
                                "Kommunstyrelsen har berett förslag till budget. Nämnderna har yttrat sig och revisorerna har tagit del av förslaget."));
        at(LocalDate.of(2026, 11, 10), LocalTime.of(15, 0));
        var meeting = plan("kf", EVENING, LocalTime.of(18, 0), true);
        add(meeting, budget.matter(), budget.proposal(), AgendaItem.Kind.ORDINARY);
        for (var one : prepared) {
            add(meeting, one.matter(), one.proposal(), AgendaItem.Kind.ORDINARY);
        }
        if (!waiting.isEmpty()) {
            var oldest = waiting.removeFirst();
            add(
                    meeting,
                    registry.matter(oldest.matterSlug()).orElseThrow(),
                    "Motionen avslås.",
                    AgendaItem.Kind.ORDINARY);
        }
        question(meeting);
        while (motions.hasNext()) {
            at(LocalDate.of(2026, 11, 15), LocalTime.of(20, 30));
            motion(motions.next());
        }
        add(meeting, "Anmälan av nya motioner", AgendaItem.Kind.MOTIONS);
        at(EVENING.minusDays(9), LocalTime.of(10, 0));
        publish(meeting);
    }

    private record Prepared(Matter matter, String proposal) {}

    private Prepared open(List<String> row) {
        var matter =
                once(() ->
                        registry.open(
                                register.assembly(),
                                Matter.Kind.MATTER,
                                row.get(1),
                                new Registration(
                                        Registration.Direction.DRAWN_UP,
                                        null,
                                        "Tjänsteskrivelse: " + row.get(1),
                                        clock.instant(),
                                        row.get(3) + "\n\nFörslag till beslut\n" + row.get(2),
                                        null)));
        return new Prepared(matter, row.get(2));
    }

    private Receipt motion(List<String> row) {
        return file(
                municipality.member(row.getFirst(), row.getFirst().equals("S") ? 4 : 0),
                Kind.MOTION,
                row.get(1),
                row.get(2),
                row.get(3),
                "");
    }

    private Receipt ask(List<String> row) {
        return file(
                municipality.member(row.get(1), 0),
                Kind.valueOf(row.getFirst()),
                row.get(3),
                row.get(4),
                "",
                row.get(2));
    }

    private Receipt file(
            PersonId mover,
            Kind kind,
            String title,
            String text,
            String proposal,
            String addressee) {
        return once(() -> value(initiatives.file(mover, kind, title, text, proposal, addressee)));
    }

    private Meeting plan(String organ, LocalDate day, LocalTime time, boolean open) {
        return once(
                () -> meetings.plan(register.organ(organ).orElseThrow(), day, time, PLACE, open));
    }

    private void add(Meeting meeting, String title, AgendaItem.Kind kind) {
        once(() -> value(meetings.addItem(meeting, title, kind, Optional.empty(), "")));
    }

    private void add(Meeting meeting, Matter matter, String proposal, AgendaItem.Kind kind) {
        once(() -> {
            if (meeting.organ().equals("ks")) {
                registry.step(
                        matter.id(),
                        new Step(
                                SwedishTime.dateOf(clock.instant()),
                                Step.Kind.REFERRED,
                                meeting.organName(),
                                null));
            }
            return value(meetings.addItem(meeting, "", kind, Optional.of(matter.slug()), proposal));
        });
    }

    private void publish(Meeting meeting) {
        once(() -> value(meetings.publish(meeting)));
    }

    private Meeting meeting(Meeting planned) {
        return meetings.meeting(planned.id()).orElseThrow();
    }

    private void at(LocalDate day, LocalTime time) {
        Instant moment = SwedishTime.at(day, time);
        if (clock.canBeSetTo(moment)) {
            clock.setTo(moment);
        } else {
            clock.setTo(clock.instant().plus(Duration.ofMinutes(1)));
        }
    }

    private static <T> T value(Outcome<T> outcome) {
        if (outcome instanceof Granted<T>(var value, _)) {
            return value;
        }
        throw new IllegalStateException("Refused: " + outcome);
    }

    /// Each act is in the trail, as if the secretary had done it on her page.
    private <T> T once(Supplier<T> act) {
        var result = new ArrayList<T>();
        var secretary =
                register.holders(Role.SECRETARY, "kf", DemoMunicipality.BOARDS).getFirst().id();
        trail.once(
                new Command(UUID.randomUUID(), secretary.value(), "demonstration"),
                () -> {
                    result.add(act.get());
                    return Outcome.granted("/");
                });
        return result.getFirst();
    }
}
