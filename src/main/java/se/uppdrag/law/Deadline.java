package se.uppdrag.law;

import java.time.LocalDate;

/// A day by which something should be done (`frist`).
///
/// @param target the day the provision's own words give; what a program should aim at
/// @param last the last day in law, where the target is a holiday (1930:173, 2 §)
public record Deadline(DeadlineRule rule, LocalDate from, LocalDate target, LocalDate last) {

    public boolean missedOn(LocalDate day) {
        return day.isAfter(last);
    }
}
