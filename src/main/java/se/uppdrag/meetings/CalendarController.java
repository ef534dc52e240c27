package se.uppdrag.meetings;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.uppdrag.access.Gate;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.meetings.pages.CalendarPage;
import se.uppdrag.meetings.pages.YearPage;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Register;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Answers;
import se.uppdrag.web.DateFields;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// `/sammantraden`: every organ's meetings, month by month, and planning a new one.
@Controller
class CalendarController {

    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("LLLL y", Swedish.LOCALE);

    private final Meetings meetings;
    private final MeetingPages pages;
    private final Register register;
    private final Gate gate;
    private final Trail trail;
    private final Texts texts;
    private final Clock clock;

    CalendarController(
            Meetings meetings,
            MeetingPages pages,
            Register register,
            Gate gate,
            Trail trail,
            Texts texts,
            Clock clock) {
        this.meetings = meetings;
        this.pages = pages;
        this.register = register;
        this.gate = gate;
        this.trail = trail;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/sammantraden")
    String calendar(
            @RequestParam(defaultValue = "") String organ,
            @RequestParam(defaultValue = "") String manad,
            @Nullable SignedIn who,
            Model model) {
        return show(organ, month(manad), who, CalendarPage.Typed.NOTHING, "", model);
    }

    /// A whole year, to look back at or to print.
    @GetMapping(value = "/sammantraden", params = "ar")
    String year(
            @RequestParam String ar, @RequestParam(defaultValue = "") String organ, Model model) {
        var today = SwedishTime.dateOf(clock.instant());
        int year = ar.matches("20\\d\\d") ? Integer.parseInt(ar) : today.getYear();
        var held = meetings.calendar(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1), organ);
        model.addAttribute(
                "page",
                new YearPage(
                        organ,
                        Integer.toString(year),
                        yearAddress(organ, year - 1),
                        yearAddress(organ, year + 1),
                        register.organs(today).stream().map(CalendarController::organ).toList(),
                        IntStream.rangeClosed(1, 12)
                                .mapToObj(month -> YearMonth.of(year, month))
                                .map(month -> month(month, held))
                                .filter(month -> !month.meetings().isEmpty())
                                .toList()));
        return "meetings/year";
    }

    private YearPage.Month month(YearMonth month, List<Meeting> held) {
        return new YearPage.Month(
                Swedish.capital(MONTH.format(month)),
                held.stream()
                        .filter(one -> YearMonth.from(one.onDate()).equals(month))
                        .map(one ->
                                new YearPage.Line(
                                        one.address(),
                                        one.onDate().toString(),
                                        Swedish.weekday(one.onDate()),
                                        Swedish.time(one.startsAt()),
                                        one.organName(),
                                        one.place(),
                                        one.cancelled()))
                        .toList());
    }

    private static String yearAddress(String organ, int year) {
        return "/sammantraden?ar=%d&organ=%s".formatted(year, organ);
    }

    @PostMapping("/sammantraden")
    String plan(
            SignedIn who,
            Command command,
            @RequestParam String organ,
            @RequestParam(defaultValue = "") String datum,
            @RequestParam(defaultValue = "") String tid,
            @RequestParam(defaultValue = "") String plats,
            Model model,
            HttpServletResponse response) {
        var chosen = register.organ(organ);
        var typed =
                new CalendarPage.Typed(organ, DateFields.date(datum), DateFields.time(tid), plats);
        if (chosen.isEmpty()) {
            return problem("meetings.plan.no-organ", typed, who, model, response);
        }
        gate.require(who, Role.SECRETARY, organ);
        try {
            var on = LocalDate.parse(datum);
            var at = LocalTime.parse(tid);
            if (plats.isBlank()) {
                return problem("meetings.plan.no-place", typed, who, model, response);
            }
            var outcome =
                    trail.once(
                            command,
                            () ->
                                    Outcome.granted(
                                            meetings.plan(
                                                                    chosen.get(),
                                                                    on,
                                                                    at,
                                                                    plats,
                                                                    chosen.get().assembly())
                                                            .address()
                                                    + "/planera"));
            return Answers.seeOther(((Outcome.Granted<String>) outcome).value());
        } catch (DateTimeException notADate) {
            return problem("meetings.plan.no-date", typed, who, model, response);
        }
    }

    private String problem(
            String key,
            CalendarPage.Typed typed,
            SignedIn who,
            Model model,
            HttpServletResponse response) {
        response.setStatus(422);
        return show("", month(""), who, typed, texts.get(key), model);
    }

    private String show(
            String organ,
            YearMonth month,
            @Nullable SignedIn who,
            CalendarPage.Typed typed,
            String problem,
            Model model) {
        var today = SwedishTime.dateOf(clock.instant());
        var organs = register.organs(today);
        var inMonth = meetings.calendar(month.atDay(1), month.plusMonths(1).atDay(1), organ);
        var coming = inMonth.stream().filter(one -> !one.onDate().isBefore(today)).toList();
        var past = inMonth.stream().filter(one -> one.onDate().isBefore(today)).toList().reversed();
        model.addAttribute(
                "page",
                new CalendarPage(
                        organ,
                        month.toString(),
                        Swedish.capital(MONTH.format(month)),
                        address(organ, month.minusMonths(1)),
                        address(organ, month.plusMonths(1)),
                        organs.stream().map(CalendarController::organ).toList(),
                        coming.stream().map(pages::line).toList(),
                        past.stream().map(pages::line).toList(),
                        weeks(month, today, inMonth),
                        organs.stream()
                                .filter(one ->
                                        who != null && gate.open(who, Role.SECRETARY, one.slug()))
                                .map(CalendarController::organ)
                                .toList(),
                        typed,
                        problem));
        return "meetings/calendar";
    }

    private static List<CalendarPage.Week> weeks(
            YearMonth month, LocalDate today, List<Meeting> meetings) {
        var byDay = meetings.stream().collect(Collectors.groupingBy(Meeting::onDate));
        var monday = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var weeks = new ArrayList<CalendarPage.Week>();
        for (var start = monday; !start.isAfter(month.atEndOfMonth()); start = start.plusWeeks(1)) {
            var first = start;
            Function<Integer, CalendarPage.Day> day =
                    offset -> {
                        var date = first.plusDays(offset);
                        var held = byDay.getOrDefault(date, List.of());
                        return new CalendarPage.Day(
                                date.getDayOfMonth(),
                                YearMonth.from(date).equals(month),
                                date.equals(today),
                                held.isEmpty() ? "" : held.getFirst().address(),
                                Swedish.date(date)
                                        + ": "
                                        + held.stream()
                                                .map(Meeting::organName)
                                                .collect(Collectors.joining(", ")));
                    };
            weeks.add(
                    new CalendarPage.Week(
                            start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
                            IntStream.range(0, 7).boxed().map(day).toList()));
        }
        return weeks;
    }

    private YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException _) {
            return YearMonth.from(SwedishTime.dateOf(clock.instant()));
        }
    }

    private static CalendarPage.Organ organ(Organ organ) {
        return new CalendarPage.Organ(organ.slug(), organ.name());
    }

    private static String address(String organ, YearMonth month) {
        return "/sammantraden?manad=%s&organ=%s".formatted(month, organ);
    }
}
