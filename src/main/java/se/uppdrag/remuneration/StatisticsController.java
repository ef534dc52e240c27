package se.uppdrag.remuneration;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.uppdrag.law.Money;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.remuneration.Voucher.Kind;
import se.uppdrag.remuneration.pages.StatisticsPage;
import se.uppdrag.web.Texts;

/// `/arvoden/statistik`: what each organ has cost, drawn and in figures. No person is named.
@Controller
class StatisticsController {

    private static final Set<Kind> FEES =
            EnumSet.of(Kind.ANNUAL_FEE, Kind.MEETING_FEE, Kind.DUTY_FEE);
    private static final Set<Kind> LOST =
            EnumSet.of(Kind.LOST_EARNINGS, Kind.LOST_HOLIDAY, Kind.LOST_PENSION);

    private static final int ROW = 44;
    private static final int WIDEST = 380;

    private final MonthTable months;
    private final VoucherPages pages;
    private final Texts texts;
    private final Clock clock;

    StatisticsController(MonthTable months, VoucherPages pages, Texts texts, Clock clock) {
        this.months = months;
        this.pages = pages;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/arvoden/statistik")
    String statistics(@RequestParam(defaultValue = "") String ar, Model model) {
        var thisYear = SwedishTime.dateOf(clock.instant()).getYear();
        int year = ar.matches("20\\d\\d") ? Integer.parseInt(ar) : thisYear;
        var costs = months.costs(year);
        var organs =
                costs.stream().collect(Collectors.groupingBy(MonthTable.Cost::organ)).entrySet();
        var most = organs.stream().mapToLong(one -> sum(one.getValue())).max().orElse(0);
        var rows = new ArrayList<StatisticsPage.Organ>();
        for (var one :
                organs.stream()
                        .sorted(Comparator.comparingLong(organ -> -sum(organ.getValue())))
                        .toList()) {
            rows.add(row(one.getKey(), one.getValue(), rows.size(), most));
        }
        model.addAttribute(
                "page",
                new StatisticsPage(
                        Integer.toString(year),
                        years(thisYear, year),
                        rows,
                        new Money(sum(costs)).toString(),
                        rows.size() * ROW,
                        texts.get("remuneration.statistics.description", Integer.toString(year))
                                + rows.stream()
                                        .map(one -> " " + one.name() + " " + one.sum())
                                        .collect(Collectors.joining(","))
                                + "."));
        return "remuneration/statistics";
    }

    private static List<StatisticsPage.Year> years(int thisYear, int shown) {
        return IntStream.iterate(thisYear, one -> one > thisYear - 4, one -> one - 1)
                .mapToObj(one ->
                        new StatisticsPage.Year(
                                Integer.toString(one),
                                "/arvoden/statistik?ar=" + one,
                                one == shown))
                .toList();
    }

    private StatisticsPage.Organ row(
            String organ, List<MonthTable.Cost> costs, int place, long most) {
        var total = sum(costs);
        var fees = sum(costs.stream().filter(one -> FEES.contains(one.kind())).toList());
        var lost = sum(costs.stream().filter(one -> LOST.contains(one.kind())).toList());
        return new StatisticsPage.Organ(
                pages.organ(organ),
                new Money(fees).toString(),
                new Money(lost).toString(),
                new Money(total - fees - lost).toString(),
                new Money(total).toString(),
                place * ROW + 20,
                place * ROW + 14,
                most <= 0 ? 0 : (int) Math.max(1, Math.max(0, total) * WIDEST / most));
    }

    private static long sum(List<MonthTable.Cost> costs) {
        return costs.stream().mapToLong(MonthTable.Cost::sum).sum();
    }
}
