package se.uppdrag.register;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.access.PersonId;

/// Table `register.person`.
@Repository
class PersonTable {

    private final JdbcClient jdbc;

    PersonTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Person person) {
        jdbc.sql(
                        """
                        insert into register.person (id, given_name, family_name, email)
                        values (:id, :givenName, :familyName, :email)
                        """)
                .param("id", person.id().value())
                .param("givenName", person.givenName())
                .param("familyName", person.familyName())
                .param("email", person.email())
                .update();
    }

    void reachAt(PersonId id, @Nullable String email) {
        jdbc.sql("update register.person set email = :email where id = :id")
                .param("id", id.value())
                .param("email", email)
                .update();
    }

    Optional<Person> find(PersonId id) {
        return jdbc.sql(
                        """
                        select id, given_name, family_name, email
                          from register.person
                         where id = :id
                        """)
                .param("id", id.value())
                .query(Person.class)
                .optional();
    }
}
