package se.uppdrag.safety;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tables `safety.escrow`, `safety.part`, `safety.recovery` and `safety.handed`: what two of three
/// officials together can give back.
@Repository
class EscrowTable {

    record Escrow(UUID key, byte[] sealed, String circle) {}

    record Part(int number, byte[] sealed) {}

    /// @param lost the key whose passphrase is lost
    /// @param fresh the key that takes its place
    record Recovery(UUID id, UUID lost, UUID fresh) {}

    private final JdbcClient jdbc;

    EscrowTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Escrow> escrow(UUID key) {
        return jdbc.sql("select key, sealed, circle from safety.escrow where key = :key")
                .param("key", key)
                .query(Escrow.class)
                .optional();
    }

    void remove(UUID key) {
        jdbc.sql("delete from safety.escrow where key = :key").param("key", key).update();
    }

    void insert(Escrow escrow) {
        jdbc.sql(
                        """
                        insert into safety.escrow (key, sealed, circle)
                        values (:key, :sealed, :circle)
                        """)
                .paramSource(escrow)
                .update();
    }

    void insert(UUID key, UUID official, Part part) {
        jdbc.sql(
                        """
                        insert into safety.part (key, official, number, sealed)
                        values (:key, :official, :number, :sealed)
                        """)
                .param("key", key)
                .param("official", official)
                .param("number", part.number())
                .param("sealed", part.sealed())
                .update();
    }

    Optional<Part> part(UUID key, UUID official) {
        return jdbc.sql(
                        """
                        select number, sealed from safety.part
                         where key = :key and official = :official
                        """)
                .param("key", key)
                .param("official", official)
                .query(Part.class)
                .optional();
    }

    void insert(Recovery recovery, Instant now) {
        jdbc.sql(
                        """
                        insert into safety.recovery (id, lost, fresh, asked_at)
                        values (:id, :lost, :fresh, :now)
                        """)
                .param("id", recovery.id())
                .param("lost", recovery.lost())
                .param("fresh", recovery.fresh())
                .param("now", Timestamp.from(now))
                .update();
    }

    List<Recovery> recoveries() {
        return jdbc.sql("select id, lost, fresh from safety.recovery order by asked_at")
                .query(Recovery.class)
                .list();
    }

    void remove(Recovery recovery) {
        jdbc.sql("delete from safety.recovery where id = :id").param("id", recovery.id()).update();
    }

    /// The part of an official, sealed for the fresh key; once.
    void hand(UUID recovery, UUID official, Part part) {
        jdbc.sql(
                        """
                        insert into safety.handed (recovery, official, number, sealed)
                        values (:recovery, :official, :number, :sealed)
                        on conflict do nothing
                        """)
                .param("recovery", recovery)
                .param("official", official)
                .param("number", part.number())
                .param("sealed", part.sealed())
                .update();
    }

    List<Part> handed(UUID recovery) {
        return jdbc.sql(
                        """
                        select number, sealed from safety.handed
                         where recovery = :recovery order by number
                        """)
                .param("recovery", recovery)
                .query(Part.class)
                .list();
    }

    boolean hasHanded(UUID recovery, UUID official) {
        return jdbc.sql(
                        """
                        select exists (select 1 from safety.handed
                         where recovery = :recovery and official = :official)
                        """)
                .param("recovery", recovery)
                .param("official", official)
                .query(Boolean.class)
                .single();
    }
}
