package se.uppdrag.notices;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.access.PersonId;

/// Tables `notices.outage`, `elsewhere` and `prolonged`. Lines are only ever added.
@Repository
class CareTable {

    /// A notice on another municipality's board.
    record Elsewhere(String board, LocalDate postedOn) {}

    private final JdbcClient jdbc;

    CareTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Outage outage, Instant now, PersonId by) {
        var notice = outage.notice();
        jdbc.sql(
                        """
                        insert into notices.outage (id, notice, from_at, to_at, why, by, at)
                        values (:id, :notice, :fromAt, :toAt, :why, :by, :now)
                        """)
                .param("id", UUID.randomUUID())
                .param("notice", notice == null ? null : notice.value())
                .param("fromAt", Timestamp.from(outage.fromAt()))
                .param("toAt", Timestamp.from(outage.toAt()))
                .param("why", outage.why())
                .param("by", by.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    /// Of the whole board, newest first; with a notice, also those of that alone.
    List<Outage> outages(@Nullable NoticeId notice) {
        return jdbc.sql(
                        """
                        select notice, from_at, to_at, why from notices.outage
                         where notice is null or notice = :notice
                         order by from_at desc
                        """)
                .param("notice", notice == null ? null : notice.value(), Types.OTHER)
                .query((row, _) -> {
                    var id = row.getObject("notice", UUID.class);
                    return new Outage(
                            id == null ? null : new NoticeId(id),
                            row.getTimestamp("from_at").toInstant(),
                            row.getTimestamp("to_at").toInstant(),
                            row.getString("why"));
                })
                .list();
    }

    void insert(NoticeId notice, Elsewhere elsewhere, Instant now, PersonId by) {
        jdbc.sql(
                        """
                        insert into notices.elsewhere (notice, board, posted_on, by, at)
                        values (:notice, :board, :postedOn, :by, :now)
                        """)
                .param("notice", notice.value())
                .param("board", elsewhere.board())
                .param("postedOn", elsewhere.postedOn())
                .param("by", by.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    List<Elsewhere> elsewhere(NoticeId notice) {
        return jdbc.sql(
                        """
                        select board, posted_on from notices.elsewhere
                         where notice = :notice
                         order by posted_on, board
                        """)
                .param("notice", notice.value())
                .query(Elsewhere.class)
                .list();
    }

    void prolong(NoticeId notice, LocalDate appealLast, Instant now) {
        jdbc.sql(
                        """
                        insert into notices.prolonged (notice, appeal_last, removable_from, at)
                        values (:notice, :appealLast, :removableFrom, :now)
                        """)
                .param("notice", notice.value())
                .param("appealLast", appealLast)
                .param("removableFrom", appealLast.plusDays(1))
                .param("now", Timestamp.from(now))
                .update();
    }

    /// Notices that an outage from that day on can concern.
    List<NoticeId> appealableOn(LocalDate day) {
        return jdbc.sql(
                        """
                        select id as value from notices.published_notice
                         where appeal_last >= :day
                        """)
                .param("day", day)
                .query(NoticeId.class)
                .list();
    }
}
