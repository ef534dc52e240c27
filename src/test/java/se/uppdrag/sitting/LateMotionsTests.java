package se.uppdrag.sitting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import se.uppdrag.Council;
import se.uppdrag.TestClock;
import se.uppdrag.TestDatabase;
import se.uppdrag.initiatives.Initiatives;
import se.uppdrag.initiatives.Kind;
import se.uppdrag.meetings.AgendaItem;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.register.LocalRules;
import se.uppdrag.register.Register;
import se.uppdrag.register.RuleKind;
import se.uppdrag.sitting.SittingCommand.AdmitLateItem;
import se.uppdrag.sitting.SittingCommand.Arrive;
import se.uppdrag.sitting.SittingCommand.Open;
import se.uppdrag.sitting.SittingCommand.TakeUp;

@SpringBootTest
@ContextConfiguration(initializers = TestDatabase.class)
@Import({TestClock.Setting.class, Council.class})
@DisplayName("Arbetsordningen – a motion that comes too late waits for the next meeting")
class LateMotionsTests {

    static final LocalDate FIRST = LocalDate.of(2025, 3, 26);
    static final LocalDate NEXT = LocalDate.of(2025, 4, 30);

    @Autowired Council council;
    @Autowired TestClock clock;
    @Autowired LocalRules rules;
    @Autowired Register register;
    @Autowired Initiatives initiatives;
    @Autowired Meetings meetings;
    @Autowired Sittings sittings;

    @BeforeEach
    void gather() {
        council.gather();
    }

    @Test
    void it_waits_unless_the_assembly_decides_to_take_it_up() {
        Council.granted(
                rules.decide(register.assembly(), RuleKind.MOTION_DAYS, "5", FIRST, "KF § 4/2025"));
        var first = planned(FIRST);
        var next = planned(NEXT);
        filed("2025-03-21", "I tid");
        filed("2025-03-22", "Dagen efter");

        evening(first, FIRST);
        council.decides(first, Decision.Kind.REMITTED, "Motionen remitteras.");
        assertThat(initiatives.notRaised()).extracting("title").containsExactly("Dagen efter");

        filed("2025-04-26", "För sent igen");
        evening(next, NEXT);
        council.does(next, new AdmitLateItem(3));
        council.decides(next, Decision.Kind.REMITTED, "Motionerna remitteras.");
        assertThat(initiatives.notRaised()).isEmpty();
    }

    private Meeting planned(LocalDate on) {
        clock.set("2025-03-01", "08.00");
        var meeting =
                meetings.plan(register.assembly(), on, LocalTime.of(18, 0), "Stadshuset", true);
        Council.granted(
                meetings.addItem(
                        meeting, "Nya motioner", AgendaItem.Kind.MOTIONS, Optional.empty(), ""));
        Council.granted(meetings.publish(meeting));
        return meetings.meeting(meeting.id()).orElseThrow();
    }

    private void filed(String day, String title) {
        clock.set(day, "12.00");
        Council.granted(
                initiatives.file(council.members.get(2), Kind.MOTION, title, "Text.", "att …", ""));
    }

    private void evening(Meeting meeting, LocalDate on) {
        clock.set(on.toString(), "18.00");
        council.members.forEach(one -> council.does(meeting, new Arrive(one, false)));
        council.does(meeting, new Open());
        council.does(meeting, new TakeUp(3));
    }
}
