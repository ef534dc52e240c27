package se.uppdrag.meetings.pages;

import java.util.List;

/// What `meetings/calendar.jte` shows: one month, as a list and as a calendar.
///
/// @param organ the filter; empty for all
/// @param month as in the address: `2026-11`
/// @param plannable organs whose meetings the reader may plan
public record CalendarPage(
        String organ,
        String month,
        String monthName,
        String earlier,
        String later,
        List<Organ> organs,
        List<Line> coming,
        List<Line> past,
        List<Week> weeks,
        List<Organ> plannable,
        Typed typed,
        String problem) {

    /// What was filled in for a new meeting.
    public record Typed(String organ, String date, String time, String place) {

        public static final Typed NOTHING = new Typed("", "", "", "");
    }

    public record Organ(String slug, String name) {}

    /// @param status the key of what is said of it, under `meetings.status.`
    public record Line(
            String href,
            String day,
            String monthShort,
            String iso,
            String organ,
            String facts,
            String status) {}

    public record Week(int number, List<Day> days) {}

    /// @param href the day's meeting, or empty
    public record Day(int number, boolean inMonth, boolean today, String href, String label) {}
}
