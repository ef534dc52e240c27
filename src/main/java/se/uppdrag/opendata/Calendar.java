package se.uppdrag.opendata;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import se.uppdrag.law.SwedishTime;
import tools.jackson.databind.json.JsonMapper;

/// Meetings as a calendar (iCalendar, RFC 5545) that can be subscribed to. A meeting keeps its name
/// for ever and counts its changes, so that a calendar moves it rather than adding another; one
/// that is gone is told as cancelled.
final class Calendar {

    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss").withZone(SwedishTime.ZONE);
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /// How long a meeting is thought to be before it has ended; three hours keep an evening free.
    private static final int HOURS = 3;

    /// A line has at most so many bytes, and goes on in the next after a space.
    private static final int LINE = 75;

    /// Summer time as it is in the EU since 1996.
    private static final List<String> ZONE =
            List.of(
                    "BEGIN:VTIMEZONE",
                    "TZID:Europe/Stockholm",
                    "BEGIN:DAYLIGHT",
                    "TZOFFSETFROM:+0100",
                    "TZOFFSETTO:+0200",
                    "TZNAME:CEST",
                    "DTSTART:19960331T020000",
                    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
                    "END:DAYLIGHT",
                    "BEGIN:STANDARD",
                    "TZOFFSETFROM:+0200",
                    "TZOFFSETTO:+0100",
                    "TZNAME:CET",
                    "DTSTART:19961027T030000",
                    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
                    "END:STANDARD",
                    "END:VTIMEZONE");

    private final StringBuilder text = new StringBuilder();

    private Calendar() {}

    /// @param house whose calendar it is, told in the name of every event
    static String of(String name, String house, List<ObjectTable.Stored> meetings) {
        var calendar = new Calendar();
        calendar.line("BEGIN:VCALENDAR");
        calendar.line("VERSION:2.0");
        calendar.line("PRODID:-//Uppdraget//SV");
        calendar.line("CALSCALE:GREGORIAN");
        calendar.line("X-WR-CALNAME:" + escaped(name));
        calendar.line("X-WR-TIMEZONE:Europe/Stockholm");
        calendar.line("REFRESH-INTERVAL;VALUE=DURATION:PT1H");
        ZONE.forEach(calendar::line);
        meetings.forEach(one -> calendar.event(one, house));
        calendar.line("END:VCALENDAR");
        return calendar.text.toString();
    }

    private void event(ObjectTable.Stored meeting, String house) {
        var body = JsonMapper.shared().readTree(meeting.body());
        var start = OffsetDateTime.parse(body.path("start").asString()).toInstant();
        var ended = body.path("end").asString("");
        var end = ended.isEmpty() ? usual(start) : OffsetDateTime.parse(ended).toInstant();
        line("BEGIN:VEVENT");
        line("UID:" + meeting.id() + "@" + house);
        line("DTSTAMP:" + UTC.format(meeting.modified()));
        line("CREATED:" + UTC.format(meeting.created()));
        line("LAST-MODIFIED:" + UTC.format(meeting.modified()));
        line("SEQUENCE:" + meeting.revision());
        line(
                "STATUS:"
                        + (meeting.deleted() || body.path("cancelled").asBoolean(false)
                                ? "CANCELLED"
                                : "CONFIRMED"));
        line("DTSTART;TZID=Europe/Stockholm:" + LOCAL.format(start));
        line(
                "DTEND;TZID=Europe/Stockholm:"
                        + LOCAL.format(end.isAfter(start) ? end : usual(start)));
        line(
                "SUMMARY:"
                        + escaped(
                                body.path("name")
                                        .asString()
                                        .replaceAll(" \\d{4}-\\d\\d-\\d\\d$", "")));
        line("LOCATION:" + escaped(body.path("location").path("description").asString("")));
        line("URL:" + body.path("web").asString());
        line("END:VEVENT");
    }

    private static Instant usual(Instant start) {
        return start.plusSeconds(HOURS * 3600L);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n");
    }

    /// Folded between characters, never inside one.
    private void line(String line) {
        var bytes = 0;
        for (int at = 0; at < line.length(); ) {
            var point = line.codePointAt(at);
            var size = Character.toString(point).getBytes(StandardCharsets.UTF_8).length;
            if (bytes + size > LINE) {
                text.append("\r\n ");
                bytes = 1;
            }
            text.appendCodePoint(point);
            bytes += size;
            at += Character.charCount(point);
        }
        text.append("\r\n");
    }
}
