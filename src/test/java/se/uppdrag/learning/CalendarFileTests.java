package se.uppdrag.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("RFC 5545 – a training in the calendar")
class CalendarFileTests {

    private static Training training(boolean calledOff) {
        return new Training(
                new UUID(1, 2),
                "Öva; leda, möten",
                "Första raden.\nAndra raden är så lång att den måste brytas på flera ställen för att ingen rad ska bli längre än sjuttiofem oktetter, åäö.",
                "",
                LocalDate.of(2026, 12, 8),
                LocalTime.of(18, 0),
                LocalTime.of(20, 30),
                "Rådhuset",
                "",
                12,
                null,
                calledOff,
                false,
                3);
    }

    private static String file(Training one) {
        return CalendarFile.of(
                one,
                Instant.parse("2026-12-08T17:00:00Z"),
                Instant.parse("2026-12-08T19:30:00Z"),
                "https://exempel.se/utbildning/tillfallen/1",
                Instant.parse("2026-11-25T08:00:00Z"));
    }

    @Test
    void says_when_in_the_worlds_time_and_escapes_what_has_a_meaning() {
        assertThat(file(training(false)))
                .startsWith("BEGIN:VCALENDAR\r\n")
                .endsWith("END:VCALENDAR\r\n")
                .contains("DTSTART:20261208T170000Z\r\n", "DTEND:20261208T193000Z\r\n")
                .contains("SUMMARY:Öva\\; leda\\, möten\r\n")
                .contains("Första raden.\\nAndra")
                .contains("SEQUENCE:2\r\n", "STATUS:CONFIRMED");
    }

    @Test
    void has_no_line_longer_than_75_octets_and_breaks_no_letter() {
        var file = file(training(false));
        assertThat(file.split("\r\n"))
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(file.replace("\r\n ", "")).contains("sjuttiofem oktetter\\, åäö.");
    }

    @Test
    void says_when_it_is_called_off() {
        assertThat(file(training(true))).contains("STATUS:CANCELLED");
    }
}
