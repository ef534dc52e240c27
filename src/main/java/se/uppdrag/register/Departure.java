package se.uppdrag.register;

/// Why somebody left a post before its time (`avgång`).
public enum Departure {
    /// `avsägelse`: released by the assembly on her own request (KL 4:6)
    RESIGNED,
    /// No longer eligible, for instance moved away (KL 4:7)
    LOST_ELIGIBILITY,
    /// Recalled alone: denied discharge, or convicted (KL 4:9)
    RECALLED,
    /// All in a committee were recalled: another majority, another organisation (KL 4:10)
    ALL_RECALLED,
    DIED,
    /// The next who were elected took over (KL 5:9, 6:18)
    TERM_ENDED,
    /// Took another post in the same organ: an alternate a seat, a member the chair
    CHANGED_POST,
    /// Away for long, with somebody else in her place meanwhile
    ON_LEAVE;

    /// Whether the seat stands empty after it, until somebody is chosen.
    public boolean vacates() {
        return this != TERM_ENDED && this != CHANGED_POST;
    }
}
