package se.uppdrag.drafting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The last day for offering matters to a meeting.
///
/// @param presidium when the presidium goes through the agenda; nothing where no rule says
/// @param day nothing where the organ has none
/// @param reason why this meeting has another than the organ's rules give; empty where it has not
/// @param byName who decided that; empty where nobody did
record LastDay(
        @Nullable LocalDate presidium, @Nullable LocalDate day, String reason, String byName) {}
