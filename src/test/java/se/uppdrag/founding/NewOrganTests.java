package se.uppdrag.founding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.uppdrag.Proves;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Organ.Kind;

@DisplayName("KL 3:1–4, 5:5, 6:16, 12:5 – founding an organ")
class NewOrganTests {

    static final LocalDate ON = LocalDate.of(2026, 10, 15);

    private static final Organ COUNCIL =
            new Organ("kf", "Kommunfullmäktige", Kind.ASSEMBLY, "KS", 51, null);
    private static final Organ EXECUTIVE =
            new Organ("ks", "Kommunstyrelsen", Kind.EXECUTIVE, "KS", 15, null);

    private static NewOrgan organ(Kind kind, int seats) {
        return organ(kind, seats, "KF 2022-12-14 § 210");
    }

    private static NewOrgan organ(Kind kind, int seats, String decidedBy) {
        @Nullable String parent = kind == Kind.SUBCOMMITTEE ? "ks" : null;
        return new NewOrgan("Barn- och ungdomsnämnden", kind, "BUN", seats, parent, decidedBy);
    }

    private static void isRefused(NewOrgan organ, List<Organ> existing, FoundingRefusal expected) {
        assertThat(organ.check(existing, ON)).isEqualTo(Outcome.refused(expected));
    }

    @Test
    void a_municipality_has_one_assembly() {
        assertThat(organ(Kind.ASSEMBLY, 51).check(List.of(), ON)).isInstanceOf(Granted.class);
        isRefused(organ(Kind.ASSEMBLY, 51), List.of(COUNCIL), FoundingRefusal.THERE_IS_AN_ASSEMBLY);
    }

    @Test
    void and_one_executive_committee_of_at_least_five() {
        assertThat(organ(Kind.EXECUTIVE, 5).check(List.of(COUNCIL), ON))
                .isInstanceOf(Granted.class);
        isRefused(
                organ(Kind.EXECUTIVE, 5),
                List.of(COUNCIL, EXECUTIVE),
                FoundingRefusal.THERE_IS_AN_EXECUTIVE);
        isRefused(organ(Kind.EXECUTIVE, 4), List.of(), FoundingRefusal.EXECUTIVE_IS_TOO_SMALL);
    }

    @Test
    void the_assembly_is_odd_and_no_smaller_than_the_smallest() {
        assertThat(organ(Kind.ASSEMBLY, 21).check(List.of(), ON)).isInstanceOf(Granted.class);
        isRefused(organ(Kind.ASSEMBLY, 50), List.of(), FoundingRefusal.ASSEMBLY_IS_EVEN);
        isRefused(organ(Kind.ASSEMBLY, 19), List.of(), FoundingRefusal.ASSEMBLY_IS_TOO_SMALL);
    }

    @Test
    @Proves("KL3-5")
    void a_committee_may_be_shared_with_other_municipalities() {
        assertThat(organ(Kind.JOINT_COMMITTEE, 3).check(List.of(COUNCIL), ON))
                .isInstanceOf(Granted.class);
    }

    @Test
    void auditors_are_at_least_five() {
        assertThat(organ(Kind.AUDIT, 5).check(List.of(), ON)).isInstanceOf(Granted.class);
        isRefused(organ(Kind.AUDIT, 4), List.of(), FoundingRefusal.AUDITORS_ARE_TOO_FEW);
    }

    @Test
    void somebody_has_decided_it() {
        assertThat(organ(Kind.COMMITTEE, 11).check(List.of(), ON)).isInstanceOf(Granted.class);
        isRefused(
                organ(Kind.COMMITTEE, 11, ""), List.of(), FoundingRefusal.FOUNDING_IS_NOT_DECIDED);
    }

    @Test
    void its_address_is_its_name_in_plain_letters() {
        assertThat(NewOrgan.slug(Kind.COMMITTEE, "Barn- och ungdomsnämnden"))
                .isEqualTo("barn-och-ungdomsnamnden");
        assertThat(NewOrgan.slug(Kind.ASSEMBLY, "Kommunfullmäktige")).isEqualTo("kf");
        assertThat(NewOrgan.slug(Kind.COMMITTEE, "!?")).isEmpty();
    }
}
