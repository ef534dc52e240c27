package se.uppdrag.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.uppdrag.Proves;
import se.uppdrag.chance.Chance;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.MeetingId;
import se.uppdrag.sitting.Logged;
import se.uppdrag.sitting.RandomEvening;
import se.uppdrag.sitting.SittingEvent;
import se.uppdrag.web.TestTexts;

@DisplayName(
        "KL 5:65 – whatever happened, the minutes can be made again from the log, word for word")
@Proves("KL5-65")
class ReproducedMinutesTests {

    private static final Meeting MEETING =
            new Meeting(
                    new MeetingId(new UUID(0, 1)),
                    "kf",
                    "Kommunfullmäktige",
                    ComposingMinutesTests.DAY,
                    1,
                    SwedishTime.at(ComposingMinutesTests.DAY, LocalTime.of(18, 0)),
                    "Stadshuset, sessionssalen",
                    true,
                    null,
                    null);

    private static String text(List<Logged> log) {
        return PlainText.of(
                MinutesWriter.write(MEETING, log, Additions.NONE, TestTexts.of("minutes")));
    }

    @Test
    void any_evening_is_told_in_the_same_words_from_the_log_that_was_kept() {
        Chance.forAny(chance -> {
            var evening = RandomEvening.of(chance);
            if (evening.log().stream()
                    .anyMatch(line -> line.event() instanceof SittingEvent.Opened)) {
                var told = text(evening.log());
                assertThat(told).isNotBlank().isEqualTo(text(RandomEvening.kept(evening)));
            }
        });
    }
}
