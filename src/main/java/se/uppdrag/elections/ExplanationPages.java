package se.uppdrag.elections;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppdrag.elections.Distribution.Move;
import se.uppdrag.elections.SeatDistribution.Round;
import se.uppdrag.elections.pages.ExplanationPage;
import se.uppdrag.web.Texts;

/// Makes the story of a distribution ready to show: every round as a bar, every margin as a number
/// of votes, and in a divided municipality every seat that moved.
@Component
class ExplanationPages {

    private static final int STEP = 20;
    private static final int LEFT = 80;
    private static final int WIDEST = 240;

    private final DistributionPages distributions;
    private final Texts texts;

    ExplanationPages(DistributionPages distributions, Texts texts) {
        this.distributions = distributions;
        this.texts = texts;
    }

    ExplanationPage of(
            String heading, String back, Distribution distribution, Map<String, String> names) {
        var count = distribution.count();
        var areas = new ArrayList<ExplanationPage.Area>();
        if (count.divided()) {
            for (var one : count.constituencies()) {
                areas.add(
                        area(
                                "k-" + (areas.size() + 1),
                                texts.get(
                                        "elections.explained.fixed",
                                        one.name(),
                                        Integer.toString(one.fixedSeats())),
                                distribution.trace().fixed().getOrDefault(one.code(), List.of())));
            }
        }
        if (!distribution.whole().isEmpty()) {
            areas.add(
                    area(
                            "hela",
                            texts.get(
                                    count.divided()
                                            ? "elections.explained.as-one"
                                            : "elections.explained.rounds"),
                            distribution.whole()));
        }
        return new ExplanationPage(
                heading,
                back,
                distributions.rule(count),
                distribution.open().stream().map(distributions::sentence).toList(),
                Margins.of(distribution).stream().map(one -> margin(count, one, names)).toList(),
                areas,
                distribution.trace().moves().stream().map(one -> move(count, one)).toList(),
                due(distribution));
    }

    private ExplanationPage.Margin margin(
            MunicipalCount count, Margins.Margin one, Map<String, String> names) {
        return new ExplanationPage.Margin(
                one.party(),
                names.getOrDefault(one.party(), one.party()),
                change(count, one.more(), "elections.explained.takes"),
                change(count, one.fewer(), "elections.explained.loses"));
    }

    private String change(MunicipalCount count, Margins.@Nullable Change one, String key) {
        if (one == null) {
            return "";
        }
        var votes = DistributionPages.number(one.votes());
        var where = one.constituency().isEmpty() ? "" : name(count, one.constituency());
        var sentence = where.isEmpty() ? votes : texts.get("elections.explained.in", votes, where);
        return one.other().isEmpty() ? sentence : sentence + " " + texts.get(key, one.other());
    }

    private ExplanationPage.Area area(String id, String name, List<Round> rounds) {
        var bars = new ArrayList<ExplanationPage.Bar>();
        var rows = new ArrayList<ExplanationPage.Row>();
        var greatest = rounds.isEmpty() ? Fraction.ONE : rounds.getFirst().comparison();
        for (var round : rounds) {
            int y = bars.size() * STEP;
            bars.add(
                    new ExplanationPage.Bar(
                            Integer.toString(round.seat()),
                            round.party(),
                            round.party().toLowerCase(Locale.ROOT),
                            y + 2,
                            y + 15,
                            width(round.comparison(), greatest),
                            LEFT + width(round.nextComparison(), greatest),
                            DistributionPages.decimal(round.comparison())));
            rows.add(row(round));
        }
        return new ExplanationPage.Area(
                id,
                name,
                texts.get("elections.explained.chart", name, Integer.toString(rounds.size())),
                Math.max(STEP, bars.size() * STEP),
                bars,
                rows);
    }

    private static ExplanationPage.Row row(Round round) {
        var next = round.next();
        return new ExplanationPage.Row(
                Integer.toString(round.seat()),
                round.party(),
                DistributionPages.decimal(round.comparison()),
                round.comparison().toString(),
                next == null ? "" : next,
                next == null ? "" : DistributionPages.decimal(round.nextComparison()),
                round.byLot());
    }

    private static int width(Fraction number, Fraction greatest) {
        return (int) Math.max(1, number.times(Fraction.of(WIDEST)).dividedBy(greatest).floor());
    }

    private String move(MunicipalCount count, Move one) {
        return texts.get(
                "elections.explained.move." + one.kind(),
                one.party(),
                name(count, one.constituency()),
                DistributionPages.decimal(one.comparison()));
    }

    /// Fixed seats beside what each party was due, which is why seats move.
    private static List<ExplanationPage.Due> due(Distribution distribution) {
        var trace = distribution.trace();
        if (trace.due().isEmpty()) {
            return List.of();
        }
        var lines = new ArrayList<ExplanationPage.Due>();
        trace.due()
                .forEach((party, due) -> {
                    long fixed =
                            trace.fixed().values().stream()
                                    .flatMap(List::stream)
                                    .filter(round -> round.party().equals(party))
                                    .count();
                    lines.add(
                            new ExplanationPage.Due(
                                    party,
                                    Long.toString(fixed),
                                    Integer.toString(due),
                                    Integer.toString(distribution.seats().getOrDefault(party, 0))));
                });
        return lines;
    }

    private static String name(MunicipalCount count, String constituency) {
        return count.constituencies().stream()
                .filter(one -> one.code().equals(constituency))
                .map(MunicipalCount.Constituency::name)
                .findFirst()
                .orElse(constituency);
    }
}
