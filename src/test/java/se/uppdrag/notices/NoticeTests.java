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
import se.uppdrag.TestDatabase;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.SwedishTime;

@SpringBootTest
@ContextConfiguration(initializers = TestDatabase.class)
@Transactional
@DisplayName("KL 8:12, 13:5 – how long a notice stays up")
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
