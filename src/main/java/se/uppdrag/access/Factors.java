package se.uppdrag.access;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What somebody has besides a password; tables `access.passkey`, `code_secret`, `recovery_code`.
@Repository
class Factors {

    private final JdbcClient jdbc;

    Factors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean any(PersonId person) {
        return passkey(person) || codes(person);
    }

    boolean passkey(PersonId person) {
        return is("select exists (select from access.passkey where person = :person)", person);
    }

    boolean codes(PersonId person) {
        return is(
                """
                select exists (select from access.code_secret
                                where person = :person and confirmed_at is not null)
                """,
                person);
    }

    private boolean is(String sql, PersonId person) {
        return jdbc.sql(sql).param("person", person.value()).query(Boolean.class).single();
    }

    void takeAway(PersonId person) {
        for (var sql :
                new String[] {
                    "delete from access.passkey where person = :person",
                    "delete from access.code_secret where person = :person",
                    "delete from access.recovery_code where person = :person",
                    "delete from access.known_device where person = :person"
                }) {
            jdbc.sql(sql).param("person", person.value()).update();
        }
    }
}
