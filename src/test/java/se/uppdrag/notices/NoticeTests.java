package se.uppdrag.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.PageChecks;
import se.uppdrag.Proves;
import se.uppdrag.TestDatabase;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.SwedishTime;

@SpringBootTest
@ContextConfiguration(initializers = TestDatabase.class)
@Transactional
@DisplayName("KL 8:12, 13:5 – how long a notice stays up")
@Proves({"GDPR-7", "KL13-1", "KL13-5", "KL8-10", "KL8-11", "KL8-12", "KL8-9"})
class NoticeTests {

    @Autowired NoticeTable table;
    @Autowired JdbcClient jdbc;

    static Notice posted(String on) {
        var date = LocalDate.parse(on);
        return Notice.ofVerifiedMinutes(
                new NoticeId(UUID.randomUUID()),
                "kf",
                "Kommunfullmäktige",
                "Kommunfullmäktige 2026-03-04",
                "Protokollet är justerat.",
                "/sammantraden/kf/2026-03-04/protokoll",
                date.minusDays(9),
                date.minusDays(1),
                SwedishTime.at(date, LocalTime.of(9, 0)));
    }

    @Test
    void w6_removal_before_the_time_to_appeal_has_run_out_is_refused() {
        var notice = posted("2026-03-13");
        assertThat(notice.appealLast()).isEqualTo("2026-04-07");
        assertThat(notice.takeDown(LocalDate.parse("2026-04-06")))
                .isEqualTo(Outcome.refused(NoticeRefusal.APPEAL_TIME_IS_RUNNING, "2026-04-08"));
        assertThat(notice.takeDown(LocalDate.parse("2026-04-07")))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void w6_from_the_day_after_it_may_be_taken_down() {
        assertThat(posted("2026-03-13").takeDown(LocalDate.parse("2026-04-08")))
                .isInstanceOf(Granted.class);
    }

    @Test
    void w32_a_vacancy_is_not_for_the_board() {
        assertThat(Notice.Kind.named("platsannons"))
                .isEqualTo(Outcome.refused(NoticeRefusal.NOT_FOR_THE_BOARD, "platsannons"));
        for (var kind : Notice.Kind.values()) {
            assertThat(Notice.Kind.named(kind.name())).isEqualTo(Outcome.granted(kind));
        }
    }

    @Test
    void an_announcement_stays_up_until_the_meeting_has_been_held() {
        var meeting = LocalDate.parse("2026-03-25");
        var notice =
                Notice.ofMeeting(
                        new NoticeId(UUID.randomUUID()),
                        Notice.Kind.ASSEMBLY_MEETING,
                        "kf",
                        "Kommunfullmäktige",
                        "Kommunfullmäktige sammanträder",
                        "Klockan 18.00.",
                        "/sammantraden/kf/2026-03-25",
                        meeting,
                        SwedishTime.at(meeting.minusDays(8), LocalTime.of(9, 0)));
        assertThat(notice.takeDown(meeting))
                .isEqualTo(
                        Outcome.refused(NoticeRefusal.THE_MEETING_HAS_NOT_BEEN_HELD, "2026-03-26"));
        assertThat(notice.takeDown(meeting.plusDays(1))).isInstanceOf(Granted.class);
    }

    @Test
    void what_is_down_is_not_taken_down_again() {
        var up = posted("2026-03-13");
        table.insert(up);
        var down = LocalDate.parse("2026-04-08");
        table.takeDown(up.id(), down, SwedishTime.at(down, LocalTime.NOON), PageChecks.somebody());
        assertThat(table.find(up.id()).orElseThrow().takeDown(down.plusDays(1)))
                .isEqualTo(Outcome.refused(NoticeRefusal.ALREADY_TAKEN_DOWN, "2026-04-08"));
    }

    @Test
    void the_decision_becomes_final_by_itself_the_day_after_the_last_day() {
        var notice = posted("2026-02-16");
        assertThat(notice.finalOn(LocalDate.parse("2026-03-09"))).isFalse();
        assertThat(notice.finalOn(LocalDate.parse("2026-03-10"))).isTrue();
    }

    @Test
    void the_database_refuses_an_early_removal_whoever_asks() {
        var notice = posted("2026-03-13");
        table.insert(notice);
        assertThatThrownBy(() ->
                        jdbc.sql(
                                        """
                                        update notices.notice
                                           set taken_down_on = '2026-04-06',
                                               taken_down_at = now()
                                         where id = :id
                                        """)
                                .param("id", notice.id().value())
                                .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void the_database_refuses_to_change_what_was_posted() {
        var notice = posted("2026-03-13");
        table.insert(notice);
        assertThatThrownBy(() -> jdbc.sql("update notices.notice set title = 'Annat'").update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void a_notice_is_read_back_as_it_was_posted() {
        var notice = posted("2026-03-13");
        table.insert(notice);
        assertThat(table.find(notice.id())).contains(notice);
        assertThat(table.up()).contains(notice);
    }
}
