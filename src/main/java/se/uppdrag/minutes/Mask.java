package se.uppdrag.minutes;

import java.time.Instant;
import java.util.UUID;

/// Words that are not to be on the web (`maskering`), and why: the signed minutes have them, the
/// public's copy does not.
record Mask(UUID id, String words, Why why, Instant at) {

    static final int LONGEST = 200;

    /// What is said of it in the public's copy; never more.
    enum Why {
        /// `personnummer` and the like.
        IDENTITY,
        /// What else belongs to a private person (GDPR, KL 8:10).
        PRIVATE,
        /// `skyddade personuppgifter`
        PROTECTED,
        /// What would hurt somebody.
        OFFENSIVE
    }
}
