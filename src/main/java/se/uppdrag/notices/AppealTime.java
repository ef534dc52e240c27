package se.uppdrag.notices;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.uppdrag.law.DeadlineRule;
import se.uppdrag.law.JointBoard;
import se.uppdrag.law.SwedishTime;

/// How long the decisions a notice announces can be appealed (KL 13:5): three weeks from the day it
/// was announced, on the last of the boards where that is due, and as many days more as it could
/// not be read. The act says that the time does not run out unless the notice has been there all of
/// it; a day is counted when the notice was away any part of it. Pure.
///
/// @param elsewhere the days on other municipalities' boards
record AppealTime(LocalDate postedOn, List<LocalDate> elsewhere, List<Outage> outages) {

    AppealTime {
        elsewhere = List.copyOf(elsewhere);
        outages = List.copyOf(outages);
    }

    /// The last day to appeal.
    LocalDate last() {
        var begins = begins();
        var last = DeadlineRule.KL13_5.from(begins).last();
        for (; ; ) {
            var prolonged = DeadlineRule.KL13_5.from(begins.plusDays(away(last))).last();
            if (prolonged.equals(last)) {
                return last;
            }
            last = prolonged;
        }
    }

    private LocalDate begins() {
        var all = new ArrayList<>(elsewhere);
        all.add(postedOn);
        return new JointBoard(all).appeal().from();
    }

    private long away(LocalDate until) {
        return outages.stream()
                .flatMap(AppealTime::days)
                .distinct()
                .filter(day -> !day.isBefore(postedOn) && !day.isAfter(until))
                .count();
    }

    private static Stream<LocalDate> days(Outage outage) {
        var from = SwedishTime.dateOf(outage.fromAt());
        var to = SwedishTime.dateOf(outage.toAt());
        // One that ended at midnight did not touch the day that began.
        var last =
                SwedishTime.timeOf(outage.toAt()).equals(LocalTime.MIDNIGHT) && to.isAfter(from)
                        ? to.minusDays(1)
                        : to;
        return from.datesUntil(last.plusDays(1));
    }
}
