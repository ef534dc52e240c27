package se.uppdrag.binder;

import se.uppdrag.law.Act;
import se.uppdrag.law.Citation;
import se.uppdrag.law.Refusal;

/// Every way this module says no, and on what authority.
public enum BinderRefusal implements Refusal {
    NOT_IN_A_GROUP(Citation.of(Act.TF, 2, "12–13")),
    ANOTHERS_NOTE(Citation.of(Act.TF, 2, "12–13")),
    NOTE_CANNOT_BE_READ(Citation.of(Act.TF, 2, "12–13")),
    TOO_MANY_NOTES(Citation.of(Act.TF, 2, "12–13"));

    private final Citation basis;

    BinderRefusal(Citation basis) {
        this.basis = basis;
    }

    @Override
    public Citation basis() {
        return basis;
    }

    @Override
    public String key() {
        return "binder.refusal." + name();
    }
}
