package se.uppdrag.registry;

import se.uppdrag.law.Act;
import se.uppdrag.law.Citation;
import se.uppdrag.law.Refusal;

/// Every way the registry says no, and on what authority.
enum RegistryRefusal implements Refusal {
    MATTER_IS_CLOSED(Citation.of(Act.OSL, 4, "1–2")),
    MATTER_IS_NOT_CLOSED(Citation.of(Act.OSL, 4, "1–2")),
    REMISS_IS_UNANSWERED(Citation.of(Act.OSL, 4, "1–2")),
    REMISS_HAS_ENDED(Citation.of(Act.OSL, 4, "1–2")),
    ANOTHER_AUTHORITY(Citation.of(Act.TF, 2, 5)),
    THE_SAME_AUTHORITY(Citation.of(Act.TF, 2, 5)),
    THE_SAME_MATTER(Citation.of(Act.OSL, 5, 2)),
    MATTER_IS_NOT_KNOWN(Citation.of(Act.OSL, 5, 2)),
    DOCUMENT_IS_NOT_THERE(Citation.of(Act.OSL, 5, 2)),
    SECRET_AND_PUBLIC_TOGETHER(Citation.of(Act.OSL, 5, 2)),
    NOTHING_IS_CORRECTED(Citation.of(Act.OSL, 5, 2)),
    SECRET_MUST_BE_REGISTERED(Citation.of(Act.OSL, 5, 1)),
    DOCUMENT_IS_NOT_MARKED(Citation.of(Act.OSL, 5, 5)),
    PROVISION_IS_MISSING(Citation.of(Act.OSL, 5, 5)),
    NOTHING_IS_WITHHELD(Citation.of(Act.OSL, 5, 2)),
    FIELD_IS_NOT_WITHHELD(Citation.of(Act.OSL, 5, 5)),
    FIELD_IS_WITHHELD(Citation.of(Act.OSL, 2, 1)),
    MARKED_IS_NOT_PUBLISHED(Citation.of(Act.OSL, 2, 1)),
    CHECKLIST_IS_NOT_CONFIRMED(Citation.of(Act.DATASKYDDSLAGEN, 2, "1–2")),
    NOTHING_TO_MASK(Citation.of(Act.OSL, 2, 1)),
    WORD_IS_NOT_FOUND(Citation.of(Act.OSL, 2, 1)),
    FILE_CANNOT_BE_MASKED(Citation.of(Act.OSL, 2, 1)),
    FILE_HAS_MISTAKES(Citation.of(Act.OSL, 5, 2)),
    NO_SUCH_FIELD(Citation.of(Act.OSL, 5, 2)),
    FIELD_IS_NOT_FILLED(Citation.of(Act.OSL, 5, 2)),
    TEMPLATE_IS_RETIRED(Citation.of(Act.OSL, 5, 2)),
    THE_SAME_PARTY(Citation.of(Act.OSL, 4, "1–2")),
    PARTY_HAS_ENDED(Citation.of(Act.OSL, 4, "1–2")),
    PARTY_IS_REPRESENTED(Citation.section(Act.FL, 14)),
    NAME_IS_MARKED(Citation.of(Act.OSL, 2, 1)),
    DAY_HAS_PASSED(Citation.section(Act.FL, 9)),
    REMINDER_IS_DONE(Citation.section(Act.FL, 9)),
    SECRECY_BETWEEN_AUTHORITIES(Citation.of(Act.OSL, 8, 1)),
    NOBODY_CAN_READ_IT(Citation.of(Act.OSL, 8, 1)),
    ANSWER_IS_RECEIVED(Citation.of(Act.OSL, 5, 2));

    private final Citation basis;

    RegistryRefusal(Citation basis) {
        this.basis = basis;
    }

    @Override
    public Citation basis() {
        return basis;
    }

    @Override
    public String key() {
        return "registry.refusal." + name();
    }
}
