package se.uppdrag.steering;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.access.PersonId;
import se.uppdrag.steering.Commission.Origin;
import se.uppdrag.steering.Commission.Report;
import se.uppdrag.steering.Commission.State;

/// `steering.commission` and what has been reported of each.
@Repository
class CommissionTable {

    private static final String SELECT =
            """
            select c.id, c.organ, c.origin, c.about, c.title, c.text, c.owner, c.owner_name, c.due,
                   c.decided_by, c.decided_on, c.section, c.matter, p.state, p.entered_at
              from steering.commission c
              left join lateral (select state, entered_at
                                   from steering.progress
                                  where commission = c.id
                                  order by entered_at desc, state <> 'UNDER_WAY' desc
                                  limit 1) p on true
            """;

    private static final String ORDER = " order by c.due, c.title collate swedish, c.id";

    private final JdbcClient jdbc;

    CommissionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Commission one, PersonId by, Instant now) {
        var decided = one.decided();
        jdbc.sql(
                        """
                        insert into steering.commission (id, organ, origin, about, title, text,
                               owner, owner_name, due, decided_by, decided_on, section, matter,
                               entered_at, entered_by)
                        values (:id, :organ, :origin, :about, :title, :text, :owner, :ownerName,
                               :due, :decidedBy, :decidedOn, :section, :matter, :now, :by)
                        """)
                .param("id", one.id())
                .param("organ", one.organ())
                .param("origin", one.origin().name())
                .param("about", one.about())
                .param("title", one.title())
                .param("text", one.text())
                .param("owner", one.owner())
                .param("ownerName", one.ownerName())
                .param("due", one.due())
                .param("decidedBy", decided == null ? null : decided.organ())
                .param("decidedOn", decided == null ? null : decided.on())
                .param("section", decided == null ? null : decided.section())
                .param("matter", one.matter())
                .param("now", Timestamp.from(now))
                .param("by", by.value())
                .update();
    }

    void report(UUID commission, State state, String text, PersonId by, String name, Instant now) {
        jdbc.sql(
                        """
                        insert into steering.progress (id, commission, state, text, entered_at,
                               entered_by, by_name)
                        values (:id, :commission, :state, :text, :now, :by, :name)
                        """)
                .param("id", UUID.randomUUID())
                .param("commission", commission)
                .param("state", state.name())
                .param("text", text)
                .param("now", Timestamp.from(now))
                .param("by", by.value())
                .param("name", name)
                .update();
    }

    List<Report> reports(UUID commission) {
        return jdbc.sql(
                        """
                        select state, text, entered_at as at, by_name as by
                          from steering.progress
                         where commission = :commission
                         order by entered_at, state <> 'UNDER_WAY'
                        """)
                .param("commission", commission)
                .query(Report.class)
                .list();
    }

    Optional<Commission> find(UUID id) {
        return jdbc.sql(SELECT + " where c.id = :id")
                .param("id", id)
                .query((row, _) -> commission(row))
                .optional();
    }

    List<Commission> all() {
        return jdbc.sql(SELECT + ORDER).query((row, _) -> commission(row)).list();
    }

    /// What nobody has closed, the first to be done first.
    ///
    /// @param organ empty for all
    List<Commission> open(String organ) {
        return jdbc.sql(
                        SELECT
                                + " where (p.state is null or p.state = 'UNDER_WAY')"
                                + (organ.isEmpty() ? "" : " and c.organ = :organ")
                                + ORDER)
                .param("organ", organ)
                .query((row, _) -> commission(row))
                .list();
    }

    /// What has been closed, the latest to be done first.
    ///
    /// @param organ empty for all
    /// @param after the last one shown before; nothing for the first page
    List<Commission> closed(String organ, @Nullable Commission after, int atMost) {
        return jdbc.sql(
                        SELECT
                                + " where p.state in ('DONE', 'GIVEN_UP')"
                                + (organ.isEmpty() ? "" : " and c.organ = :organ")
                                + (after == null ? "" : " and (c.due, c.id) < (:due, :id)")
                                + " order by c.due desc, c.id desc limit :atMost")
                .param("organ", organ)
                .param("due", after == null ? null : after.due(), Types.DATE)
                .param("id", after == null ? null : after.id())
                .param("atMost", atMost)
                .query((row, _) -> commission(row))
                .list();
    }

    List<Commission> about(List<UUID> subjects) {
        return subjects.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + " where c.about in (:subjects)" + ORDER)
                        .param("subjects", subjects)
                        .query((row, _) -> commission(row))
                        .list();
    }

    /// What the person owns and nobody has closed.
    List<Commission> openOf(PersonId owner) {
        return jdbc.sql(
                        SELECT
                                + " where c.owner = :owner"
                                + " and (p.state is null or p.state = 'UNDER_WAY')"
                                + ORDER)
                .param("owner", owner.value())
                .query((row, _) -> commission(row))
                .list();
    }

    /// What nobody has closed although its day has passed.
    List<Commission> overdue(LocalDate on) {
        return jdbc.sql(
                        SELECT
                                + " where c.due < :on"
                                + " and (p.state is null or p.state = 'UNDER_WAY')"
                                + ORDER)
                .param("on", on)
                .query((row, _) -> commission(row))
                .list();
    }

    private static Commission commission(ResultSet row) throws SQLException {
        var state = row.getString("state");
        var reported = row.getTimestamp("entered_at");
        var by = row.getString("decided_by");
        return new Commission(
                row.getObject("id", UUID.class),
                row.getString("organ"),
                Origin.valueOf(row.getString("origin")),
                row.getObject("about", UUID.class),
                row.getString("title"),
                row.getString("text"),
                row.getObject("owner", UUID.class),
                row.getString("owner_name"),
                row.getObject("due", LocalDate.class),
                by == null
                        ? null
                        : new Decided(
                                by,
                                row.getObject("decided_on", LocalDate.class),
                                row.getString("section")),
                row.getString("matter"),
                state == null ? null : State.valueOf(state),
                reported == null ? null : reported.toInstant());
    }
}
