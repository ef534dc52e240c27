package se.uppdrag.insight;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.insight.pages.InsightPage;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.register.Register;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// `/insyn`: what the meetings show, drawn, as tables and as files.
@Controller
class InsightController {

    /// Of the picture, whose width is 640: where bars begin, and how far they may go.
    private static final int LONGEST = 360;

    private static final int STEP = 28;

    private final Insights insights;
    private final Register register;
    private final Texts texts;
    private final Clock clock;

    InsightController(Insights insights, Register register, Texts texts, Clock clock) {
        this.insights = insights;
        this.register = register;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/insyn")
    String show(@RequestParam(defaultValue = "") String organ, Model model) {
        var organs = register.organs(SwedishTime.dateOf(clock.instant()));
        var chosen = organs.stream().anyMatch(one -> one.slug().equals(organ)) ? organ : "";
        model.addAttribute(
                "page",
                new InsightPage(
                        chosen,
                        organs.stream()
                                .map(one -> new InsightPage.Choice(one.slug(), one.name()))
                                .toList(),
                        Arrays.stream(Figure.values())
                                .map(one -> drawing(insights.table(one, chosen), chosen))
                                .toList()));
        return "insight/insight";
    }

    @GetMapping("/insyn/{figure:[a-z-]+}.csv")
    ResponseEntity<byte[]> file(
            @PathVariable String figure, @RequestParam(defaultValue = "") String organ) {
        var found =
                Figure.of(figure)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(insights.table(found, organ).csv().getBytes(StandardCharsets.UTF_8));
    }

    private InsightPage.Drawing drawing(Table table, String organ) {
        var word = table.figure().word();
        var most =
                table.whole() > 0
                        ? table.whole()
                        : table.rows().stream()
                                .mapToDouble(row -> row.numbers().get(table.drawn()))
                                .max()
                                .orElse(0);
        var bars = new ArrayList<InsightPage.Bar>();
        for (int i = 0; i < table.rows().size(); i++) {
            var row = table.rows().get(i);
            var value = Math.max(0, row.numbers().get(table.drawn()));
            bars.add(
                    new InsightPage.Bar(
                            row.name(),
                            i * STEP,
                            most == 0 ? 0 : (int) Math.round(LONGEST * value / most),
                            shown(row.numbers().get(table.drawn()), table.whole() > 0),
                            cells(row, table)));
        }
        return new InsightPage.Drawing(
                word,
                texts.get("insight.figure." + table.figure()),
                texts.get("insight.figure." + table.figure() + ".about"),
                "/insyn/" + word + ".csv" + (organ.isEmpty() ? "" : "?organ=" + organ),
                Math.max(1, table.rows().size()) * STEP,
                table.header(),
                bars);
    }

    private static List<String> cells(Table.Row row, Table table) {
        var cells = new ArrayList<String>();
        for (int i = 0; i < row.numbers().size(); i++) {
            cells.add(shown(row.numbers().get(i), i == table.drawn() && table.whole() > 0));
        }
        return cells;
    }

    private static String shown(double number, boolean share) {
        if (number < 0) {
            return "–";
        }
        return String.format(Swedish.LOCALE, share ? "%.0f %%" : "%.0f", number);
    }
}
