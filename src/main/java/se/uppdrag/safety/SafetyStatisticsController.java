package se.uppdrag.safety;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.safety.SafetyStatistics.Figure;
import se.uppdrag.safety.pages.StatisticsPage;
import se.uppdrag.trail.Command;
import se.uppdrag.web.Answers;
import se.uppdrag.web.RefusalText;
import se.uppdrag.web.Texts;

/// `/trygghet/statistik`: what has been published, for everybody; and the page where an official
/// sees what a year would tell before it is.
@Controller
class SafetyStatisticsController {

    private static final String HERE = "/trygghet/statistik";
    private static final String WORK = "/trygghet/rapporter/statistik";
    private static final int FULL = 400;

    /// Shares of elected representatives exposed to something in the year, by Brå's survey PTU.
    private static final List<StatisticsPage.Fact> FACTS =
            List.of(
                    new StatisticsPage.Fact("2012", "20 %"),
                    new StatisticsPage.Fact("2014", "28 %"),
                    new StatisticsPage.Fact("2016", "25 %"),
                    new StatisticsPage.Fact("2020", "26 %"),
                    new StatisticsPage.Fact("2022", "29 %"));

    private final SafetyStatistics statistics;
    private final Reports reports;
    private final Network network;
    private final HelpTable help;
    private final Ticket ticket;
    private final Discreet discreet;
    private final Texts texts;

    SafetyStatisticsController(
            SafetyStatistics statistics,
            Reports reports,
            Network network,
            HelpTable help,
            Ticket ticket,
            Discreet discreet,
            Texts texts) {
        this.statistics = statistics;
        this.reports = reports;
        this.network = network;
        this.help = help;
        this.ticket = ticket;
        this.discreet = discreet;
        this.texts = texts;
    }

    @GetMapping(HERE)
    String published(@RequestParam(defaultValue = "") String ar, Model model) {
        var years = statistics.years();
        int year = year(ar, years.isEmpty() ? network.today().getYear() - 1 : years.getFirst());
        return show(year, statistics.published(year), years, false, null, model);
    }

    @GetMapping(WORK)
    String work(
            SignedIn who,
            @RequestParam(defaultValue = "") String ar,
            Model model,
            HttpServletRequest request) {
        var open = official(who, request);
        int year = year(ar, network.today().getYear() - 1);
        return show(
                year, SafetyStatistics.of(year, reports.all(open)), List.of(), true, null, model);
    }

    @PostMapping(WORK)
    String publish(
            SignedIn who,
            Command command,
            @RequestParam(defaultValue = "") String ar,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var files = reports.all(official(who, request));
        int year = year(ar, network.today().getYear());
        var outcome =
                discreet.once(
                        command,
                        HERE,
                        () ->
                                statistics
                                        .publish(year, files, network.today())
                                        .map(published -> HERE + "?ar=" + published));
        return switch (outcome) {
            case Granted<String>(var location, _) -> Answers.seeOther(location);
            case Refused<String> refused -> {
                response.setStatus(422);
                yield show(
                        year,
                        SafetyStatistics.of(year, files),
                        List.of(),
                        true,
                        texts.of(refused),
                        model);
            }
        };
    }

    private Keyring.Open official(SignedIn who, HttpServletRequest request) {
        return network.member(who.person())
                .filter(NetworkMember::official)
                .flatMap(_ -> ticket.reader(request, who))
                .orElseThrow(CaseController::gone);
    }

    private static int year(String sent, int otherwise) {
        return sent.matches("20\\d\\d") ? Integer.parseInt(sent) : otherwise;
    }

    private String show(
            int year,
            List<Figure> figures,
            List<Integer> years,
            boolean work,
            @Nullable RefusalText refusal,
            Model model) {
        var groups =
                SafetyStatistics.byDimension(figures).entrySet().stream()
                        .map(one -> group(one.getKey(), one.getValue()))
                        .toList();
        model.addAttribute(
                "page",
                new StatisticsPage(
                        help.ours().exit(),
                        Integer.toString(year),
                        years.stream().map(one -> Integer.toString(one)).toList(),
                        SafetyStatistics.total(figures).map(this::number).orElse(""),
                        groups,
                        FACTS,
                        work,
                        refusal));
        return "safety/statistics";
    }

    private StatisticsPage.Group group(SafetyStatistics.Dimension dimension, List<Figure> figures) {
        int most =
                figures.stream()
                        .map(Figure::shown)
                        .mapToInt(shown -> shown == null ? 0 : shown)
                        .max()
                        .orElse(0);
        return new StatisticsPage.Group(
                dimension.name().toLowerCase(Locale.ROOT),
                texts.get("safety.statistics." + dimension),
                figures.stream()
                        .map(one ->
                                new StatisticsPage.Bar(
                                        texts.get(word(dimension) + one.code()),
                                        number(one),
                                        most == 0 || one.shown() == null
                                                ? 0
                                                : FULL * one.shown() / most,
                                        one.shown() == null))
                        .toList());
    }

    private String number(Figure figure) {
        return figure.shown() == null
                ? texts.get("safety.statistics.hidden")
                : Integer.toString(figure.shown());
    }

    private static String word(SafetyStatistics.Dimension dimension) {
        return switch (dimension) {
            case KIND -> "safety.kind.";
            case MEASURE -> "safety.measure.";
            case CHANNEL -> "safety.channel.";
            case POLICE -> "safety.police.";
            case TOTAL -> "safety.total.";
        };
    }
}
