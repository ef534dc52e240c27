package se.uppdrag.steering;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.register.Organ;
import se.uppdrag.steering.pages.OverallPage;
import se.uppdrag.steering.pages.Year;
import se.uppdrag.trail.Command;
import se.uppdrag.web.Act;
import se.uppdrag.web.Acts;
import se.uppdrag.web.Form;
import se.uppdrag.web.Form.Filled;
import se.uppdrag.web.Texts;

/// `/styrning/intern-kontroll`: the committees' internal control side by side, and the executive
/// committee's judgement of the whole (KL 6:1, 6:6).
@Controller
class OverallController {

    private static final String HERE = "/styrning/intern-kontroll";

    private final InternalControl control;
    private final ControlPages pages;
    private final Committees committees;
    private final Owners owners;
    private final Acts acts;
    private final Marks marks;
    private final Texts texts;
    private final Clock clock;

    OverallController(
            InternalControl control,
            ControlPages pages,
            Committees committees,
            Owners owners,
            Acts acts,
            Marks marks,
            Texts texts,
            Clock clock) {
        this.control = control;
        this.pages = pages;
        this.committees = committees;
        this.owners = owners;
        this.acts = acts;
        this.marks = marks;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping(HERE)
    String show(@RequestParam(defaultValue = "") String ar, @Nullable SignedIn who, Model model) {
        return show(Committees.year(ar, today()), who, null, model);
    }

    @PostMapping(HERE)
    String judge(
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response) {
        var executive = committees.executive(today()).orElseThrow(Committees::notFound);
        owners.require(who, executive.slug(), today());
        var year = Committees.year(sent.getOrDefault("ar", ""), today());
        return acts.take(
                form(year),
                sent,
                command,
                response,
                filled ->
                        Decided.of(
                                        executive.slug(),
                                        filled.day("beslutad"),
                                        filled.text("paragraf"),
                                        today())
                                .flatMap(by ->
                                        control.judgeAll(
                                                year,
                                                filled.choice(
                                                        "bedomning", ControlYear.Judgement.class),
                                                filled.text("text"),
                                                by,
                                                who.person()))
                                .map(_ -> HERE + "?ar=" + year),
                again -> show(year, who, again, model));
    }

    private Form form(int year) {
        return Form.of("steering", "overall", HERE)
                .choice(
                        "bedomning",
                        acts.options("steering.judgement", ControlYear.Judgement.class))
                .area("text", 8000)
                .day("beslutad")
                .text("paragraf", 20)
                .hidden("ar", Integer.toString(year));
    }

    private String show(int year, @Nullable SignedIn who, @Nullable Filled again, Model model) {
        var overall = control.overall(year);
        var executive = committees.executive(today());
        var keeps = executive.filter(one -> owners.keeps(who, one.slug(), today())).isPresent();
        model.addAttribute(
                "page",
                new OverallPage(
                        Integer.toString(year),
                        years(year),
                        committees.all(today()).stream().map(one -> line(one, year)).toList(),
                        overall.map(one -> marks.of(one.judgement()))
                                .orElseGet(() -> marks.none("steering.judgement.none")),
                        overall.map(Overall::text).orElse(""),
                        overall.flatMap(one ->
                                        executive.map(organ ->
                                                new Decided(
                                                                organ.slug(),
                                                                one.decidedOn(),
                                                                one.section())
                                                        .by(organ.name())))
                                .orElse(""),
                        overall.map(Overall::missing).orElse(List.of()).stream()
                                .map(committees::name)
                                .collect(Collectors.joining(", ")),
                        keeps && (overall.isEmpty() || again != null)
                                ? acts.shown(again, form(year))
                                : List.<Act>of()));
        return "steering/overall";
    }

    private OverallPage.Line line(Organ organ, int year) {
        var own = control.year(organ.slug(), year).published();
        var report = own.report();
        return new OverallPage.Line(
                organ.name(),
                "/styrning/%s/intern-kontroll?ar=%d".formatted(organ.slug(), year),
                own.adopted().isEmpty()
                        ? texts.get("steering.not-adopted")
                        : texts.get(
                                "steering.adopted-on",
                                own.adopted().getFirst().decidedOn().toString()),
                pages.summary(own.counts(today())),
                report == null
                        ? marks.none("steering.judgement.none")
                        : marks.of(report.judgement()));
    }

    private List<Year> years(int shown) {
        return Stream.concat(
                        Stream.of(today().getYear(), today().getYear() - 1, shown),
                        control.years().stream())
                .distinct()
                .sorted()
                .map(one -> new Year(Integer.toString(one), HERE + "?ar=" + one, one == shown))
                .toList();
    }

    private LocalDate today() {
        return SwedishTime.dateOf(clock.instant());
    }
}
