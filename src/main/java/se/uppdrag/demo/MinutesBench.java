package se.uppdrag.demo;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppdrag.access.Role;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.meetings.AgendaItem;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.minutes.Minutes;
import se.uppdrag.notices.NoticeBoard;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Register;
import se.uppdrag.sitting.Sittings;

/// A year of minutes: twelve meetings of the assembly and sixty of committees are held, and their
/// minutes composed, set as PDF, signed by three and posted, one after another.
///
/// @param count how many sections in all
/// @param told where it says how far it has come
record MinutesBench(ApplicationContext program, int count, PrintStream told) {

    private static final int ASSEMBLY = 12;
    private static final int COMMITTEES = 60;
    private static final int A_DAY = 3;
    private static final int HOURS_BETWEEN = 8;

    /// Roll call and agenda open every meeting.
    private static final int FORMALITIES = 2;

    private static final LocalDate FIRST = LocalDate.of(2026, 12, 4);
    private static final LocalDate ASSEMBLY_FIRST = LocalDate.of(2027, 1, 11);

    /// What nobody should have to wait for at her desk, in milliseconds.
    private static final double PATIENCE = 5_000;

    private static final double MEGABYTE = 1 << 20;

    /// How long each step took, in milliseconds, one figure a document.
    private record Times(List<Double> held, List<Double> sent, List<Double> signed) {}

    List<Figure> measure() {
        var meetings = planned();
        var times = new Times(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        var before = heap();
        var board = program.getBean(NoticeBoard.class);
        int sections = 0;
        long most = 0;
        var begun = System.nanoTime();
        for (int i = 0; i < meetings.size(); i++) {
            var meeting = meetings.get(i);
            times.held().add(took(() -> evening().hold(meeting, Set.of(FORMALITIES + 1))));
            verified(meeting, times);
            sections +=
                    program.getBean(Sittings.class)
                            .sitting(meeting.id())
                            .orElseThrow()
                            .floors()
                            .size();
            most =
                    Math.max(
                            most,
                            Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());
            var notice = minutes().verified(meeting.id()).orElseThrow().notice();
            if (board.notice(notice).filter(one -> one.up()).isEmpty()) {
                throw new IllegalStateException("Not on the board: " + meeting.address());
            }
            if ((i + 1) % ASSEMBLY == 0) {
                told.printf(
                        Locale.of("sv"),
                        "  %d av %d protokoll, %d paragrafer, %.0f s%n",
                        i + 1,
                        meetings.size(),
                        sections,
                        (System.nanoTime() - begun) / 1e9);
            }
        }
        var all = (System.nanoTime() - begun) / 1e9;
        return List.of(
                new Figure(
                        "%d protokoll, %d paragrafer, hållna, underskrivna och anslagna"
                                .formatted(meetings.size(), sections),
                        all,
                        sum(times.held()) / 1_000,
                        "s",
                        "bara mötena"),
                patience("text, låsning och PDF, ett protokoll, median", times.sent(), 50),
                patience("text, låsning och PDF, 95 %", times.sent(), 95),
                patience("en underskrift i filen, median", times.signed(), 50),
                patience("en underskrift i filen, 95 %", times.signed(), 95),
                new Figure("minne som mest", most / MEGABYTE, limit(), "MB", "får användas"),
                new Figure("minne kvar efteråt", heap(), before, "MB", "före"));
    }

    private DemoEvening evening() {
        return program.getBean(DemoEvening.class);
    }

    private Minutes minutes() {
        return program.getBean(Minutes.class);
    }

    private void verified(Meeting meeting, Times times) {
        var secretary =
                program.getBean(Register.class)
                        .holders(Role.SECRETARY, meeting.organ(), meeting.onDate())
                        .getFirst()
                        .id();
        times.sent().add(took(() -> granted(() -> minutes().send(meeting, secretary))));
        var sent = minutes().sent(meeting.id()).orElseThrow();
        for (var person : sent.signatories()) {
            times.signed()
                    .add(took(() -> granted(() -> minutes().sign(meeting, person, sent.sha256()))));
        }
    }

    /// Those of the committees first, as many a day as one clock can hold; what the executive has
    /// prepared comes before the assembly after them.
    private List<Meeting> planned() {
        var register = program.getBean(Register.class);
        var committees =
                register.organs(FIRST).stream()
                        .filter(one -> one.kind() == Organ.Kind.COMMITTEE)
                        .map(Organ::slug)
                        .toList();
        var all = new ArrayList<Meeting>();
        var prepared = new ArrayList<List<DemoDesk.Prepared>>();
        for (int i = 0; i < COMMITTEES; i++) {
            var executive = i < ASSEMBLY;
            var items = items(executive ? "KS" : "nämnden", i);
            if (executive) {
                prepared.add(items);
            }
            all.add(
                    meeting(
                            executive ? "ks" : committees.get(i % committees.size()),
                            FIRST.plusDays(i / A_DAY),
                            LocalTime.of(1 + i % A_DAY * HOURS_BETWEEN, 0),
                            items));
        }
        for (int i = 0; i < ASSEMBLY; i++) {
            all.add(
                    meeting(
                            "kf",
                            ASSEMBLY_FIRST.plusDays(2L * i),
                            LocalTime.of(18, 0),
                            prepared.get(i)));
        }
        return all;
    }

    private List<DemoDesk.Prepared> items(String whose, int meeting) {
        var items = new ArrayList<DemoDesk.Prepared>();
        int each = count / (ASSEMBLY + COMMITTEES);
        int more = meeting < count % (ASSEMBLY + COMMITTEES) ? 1 : 0;
        for (int n = 1; n <= Math.max(1, each + more - FORMALITIES); n++) {
            items.add(
                    program.getBean(DemoDesk.class)
                            .open(
                                    List.of(
                                            "KS",
                                            "Ärende %d för %s, möte %d"
                                                    .formatted(n, whose, meeting),
                                            "Förslag %d antas med den ändring som förvaltningen har föreslagit, och kostnaden tas ur årets budget."
                                                    .formatted(n),
                                            "Förvaltningen har utrett frågan och föreslår ett beslut.")));
        }
        return items;
    }

    private Meeting meeting(
            String organ, LocalDate day, LocalTime time, List<DemoDesk.Prepared> items) {
        var desk = program.getBean(DemoDesk.class);
        var meeting = desk.plan(organ, day, time, false);
        items.forEach(
                one -> desk.add(meeting, one.matter(), one.proposal(), AgendaItem.Kind.ORDINARY));
        desk.publish(meeting);
        return program.getBean(Meetings.class).meeting(meeting.id()).orElseThrow();
    }

    private void granted(Supplier<Outcome<?>> act) {
        program.getBean(TransactionTemplate.class)
                .executeWithoutResult(_ -> {
                    var outcome = act.get();
                    if (!(outcome instanceof Granted<?>)) {
                        throw new IllegalStateException("Refused: " + outcome);
                    }
                });
    }

    private static double took(Runnable act) {
        var begun = System.nanoTime();
        act.run();
        return (System.nanoTime() - begun) / 1e6;
    }

    private static Figure patience(String name, List<Double> times, int percent) {
        var sorted = times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return new Figure(name, Swarm.percentile(sorted, percent), PATIENCE, "ms", "gränsen");
    }

    private static double sum(List<Double> times) {
        return times.stream().mapToDouble(Double::doubleValue).sum();
    }

    private static double limit() {
        return Runtime.getRuntime().maxMemory() / MEGABYTE;
    }

    /// In use when everything that is left over has been taken away.
    private static double heap() {
        var memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed() / MEGABYTE;
    }
}
