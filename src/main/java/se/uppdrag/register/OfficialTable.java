package se.uppdrag.register;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.access.PersonId;

/// Table `register.function`, as a list of who does what.
@Repository
class OfficialTable {

    private final JdbcClient jdbc;

    OfficialTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Official> all(LocalDate on) {
        return jdbc.sql(
                        """
                        select f.id, f.person, p.given_name, p.family_name, f.role, f.organ,
                               f.from_date
                          from register.function f
                          join register.person p on p.id = f.person
                         where daterange(f.from_date, f.to_date) @> :on
                         order by f.role, p.family_name collate swedish
                        """)
                .param("on", on)
                .query(Official.class)
                .list();
    }

    /// From the day on; one who began that very day never did.
    void end(UUID id, LocalDate from) {
        jdbc.sql("delete from register.function where id = :id and from_date >= :from")
                .param("id", id)
                .param("from", from)
                .update();
        jdbc.sql("update register.function set to_date = :from where id = :id and to_date is null")
                .param("id", id)
                .param("from", from)
                .update();
    }

    boolean hasLeft(PersonId person, LocalDate on) {
        return jdbc.sql(
                        """
                        with had as (select to_date from register.membership where person = :person
                                     union all
                                     select to_date from register.function where person = :person)
                        select exists (select from had)
                           and not exists (select from had
                                            where to_date is null or to_date > :on)
                        """)
                .param("person", person.value())
                .param("on", on)
                .query(Boolean.class)
                .single();
    }
}
