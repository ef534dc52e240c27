package se.uppdrag.learning;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.SwedishTime;

/// A training (`utbildningstillfälle`) that somebody may go to. While it has no day, more is to
/// come.
///
/// @param id nothing that was not given here
/// @param closesOn the last day to enrol; the day before where nothing is said
/// @param paid whether who comes is paid as for a duty outside meetings
/// @param version changes whenever it does, for two who change it at once
public record Training(
        UUID id,
        String title,
        String about,
        String speakers,
        @Nullable LocalDate onDate,
        @Nullable LocalTime fromTime,
        @Nullable LocalTime toTime,
        String place,
        String link,
        int places,
        @Nullable LocalDate closesOn,
        boolean calledOff,
        boolean paid,
        int version) {

    /// Whether somebody may enrol on the day.
    Outcome<Training> open(LocalDate today) {
        if (calledOff) {
            return refused(LearningRefusal.TRAINING_IS_CALLED_OFF);
        }
        var closes = closes();
        if (closes == null) {
            return refused(LearningRefusal.TIME_IS_NOT_SET);
        }
        return today.isAfter(closes)
                ? refused(LearningRefusal.ENROLMENT_IS_CLOSED, closes.toString())
                : granted(this);
    }

    /// The last day to enrol; nothing while the day is not set.
    @Nullable LocalDate closes() {
        return closesOn != null ? closesOn : onDate == null ? null : onDate.minusDays(1);
    }

    /// When it begins; nothing while the day is not set.
    @Nullable Instant begins() {
        return onDate == null || fromTime == null ? null : SwedishTime.at(onDate, fromTime);
    }

    @Nullable Instant ends() {
        return onDate == null || toTime == null ? null : SwedishTime.at(onDate, toTime);
    }

    /// Whether it can be said who came.
    Outcome<Training> begun(Instant now) {
        var begins = begins();
        return begins == null || now.isBefore(begins)
                ? refused(LearningRefusal.TRAINING_HAS_NOT_BEGUN)
                : granted(this);
    }
}
