package se.uppdrag.statutes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.uppdrag.statutes.Tariff.Answer;
import se.uppdrag.statutes.Tariff.Fee;
import se.uppdrag.statutes.pages.FeePage;
import se.uppdrag.statutes.pages.StatutePage;
import se.uppdrag.web.Texts;

/// `/forfattningssamling/{slug}/rakna`: what a fee of a tariff is, computed from its text.
@Controller
class FeeController {

    private static final int MOST = 10_000;

    private final Statutes statutes;
    private final FeeIndexes indexes;
    private final StatutePages pages;
    private final StatuteWords words;
    private final Texts texts;

    FeeController(
            Statutes statutes,
            FeeIndexes indexes,
            StatutePages pages,
            StatuteWords words,
            Texts texts) {
        this.statutes = statutes;
        this.indexes = indexes;
        this.pages = pages;
        this.words = words;
        this.texts = texts;
    }

    private record Asked(String row, String count, String year) {}

    @GetMapping(StatuteController.STATUTE + "/rakna")
    String calculate(
            @PathVariable String collection,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String rad,
            @RequestParam(defaultValue = "1") String antal,
            @RequestParam(defaultValue = "") String ar,
            Model model) {
        var statute =
                statutes.statute(slug)
                        .filter(one -> one.kind().collection().equals(collection))
                        .orElseThrow(StatuteController::notFound);
        var version = statutes.on(statute, pages.today()).orElseThrow(StatuteController::notFound);
        var tariff = Tariff.of(version.tree());
        if (tariff.fees().isEmpty()) {
            throw StatuteController.notFound();
        }
        var asked = new Asked(rad, antal.strip(), ar.isBlank() ? thisYear() : ar.strip());
        model.addAttribute("page", page(statute, version, tariff, asked));
        return "statutes/fees";
    }

    private String thisYear() {
        return Integer.toString(pages.today().getYear());
    }

    private FeePage page(Statute statute, StatuteVersion version, Tariff tariff, Asked asked) {
        var values = indexes.values();
        var year = number(asked.year(), 1980, 2200);
        var count = number(asked.count(), 1, MOST);
        var wrong = !asked.row().isEmpty() && (year.isEmpty() || count.isEmpty());
        var fee = number(asked.row(), 1, Integer.MAX_VALUE).flatMap(tariff::fee);
        var answer =
                fee.filter(_ -> !wrong)
                        .map(one ->
                                Tariff.in(year.orElseThrow(), one, count.orElseThrow(), values));
        return new FeePage(
                new StatutePage.Link(statute.title(), statute.address()),
                statute.address() + "/rakna",
                texts.get("statutes.fees.title", statute.title()),
                texts.get(
                        "statutes.fees.lead",
                        words.decision(version.decided()),
                        words.period(version.period())),
                groups(tariff, asked.row()),
                asked.count(),
                asked.year(),
                wrong ? texts.get("statutes.fees.mistake", Integer.toString(MOST)) : "",
                answer.map(this::result).orElse(""),
                answer.isPresent() && answer.get() instanceof Answer.Sum sum
                        ? steps(
                                fee.orElseThrow(),
                                year.orElseThrow(),
                                count.orElseThrow(),
                                sum,
                                values)
                        : List.of(),
                tariff.fees().stream()
                        .map(one -> row(one, year.orElse(pages.today().getYear()), values))
                        .toList());
    }

    private static Optional<Integer> number(String typed, int least, int most) {
        return Optional.of(typed)
                .filter(one -> one.matches("\\d{1,6}"))
                .map(Integer::parseInt)
                .filter(one -> one >= least && one <= most);
    }

    private String result(Answer answer) {
        return switch (answer) {
            case Answer.Sum(_, var total) -> texts.get("statutes.fees.result", total.toString());
            case Answer.NoValue(var index, int year) ->
                    texts.get("statutes.fees.no-value", index, Integer.toString(year));
        };
    }

    private List<String> steps(
            Fee fee, int year, int count, Answer.Sum sum, List<Tariff.Value> values) {
        var steps = new ArrayList<String>();
        steps.add(texts.get("statutes.fees.step.decided", fee.name(), fee.sum().toString()));
        fee.index()
                .ifPresent(basis ->
                        steps.add(
                                texts.get(
                                        "statutes.fees.step.index",
                                        basis.name(),
                                        Integer.toString(basis.year()),
                                        value(values, basis.name(), basis.year()),
                                        Integer.toString(year),
                                        value(values, basis.name(), year),
                                        sum.one().toString())));
        if (count > 1) {
            steps.add(
                    texts.get(
                            "statutes.fees.step.count",
                            Integer.toString(count),
                            sum.one().toString(),
                            sum.total().toString()));
        }
        return steps;
    }

    private static String value(List<Tariff.Value> values, String name, int year) {
        return values.stream()
                .filter(one -> one.name().equals(name) && one.year() == year)
                .findFirst()
                .map(one -> one.value().stripTrailingZeros().toPlainString().replace('.', ','))
                .orElse("");
    }

    private static List<FeePage.Group> groups(Tariff tariff, String chosen) {
        var groups = new LinkedHashMap<String, List<FeePage.Option>>();
        for (var fee : tariff.fees()) {
            var row = Integer.toString(fee.row());
            groups.computeIfAbsent(fee.table(), _ -> new ArrayList<>())
                    .add(new FeePage.Option(row, fee.name(), row.equals(chosen)));
        }
        return groups.entrySet().stream()
                .map(one -> new FeePage.Group(one.getKey(), one.getValue()))
                .toList();
    }

    private FeePage.Row row(Fee fee, int year, List<Tariff.Value> values) {
        return new FeePage.Row(
                fee.table(),
                fee.name(),
                fee.sum().toString(),
                switch (Tariff.in(year, fee, 1, values)) {
                    case Answer.Sum(var one, _) -> one.toString();
                    case Answer.NoValue _ -> texts.get("statutes.fees.unknown");
                },
                fee.index().map(basis -> basis.name() + " " + basis.year()).orElse(""));
    }
}
