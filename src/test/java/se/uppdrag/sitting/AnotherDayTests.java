package se.uppdrag.sitting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import se.uppdrag.Council;
import se.uppdrag.TestClock;
import se.uppdrag.TestDatabase;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.meetings.AgendaItem;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.MeetingRefusal;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.register.Register;
import se.uppdrag.sitting.SittingCommand.Adjourn;
import se.uppdrag.sitting.SittingCommand.Arrive;
import se.uppdrag.sitting.SittingCommand.Close;
import se.uppdrag.sitting.SittingCommand.Open;
import se.uppdrag.sitting.SittingCommand.Resume;

@SpringBootTest
@ContextConfiguration(initializers = TestDatabase.class)
@Import({TestClock.Setting.class, Council.class})
@DisplayName("KL 5:52 – a meeting that goes on another day")
class AnotherDayTests {

    @Autowired Council council;
    @Autowired TestClock clock;
    @Autowired Register register;
    @Autowired Meetings meetings;
    @Autowired Sittings sittings;

    @Test
    void can_be_given_more_to_decide_until_it_is_closed() {
        var meeting = opened("2025-10-08");
        council.does(meeting, new Adjourn("i övermorgon"));
        clock.set("2025-10-10", "17.00");
        assertThat(another(meeting, "Brådskande fråga")).isInstanceOf(Granted.class);
        council.does(meeting, new Resume());
        assertThat(sittings.sitting(meeting.id()).orElseThrow().items())
                .extracting(Item::title)
                .contains("Brådskande fråga");

        council.does(meeting, new Close());
        assertThat(another(meeting, "För sent"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        no ->
                                assertThat(no.refusal())
                                        .isEqualTo(MeetingRefusal.MEETING_HAS_BEEN_HELD));
    }

    private Meeting opened(String day) {
        council.gather();
        clock.set("2025-09-01", "08.00");
        var planned =
                meetings.plan(
                        register.assembly(),
                        LocalDate.parse(day),
                        LocalTime.of(18, 0),
                        "Stadshuset",
                        true);
        Council.granted(another(planned, "Cykelplan"));
        Council.granted(meetings.publish(planned));
        clock.set(day, "18.00");
        council.members.forEach(one -> council.does(planned, new Arrive(one, false)));
        council.does(planned, new Open());
        return meetings.meeting(planned.id()).orElseThrow();
    }

    private Outcome<AgendaItem> another(Meeting meeting, String title) {
        return meetings.addItem(
                meeting, title, AgendaItem.Kind.ORDINARY, Optional.empty(), "Godkänns.");
    }
}
