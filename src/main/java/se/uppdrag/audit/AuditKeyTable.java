package se.uppdrag.audit;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Table `audit.key`: one current key a person.
@Repository
class AuditKeyTable {

    private final JdbcClient jdbc;

    AuditKeyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(AuditKey key, Instant now) {
        jdbc.sql(
                        """
                        insert into audit.key (id, holder, public, salt, sealed, made_at)
                        values (:id, :holder, :open, :salt, :sealed, :now)
                        """)
                .param("id", key.id())
                .param("holder", key.holder())
                .param("open", key.open())
                .param("salt", key.salt())
                .param("sealed", key.sealed())
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<AuditKey> of(UUID holder) {
        return jdbc.sql(
                        """
                        select id, holder, public as open, salt, sealed from audit.key
                         where holder = :holder
                        """)
                .param("holder", holder)
                .query(AuditKey.class)
                .optional();
    }

    List<AuditKey> all() {
        return jdbc.sql(
                        """
                        select id, holder, public as open, salt, sealed from audit.key
                         order by made_at
                        """)
                .query(AuditKey.class)
                .list();
    }

    void reseal(UUID id, byte[] salt, byte[] sealed) {
        jdbc.sql("update audit.key set salt = :salt, sealed = :sealed where id = :id")
                .param("id", id)
                .param("salt", salt)
                .param("sealed", sealed)
                .update();
    }

    /// What was sealed for it can be opened with it no more.
    void remove(UUID id) {
        jdbc.sql("delete from audit.key where id = :id").param("id", id).update();
    }
}
