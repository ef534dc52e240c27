package se.uppdrag.statutes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.access.PersonId;
import se.uppdrag.files.Files;

/// Tables `statutes.version` and `repeal`: what was entered.
@Repository
class StatuteVersionTable {

    record Repeal(Decided decided, LocalDate from) {}

    private static final String SELECT =
            """
            select number, form, source, text, decided_by, decided_on, section, matter,
                   retroactive, in_force_from, in_force_to, put, entered_at
              from statutes.version
            """;

    private final JdbcClient jdbc;

    StatuteVersionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID statute, StatuteVersion version, PersonId by) {
        jdbc.sql(
                        """
                        insert into statutes.version (statute, number, form, source, text, sha256,
                               decided_by, decided_on, section, matter, retroactive,
                               in_force_from, in_force_to, put, entered_at, entered_by)
                        values (:statute, :number, :form, :source, :text, :sha256, :decidedBy,
                               :decidedOn, :section, :matter, :retroactive, :from, :to, :put, :now,
                               :by)
                        """)
                .param("statute", statute)
                .param("number", version.number())
                .param("form", version.form().name())
                .param("source", version.source())
                .param("text", version.text())
                .param("sha256", hash(version.text()))
                .param("decidedBy", version.decided().organ())
                .param("decidedOn", version.decided().on())
                .param("section", version.decided().section())
                .param("matter", version.decided().matter())
                .param("retroactive", version.decided().retroactive())
                .param("from", version.period().from())
                .param("to", version.period().to())
                .param("put", version.put())
                .param("now", Timestamp.from(version.enteredAt()))
                .param("by", by.value())
                .update();
    }

    static byte[] hash(String text) {
        return Files.sha256(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    void end(UUID statute, int number, LocalDate to) {
        jdbc.sql(
                        """
                        update statutes.version set in_force_to = :to
                         where statute = :statute and number = :number
                        """)
                .param("statute", statute)
                .param("number", number)
                .param("to", to)
                .update();
    }

    void insertRepeal(
            UUID statute, int number, Decided decided, LocalDate from, PersonId by, Instant now) {
        jdbc.sql(
                        """
                        insert into statutes.repeal (statute, number, decided_by, decided_on,
                               section, matter, from_date, entered_at, entered_by)
                        values (:statute, :number, :decidedBy, :decidedOn, :section, :matter,
                               :from, :now, :by)
                        """)
                .param("statute", statute)
                .param("number", number)
                .param("decidedBy", decided.organ())
                .param("decidedOn", decided.on())
                .param("section", decided.section())
                .param("matter", decided.matter())
                .param("from", from)
                .param("now", Timestamp.from(now))
                .param("by", by.value())
                .update();
    }

    Optional<Repeal> repeal(UUID statute) {
        return jdbc.sql(
                        """
                        select decided_by, decided_on, section, matter, from_date
                          from statutes.repeal
                         where statute = :statute
                         order by number desc
                         limit 1
                        """)
                .param("statute", statute)
                .query((row, _) ->
                        new Repeal(
                                new Decided(
                                        row.getString("decided_by"),
                                        row.getObject("decided_on", LocalDate.class),
                                        row.getInt("section"),
                                        row.getString("matter"),
                                        false),
                                row.getObject("from_date", LocalDate.class)))
                .optional();
    }

    List<UUID> repealed() {
        return jdbc.sql("select distinct statute from statutes.repeal").query(UUID.class).list();
    }

    /// In the order they come into force.
    List<StatuteVersion> of(UUID statute) {
        return jdbc.sql(SELECT + " where statute = :statute order by in_force_from")
                .param("statute", statute)
                .query((row, _) -> version(row))
                .list();
    }

    /// A version without its text: what a list shows of it.
    record Head(
            int number,
            Form form,
            String decidedBy,
            LocalDate decidedOn,
            int section,
            @Nullable String matter,
            LocalDate inForceFrom,
            @Nullable LocalDate inForceTo) {

        Decided decided() {
            return new Decided(decidedBy, decidedOn, section, matter, false);
        }

        Period period() {
            return new Period(inForceFrom, inForceTo);
        }
    }

    /// In the order they come into force.
    List<Head> heads(UUID statute) {
        return jdbc.sql(
                        """
                        select number, form, decided_by, decided_on, section, matter, in_force_from,
                               in_force_to
                          from statutes.version
                         where statute = :statute
                         order by in_force_from
                        """)
                .param("statute", statute)
                .query(Head.class)
                .list();
    }

    /// @param numbers of those that are wanted, in the order they come into force
    List<StatuteVersion> numbered(UUID statute, List<Integer> numbers) {
        return jdbc.sql(
                        SELECT
                                + """
                                 where statute = :statute and number in (:numbers)
                                 order by in_force_from
                                """)
                .param("statute", statute)
                .param("numbers", numbers)
                .query((row, _) -> version(row))
                .list();
    }

    static StatuteVersion version(ResultSet row) throws SQLException {
        return new StatuteVersion(
                row.getInt("number"),
                Form.valueOf(row.getString("form")),
                row.getString("source"),
                row.getString("text"),
                new Decided(
                        row.getString("decided_by"),
                        row.getObject("decided_on", LocalDate.class),
                        row.getInt("section"),
                        row.getString("matter"),
                        row.getBoolean("retroactive")),
                new Period(
                        row.getObject("in_force_from", LocalDate.class),
                        row.getObject("in_force_to", LocalDate.class)),
                row.getObject("put", UUID.class),
                row.getTimestamp("entered_at").toInstant());
    }
}
