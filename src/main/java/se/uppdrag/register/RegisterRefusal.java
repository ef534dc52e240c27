package se.uppdrag.register;

import static se.uppdrag.law.Citation.kl;

import se.uppdrag.law.Act;
import se.uppdrag.law.Citation;
import se.uppdrag.law.Refusal;

/// Every way this module says no, and on what authority.
public enum RegisterRefusal implements Refusal {
    THERE_IS_NO_ASSEMBLY(kl(3, 1)),
    ASSEMBLY_IS_NOT_ABOLISHED(kl(3, 1)),
    EXECUTIVE_IS_NOT_ABOLISHED(kl(3, 3)),
    AUDIT_IS_NOT_ABOLISHED(kl(3, 10)),
    ELECTION_COMMITTEE_IS_NOT_ABOLISHED(Citation.of(Act.VALLAGEN, 3, 3)),
    CHIEF_GUARDIAN_IS_NOT_ABOLISHED(Citation.of(Act.FORALDRABALKEN, 19, 1)),
    ABOLITION_IS_NOT_DECIDED(kl(3, 4)),
    ORGAN_HAS_POSTS(kl(3, 4)),
    ORGAN_HAS_OTHERS_UNDER_IT(kl(3, 4)),
    ORGAN_IS_NOT_THERE_THEN(kl(3, 4)),
    NUMBER_OF_SEATS_IS_NOT_DECIDED(kl(6, 16)),
    NUMBER_OF_SEATS_WAS_CHANGED_LATER(kl(6, 16)),
    EXECUTIVE_WOULD_BE_TOO_SMALL(kl(6, 16)),
    AUDIT_WOULD_BE_TOO_SMALL(kl(12, 5)),
    ASSEMBLY_IS_RESIZED_BY_AN_ELECTION(kl(5, 7)),
    COUNCIL_IS_ALREADY_SEATED(kl(5, 9)),
    SEATS_ARE_NOT_FILLED(Citation.of(Act.VALLAGEN, 14, 1)),
    NAME_IS_NOT_WHOLE(kl(4, 3)),
    PERSON_IS_NAMED_TWICE(kl(4, 24)),
    /// The presidium is chosen among the members (KL 5:11, 6:21).
    PRESIDING_WITHOUT_A_SEAT(kl(5, 11)),
    PRESIDIUM_BEGAN_LATER(kl(5, 11)),
    POST_IS_NOT_HELD_THEN(kl(4, 1)),
    PARTY_WAS_CHANGED_LATER(kl(4, 1)),
    NO_DECISION_IS_NAMED(Citation.of(Act.VALLAGEN, 14, 1)),
    FULL_TIMER_HAS_NO_TITLE(kl(4, 2)),
    TITLE_IS_HELD_ALREADY(kl(4, 2)),
    LOCAL_RULE_HAS_NO_DECISION(kl(5, 71)),
    LOCAL_RULE_BEGAN_LATER(kl(5, 71)),
    VALUE_IS_NOT_FOR_THE_RULE(kl(5, 72));

    private final Citation basis;

    RegisterRefusal(Citation basis) {
        this.basis = basis;
    }

    @Override
    public Citation basis() {
        return basis;
    }

    @Override
    public String key() {
        return "register.refusal." + name();
    }
}
