package se.uppdrag.learning;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// A training as a file for a calendar (iCalendar, RFC 5545).
final class CalendarFile {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LINE = 75;

    private final StringBuilder text = new StringBuilder();

    private CalendarFile() {}

    /// @param address where the training's page is
    static String of(Training training, Instant begins, Instant ends, String address, Instant now) {
        var file = new CalendarFile();
        file.line("BEGIN:VCALENDAR");
        file.line("VERSION:2.0");
        file.line("PRODID:-//Uppdraget//Utbildning//SV");
        file.line("METHOD:PUBLISH");
        file.line("BEGIN:VEVENT");
        file.line("UID:" + training.id() + "@uppdraget");
        file.line("SEQUENCE:" + (training.version() - 1));
        file.line("DTSTAMP:" + TIME.format(now));
        file.line("DTSTART:" + TIME.format(begins));
        file.line("DTEND:" + TIME.format(ends));
        file.line("SUMMARY:" + escaped(training.title()));
        file.line("DESCRIPTION:" + escaped(training.about()));
        file.line("LOCATION:" + escaped(training.place()));
        file.line("URL:" + address);
        file.line("STATUS:" + (training.calledOff() ? "CANCELLED" : "CONFIRMED"));
        file.line("END:VEVENT");
        file.line("END:VCALENDAR");
        return file.text.toString();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n");
    }

    /// No line is longer than 75 octets; what is left goes on after a space.
    private void line(String content) {
        int octets = 0;
        for (int at = 0; at < content.length(); ) {
            int sign = content.codePointAt(at);
            var written = Character.toString(sign);
            int size = written.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LINE) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(written);
            octets += size;
            at += Character.charCount(sign);
        }
        text.append("\r\n");
    }
}
