package se.uppdrag.register;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.access.PersonId;

/// Table `register.title`. A title ends with the post it goes with, unless it was another post in
/// the same organ that began.
@Repository
class TitleTable {

    private static final String SELECT =
            """
            select t.person, p.given_name || ' ' || p.family_name as name, t.organ, t.title,
                   t.share, t.elected_on, t.from_date,
                   least(t.to_date,
                         (select min(m.to_date)
                            from register.membership m
                           where m.person = t.person and m.organ = t.organ
                                 and m.to_date > t.from_date
                                 and m.ended_because is distinct from 'CHANGED_POST')) as to_date,
                   t.decided_by
              from register.title t
              join register.person p on p.id = t.person
            """;

    private final JdbcClient jdbc;

    TitleTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Title one) {
        jdbc.sql(
                        """
                        insert into register.title
                               (person, organ, title, share, elected_on, from_date, to_date,
                                decided_by)
                        values (:person, :organ, :title, :share, :elected, :from, :to, :decidedBy)
                        """)
                .param("person", one.person().value())
                .param("organ", one.organ())
                .param("title", one.title())
                .param("share", one.share())
                .param("elected", one.electedOn())
                .param("from", one.fromDate())
                .param("to", one.toDate())
                .param("decidedBy", one.decidedBy())
                .update();
    }

    void end(PersonId person, LocalDate began, @Nullable LocalDate to) {
        jdbc.sql(
                        """
                        update register.title set to_date = :to
                         where person = :person and from_date = :began
                        """)
                .param("person", person.value())
                .param("began", began)
                .param("to", to)
                .update();
    }

    List<Title> of(PersonId person) {
        return jdbc.sql(SELECT + " where t.person = :person order by t.from_date desc")
                .param("person", person.value())
                .query(Title.class)
                .list();
    }

    List<Title> ever() {
        return jdbc.sql(SELECT + " order by t.from_date, t.person").query(Title.class).list();
    }
}
