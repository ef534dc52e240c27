package se.uppdrag.assignments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.uppdrag.PageChecks;
import se.uppdrag.Proves;
import se.uppdrag.access.PersonId;
import se.uppdrag.register.Appointment;
import se.uppdrag.register.Appointment.Kind;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Post;

@Proves({"KL3-7", "KL4-33", "KL6-18", "KL7-1"})
@DisplayName("KL 4:33, 7:3, 7:10, 10:3 – those who serve beside the elected; KL 5:9, 6:18 – terms")
class AppointmentRulesTests {

    static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    static final Organ BOARD =
            new Organ("bygg", "Byggnadsnämnden", Organ.Kind.COMMITTEE, "BN", 9, null);
    static final Organ EXECUTIVE =
            new Organ("ks", "Kommunstyrelsen", Organ.Kind.EXECUTIVE, "KS", 9, null);
    static final Organ AUDIT =
            new Organ("rev", "Kommunrevisionen", Organ.Kind.AUDIT, "REV", 5, null);

    final PersonId siv = PageChecks.somebody();

    Appointment one(Kind kind, @Nullable String organ, @Nullable LocalDate to) {
        return new Appointment(
                siv,
                "Siv Ek",
                kind,
                organ,
                kind == Kind.POLITICAL_SECRETARY ? "S" : null,
                DAY,
                to,
                "KS § 2");
    }

    Optional<AssignmentRefusal> against(
            Appointment one, @Nullable Organ organ, List<Appointment> others) {
        return AppointmentRules.against(one, organ, others, List.of(), List.of(AUDIT));
    }

    @Test
    void three_staff_representatives_and_no_more() {
        var staff = one(Kind.STAFF_REPRESENTATIVE, "bygg", null);
        assertThat(against(staff, BOARD, List.of(staff, staff))).isEmpty();
        assertThat(against(staff, BOARD, List.of(staff, staff, staff)))
                .contains(AssignmentRefusal.TOO_MANY_STAFF_REPRESENTATIVES);
    }

    @Test
    void none_in_the_executive_committee_or_the_election_committee() {
        var staff = one(Kind.STAFF_REPRESENTATIVE, "ks", null);
        assertThat(against(staff, EXECUTIVE, List.of()))
                .contains(AssignmentRefusal.NO_STAFF_REPRESENTATIVES_HERE);
        var elections = new Organ("val", "Valnämnden", Organ.Kind.COMMITTEE, "VN", 5, null);
        assertThat(against(staff, elections, List.of()))
                .contains(AssignmentRefusal.NO_STAFF_REPRESENTATIVES_HERE);
    }

    @Test
    void a_political_secretary_leaves_with_the_next_election_year() {
        assertThat(
                        against(
                                one(Kind.POLITICAL_SECRETARY, null, LocalDate.of(2027, 1, 1)),
                                null,
                                List.of()))
                .isEmpty();
        assertThat(
                        against(
                                one(Kind.POLITICAL_SECRETARY, null, LocalDate.of(2027, 1, 2)),
                                null,
                                List.of()))
                .contains(AssignmentRefusal.SECRETARY_STAYS_TOO_LONG);
        assertThat(Term.secretaryUntil(LocalDate.of(2027, 1, 1)))
                .isEqualTo(LocalDate.of(2030, 12, 31));
    }

    @Test
    void a_lay_auditor_is_one_of_the_auditors() {
        var lay = one(Kind.LAY_AUDITOR, "bolaget", null);
        assertThat(against(lay, null, List.of()))
                .contains(AssignmentRefusal.LAY_AUDITOR_IS_NOT_AN_AUDITOR);
        var auditor = new Membership(siv, "Siv Ek", "rev", Post.MEMBER, "S", 1, DAY, null, "KF");
        assertThat(AppointmentRules.against(lay, null, List.of(), List.of(auditor), List.of(AUDIT)))
                .isEmpty();
    }

    @Test
    @Proves("KL4-28")
    void an_elected_person_may_attend_a_committee_she_is_not_in() {
        var right = one(Kind.ATTENDANCE_RIGHT, "bygg", null);
        var seat = new Membership(siv, "Siv Ek", "kf", Post.MEMBER, "S", 1, DAY, null, "KF");
        assertThat(AppointmentRules.against(right, BOARD, List.of(), List.of(seat), List.of()))
                .isEmpty();
        assertThat(against(right, BOARD, List.of()))
                .contains(AssignmentRefusal.ONLY_THE_ELECTED_ATTEND);
        assertThat(AppointmentRules.against(right, AUDIT, List.of(), List.of(seat), List.of()))
                .contains(AssignmentRefusal.NO_ATTENDANCE_RIGHT_HERE);
        var there = new Membership(siv, "Siv Ek", "bygg", Post.ALTERNATE, "S", 1, DAY, null, "KF");
        assertThat(AppointmentRules.against(right, BOARD, List.of(), List.of(there), List.of()))
                .contains(AssignmentRefusal.ATTENDS_ALREADY);
    }

    @Test
    void terms_begin_on_15_october_and_1_january() {
        var day = LocalDate.of(2026, 10, 15);
        assertThat(Term.elected(Organ.Kind.ASSEMBLY, day))
                .isEqualTo(new Term(day, LocalDate.of(2030, 10, 15)));
        assertThat(Term.elected(Organ.Kind.EXECUTIVE, day))
                .isEqualTo(new Term(LocalDate.of(2027, 1, 1), LocalDate.of(2031, 1, 1)));
        assertThat(Term.elected(Organ.Kind.EXECUTIVE, day.minusDays(1)))
                .isEqualTo(new Term(LocalDate.of(2023, 1, 1), LocalDate.of(2027, 1, 1)));
        assertThat(Term.running(Organ.Kind.EXECUTIVE, day))
                .isEqualTo(new Term(LocalDate.of(2023, 1, 1), LocalDate.of(2027, 1, 1)));
        assertThat(Term.running(Organ.Kind.EXECUTIVE, LocalDate.of(2027, 1, 1)).from())
                .isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(Term.elected(Organ.Kind.AUDIT, LocalDate.of(2028, 2, 29)).from())
                .isEqualTo(LocalDate.of(2027, 1, 1));
    }
}
