package se.uppdrag.steering;

import static org.assertj.core.api.Assertions.assertThat;
import static se.uppdrag.steering.SteeringTown.granted;
import static se.uppdrag.steering.SteeringTown.isRefused;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.uppdrag.Proves;
import se.uppdrag.law.LawRefusal;
import se.uppdrag.law.Outcome;
import se.uppdrag.web.Form;

@DisplayName("KL 11:1–6 and 6:6 – goals, figures and the days of the year")
@Proves({"KL11-1", "KL11-8", "KL11-10", "KL11-16", "KL11-20", "KL6-9b"})
class GoalsTests {

    static final UUID INDICATOR = UUID.randomUUID();

    static Goal goal(String organ, String title, int from, int to) {
        return new Goal(
                UUID.randomUUID(),
                organ,
                null,
                Goal.Kind.ACTIVITY,
                title,
                "",
                from,
                to,
                LocalDate.of(2025, 11, 26),
                "120");
    }

    @Test
    void a_goal_is_set_beside_others_but_not_twice_for_the_same_year() {
        var before = goal("sn", "Korta köer", 2025, 2026);
        granted(goal("sn", "Korta köer", 2027, 2028).among(List.of(before), null));
        isRefused(
                goal("sn", "korta köer", 2026, 2027).among(List.of(before), null),
                SteeringRefusal.GOAL_PERIODS_OVERLAP);
        granted(goal("bun", "Korta köer", 2026, 2027).among(List.of(before), null));
    }

    @Test
    void a_committees_goal_keeps_within_the_assemblys() {
        var above = goal("kf", "Trygg välfärd", 2026, 2027);
        granted(goal("sn", "Korta köer", 2026, 2026).among(List.of(), above));
        isRefused(
                goal("sn", "Korta köer", 2026, 2028).among(List.of(), above),
                SteeringRefusal.GOAL_OUTSIDE_THE_ASSEMBLYS);
    }

    @Test
    void it_is_followed_up_in_its_years_when_the_third_has_begun() {
        var goal = goal("sn", "Korta köer", 2026, 2026);
        granted(goal.followed(2026, Third.SECOND, LocalDate.of(2026, 5, 1)));
        isRefused(
                goal.followed(2026, Third.SECOND, LocalDate.of(2026, 4, 30)),
                SteeringRefusal.FOLLOW_UP_IS_TOO_EARLY);
        isRefused(
                goal.followed(2027, Third.FIRST, LocalDate.of(2027, 5, 1)),
                SteeringRefusal.FOLLOW_UP_OUTSIDE_THE_GOAL);
        assertThat(Third.SECOND.ends(2026)).isEqualTo("2026-08-31");
        assertThat(Third.latest(2026, LocalDate.of(2026, 9, 1))).isEqualTo(Third.SECOND);
    }

    @Test
    void an_indicator_is_reached_from_its_own_side() {
        var more = new Goal.Indicator(INDICATOR, INDICATOR, "Nöjda", "%", new BigDecimal(80), true);
        var less =
                new Goal.Indicator(INDICATOR, INDICATOR, "Kö", "dagar", new BigDecimal(30), false);
        assertThat(more.reached(new BigDecimal(80))).isTrue();
        assertThat(more.reached(new BigDecimal("79.9"))).isFalse();
        assertThat(less.reached(new BigDecimal(30))).isTrue();
        assertThat(less.reached(new BigDecimal(31))).isFalse();
    }

    @Test
    void the_days_of_a_year_follow_from_the_law() {
        assertThat(Handover.Kind.INTERIM.due(2026, 8))
                .as("31 October is a Saturday and All Saints")
                .isEqualTo("2026-11-02");
        assertThat(Handover.Kind.ANNUAL.due(2026, 8)).isEqualTo("2026-04-15");
        assertThat(Handover.Kind.BUDGET_PROPOSAL.due(2026, 8)).isEqualTo("2026-10-31");
        assertThat(Handover.Kind.BUDGET.due(2026, 8)).isEqualTo("2026-11-30");
        assertThat(Handover.Kind.COOPERATION.due(2026, 8))
                .as("every year, and no day is named")
                .isEqualTo("2026-12-31");
    }

    private static Handover interim(int month, String day) {
        return new Handover(
                2026, Handover.Kind.INTERIM, month, LocalDate.parse(day), "Till fullmäktige");
    }

    @Test
    void an_interim_report_covers_half_to_two_thirds_of_the_year_and_may_be_late() {
        var today = LocalDate.of(2026, 12, 1);
        assertThat(granted(interim(8, "2026-11-02").on(today)).late()).isFalse();
        assertThat(granted(interim(8, "2026-11-03").on(today)).late()).isTrue();
        assertThat(granted(interim(6, "2026-08-31").on(today)).late()).isFalse();
        assertThat(interim(9, "2026-11-02").on(today))
                .isEqualTo(Outcome.refused(LawRefusal.INTERIM_PERIOD_IS_TOO_LONG, "9"));
        assertThat(interim(5, "2026-07-02").on(today))
                .isEqualTo(Outcome.refused(LawRefusal.INTERIM_PERIOD_IS_TOO_SHORT, "5"));
        isRefused(interim(8, "2026-12-02").on(today), SteeringRefusal.DECISION_IS_NOT_MADE_YET);
    }

    static final FigureFile.Known KNOWN =
            new FigureFile.Known() {
                @Override
                public Optional<String> organ(String name) {
                    return name.equals("Socialnämnden")
                            ? Optional.of("sn")
                            : name.equals("Kommunstyrelsen") ? Optional.of("ks") : Optional.empty();
                }

                @Override
                public boolean keeps(String organ) {
                    return organ.equals("sn");
                }

                @Override
                public List<UUID> indicators(String organ, String name) {
                    return name.equals("Kö") ? List.of(INDICATOR) : List.of();
                }
            };

    private static FigureFile read(FigureFile.Kind kind, String text) {
        return FigureFile.read(CsvRows.of(text), kind, KNOWN, YearMonth.of(2026, 10));
    }

    @Test
    void figures_are_read_as_spreadsheets_save_them() {
        var file =
                read(
                        FigureFile.Kind.ECONOMY,
                        """
                        Nämnd;Månad;Budget;Utfall;Årsbudget;Prognos
                        Socialnämnden;2026-01;40 000 000;−1 500;"480000000";491 000 000
                        """);
        assertThat(file.problems()).isEmpty();
        assertThat(file.months())
                .containsExactly(
                        new FigureFile.Month(
                                "sn",
                                YearMonth.of(2026, 1),
                                40_000_000,
                                -1_500,
                                480_000_000,
                                491_000_000));
        var values =
                read(
                        FigureFile.Kind.VALUES,
                        CsvRows.text(
                                "nämnd,indikator,månad,värde\r\nSocialnämnden,Kö,2026-08,\"31,5\"\r\n"
                                        .getBytes(Charset.forName("windows-1252"))));
        assertThat(values.values().getFirst().value()).isEqualByComparingTo("31.5");
        assertThat(CsvRows.text("\ufeffå".getBytes(StandardCharsets.UTF_8))).isEqualTo("å");
    }

    @Test
    void one_bad_row_refuses_the_file_with_line_and_reason() {
        var file =
                read(
                        FigureFile.Kind.ECONOMY,
                        """
                        nämnd;månad;budget;utfall;årsbudget;prognos
                        Socialnämnden;2026-01;1;1;1;1
                        Socialnämnden;2026-01;1;1;1;1
                        Okända nämnden;2026-02;1;1;1;1
                        Kommunstyrelsen;2026-02;1;1;1;1
                        Socialnämnden;2026-13;1;1;1;1
                        Socialnämnden;2026-11;1;1;1;1

                        Socialnämnden;2026-03;mycket;1,5;1;1
                        """);
        assertThat(file.problems())
                .containsExactly(
                        new FigureFile.Problem(3, "twice", ""),
                        new FigureFile.Problem(4, "organ", "Okända nämnden"),
                        new FigureFile.Problem(5, "not-yours", "Kommunstyrelsen"),
                        new FigureFile.Problem(6, "month", "2026-13"),
                        new FigureFile.Problem(7, "future", "2026-11"),
                        new FigureFile.Problem(9, "number", "budget: mycket"),
                        new FigureFile.Problem(9, "kronor", "utfall: 1,5"));
        assertThat(read(FigureFile.Kind.VALUES, "nämnd;värde\n").problems())
                .extracting(FigureFile.Problem::key)
                .containsExactly("column", "column");
        assertThat(read(FigureFile.Kind.VALUES, "nämnd;indikator;månad;värde\n").problems())
                .extracting(FigureFile.Problem::key)
                .containsExactly("empty");
    }

    @Test
    void a_forecast_keeps_the_budget_is_near_it_or_over_it() {
        assertThat(Economy.state(forecast(100))).isEqualTo(Economy.State.KEEPS);
        assertThat(Economy.state(forecast(100.9))).isEqualTo(Economy.State.NEAR);
        assertThat(Economy.state(forecast(101))).isEqualTo(Economy.State.OVER);
        assertThat(Sums.difference(-4_250_000)).isEqualTo("−4,3\u00a0mnkr");
        assertThat(Sums.difference(1_200_000)).isEqualTo("+1,2\u00a0mnkr");
        assertThat(Sums.value(new BigDecimal("1234.500"), "st")).isEqualTo("1\u00a0234,5\u00a0st");
    }

    private static FigureFile.Month forecast(double millions) {
        return new FigureFile.Month(
                "sn", YearMonth.of(2026, 8), 0, 0, 100_000_000, (long) (millions * 1_000_000));
    }

    @Test
    void a_plot_has_a_place_for_every_value_and_none_where_there_is_none() {
        var plot =
                Plots.of(
                        "Kö",
                        List.of("jan", "feb", "mar"),
                        List.of(
                                new Plots.Series(
                                        "",
                                        List.of(BigDecimal.ONE, BigDecimal.TEN, BigDecimal.ONE))),
                        new BigDecimal(5),
                        "Mål",
                        BigDecimal::toPlainString);
        assertThat(plot.dots()).hasSize(3);
        assertThat(plot.dots().get(1).y()).isLessThan(plot.target());
        assertThat(plot.dots().getFirst().y()).isGreaterThan(plot.target());
        assertThat(Plots.of("", List.of(), List.of(), null, "", BigDecimal::toString).empty())
                .isTrue();
    }

    @Test
    void a_form_reads_what_was_sent_and_says_field_by_field_what_is_wrong() {
        var form =
                Form.of("steering", "x", "/x")
                        .text("rubrik", 5)
                        .optionalArea("text", 10)
                        .day("dag")
                        .number("antal", 1, 4);
        var right =
                form.read(
                        Map.of(
                                "rubrik", " Köer ",
                                "text", "a\r\nb",
                                "dag", "2026-05-01",
                                "antal", "4"));
        assertThat(right.right()).isTrue();
        assertThat(right.text("rubrik")).isEqualTo("Köer");
        assertThat(right.text("text")).isEqualTo("a\nb");
        assertThat(
                        form.read(
                                        Map.of(
                                                "rubrik", "för lång",
                                                "text", "a\u0002",
                                                "dag", "snart",
                                                "antal", "5"))
                                .mistakes()
                                .keySet())
                .containsExactly("rubrik", "text", "dag", "antal");
        assertThat(form.read(Map.of()).mistakes().keySet())
                .containsExactly("rubrik", "dag", "antal");
    }
}
