package se.uppdrag.register;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
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

    /// Those of the persons who have had a post or an office, and neither have one nor are to have
    /// one.
    Set<PersonId> haveLeft(Collection<PersonId> persons, LocalDate on) {
        return Set.copyOf(
                jdbc.sql(
                                """
                                select person as value
                                  from (select person, to_date from register.membership
                                         where person in (:persons)
                                         union all
                                        select person, to_date from register.function
                                         where person in (:persons)) had
                                 group by person
                                having bool_and(to_date <= :on) and bool_and(to_date is not null)
                                """)
                        .param("persons", persons.stream().map(PersonId::value).toList())
                        .param("on", on)
                        .query(PersonId.class)
                        .list());
    }
}
