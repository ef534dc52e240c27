package se.uppdrag.remuneration;

/// A part of the regulations, which has a paragraph of its own.
public enum Part {
    /// `årsarvode`
    ANNUAL,
    /// `sammanträdesarvode`
    MEETING,
    /// `förrättningsarvode`: a duty that is not a meeting.
    DUTY,
    /// `förlorad arbetsinkomst`
    LOST_EARNINGS,
    /// `förlorad pensionsförmån`
    PENSION,
    /// `förlorad semesterförmån`
    HOLIDAY,
    /// `resekostnader`
    TRAVEL,
    /// `barntillsyn`
    CHILD_CARE,
    /// `stöd vid funktionsnedsättning`
    DISABILITY,
    /// How long after a meeting a claim may be made.
    TIME_LIMIT,
    /// How sums are rounded, who approves and when they are paid.
    PAYMENT
}
