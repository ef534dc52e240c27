package se.uppdrag.quality;

import java.util.List;

/// Something in the register that is missing, or cannot be right.
///
/// @param href where it is mended
/// @param arguments what its sentence is filled with
record Finding(Check check, String href, List<String> arguments) {

    /// What is looked for, the gravest first.
    enum Check {
        /// One person is both auditor and audited (KL 4:4–5).
        AUDITOR_SITS_ELSEWHERE,
        /// Two of the same party, or the same person in two seats of one organ.
        OVERLAPPING_POSTS,
        /// Fewer members than the law demands (KL 6:16, 12:5).
        BELOW_LEGAL_SIZE,
        /// So few of the assembly's seats are held that there must be a new election (14 kap. 27 §
        /// vallagen).
        FEWER_THAN_HALF,
        /// Nobody presides (KL 5:11, 6:21).
        NO_CHAIR,
        /// More who sit than the organ has seats.
        MORE_THAN_SEATS,
        /// Elected for a term that is over, and nobody else is elected.
        TERM_IS_OVER,
        /// A party has other seats in the assembly than the voters gave it, as after a recount (KL
        /// 4:8).
        SEATS_ARE_NOT_AS_ELECTED,
        /// Elected for a part of a divided municipality, and it is not known which (KL 5:21).
        NO_CONSTITUENCY,
        VACANCY,
        /// A party with fewer than two substitutes in the assembly (14 kap. 17 § vallagen).
        TOO_FEW_SUBSTITUTES,
        /// A party with more substitutes in the assembly than half of its seats (KL 5:8).
        TOO_MANY_SUBSTITUTES,
        NO_DECISION,
        NO_PARTY,
        /// Substitutes who have no order of their own (KL 6:16).
        SAME_ORDER,
        /// Two persons of one name.
        SAME_NAME
    }

    Finding {
        arguments = List.copyOf(arguments);
    }

    static Finding of(Check check, String href, String... arguments) {
        return new Finding(check, href, List.of(arguments));
    }
}
