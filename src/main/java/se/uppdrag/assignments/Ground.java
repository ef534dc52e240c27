package se.uppdrag.assignments;

import se.uppdrag.register.Departure;

/// On what ground somebody was recalled (`återkallelse`). The Act knows no others.
public enum Ground {
    /// Denied discharge (KL 4:9).
    DISCHARGE_DENIED(Departure.RECALLED),
    /// Convicted, finally, of an offence as grave as KL 4:9 says; which is for the court's papers.
    CONVICTED(Departure.RECALLED),
    /// The committee's majority is not the assembly's any longer (KL 4:10).
    MAJORITY_SHIFTED(Departure.ALL_RECALLED),
    /// The organisation of the committees changes (KL 4:10).
    ORGANISATION_CHANGED(Departure.ALL_RECALLED);

    private final Departure of;

    Ground(Departure of) {
        this.of = of;
    }

    public boolean grounds(Departure departure) {
        return of == departure;
    }
}
