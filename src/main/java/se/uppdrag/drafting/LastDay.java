package se.uppdrag.drafting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The last day for offering matters to a meeting.
///
/// @param presidium when the presidium goes through the agenda; nothing where no rule says
/// @param ruled by the organ's rules; nothing where it has none
/// @param day the one that holds; nothing where the organ has none
/// @param reason why this meeting has another than the rules give; empty where it has not
/// @param byName who decided that; empty where nobody did
record LastDay(
        @Nullable LocalDate presidium,
        @Nullable LocalDate ruled,
        @Nullable LocalDate day,
        String reason,
        String byName) {}
