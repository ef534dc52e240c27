package se.uppdrag.delegations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppdrag.Proves;
import se.uppdrag.delegations.Power.By;
import se.uppdrag.delegations.Power.Mark;
import se.uppdrag.law.Delegation.Holder;
import se.uppdrag.law.LawRefusal;
import se.uppdrag.law.Money;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.law.Refusal;

@DisplayName("KL 6:37–39, 7:5–6 – what a delegation order may say, and who could decide what")
@Proves({"KL6-37", "KL6-38", "KL6-39", "KL7-5", "KL7-6"})
class DelegationOrderTests {

    static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    static final String ORDER =
            """
            nummer;rubrik;beslut;lagrum;mottagare;titel;högst;villkor;vidare;slag;redovisning
            1.1;Allmänt;Avskriva fordran;;förvaltningschef;Förvaltningschef;50 000 kr;;ja;;
            1.2;Allmänt;Brådskande ärenden;6 kap. 39 § KL;ordförande;;;;;;brådskande
            2.1;Bistånd;"Bevilja hemtjänst; avslå";4 kap. SoL;anställd;Biståndshandläggare;;;;;
            2.2;Bistånd;Bevilja färdtjänst;;automatiserat;Färdtjänst bas;;;;;
            3.1;Inköp;Avtal;;utskott;Arbetsutskottet;2000000;;;upphandling;
            3.2;Inköp;Taxor i enskilda fall;;presidium;;;;;laglighetsprövning;anslås
            """;

    static DelegationOrder order(String lines) {
        var reading = OrderFile.read(lines);
        assertThat(reading.faults()).isEmpty();
        return new DelegationOrder("sn", 1, DAY, "SN 2025-12-11 § 100", DAY, "", reading.rows());
    }

    static List<@Nullable Refusal> refused(String line) {
        return OrderFile.read(line).faults().stream()
                .map(one -> one.refusal() == null ? null : one.refusal().refusal())
                .toList();
    }

    @Test
    void an_order_is_read_line_by_line_and_written_the_same() {
        var read = order(ORDER);
        assertThat(read.rows()).hasSize(6);
        assertThat(read.rows().get(2).what()).isEqualTo("Bevilja hemtjänst; avslå");
        assertThat(OrderFile.read(OrderFile.write(read.rows())).rows()).isEqualTo(read.rows());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1;;Allt;;grupp av anställda;Alla;;;;; | DELEGATE_IS_NOT_IN_THE_LIST",
                "1;;Allt;;ledamot och anställd;;;;;; | DELEGATE_IS_NOT_IN_THE_LIST",
                "1;;Allt;;utomstående;Konsult;;;;; | DELEGATE_IS_NOT_IN_THE_LIST",
                "1;;Mål;;presidium;;;;;mål och omfattning; | MATTER_MAY_NOT_BE_DELEGATED",
                "1;;Yttrande;;ordförande;;;;;yttrande till fullmäktige; | MATTER_MAY_NOT_BE_DELEGATED",
                "1;;Förslag;;utskott;;;;;medborgarförslag; | MATTER_MAY_NOT_BE_DELEGATED",
                "1;;Bidrag;;automatiserat;X;;;;laglighetsprövning; | MACHINE_MAY_NOT_DECIDE_IT",
                "1;;Köp;;automatiserat;X;;;;upphandling; | MACHINE_MAY_NOT_DECIDE_IT",
                "1;;Allt;;förvaltningschef;Chef;;;;;brådskande | URGENT_POWER_IS_NOT_FOR_EMPLOYEES",
                "1;;Allt;;utskott;AU;;;;;brådskande | URGENT_POWER_IS_NOT_FOR_EMPLOYEES",
                "1;;Allt;;anställd;Enhetschef;;;ja;; | ONLY_A_HEAD_PASSES_IT_ON"
            })
    void what_the_law_does_not_allow_is_refused_on_its_line(String line, LawRefusal why) {
        assertThat(refused(line)).containsExactly(why);
    }

    @Test
    void an_employee_has_a_title_and_a_number_is_used_once() {
        assertThat(refused("1;;Allt;;anställd;;;;;;"))
                .containsExactly(DelegationsRefusal.EMPLOYEE_WITHOUT_TITLE);
        assertThat(refused("1;;A;;ordförande;;;;;;\n1;;B;;ordförande;;;;;;"))
                .containsExactly(DelegationsRefusal.ROW_NUMBER_TWICE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"50 000 EUR", "$500", "500 €", "NOK 20", "5000 dollar"})
    void a_limit_in_another_currency_is_refused(String limit) {
        assertThat(refused("1;;Allt;;ordförande;;" + limit + ";;;;"))
                .containsExactly(DelegationsRefusal.LIMIT_IN_WRONG_CURRENCY);
    }

    @ParameterizedTest
    @CsvSource({"50 000, 50000", "50000 kr, 50000", "1 500 000 SEK, 1500000", "250:-, 250"})
    void a_limit_in_kronor_is_read_as_people_write_it(String limit, long kronor) {
        assertThat(Limit.read(limit)).isEqualTo(Outcome.granted(Optional.of(Money.kronor(kronor))));
    }

    @Test
    void a_line_is_in_the_text_when_its_number_stands_there_by_itself() {
        assertThat(OrderTexts.stands("3.1", "| 3.1 | Avtal |")).isTrue();
        assertThat(OrderTexts.stands("3.1", "Enligt 3.1. Nästa")).isTrue();
        assertThat(OrderTexts.stands("3.1", "| 13.1 | 3.12 | 3.1.2 |")).isFalse();
    }

    @Test
    void what_is_no_sum_is_refused() {
        assertThat(refused("1;;Allt;;ordförande;;mycket;;;;"))
                .containsExactly(DelegationsRefusal.LIMIT_IS_NO_SUM);
    }

    @Test
    void a_line_that_cannot_be_read_is_told_with_its_number() {
        var faults =
                OrderFile.read(
                                "nummer;x\n1;;;;ordförande\n2;;B;;kungen\n3;;C;;ledamot;;;;;hm\n"
                                        + "4;;D;;ledamot;;;;;;;;;;")
                        .faults();
        assertThat(faults.stream().map(one -> one.line() + " " + one.key()))
                .containsExactly(
                        "2 delegations.file.empty",
                        "3 delegations.file.holder",
                        "4 delegations.file.matter",
                        "5 delegations.file.cells");
    }

    static DelegationOrder version(LocalDate decided, LocalDate from, List<OrderRow> rows) {
        return new DelegationOrder("sn", 2, decided, "SN § 1", from, "", rows);
    }

    @Test
    void versions_follow_each_other_and_none_begins_before_its_decision() {
        var first = order(ORDER);
        var rows = first.rows();
        assertThat(version(DAY, DAY.plusDays(1), rows).checked(List.of(first)))
                .isInstanceOf(Granted.class);
        isRefused(
                version(DAY, DAY, rows).checked(List.of(first)),
                DelegationsRefusal.ORDER_BEGINS_THAT_DAY);
        isRefused(
                version(DAY, DAY.minusDays(1), rows).checked(List.of()),
                DelegationsRefusal.ORDER_WITHOUT_DECISION);
        isRefused(
                version(DAY, DAY, List.of()).checked(List.of()),
                DelegationsRefusal.ORDER_WITHOUT_ROWS);
        isRefused(
                version(DAY, DAY, List.of(rows.getFirst(), rows.getFirst())).checked(List.of()),
                DelegationsRefusal.ROW_NUMBER_TWICE);
        var later = version(DAY.plusMonths(1), DAY.plusMonths(2), rows);
        assertThat(DelegationOrder.on(List.of(later, first), DAY.plusMonths(2))).contains(later);
        assertThat(DelegationOrder.on(List.of(later, first), DAY.plusMonths(2).minusDays(1)))
                .contains(first);
        assertThat(DelegationOrder.on(List.of(later, first), DAY.minusDays(1))).isEmpty();
    }

    static void isRefused(Outcome<?> outcome, Refusal why) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(why));
    }

    static PassedOn passed(String number, String from, String to) {
        return new PassedOn(
                UUID.randomUUID(), "sn", number, from, to, "Beslut 4", DAY, DAY.plusMonths(6));
    }

    @Test
    void a_head_passes_on_one_step_and_never_in_a_circle() {
        var head = order(ORDER).row("1.1").orElseThrow();
        assertThat(passed("1.1", "Förvaltningschef", "Enhetschef").checked(head))
                .isInstanceOf(Granted.class);
        isRefused(
                passed("1.1", "Enhetschef", "Handläggare").checked(head),
                LawRefusal.ONLY_A_HEAD_PASSES_IT_ON);
        isRefused(
                passed("1.1", "Enhetschef", "förvaltningschef").checked(head),
                DelegationsRefusal.PASSED_ON_IN_A_CIRCLE);
        isRefused(
                passed("2.1", "Biståndshandläggare", "Enhetschef")
                        .checked(order(ORDER).row("2.1").orElseThrow()),
                LawRefusal.ONLY_A_HEAD_PASSES_IT_ON);
        isRefused(
                new PassedOn(UUID.randomUUID(), "sn", "1.1", "Förvaltningschef", "X", "B", DAY, DAY)
                        .checked(head),
                DelegationsRefusal.PASSED_ON_BACKWARDS);
        isRefused(
                passed("1.1", "Chef", "Enhetschef")
                        .checked(
                                order("1.1;;A;;förvaltningschef;Chef;;;;;")
                                        .row("1.1")
                                        .orElseThrow()),
                LawRefusal.THE_COMMITTEE_HAS_NOT_ALLOWED_IT);
    }

    final Power power =
            new Power(order(ORDER), List.of(passed("1.1", "Förvaltningschef", "Enhetschef")));

    List<Mark> marks(String number, Holder holder, String title, long kronor, LocalDate on) {
        return power.marks(number, new By(holder, title), Money.kronor(kronor), false, on);
    }

    @Test
    void a_decision_within_the_power_of_the_day_has_no_mark() {
        assertThat(marks("1.1", Holder.EMPLOYEE, "förvaltningschef", 50_000, DAY)).isEmpty();
        assertThat(marks("1.1", Holder.EMPLOYEE, "Enhetschef", 10, DAY)).isEmpty();
        assertThat(marks("1.2", Holder.CHAIR, "", 0, DAY)).isEmpty();
        assertThat(marks("2.2", Holder.AUTOMATED, "Färdtjänst bas", 0, DAY)).isEmpty();
        assertThat(marks("3.1", Holder.SUBCOMMITTEE, "Arbetsutskottet", 10, DAY)).isEmpty();
        assertThat(marks("3.2", Holder.PRESIDIUM, "", 10, DAY)).isEmpty();
    }

    @Test
    void what_was_beyond_it_is_marked() {
        assertThat(marks("1.1", Holder.EMPLOYEE, "Förvaltningschef", 50_001, DAY))
                .containsExactly(Mark.ABOVE_THE_LIMIT);
        assertThat(marks("1.1", Holder.EMPLOYEE, "Enhetschef", 10, DAY.plusMonths(6)))
                .containsExactly(Mark.NOT_PASSED_ON);
        assertThat(marks("2.1", Holder.EMPLOYEE, "Enhetschef", 10, DAY))
                .containsExactly(Mark.NOT_THE_DELEGATE);
        assertThat(marks("2.2", Holder.AUTOMATED, "Något annat", 0, DAY))
                .containsExactly(Mark.NO_SUCH_FUNCTION);
        assertThat(marks("9", Holder.CHAIR, "", 0, DAY)).containsExactly(Mark.NO_SUCH_ROW);
        assertThat(marks("2.1", Holder.GROUP_OF_EMPLOYEES, "", 0, DAY))
                .containsExactly(Mark.NOT_IN_THE_LIST);
        assertThat(
                        power.marks(
                                "2.1",
                                new By(Holder.EMPLOYEE, "Biståndshandläggare"),
                                null,
                                true,
                                DAY))
                .containsExactly(Mark.URGENT_BY_EMPLOYEE);
        assertThat(
                        new Power(null, List.of())
                                .marks("1", new By(Holder.CHAIR, ""), null, false, DAY))
                .containsExactly(Mark.NO_ORDER);
    }

    @Test
    void decisions_in_a_file_are_all_read_or_told_of() {
        var reading =
                DecisionFile.read(
                        "sn",
                        """
                        dag;nummer;beslut;diarienummer;belopp;mottagare;namn;titel;brådskande
                        2026-01-02;2.1;Bevilja hemtjänst;SN 2026/1;;anställd;Ada Ek;Biståndshandläggare;
                        igår;2.1;X;;;anställd;A;B;
                        2026-01-02;2.1;X;;5 €;anställd;A;B;
                        2026-01-02;2.1;;;;anställd;A;B;
                        2026-01-02;2.1;X;;;kungen;A;B;
                        2027-01-02;2.1;X;;;anställd;A;B;
                        """,
                        DAY.plusDays(9));
        assertThat(reading.decisions()).hasSize(1);
        assertThat(reading.faults().stream().map(OrderFile.Fault::line))
                .containsExactly(3, 4, 5, 6, 7);
        assertThat(Objects.requireNonNull(reading.faults().getLast().refusal()).refusal())
                .isEqualTo(DelegationsRefusal.DECISION_IS_NOT_TAKEN_YET);
    }
}
