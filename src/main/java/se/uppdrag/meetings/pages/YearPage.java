package se.uppdrag.meetings.pages;

import java.util.List;

/// What `meetings/year.jte` shows: a year of meetings, month by month, as it may be printed.
///
/// @param organ the filter; empty for all
/// @param months those with meetings
public record YearPage(
        String organ,
        String year,
        String earlier,
        String later,
        List<CalendarPage.Organ> organs,
        List<Month> months) {

    public record Month(String name, List<Line> meetings) {}

    /// @param iso the day, `2026-11-25`
    public record Line(
            String href,
            String iso,
            String weekday,
            String time,
            String organ,
            String place,
            boolean cancelled) {}
}
