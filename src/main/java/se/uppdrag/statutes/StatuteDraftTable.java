package se.uppdrag.statutes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.access.PersonId;
import se.uppdrag.meetings.MeetingId;

/// Tables `statutes.draft`, `put` and `outcome`.
@Repository
class StatuteDraftTable {

    private static final String DRAFT =
            """
            select id, statute, form, source, in_force_from, edition, done from statutes.draft
            """;

    private static final String PUT =
            """
            select p.id, p.draft, p.statute, p.meeting, p.item, p.matter, p.matter_slug, p.before,
                   p.form, p.source, p.text, p.in_force_from
              from statutes.put p
            """;

    private final JdbcClient jdbc;

    StatuteDraftTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Draft draft, PersonId by, Instant now) {
        jdbc.sql(
                        """
                        insert into statutes.draft (id, statute, form, source, in_force_from,
                               edition, done, at, by)
                        values (:id, :statute, :form, :source, :from, 1, false, :now, :by)
                        """)
                .param("id", draft.id())
                .param("statute", draft.statute())
                .param("form", draft.form().name())
                .param("source", draft.source())
                .param("from", draft.from())
                .param("now", Timestamp.from(now))
                .param("by", by.value())
                .update();
    }

    /// @return whether it was still the edition that was read
    boolean update(Draft draft, PersonId by, Instant now) {
        return jdbc.sql(
                                """
                                update statutes.draft
                                   set form = :form, source = :source, in_force_from = :from,
                                       edition = edition + 1, at = :now, by = :by
                                 where id = :id and edition = :edition and not done
                                """)
                        .param("id", draft.id())
                        .param("form", draft.form().name())
                        .param("source", draft.source())
                        .param("from", draft.from())
                        .param("edition", draft.edition())
                        .param("now", Timestamp.from(now))
                        .param("by", by.value())
                        .update()
                == 1;
    }

    void finish(UUID draft) {
        jdbc.sql("update statutes.draft set done = true where id = :id")
                .param("id", draft)
                .update();
    }

    Optional<Draft> find(UUID id) {
        return jdbc.sql(DRAFT + " where id = :id")
                .param("id", id)
                .query((row, _) -> draft(row))
                .optional();
    }

    /// Those that are being written, the one last touched first.
    List<Draft> open(UUID statute) {
        return jdbc.sql(DRAFT + " where statute = :statute and not done order by at desc")
                .param("statute", statute)
                .query((row, _) -> draft(row))
                .list();
    }

    /// Texts being written that should have been in force by now, by their statute.
    Map<UUID, LocalDate> overdue(LocalDate on) {
        return jdbc
                .sql(
                        """
                        select statute, min(in_force_from) as day from statutes.draft
                         where not done and in_force_from <= :on
                         group by statute
                        """)
                .param("on", on)
                .query((row, _) ->
                        Map.entry(
                                row.getObject("statute", UUID.class),
                                row.getObject("day", LocalDate.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void insert(Put put, PersonId by, Instant now) {
        jdbc.sql(
                        """
                        insert into statutes.put (id, draft, statute, meeting, item, matter,
                               matter_slug, before, form, source, text, sha256, in_force_from, at,
                               by)
                        values (:id, :draft, :statute, :meeting, :item, :matter, :slug, :before,
                               :form, :source, :text, :sha256, :from, :now, :by)
                        """)
                .param("id", put.id())
                .param("draft", put.draft())
                .param("statute", put.statute())
                .param("meeting", put.meeting().value())
                .param("item", put.item())
                .param("matter", put.matter())
                .param("slug", put.matterSlug())
                .param("before", put.before())
                .param("form", put.form().name())
                .param("source", put.source())
                .param("text", put.text())
                .param("sha256", StatuteVersionTable.hash(put.text()))
                .param("from", put.from())
                .param("now", Timestamp.from(now))
                .param("by", by.value())
                .update();
    }

    Optional<Put> put(UUID id) {
        return jdbc.sql(PUT + " where p.id = :id")
                .param("id", id)
                .query((row, _) -> put(row))
                .optional();
    }

    /// What a draft has been put as, the latest first.
    List<Put> puts(UUID draft) {
        return jdbc.sql(PUT + " where p.draft = :draft order by p.at desc")
                .param("draft", draft)
                .query((row, _) -> put(row))
                .list();
    }

    /// What stands before the meeting without an answer: for each item and statute the text that
    /// was put last.
    List<Put> unanswered(MeetingId meeting) {
        return jdbc.sql(
                        PUT
                                + """
                                 where p.meeting = :meeting
                                   and not exists (select from statutes.outcome o where o.put = p.id)
                                   and not exists (select from statutes.put q
                                                    where q.meeting = p.meeting and q.item = p.item
                                                      and q.statute = p.statute and q.at > p.at)
                                 order by p.at
                                """)
                .param("meeting", meeting.value())
                .query((row, _) -> put(row))
                .list();
    }

    /// Coming changes of a statute: what stands before meetings that have not answered.
    List<Put> coming(UUID statute) {
        return jdbc.sql(
                        PUT
                                + """
                                  join statutes.draft d on d.id = p.draft and not d.done
                                 where p.statute = :statute
                                   and not exists (select from statutes.outcome o where o.put = p.id)
                                   and not exists (select from statutes.put q
                                                    where q.draft = p.draft and q.at > p.at)
                                 order by p.at
                                """)
                .param("statute", statute)
                .query((row, _) -> put(row))
                .list();
    }

    void insert(UUID put, Put.Answer answer, Instant now) {
        jdbc.sql(
                        """
                        insert into statutes.outcome (put, kind, section, reason, at)
                        values (:put, :kind, :section, :reason, :now)
                        """)
                .param("put", put)
                .param("kind", answer.result().name())
                .param("section", answer.section())
                .param("reason", answer.reason())
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<Put.Answer> answer(UUID put) {
        return jdbc.sql("select kind, section, reason from statutes.outcome where put = :put")
                .param("put", put)
                .query((row, _) ->
                        new Put.Answer(
                                Put.Result.valueOf(row.getString("kind")),
                                row.getInt("section"),
                                row.getString("reason")))
                .optional();
    }

    /// Statutes of which a meeting has adopted something that is not in the book.
    List<UUID> held() {
        return jdbc.sql(
                        """
                        select distinct p.statute
                          from statutes.outcome o
                          join statutes.put p on p.id = o.put
                          join statutes.draft d on d.id = p.draft and not d.done
                         where o.kind in ('ADOPTED_OTHERWISE', 'HELD')
                        """)
                .query(UUID.class)
                .list();
    }

    private static Draft draft(ResultSet row) throws SQLException {
        return new Draft(
                row.getObject("id", UUID.class),
                row.getObject("statute", UUID.class),
                Form.valueOf(row.getString("form")),
                row.getString("source"),
                row.getObject("in_force_from", LocalDate.class),
                row.getInt("edition"),
                row.getBoolean("done"));
    }

    private static Put put(ResultSet row) throws SQLException {
        return new Put(
                row.getObject("id", UUID.class),
                row.getObject("draft", UUID.class),
                row.getObject("statute", UUID.class),
                new MeetingId(row.getObject("meeting", UUID.class)),
                row.getObject("item", UUID.class),
                row.getObject("matter", UUID.class),
                row.getString("matter_slug"),
                row.getObject("before", Integer.class),
                Form.valueOf(row.getString("form")),
                row.getString("source"),
                row.getString("text"),
                row.getObject("in_force_from", LocalDate.class));
    }
}
