package se.uppdrag.notices;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.access.PersonId;

/// Table `notices.notice`.
@Repository
class NoticeTable {

    private static final String SELECT =
            """
            select id, kind, organ, organ_name, title, body, link, meeting_date, verified_on,
                   posted_at, posted_on, appeal_last, removable_from, taken_down_on
              from notices.published_notice
            """;

    private final JdbcClient jdbc;

    NoticeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Notice notice) {
        jdbc.sql(
                        """
                        insert into notices.notice (id, kind, organ, organ_name, title, body, link,
                               meeting_date, verified_on, posted_at, posted_on, appeal_last,
                               removable_from)
                        values (:id, :kind, :organ, :organName, :title, :body, :link, :meetingDate,
                               :verifiedOn, :postedAt, :postedOn, :appealLast, :removableFrom)
                        """)
                .param("id", notice.id().value())
                .param("kind", notice.kind().name())
                .param("organ", notice.organ())
                .param("organName", notice.organName())
                .param("title", notice.title())
                .param("body", notice.body())
                .param("link", notice.link())
                .param("meetingDate", notice.meetingDate())
                .param("verifiedOn", notice.verifiedOn())
                .param("postedAt", Timestamp.from(notice.postedAt()))
                .param("postedOn", notice.postedOn())
                .param("appealLast", notice.appealLast())
                .param("removableFrom", notice.removableFrom())
                .update();
    }

    /// Which act demands it.
    void demanded(NoticeId id, String act, PersonId by) {
        jdbc.sql("insert into notices.demanded (notice, act, by) values (:id, :act, :by)")
                .param("id", id.value())
                .param("act", act)
                .param("by", by.value())
                .update();
    }

    Optional<String> demanded(NoticeId id) {
        return jdbc.sql("select act from notices.demanded where notice = :id")
                .param("id", id.value())
                .query(String.class)
                .optional();
    }

    void takeDown(NoticeId id, LocalDate on, Instant now, PersonId by) {
        jdbc.sql(
                        """
                        update notices.notice
                           set taken_down_on = :on, taken_down_at = :now, taken_down_by = :by
                         where id = :id
                        """)
                .param("id", id.value())
                .param("on", on)
                .param("now", Timestamp.from(now))
                .param("by", by.value())
                .update();
    }

    /// Another stands in its place from today.
    void replace(NoticeId id, NoticeId by, LocalDate on, Instant now, PersonId who) {
        jdbc.sql(
                        """
                        update notices.notice
                           set taken_down_on = :on, taken_down_at = :now, taken_down_by = :who,
                               replaced_by = :by
                         where id = :id
                        """)
                .param("id", id.value())
                .param("by", by.value())
                .param("on", on)
                .param("now", Timestamp.from(now))
                .param("who", who.value())
                .update();
    }

    Optional<Notice> find(NoticeId id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id.value())
                .query(Notice.class)
                .optional();
    }

    /// What is on the board now, newest first.
    List<Notice> up() {
        return jdbc.sql(SELECT + " where taken_down_on is null order by posted_at desc, title")
                .query(Notice.class)
                .list();
    }
}
