package se.uppdrag.initiatives;

import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.access.PersonId;

/// Table `initiatives.committee_matter`.
@Repository
class CommitteeMatterTable {

    private static final String SELECT =
            """
            select id, organ, person, name, auditor, title, audit, matter, dnr, matter_slug, at
              from initiatives.committee_matter c
            """;

    private final JdbcClient jdbc;

    CommitteeMatterTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(CommitteeMatter one) {
        jdbc.sql(
                        """
                        insert into initiatives.committee_matter (id, organ, person, name, auditor,
                               title, audit, matter, dnr, matter_slug, at)
                        values (:id, :organ, :person, :name, :auditor, :title, :audit, :matter,
                               :dnr, :slug, :at)
                        """)
                .param("id", one.id())
                .param("organ", one.organ())
                .param("person", one.person().value())
                .param("name", one.name())
                .param("auditor", one.auditor())
                .param("title", one.title())
                .param("audit", one.audit())
                .param("matter", one.matter())
                .param("dnr", one.dnr())
                .param("slug", one.matterSlug())
                .param("at", Timestamp.from(one.at()))
                .update();
    }

    List<CommitteeMatter> by(PersonId person) {
        return jdbc.sql(SELECT + " where person = :person order by at desc")
                .param("person", person.value())
                .query(CommitteeMatter.class)
                .list();
    }

    List<CommitteeMatter> waiting() {
        return jdbc.sql(
                        SELECT
                                + """
                                 where not exists (
                                       select from registry.published_step s
                                        where s.matter = c.matter
                                          and s.kind in ('ON_AGENDA', 'DECIDED', 'WITHDRAWN'))
                                 order by at
                                """)
                .query(CommitteeMatter.class)
                .list();
    }
}
