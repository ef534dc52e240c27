package se.uppdrag.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.Proves;
import se.uppdrag.TestClock;
import se.uppdrag.TestDatabase;
import se.uppdrag.files.FileId;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Register;
import se.uppdrag.registry.Clerk;
import se.uppdrag.registry.Matter;
import se.uppdrag.registry.Registration;
import se.uppdrag.registry.Registry;

@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Import(TestClock.Setting.class)
@Transactional
@DisplayName("KL 5:13, 5:22, 5:52 – planning a meeting and announcing it")
@Proves({"KL5-13", "KL5-22", "KL5-52", "OSL-5-1"})
class PlanningTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 25);

    @Autowired Meetings meetings;
    @Autowired Register register;
    @Autowired Registry registry;
    @Autowired TestClock clock;

    private Organ council() {
        return register.organ("kf").orElseThrow();
    }

    @BeforeEach
    void found() {
        clock.set("2026-03-10", "09.00");
        if (register.organ("kf").isEmpty()) {
            register.found(
                    new Organ("kf", "Kommunfullmäktige", Organ.Kind.ASSEMBLY, "KS", 5, null),
                    LocalDate.of(2022, 10, 15),
                    "kommunallagen");
        }
    }

    private Meeting planned() {
        return meetings.plan(council(), DAY, LocalTime.of(18, 0), "Stadshuset", true);
    }

    private Matter matter() {
        return registry.open(
                council(),
                Matter.Kind.MOTION,
                "Fler lampor",
                new Registration(
                        Registration.Direction.RECEIVED,
                        "Cecilia Lind",
                        "Fler lampor",
                        clock.instant(),
                        "Text.",
                        null));
    }

    private Outcome<AgendaItem> add(Meeting meeting, String matter) {
        return meetings.addItem(
                meeting, "", AgendaItem.Kind.ORDINARY, Optional.of(matter), "Bifalls.");
    }

    private static void refused(Outcome<?> outcome, MeetingRefusal expected) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.refusal()).isEqualTo(expected));
    }

    @Test
    void what_is_not_in_the_registry_is_not_put_on_the_agenda() {
        var meeting = planned();
        refused(add(meeting, "ks-2026-9999"), MeetingRefusal.NOT_IN_THE_REGISTRY);
        assertThat(add(meeting, matter().slug())).isInstanceOf(Granted.class);
    }

    @Test
    void nothing_is_added_to_a_meeting_that_has_been_held() {
        var meeting = planned();
        var matter = matter();
        clock.set("2026-03-27", "09.00");
        refused(add(meeting, matter.slug()), MeetingRefusal.MEETING_HAS_BEEN_HELD);
    }

    @Test
    void an_empty_agenda_is_not_announced_and_a_full_one_once() {
        var meeting = planned();
        refused(meetings.publish(meeting), MeetingRefusal.AGENDA_IS_EMPTY);
        add(meeting, matter().slug());
        assertThat(meetings.publish(meeting)).isInstanceOf(Granted.class);
        refused(
                meetings.publish(meetings.meeting(meeting.id()).orElseThrow()),
                MeetingRefusal.ALREADY_PUBLISHED);
    }

    @Test
    void a_notice_that_comes_too_late_is_posted_all_the_same_with_a_remark() {
        var meeting = planned();
        add(meeting, matter().slug());
        clock.set("2026-03-19", "08.00");
        assertThat(meetings.publish(meeting))
                .isInstanceOfSatisfying(
                        Granted.class,
                        late ->
                                assertThat(late.remarks())
                                        .extracting("key")
                                        .containsExactly(
                                                "meetings.remark.late",
                                                "meetings.remark.unprepared"));
    }

    @Test
    void the_order_is_the_meetings_own_when_it_has_begun() {
        var meeting = planned();
        add(meeting, matter().slug());
        refused(meetings.moveUp(meeting, 3, true), MeetingRefusal.MEETING_HAS_BEGUN);
        assertThat(meetings.moveUp(meeting, 3, false)).isInstanceOf(Granted.class);
        assertThat(meetings.agenda(meeting.id()).get(1).matter()).isNotNull();
    }

    @Test
    void a_paper_belongs_to_a_matter() {
        var meeting = planned();
        refused(
                meetings.addPaper(
                        meeting,
                        1,
                        "Bilaga",
                        new FileId(UUID.randomUUID()),
                        new Clerk(UUID.randomUUID(), "Siv Ström")),
                MeetingRefusal.PAPER_HAS_NO_MATTER);
        assertThat(meetings.meeting("kf", UUID.randomUUID().toString())).isEmpty();
    }
}
