package se.uppdrag.delegations;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.access.PersonId;

/// Units, version by version, and who works in them.
@Repository
class UnitTable {

    private final JdbcClient jdbc;

    UnitTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Unit unit, PersonId by, Instant now) {
        jdbc.sql(
                        """
                        insert into delegations.unit (slug, from_date, name, organ, parent, closed,
                               entered_at, entered_by)
                        values (:slug, :fromDate, :name, :organ, :parent, :closed, :now, :by)
                        """)
                .param("slug", unit.slug())
                .param("fromDate", unit.fromDate())
                .param("name", unit.name())
                .param("organ", unit.organ())
                .param("parent", unit.parent())
                .param("closed", unit.closed())
                .param("now", Timestamp.from(now))
                .param("by", by.value())
                .update();
    }

    List<Unit> units() {
        return jdbc.sql(
                        """
                        select slug, name, organ, parent, from_date, closed
                          from delegations.unit
                         order by from_date, slug
                        """)
                .query(Unit.class)
                .list();
    }

    void insert(Posting posting) {
        jdbc.sql(
                        """
                        insert into delegations.posting (id, unit, person, name, title, manager,
                               from_date, to_date)
                        values (:id, :unit, :person, :name, :title, :manager, :fromDate, :toDate)
                        """)
                .param("id", posting.id())
                .param("unit", posting.unit())
                .param("person", posting.person().value())
                .param("name", posting.name())
                .param("title", posting.title())
                .param("manager", posting.manager())
                .param("fromDate", posting.fromDate())
                .param("toDate", posting.toDate())
                .update();
    }

    void end(UUID posting, LocalDate from) {
        jdbc.sql("update delegations.posting set to_date = :from where id = :id")
                .param("id", posting)
                .param("from", from)
                .update();
    }

    List<Posting> postings() {
        return jdbc.sql(
                        """
                        select id, unit, person, name, title, manager, from_date, to_date
                          from delegations.posting
                         order by from_date, name collate swedish
                        """)
                .query((row, _) ->
                        new Posting(
                                row.getObject("id", UUID.class),
                                row.getString("unit"),
                                new PersonId(row.getObject("person", UUID.class)),
                                row.getString("name"),
                                row.getString("title"),
                                row.getBoolean("manager"),
                                row.getObject("from_date", LocalDate.class),
                                row.getObject("to_date", LocalDate.class)))
                .list();
    }
}
