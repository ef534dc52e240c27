package se.uppdrag.elections;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppdrag.elections.Distribution.Share;
import se.uppdrag.elections.pages.DistributionView;
import se.uppdrag.elections.pages.DistributionView.Bar;
import se.uppdrag.elections.pages.DistributionView.Bars;
import se.uppdrag.elections.pages.DistributionView.Party;
import se.uppdrag.elections.pages.DistributionView.Round;
import se.uppdrag.web.Hemicycle;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// Makes a distribution ready to show.
@Component
class DistributionPages {

    private static final int BARS = 10;
    private static final int BAR_STEP = 30;
    private static final int BAR_LEFT = 64;
    private static final int BAR_WIDEST = 250;

    private final Texts texts;

    DistributionPages(Texts texts) {
        this.texts = texts;
    }

    DistributionView view(Distribution distribution, Map<String, String> names) {
        var count = distribution.count();
        var shortOf = LastSeat.votesShort(distribution);
        var parties =
                count.votes().keySet().stream()
                        .sorted(
                                Comparator.comparing((String party) -> seats(distribution, party))
                                        .thenComparing(
                                                party -> count.votes().getOrDefault(party, 0))
                                        .reversed())
                        .map(party -> party(distribution, party, names, shortOf))
                        .toList();
        return new DistributionView(
                rule(count),
                hemicycle(distribution, parties),
                parties,
                number(count.validVotes()),
                Integer.toString(distribution.handedOut()),
                shortOf.isEmpty() ? null : bars(distribution),
                lastSeat(distribution),
                distribution.open().stream().map(this::sentence).toList(),
                count.divided()
                        ? count.constituencies().stream()
                                .map(MunicipalCount.Constituency::name)
                                .toList()
                        : List.of(),
                count.divided()
                        ? distribution.constituencies().stream()
                                .map(one ->
                                        one.parties().values().stream()
                                                .mapToInt(Share::seats)
                                                .sum())
                                .map(seats -> Integer.toString(seats))
                                .toList()
                        : List.of(),
                distribution.whole().stream().map(DistributionPages::round).toList());
    }

    private Party party(
            Distribution distribution,
            String party,
            Map<String, String> names,
            Map<String, Integer> shortOf) {
        var count = distribution.count();
        int votes = count.votes().getOrDefault(party, 0);
        var lacking = shortOf.get(party);
        // A sum of several is no party, and has no abbreviation to show.
        var several = MunicipalCount.AGGREGATES.contains(party);
        return new Party(
                several ? "" : party,
                several
                        ? texts.get("elections.aggregate." + party)
                        : names.getOrDefault(party, party),
                number(votes),
                share(votes, count.validVotes()),
                Integer.toString(seats(distribution, party)),
                lacking == null ? "" : number(lacking),
                count.divided()
                        ? distribution.constituencies().stream()
                                .map(one -> one.parties().getOrDefault(party, new Share(0, 0)))
                                .map(this::inConstituency)
                                .toList()
                        : List.of());
    }

    private String inConstituency(Share share) {
        return share.levelling() == 0
                ? Integer.toString(share.seats())
                : texts.get(
                        "elections.levelling",
                        Integer.toString(share.seats()),
                        Integer.toString(share.levelling()));
    }

    String rule(MunicipalCount count) {
        return texts.get(
                "elections.rule."
                        + count.rule()
                        + (count.divided() && count.rule().levelsOut() ? ".divided" : ""));
    }

    private @Nullable Hemicycle hemicycle(Distribution distribution, List<Party> parties) {
        var seats = new ArrayList<Hemicycle.Seat>();
        for (var party : parties) {
            for (int i = 0; i < seats(distribution, party.code()); i++) {
                seats.add(new Hemicycle.Seat(party.code(), Hemicycle.Vote.PLAIN));
            }
        }
        var told =
                parties.stream()
                        .filter(party -> seats(distribution, party.code()) > 0)
                        .map(party -> party.code() + " " + party.seats())
                        .collect(Collectors.joining(", "));
        return seats.isEmpty() ? null : Hemicycle.of(seats, texts.get("elections.hemicycle", told));
    }

    /// The numbers that met when the last seat was given, the greatest first.
    private Bars bars(Distribution distribution) {
        var count = distribution.count();
        var last = distribution.whole().getLast();
        record Number(String party, Fraction number, boolean won) {}
        var numbers = new ArrayList<Number>();
        numbers.add(new Number(last.party(), last.comparison(), true));
        distribution
                .seats()
                .forEach((party, seats) -> {
                    if (count.admitted(party) && !party.equals(last.party())) {
                        numbers.add(
                                new Number(
                                        party,
                                        count.rule()
                                                .comparison(
                                                        count.votes().getOrDefault(party, 0),
                                                        seats),
                                        false));
                    }
                });
        numbers.sort(Comparator.comparing(Number::number).reversed());
        var rows = new ArrayList<Bar>();
        for (var one : numbers.subList(0, Math.min(BARS, numbers.size()))) {
            rows.add(
                    new Bar(
                            one.party(),
                            one.party().toLowerCase(Locale.ROOT),
                            rows.size() * BAR_STEP + 4,
                            width(one.number(), last.comparison()),
                            decimal(one.number()),
                            one.won()));
        }
        return new Bars(
                texts.get("elections.bars", last.party(), decimal(last.comparison())),
                rows.size() * BAR_STEP,
                BAR_LEFT + BAR_WIDEST,
                rows);
    }

    /// Nobody's number is greater than the one that won.
    private static int width(Fraction number, Fraction greatest) {
        return (int) Math.max(1, number.times(Fraction.of(BAR_WIDEST)).dividedBy(greatest).floor());
    }

    private String lastSeat(Distribution distribution) {
        if (distribution.whole().isEmpty() || !distribution.settled()) {
            return "";
        }
        var last = distribution.whole().getLast();
        var shortOf =
                LastSeat.votesShort(distribution).entrySet().stream()
                        .min(Map.Entry.comparingByValue());
        return shortOf.isEmpty()
                ? ""
                : texts.get(
                        "elections.last-seat",
                        last.party(),
                        Integer.toString(last.seat()),
                        shortOf.get().getKey(),
                        number(shortOf.get().getValue()));
    }

    private static Round round(SeatDistribution.Round round) {
        return new Round(
                Integer.toString(round.seat()),
                round.party(),
                decimal(round.comparison()),
                round.comparison().toString(),
                round.next() == null ? "" : round.next(),
                round.next() == null ? "" : decimal(round.nextComparison()),
                round.byLot());
    }

    /// `Mandat 31 avgörs med lott mellan S och MP …`
    String sentence(Lot lot) {
        return texts.get(
                "elections.lot." + lot.stage(),
                Integer.toString(lot.seat()),
                String.join(", ", lot.among()),
                lot.comparison(),
                lot.party(),
                lot.constituency(),
                Integer.toString(lot.seats()));
    }

    private static int seats(Distribution distribution, String party) {
        return distribution.seats().getOrDefault(party, 0);
    }

    static String number(int number) {
        return NumberFormat.getIntegerInstance(Swedish.LOCALE).format(number);
    }

    static String decimal(Fraction fraction) {
        var format = NumberFormat.getNumberInstance(Swedish.LOCALE);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format.format(fraction.rounded());
    }

    private static String share(int votes, int validVotes) {
        if (validVotes == 0) {
            return "";
        }
        var percent =
                BigDecimal.valueOf(100L * votes)
                        .divide(BigDecimal.valueOf(validVotes), 2, RoundingMode.HALF_UP);
        return String.format(Swedish.LOCALE, "%.2f %%", percent);
    }
}
