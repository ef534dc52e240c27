package se.uppdrag.access;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Table `access.identity`: who is who where the municipality signs people in.
@Repository
class IdentityTable {

    private final JdbcClient jdbc;

    IdentityTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<PersonId> find(String provider, String value) {
        return jdbc.sql(
                        """
                        select person from access.identity
                         where provider = :provider and value = lower(:value)
                        """)
                .param("provider", provider)
                .param("value", value)
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    List<String> providers(PersonId person) {
        return jdbc.sql("select provider from access.identity where person = :person")
                .param("person", person.value())
                .query(String.class)
                .list();
    }

    List<Identities.Known> all() {
        return jdbc.sql("select provider, value, person from access.identity order by value")
                .query((row, _) ->
                        new Identities.Known(
                                row.getString("provider"),
                                row.getString("value"),
                                new PersonId(row.getObject("person", UUID.class))))
                .list();
    }

    /// @return false where the value is somebody else's
    boolean put(String provider, String value, PersonId person, Instant now) {
        if (find(provider, value).filter(one -> !one.equals(person)).isPresent()) {
            return false;
        }
        jdbc.sql("delete from access.identity where provider = :provider and person = :person")
                .param("provider", provider)
                .param("person", person.value())
                .update();
        return jdbc.sql(
                                """
                                insert into access.identity (provider, value, person, at)
                                values (:provider, lower(:value), :person, :now)
                                on conflict (provider, value) do nothing
                                """)
                        .param("provider", provider)
                        .param("value", value)
                        .param("person", person.value())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    void remove(String provider, PersonId person) {
        jdbc.sql("delete from access.identity where provider = :provider and person = :person")
                .param("provider", provider)
                .param("person", person.value())
                .update();
    }
}
