package se.uppdrag.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.uppdrag.Proves;
import se.uppdrag.law.Delegation.Holder;
import se.uppdrag.law.Delegation.Matter;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;

@DisplayName("Worked examples of the law's own rules")
class WorkedLawTests {

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static void refused(Outcome<?> outcome, LawRefusal expected) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.refusal()).isEqualTo(expected));
    }

    private static void granted(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Granted.class);
    }

    @Test
    @Proves("KL5-5")
    void w24_a_council_is_odd_and_as_large_as_its_voters_call_for() {
        granted(CouncilSize.of(41, 24_000));
        refused(CouncilSize.of(41, 24_001), LawRefusal.COUNCIL_IS_TOO_SMALL);
        granted(CouncilSize.of(51, 24_001));
        refused(CouncilSize.of(51, 36_001), LawRefusal.COUNCIL_IS_TOO_SMALL);
        granted(CouncilSize.of(61, 36_001));
        refused(CouncilSize.of(50, 24_000), LawRefusal.COUNCIL_SIZE_IS_EVEN);
    }

    @Test
    @Proves({"VL-16", "KL5-6", "KL5-7", "KL5-9", "KL6-18", "KL12-4", "KL11-10"})
    void w25_the_days_that_follow_from_the_election_of_2026() {
        var year = new ElectionYear(2026);
        assertThat(year.electionDay()).isEqualTo("2026-09-13");
        assertThat(new ElectionYear(2022).electionDay()).isEqualTo("2022-09-11");
        assertThat(year.electorateCounted()).isEqualTo("2025-03-01");
        assertThat(DeadlineRule.KL5_7.from(year.electionDay()).last()).isEqualTo("2026-02-28");
        assertThat(year.councilTerm())
                .isEqualTo(new ElectionYear.Term(day("2026-10-15"), day("2030-10-15")));
        assertThat(year.executiveTerm().from()).isEqualTo("2027-01-01");
        assertThat(year.auditYears())
                .isEqualTo(new ElectionYear.Term(day("2027-01-01"), day("2031-01-01")));
        assertThat(DeadlineRule.KL11_10.from(year.electionDay()).last()).isEqualTo("2026-11-30");
        assertThat(DeadlineRule.KL11_8.from(year.electionDay()).last()).isEqualTo("2026-10-31");
    }

    @Test
    @Proves({"KL11-16", "LKBR13-1"})
    void w26_an_interim_report_covers_half_to_two_thirds_of_the_year() {
        assertThat(InterimPeriod.until(YearMonth.of(2026, 8)))
                .isInstanceOfSatisfying(
                        Granted.class,
                        yes ->
                                assertThat(((InterimPeriod) yes.value()).handedOverBy())
                                        .isEqualTo("2026-11-02"));
        granted(InterimPeriod.until(YearMonth.of(2026, 6)));
        refused(InterimPeriod.until(YearMonth.of(2026, 9)), LawRefusal.INTERIM_PERIOD_IS_TOO_LONG);
        refused(InterimPeriod.until(YearMonth.of(2026, 5)), LawRefusal.INTERIM_PERIOD_IS_TOO_SHORT);
    }

    @Test
    @Proves("KL4-31")
    void w27_the_account_of_party_support_for_2025_comes_by_the_end_of_june() {
        assertThat(DeadlineRule.KL4_31.from(day("2025-12-31")).last()).isEqualTo("2026-06-30");
    }

    @Test
    @Proves({"KL5-24", "KL11-20", "KL11-21"})
    void w28_the_annual_report_is_approved_before_discharge_and_discharge_by_the_end_of_june() {
        assertThat(DeadlineRule.KL11_20.from(day("2025-12-31")).last()).isEqualTo("2026-04-15");
        refused(
                new Discharge(2025, false).decide(day("2026-05-20")),
                LawRefusal.ANNUAL_REPORT_IS_NOT_APPROVED);
        var discharge = new Discharge(2025, true);
        assertThat(discharge.decide(day("2026-06-30"))).isEqualTo(Outcome.granted(discharge));
        assertThat(discharge.decide(day("2026-07-01")))
                .isInstanceOfSatisfying(
                        Granted.class, late -> assertThat(late.remarks()).hasSize(1));
    }

    @Test
    @Proves("KL5-48")
    void the_accountable_and_those_close_to_them_decide_nothing_of_their_own_discharge() {
        refused(Discharge.takesPart(true, false), LawRefusal.ACCOUNTABLE_MAY_NOT_DECIDE);
        refused(Discharge.takesPart(false, true), LawRefusal.ACCOUNTABLE_MAY_NOT_DECIDE);
        granted(Discharge.takesPart(false, false));
    }

    @Test
    @Proves("KL5-10")
    void w29_an_extra_election_is_never_soon_always_tabled_once_and_takes_two_thirds() {
        var proposal = new ExtraElection(day("2026-10-21"), false);
        refused(proposal.takenUp(day("2027-03-15")), LawRefusal.EXTRA_ELECTION_IS_TOO_EARLY);
        refused(proposal.takenUp(day("2027-04-21")), LawRefusal.EXTRA_ELECTION_WAS_NOT_TABLED);
        var tabled = new ExtraElection(day("2026-10-21"), true);
        granted(tabled.takenUp(day("2027-04-21")));
        granted(tabled.decided(day("2027-05-26"), 45, 30));
        refused(
                tabled.decided(day("2027-05-26"), 45, 29),
                LawRefusal.TOO_FEW_FOR_AN_EXTRA_ELECTION);
    }

    @Test
    @Proves({"KL7-5", "KL7-6"})
    void w30_only_a_head_of_administration_passes_power_on_and_only_one_step() {
        refused(
                Delegation.to(Holder.EMPLOYEE, Matter.ORDINARY, true),
                LawRefusal.ONLY_A_HEAD_PASSES_IT_ON);
        var unitHead = new Delegation(Holder.EMPLOYEE, Matter.ORDINARY, false);
        refused(unitHead.onward(Holder.EMPLOYEE), LawRefusal.ONLY_A_HEAD_PASSES_IT_ON);

        var head = new Delegation(Holder.HEAD_OF_ADMINISTRATION, Matter.ORDINARY, true);
        assertThat(head.onward(Holder.EMPLOYEE))
                .isInstanceOfSatisfying(
                        Granted.class,
                        passed ->
                                refused(
                                        ((Delegation) passed.value()).onward(Holder.EMPLOYEE),
                                        LawRefusal.ONLY_A_HEAD_PASSES_IT_ON));
        refused(head.onward(Holder.MEMBER), LawRefusal.ONLY_TO_AN_EMPLOYEE);
        refused(
                new Delegation(Holder.HEAD_OF_ADMINISTRATION, Matter.ORDINARY, false)
                        .onward(Holder.EMPLOYEE),
                LawRefusal.THE_COMMITTEE_HAS_NOT_ALLOWED_IT);
    }

    @Test
    @Proves("KL6-39")
    void w31_urgent_power_is_for_the_chair_or_another_member() {
        granted(Delegation.urgent(Holder.CHAIR));
        granted(Delegation.urgent(Holder.MEMBER));
        refused(
                Delegation.urgent(Holder.HEAD_OF_ADMINISTRATION),
                LawRefusal.URGENT_POWER_IS_NOT_FOR_EMPLOYEES);
    }

    @Test
    @Proves({"KL5-1", "KL6-37", "KL6-38"})
    void power_is_given_only_to_those_the_law_lists_and_only_in_what_it_allows() {
        granted(Delegation.to(Holder.SUBCOMMITTEE, Matter.ORDINARY, false));
        granted(Delegation.to(Holder.HEAD_OF_ADMINISTRATION, Matter.ORDINARY, true));
        refused(
                Delegation.to(Holder.MEMBER_TOGETHER_WITH_EMPLOYEE, Matter.ORDINARY, false),
                LawRefusal.DELEGATE_IS_NOT_IN_THE_LIST);
        refused(
                Delegation.to(Holder.PRESIDIUM, Matter.GOALS_AND_SCOPE, false),
                LawRefusal.MATTER_MAY_NOT_BE_DELEGATED);
        granted(Delegation.to(Holder.AUTOMATED, Matter.ORDINARY, false));
        refused(
                Delegation.to(Holder.AUTOMATED, Matter.APPEALABLE_UNDER_CHAPTER_13, false),
                LawRefusal.MACHINE_MAY_NOT_DECIDE_IT);
        granted(Delegation.fromAssembly(Matter.ORDINARY));
        refused(
                Delegation.fromAssembly(Matter.PRINCIPLE),
                LawRefusal.MATTER_BELONGS_TO_THE_ASSEMBLY);
    }

    @Test
    @Proves({"KL9-19", "KL13-5"})
    void w34_the_minutes_of_a_joint_committee_are_appealed_from_the_last_announcement() {
        var boards = new JointBoard(List.of(day("2026-03-05"), day("2026-03-02")));
        assertThat(boards.appeal().from()).isEqualTo("2026-03-05");
        assertThat(boards.appeal().last()).isEqualTo("2026-03-26");
    }

    @Test
    @Proves({"VL-3", "VL-3-2014", "VL-4", "KL4-18a", "LPV-2"})
    void a_provision_applies_from_the_day_it_came_into_force_and_until_it_ceased() {
        var first = NationalNumber.FIRST_DIVISOR;
        assertThat(first.on(day("2014-09-14")).written()).isEqualTo("1,4");
        assertThat(first.on(day("2018-09-09")).written()).isEqualTo("1,2");
        assertThat(NationalNumber.THRESHOLD_PERCENT.at(day("2017-12-31"))).isZero();

        var threats = Provisions.find("KL4-18a").orElseThrow().wording();
        assertThat(threats.appliesOn(day("2025-06-30"))).isFalse();
        assertThat(threats.appliesOn(day("2025-07-01"))).isTrue();
        assertThat(threats.read()).isEqualTo("SFS 2025:374");
        assertThat(Provisions.find("LPV-2").orElseThrow().wording().from()).isEqualTo("2022-07-01");
        assertThat(
                        Provisions.find("VL-3-2014")
                                .orElseThrow()
                                .wording()
                                .appliesOn(day("2018-01-01")))
                .isFalse();
    }
}
