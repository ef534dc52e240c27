package se.uppdrag.archive;

import se.uppdrag.law.Act;
import se.uppdrag.law.Citation;
import se.uppdrag.law.Refusal;

/// Every way the archive says no, and on what authority.
enum ArchiveRefusal implements Refusal {
    NOTHING_TO_DELIVER(keeping()),
    YEAR_HAS_NOT_ENDED(keeping()),
    PACKAGE_IS_NOT_FINISHED(keeping()),
    DELIVERY_IS_RECEIVED(keeping()),
    DELIVERY_IS_WITHDRAWN(keeping()),
    RECEIPT_OF_A_DAY_TO_COME(keeping()),
    PACKAGE_IS_BROKEN(keeping()),
    PACKAGE_IS_TAKEN_IN(keeping()),
    MATTERS_ARE_THERE(keeping()),
    MINUTES_ARE_NOT_TAKEN_IN(keeping()),
    ANOTHERS_ARCHIVE(keeping()),
    NO_DECISION_TO_DISPOSE(disposal()),
    DECISION_IS_NOT_FOUND(disposal()),
    CLASS_IS_KEPT(disposal()),
    TIME_HAS_NOT_RUN_OUT(disposal()),
    NOTHING_TO_DISPOSE(disposal()),
    DISPOSAL_IS_NOT_CONFIRMED(disposal()),
    DISPOSAL_HAS_BEGUN(disposal());

    private final Citation basis;

    ArchiveRefusal(Citation basis) {
        this.basis = basis;
    }

    private static Citation keeping() {
        return Citation.section(Act.ARKIVLAGEN, 3);
    }

    private static Citation disposal() {
        return Citation.section(Act.ARKIVLAGEN, 10);
    }

    @Override
    public Citation basis() {
        return basis;
    }

    @Override
    public String key() {
        return "archive.refusal." + name();
    }
}
