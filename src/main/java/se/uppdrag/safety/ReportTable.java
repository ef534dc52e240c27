package se.uppdrag.safety;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.sealing.Sealing;

/// Tables `safety.report`, `envelope`, `line` and `piece`: sealed, all of it.
@Repository
class ReportTable {

    record Head(UUID id, int generation) {}

    record Sealed(int number, byte[] sealed) {}

    /// That something was disposed of; not what.
    record Disposal(String decision, LocalDate onDate) {}

    private final JdbcClient jdbc;

    ReportTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    byte[] salt() {
        jdbc.sql("insert into safety.salt (value) values (:value) on conflict do nothing")
                .param("value", Sealing.random(16))
                .update();
        return jdbc.sql("select value from safety.salt").query(byte[].class).single();
    }

    void insert(UUID id, byte[] receipt) {
        jdbc.sql(
                        """
                        insert into safety.report (id, receipt, generation)
                        values (:id, :receipt, 0)
                        """)
                .param("id", id)
                .param("receipt", receipt)
                .update();
    }

    List<Head> heads() {
        return jdbc.sql("select id, generation from safety.report").query(Head.class).list();
    }

    Optional<Head> byReceipt(byte[] receipt) {
        return jdbc.sql("select id, generation from safety.report where receipt = :receipt")
                .param("receipt", receipt)
                .query(Head.class)
                .optional();
    }

    List<byte[]> envelopes(UUID report) {
        return jdbc.sql("select sealed from safety.envelope where report = :report order by slot")
                .param("report", report)
                .query(byte[].class)
                .list();
    }

    /// One writer of a report at a time.
    void lock(UUID report) {
        jdbc.sql("select id from safety.report where id = :id for update")
                .param("id", report)
                .query(rows -> {});
    }

    int next(UUID report) {
        return jdbc.sql(
                        """
                        select coalesce(max(number), 0) + 1 from safety.line
                         where report = :report
                        """)
                .param("report", report)
                .query(Integer.class)
                .single();
    }

    void insertLine(UUID report, Sealed line) {
        jdbc.sql(
                        """
                        insert into safety.line (report, number, sealed)
                        values (:report, :number, :sealed)
                        """)
                .param("report", report)
                .param("number", line.number())
                .param("sealed", line.sealed())
                .update();
    }

    List<Sealed> lines(UUID report) {
        return jdbc.sql(
                        """
                        select number, sealed from safety.line
                         where report = :report order by number
                        """)
                .param("report", report)
                .query(Sealed.class)
                .list();
    }

    /// Another key: every envelope and every line is new, and the old ones are gone.
    void replace(UUID report, List<byte[]> envelopes, List<Sealed> lines) {
        for (var table : List.of("envelope", "line")) {
            jdbc.sql("delete from safety.%s where report = :report".formatted(table))
                    .param("report", report)
                    .update();
        }
        jdbc.sql("update safety.report set generation = generation + 1 where id = :report")
                .param("report", report)
                .update();
        int slot = 0;
        for (var envelope : envelopes) {
            jdbc.sql(
                            """
                            insert into safety.envelope (report, slot, sealed)
                            values (:report, :slot, :sealed)
                            """)
                    .param("report", report)
                    .param("slot", slot++)
                    .param("sealed", envelope)
                    .update();
        }
        lines.forEach(line -> insertLine(report, line));
    }

    void insertPiece(UUID report, UUID file, Sealed piece) {
        jdbc.sql(
                        """
                        insert into safety.piece (report, file, number, sealed)
                        values (:report, :file, :number, :sealed)
                        """)
                .param("report", report)
                .param("file", file)
                .param("number", piece.number())
                .param("sealed", piece.sealed())
                .update();
    }

    Optional<byte[]> piece(UUID file, int number) {
        return jdbc.sql("select sealed from safety.piece where file = :file and number = :number")
                .param("file", file)
                .param("number", number)
                .query(byte[].class)
                .optional();
    }

    void removePieces(UUID file) {
        jdbc.sql("delete from safety.piece where file = :file").param("file", file).update();
    }

    /// The newest first.
    List<Disposal> disposals() {
        return jdbc.sql(
                        """
                        select decision, on_date from safety.disposal
                         order by on_date desc, id
                        """)
                .query(Disposal.class)
                .list();
    }

    /// Nothing is left of it but that something was disposed of by the decision.
    void dispose(UUID report, String decision, LocalDate on) {
        jdbc.sql("delete from safety.report where id = :id").param("id", report).update();
        jdbc.sql(
                        """
                        insert into safety.disposal (id, decision, on_date)
                        values (:id, :decision, :on)
                        """)
                .param("id", UUID.randomUUID())
                .param("decision", decision)
                .param("on", on)
                .update();
    }
}
