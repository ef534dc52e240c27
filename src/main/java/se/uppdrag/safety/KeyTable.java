package se.uppdrag.safety;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Table `safety.key`: the readers' pairs of keys, the private ones sealed.
@Repository
class KeyTable {

    enum State {
        CURRENT,
        /// Made by somebody who has lost her passphrase; nothing is sealed for it until two
        /// officials have vouched for her.
        PENDING,
        REPLACED
    }

    /// @param salt of the passphrase
    /// @param sealed the private key
    record Key(UUID id, UUID holder, byte[] open, byte[] salt, byte[] sealed) {}

    private final JdbcClient jdbc;

    KeyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Key key, State state, Instant now) {
        jdbc.sql(
                        """
                        insert into safety.key (id, holder, public, salt, sealed, made_at, state)
                        values (:id, :holder, :open, :salt, :sealed, :now, :state)
                        """)
                .param("id", key.id())
                .param("holder", key.holder())
                .param("open", key.open())
                .param("salt", key.salt())
                .param("sealed", key.sealed())
                .param("now", Timestamp.from(now))
                .param("state", state.name())
                .update();
    }

    Optional<Key> of(UUID holder, State state) {
        return jdbc.sql(
                        """
                        select id, holder, public as open, salt, sealed from safety.key
                         where holder = :holder and state = :state
                        """)
                .param("holder", holder)
                .param("state", state.name())
                .query(Key.class)
                .optional();
    }

    List<Key> current() {
        return jdbc.sql(
                        """
                        select id, holder, public as open, salt, sealed from safety.key
                         where state = 'CURRENT' order by id
                        """)
                .query(Key.class)
                .list();
    }

    Optional<Key> find(UUID id) {
        return jdbc.sql(
                        """
                        select id, holder, public as open, salt, sealed from safety.key
                         where id = :id
                        """)
                .param("id", id)
                .query(Key.class)
                .optional();
    }

    void become(UUID id, State state) {
        jdbc.sql("update safety.key set state = :state where id = :id")
                .param("id", id)
                .param("state", state.name())
                .update();
    }

    void reseal(UUID id, byte[] salt, byte[] sealed) {
        jdbc.sql("update safety.key set salt = :salt, sealed = :sealed where id = :id")
                .param("id", id)
                .param("salt", salt)
                .param("sealed", sealed)
                .update();
    }
}
