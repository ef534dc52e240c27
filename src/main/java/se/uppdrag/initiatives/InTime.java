package se.uppdrag.initiatives;

import java.time.Instant;
import java.time.LocalDate;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.register.HouseRules;

/// When something must have come in to be taken up at a meeting of the assembly, by the house's own
/// rules (KL 5:72). Nothing is ever turned away for being late: it waits for the next meeting, or
/// until the assembly decides otherwise.
///
/// @param days how many days before the meeting; 0 where it may come until the meeting ends
public record InTime(int days) {

    public static InTime of(Kind kind, HouseRules rules) {
        return new InTime(
                switch (kind) {
                    case MOTION -> rules.motionDays();
                    case INTERPELLATION -> rules.interpellationDays();
                    case QUESTION -> rules.questionDays();
                });
    }

    public LocalDate lastDay(LocalDate meeting) {
        return meeting.minusDays(days);
    }

    public boolean reaches(LocalDate meeting, Instant filed) {
        return !SwedishTime.dateOf(filed).isAfter(lastDay(meeting));
    }
}
