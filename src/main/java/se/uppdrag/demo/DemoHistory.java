package se.uppdrag.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import se.uppdrag.initiatives.Kind;
import se.uppdrag.initiatives.Receipt;
import se.uppdrag.meetings.AgendaItem;
import se.uppdrag.meetings.Meeting;

/// Two years that have been: matters, motions, meetings of the assembly and the executive
/// committee, minutes and notices, up to the evening the demonstration begins with.
@Component
@ConditionalOnBooleanProperty("uppdrag.demo")
class DemoHistory {

    static final LocalDate EVENING = LocalDate.of(2026, 11, 25);

    /// The committee's last meeting before the evening, with a matter that is secret.
    private static final LocalDate LAST_EXECUTIVE = LocalDate.of(2026, 11, 9);

    /// When what was in force already was put in the book.
    private static final LocalDate BOOK = LocalDate.of(2024, 12, 2);

    private static final LocalDate PARTY_PAYMENT = LocalDate.of(2025, 2, 26);
    private static final LocalDate PARTY_ACCOUNTS = LocalDate.of(2026, 6, 24);

    private final DemoDesk desk;
    private final DemoEvening evening;
    private final DemoMinutes minutes;
    private final DemoFees fees;
    private final DemoSupport support;
    private final DemoSafety safety;
    private final DemoAudit audit;
    private final DemoStatutes statutes;
    private final DemoSteering steering;
    private final DemoDelegations delegations;
    private final DemoLearning learning;
    private final DemoInbox inbox;
    private final DemoDiarium diarium;
    private final DemoAuthorities authorities;
    private final DemoBinder binder;
    private final DemoArchive archive;
    private final DemoWords words;
    private final DemoDrafting drafting;

    private final Iterator<List<String>> matters = DemoText.rows("matters.txt").iterator();
    private final Iterator<List<String>> motions = DemoText.rows("motions.txt").iterator();
    private final Iterator<List<String>> questions = DemoText.rows("questions.txt").iterator();
    private final List<Receipt> waiting = new ArrayList<>();

    DemoHistory(
            DemoDesk desk,
            DemoEvening evening,
            DemoMinutes minutes,
            DemoFees fees,
            DemoSupport support,
            DemoSafety safety,
            DemoAudit audit,
            DemoStatutes statutes,
            DemoSteering steering,
            DemoDelegations delegations,
            DemoLearning learning,
            DemoInbox inbox,
            DemoDiarium diarium,
            DemoAuthorities authorities,
            DemoBinder binder,
            DemoArchive archive,
            DemoWords words,
            DemoDrafting drafting) {
        this.desk = desk;
        this.evening = evening;
        this.minutes = minutes;
        this.fees = fees;
        this.support = support;
        this.safety = safety;
        this.audit = audit;
        this.statutes = statutes;
        this.steering = steering;
        this.delegations = delegations;
        this.learning = learning;
        this.inbox = inbox;
        this.diarium = diarium;
        this.authorities = authorities;
        this.binder = binder;
        this.archive = archive;
        this.words = words;
        this.drafting = drafting;
    }

    void unfold() {
        fees.decide();
        support.decide();
        safety.found();
        desk.at(BOOK, LocalTime.of(9, 0));
        statutes.found();
        diarium.found();
        authorities.found();
        steering.found();
        int count = 0;
        for (var day : assemblyDays()) {
            if (day.equals(PARTY_ACCOUNTS)) {
                support.account(2025);
            }
            council(day, count++);
            safety.month(day);
            audits(day);
            steering.month(day);
            archive.month(day);
            if (day.equals(PARTY_PAYMENT)) {
                support.pay(2025);
            }
            if (day.equals(DemoDelegations.FOUNDED)) {
                delegations.found();
            }
        }
        fees.decideNext();
        var tonight = forTonight();
        executive(LAST_EXECUTIVE, tonight);
        diarium.begin();
        desk.at(LocalDate.of(2026, 11, 12), LocalTime.of(19, 0));
        fees.lately();
        safety.lately();
        statutes.lately();
        steering.lately(LocalDate.of(2026, 11, 12));
        delegations.lately();
        learning.unfold();
        diarium.lately();
        tonight(tonight);
        for (var day : List.of(LocalDate.of(2026, 12, 16), LocalDate.of(2027, 1, 27))) {
            desk.plan("kf", day, LocalTime.of(18, 0), true);
        }
        var executive = desk.plan("ks", LocalDate.of(2026, 12, 7), LocalTime.of(9, 0), false);
        desk.addSecret(
                executive,
                "Omplacering av en medarbetare",
                "Kommunstyrelsen godkänner omplaceringen.");
        desk.plan("socialnamnden", LocalDate.of(2026, 12, 10), LocalTime.of(13, 15), false);
        desk.plan("miljoskyddsnamnden", LocalDate.of(2026, 12, 2), LocalTime.of(8, 30), false);
        drafting.lately(executive);
        authorities.lately();
    }

    /// In January the keys, in February the plan, in April the report for the year before, in May
    /// the discharge.
    private void audits(LocalDate day) {
        if (day.getYear() == 2026) {
            switch (day.getMonth()) {
                case JANUARY -> audit.found(day);
                case FEBRUARY -> audit.plan(2026);
                case APRIL -> audit.report(2025);
                case MAY -> audit.discharge(2025, day);
                default -> {}
            }
        }
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
        desk.at(day.minusWeeks(7), LocalTime.of(10, 20));
        var prepared = List.of(desk.open(matters.next()), desk.open(matters.next()));
        if (count % 2 == 0 && motions.hasNext()) {
            desk.at(day.minusWeeks(4), LocalTime.of(21, 5));
            waiting.add(desk.motion(motions.next()));
        }
        var answered = oldestMotion(count);
        executive(day.minusDays(16), Stream.concat(prepared.stream(), answered.stream()).toList());
        desk.at(day.minusDays(12), LocalTime.of(9, 30));
        var meeting = desk.plan("kf", day, LocalTime.of(18, 0), true);
        for (var one : prepared) {
            desk.add(meeting, one.matter(), one.proposal(), AgendaItem.Kind.ORDINARY);
            statutes.put(meeting, one.matter());
        }
        for (var one : answered) {
            desk.add(meeting, one.matter(), one.proposal(), AgendaItem.Kind.ORDINARY);
        }
        if (count == 7 || count == 14) {
            question(meeting);
        }
        if (desk.motionsWait()) {
            desk.add(meeting, "Anmälan av nya motioner", AgendaItem.Kind.MOTIONS);
        }
        desk.at(day.minusDays(9), LocalTime.of(10, 0));
        desk.publish(meeting);
        evening.hold(desk.meeting(meeting), Set.of(count % 3 == 0 ? 3 : 4));
        fees.claims(meeting);
        words.tell(desk.meeting(meeting));
        minutes.verify(desk.meeting(meeting));
        fees.monthEnd(YearMonth.from(day));
    }

    /// Every other meeting answers the oldest motion.
    private List<DemoDesk.Prepared> oldestMotion(int count) {
        return count % 2 == 1 && count > 4 && waiting.size() > 1
                ? List.of(
                        new DemoDesk.Prepared(
                                desk.matter(waiting.removeFirst()),
                                count % 4 == 1 ? "Motionen avslås." : "Motionen bifalls."))
                : List.of();
    }

    private void question(Meeting meeting) {
        desk.at(meeting.onDate().minusDays(11), LocalTime.of(16, 40));
        var filed = desk.ask(questions.next());
        desk.add(
                meeting,
                desk.matter(filed),
                "",
                filed.kind() == Kind.QUESTION
                        ? AgendaItem.Kind.QUESTION
                        : AgendaItem.Kind.INTERPELLATION);
    }

    /// The executive committee prepares what the assembly is to decide (KL 5:26–28).
    private void executive(LocalDate day, List<DemoDesk.Prepared> prepared) {
        desk.at(day.minusDays(10), LocalTime.of(13, 0));
        var meeting = desk.plan("ks", day, LocalTime.of(9, 0), false);
        desk.add(meeting, "Ekonomisk uppföljning", AgendaItem.Kind.ORDINARY);
        for (var one : prepared) {
            desk.add(
                    meeting,
                    one.matter(),
                    "Kommunstyrelsen föreslår fullmäktige: " + one.proposal(),
                    AgendaItem.Kind.ORDINARY);
        }
        if (day.equals(LAST_EXECUTIVE)) {
            desk.addSecret(
                    meeting,
                    "Överenskommelse om avslutad anställning",
                    "Kommunstyrelsen godkänner överenskommelsen med enhetschefen.");
        }
        desk.at(day.minusDays(8), LocalTime.of(11, 0));
        desk.publish(meeting);
        evening.hold(desk.meeting(meeting), Set.of());
        minutes.verify(desk.meeting(meeting));
    }

    /// The budget, the matters that are left and the oldest motion, as the executive committee has
    /// them before the assembly.
    private List<DemoDesk.Prepared> forTonight() {
        desk.at(LocalDate.of(2026, 10, 5), LocalTime.of(9, 0));
        var prepared = new ArrayList<DemoDesk.Prepared>();
        prepared.add(
                desk.open(
                        List.of(
                                "KS",
                                "Budget 2027 med flerårsplan 2028–2029",
                                "Skattesatsen för 2027 fastställs till 21:36 och budget 2027 med flerårsplan 2028–2029 antas.",
                                "Kommunstyrelsen har berett förslag till budget. Nämnderna har yttrat sig och revisorerna har tagit del av förslaget.")));
        while (matters.hasNext()) {
            prepared.add(desk.open(matters.next()));
        }
        if (!waiting.isEmpty()) {
            prepared.add(
                    new DemoDesk.Prepared(desk.matter(waiting.removeFirst()), "Motionen avslås."));
        }
        return prepared;
    }

    /// The evening the demonstration begins with: called, published, not yet opened.
    private void tonight(List<DemoDesk.Prepared> prepared) {
        desk.at(LocalDate.of(2026, 11, 10), LocalTime.of(15, 0));
        var meeting = desk.plan("kf", EVENING, LocalTime.of(18, 0), true);
        for (var one : prepared) {
            desk.add(meeting, one.matter(), one.proposal(), AgendaItem.Kind.ORDINARY);
            statutes.put(meeting, one.matter());
        }
        question(meeting);
        while (motions.hasNext()) {
            desk.at(LocalDate.of(2026, 11, 15), LocalTime.of(20, 30));
            desk.motion(motions.next());
        }
        desk.add(meeting, "Anmälan av nya motioner", AgendaItem.Kind.MOTIONS);
        desk.at(EVENING.minusDays(9), LocalTime.of(9, 0));
        var appendices = binder.fill(meeting, prepared.getFirst().matter());
        desk.at(EVENING.minusDays(9), LocalTime.of(10, 0));
        desk.publish(meeting);
        binder.late(meeting, appendices);
        desk.at(EVENING.minusDays(2), LocalTime.of(20, 0));
        desk.oneCannotCome(meeting);
        inbox.lately(prepared.getFirst().matter().dnr());
    }
}
