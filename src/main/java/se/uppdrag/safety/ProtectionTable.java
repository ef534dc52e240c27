package se.uppdrag.safety;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tables `safety.protection`, `safety.round` and `safety.note`: what is done beforehand.
@Repository
class ProtectionTable {

    enum Kind {
        ASSESSED,
        MEASURE,
        TRAINED
    }

    /// @param code the level of risk, the measure or the training
    record Entry(UUID person, Kind kind, String code, LocalDate onDate, String byName) {}

    record Round(
            String organ,
            LocalDate onDate,
            String place,
            String exits,
            String caller,
            String host,
            String byName) {}

    /// @param advice one of three sentences
    record Note(String organ, LocalDate onDate, String advice, String byName) {}

    private final JdbcClient jdbc;

    ProtectionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Entry entry) {
        jdbc.sql(
                        """
                        insert into safety.protection (id, person, kind, code, on_date, by_name)
                        values (:id, :person, :kind, :code, :on, :by)
                        """)
                .param("id", UUID.randomUUID())
                .param("person", entry.person())
                .param("kind", entry.kind().name())
                .param("code", entry.code())
                .param("on", entry.onDate())
                .param("by", entry.byName())
                .update();
    }

    /// The oldest first.
    List<Entry> entries() {
        return jdbc.sql(
                        """
                        select person, kind, code, on_date, by_name from safety.protection
                         order by on_date, id
                        """)
                .query(Entry.class)
                .list();
    }

    void insert(Round round) {
        jdbc.sql(
                        """
                        insert into safety.round (id, organ, on_date, place, exits, caller, host,
                               by_name)
                        values (gen_random_uuid(), :organ, :onDate, :place, :exits, :caller, :host,
                                :byName)
                        """)
                .paramSource(round)
                .update();
    }

    List<Round> rounds(LocalDate from) {
        return jdbc.sql(
                        """
                        select organ, on_date, place, exits, caller, host, by_name
                          from safety.round where on_date >= :from order by on_date, organ
                        """)
                .param("from", from)
                .query(Round.class)
                .list();
    }

    void insert(Note note) {
        jdbc.sql(
                        """
                        insert into safety.note (id, organ, on_date, advice, by_name)
                        values (:id, :organ, :on, :advice, :by)
                        """)
                .param("id", UUID.randomUUID())
                .param("organ", note.organ())
                .param("on", note.onDate())
                .param("advice", note.advice())
                .param("by", note.byName())
                .update();
    }

    List<Note> notes(LocalDate from) {
        return jdbc.sql(
                        """
                        select organ, on_date, advice, by_name from safety.note
                         where on_date >= :from order by on_date, organ, advice
                        """)
                .param("from", from)
                .query(Note.class)
                .list();
    }
}
