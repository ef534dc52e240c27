package se.uppdrag.registry;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.registry.pages.DaybookPage;
import se.uppdrag.web.DateFields;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// `/diarium/postlista`: what came in and went out on a day. What is secret is not there at all.
@Controller
class DaybookController {

    private static final String HERE = "/diarium/postlista";
    private static final int MOST = 500;

    private final DaybookTable table;
    private final Texts texts;
    private final Clock clock;

    DaybookController(DaybookTable table, Texts texts, Clock clock) {
        this.table = table;
        this.texts = texts;
        this.clock = clock;
    }

    /// @param dag the last day with something on it where none is named
    @GetMapping("/diarium/postlista")
    String day(@RequestParam(defaultValue = "") String dag, Model model) {
        var today = SwedishTime.dateOf(clock.instant());
        var asked = DateFields.read(dag);
        var day = asked == null ? table.before(today.plusDays(1)).orElse(today) : asked;
        var found = table.on(day, MOST + 1);
        model.addAttribute(
                "page",
                new DaybookPage(
                        day.toString(),
                        Swedish.weekday(day),
                        found.stream()
                                .limit(MOST)
                                .map(one ->
                                        new DaybookPage.Line(
                                                one.dnr(),
                                                "/diarium/" + one.slug() + "/" + one.number(),
                                                one.subject(),
                                                texts.get("registry.direction." + one.direction()),
                                                DeskWords.shown(one.counterparty())))
                                .toList(),
                        found.size() > MOST,
                        table.before(day).map(DaybookController::address).orElse(""),
                        table.after(day, today).map(DaybookController::address).orElse("")));
        return "registry/daybook";
    }

    private static String address(LocalDate day) {
        return HERE + "?dag=" + day;
    }
}
