package se.uppdrag.access;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tables `access.code_secret` and `access.recovery_code`.
@Repository
class CodeTable {

    record Secret(byte[] sealed, @Nullable Instant confirmedAt, long lastStep) {}

    private final JdbcClient jdbc;

    CodeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Takes the place of one that was begun and never used.
    void begin(PersonId person, byte[] sealed, Instant now) {
        jdbc.sql(
                        """
                        insert into access.code_secret (person, sealed, begun_at)
                        values (:person, :sealed, :now)
                        on conflict (person) do update
                           set sealed = :sealed, begun_at = :now, last_step = 0
                         where code_secret.confirmed_at is null
                        """)
                .param("person", person.value())
                .param("sealed", sealed)
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<Secret> find(PersonId person) {
        return jdbc.sql(
                        """
                        select sealed, confirmed_at, last_step from access.code_secret
                         where person = :person
                        """)
                .param("person", person.value())
                .query(Secret.class)
                .optional();
    }

    /// @return false where somebody used that code, or a later one, in the same moment
    boolean use(PersonId person, long step, Instant now) {
        return jdbc.sql(
                                """
                                update access.code_secret
                                   set last_step = :step,
                                       confirmed_at = coalesce(confirmed_at, :now)
                                 where person = :person and last_step < :step
                                """)
                        .param("step", step)
                        .param("now", Timestamp.from(now))
                        .param("person", person.value())
                        .update()
                == 1;
    }

    void remove(PersonId person) {
        jdbc.sql("delete from access.code_secret where person = :person")
                .param("person", person.value())
                .update();
        jdbc.sql("delete from access.recovery_code where person = :person")
                .param("person", person.value())
                .update();
    }

    /// New ones; those before are worth nothing.
    void replaceRecovery(PersonId person, Collection<byte[]> hashes) {
        jdbc.sql("delete from access.recovery_code where person = :person")
                .param("person", person.value())
                .update();
        for (var hash : hashes) {
            jdbc.sql("insert into access.recovery_code (person, hash) values (:person, :hash)")
                    .param("person", person.value())
                    .param("hash", hash)
                    .update();
        }
    }

    boolean useRecovery(PersonId person, byte[] hash, Instant now) {
        return jdbc.sql(
                                """
                                update access.recovery_code set used_at = :now
                                 where person = :person and hash = :hash and used_at is null
                                """)
                        .param("now", Timestamp.from(now))
                        .param("person", person.value())
                        .param("hash", hash)
                        .update()
                == 1;
    }

    int recoveryLeft(PersonId person) {
        return jdbc.sql(
                        """
                        select count(*) from access.recovery_code
                         where person = :person and used_at is null
                        """)
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }
}
