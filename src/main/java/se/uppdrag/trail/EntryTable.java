package se.uppdrag.trail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Table `trail.entry`. Rows are only ever added; the database refuses anything else.
@Repository
class EntryTable {

    /// The last line of the book.
    record Last(long seq, byte[] hash) {}

    private final JdbcClient jdbc;

    EntryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Two copies of one command queue up; the second then finds the answer to the first.
    void waitForTurn(UUID command) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:command, 0))")
                .param("command", command.toString())
                .query(rows -> {});
    }

    Optional<String> answerTo(UUID command) {
        return jdbc.sql("select answer from trail.entry where command = :command")
                .param("command", command)
                .query(String.class)
                .optional();
    }

    /// Locks the end of the chain until the transaction ends, so that it never forks.
    Last lastForUpdate() {
        return jdbc.sql("select seq, hash from trail.head for update")
                .query((row, _) -> new Last(row.getLong("seq"), row.getBytes("hash")))
                .single();
    }

    void insert(Entry entry) {
        jdbc.sql(
                        """
                        insert into trail.entry (seq, at, by, command, act, answer, previous, hash)
                        values (:seq, :at, :by, :command, :act, :answer, :previous, :hash)
                        """)
                .param("seq", entry.seq())
                .param("at", Timestamp.from(entry.at()))
                .param("by", entry.by())
                .param("command", entry.command())
                .param("act", entry.act())
                .param("answer", entry.answer())
                .param("previous", entry.previous())
                .param("hash", entry.hash())
                .update();
        jdbc.sql("update trail.head set seq = :seq, hash = :hash")
                .param("seq", entry.seq())
                .param("hash", entry.hash())
                .update();
    }

    @Transactional(readOnly = true)
    long firstBroken() {
        return jdbc.sql(
                        """
                        select seq, at, by, command, act, answer, previous, hash
                          from trail.entry
                         order by seq
                        """)
                .query(rows -> {
                    var hash = new byte[32];
                    while (rows.next()) {
                        var entry = entry(rows);
                        if (!entry.fitsAfter(hash)) {
                            return entry.seq();
                        }
                        hash = entry.hash();
                    }
                    return 0L;
                });
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("seq"),
                row.getTimestamp("at").toInstant(),
                row.getObject("by", UUID.class),
                row.getObject("command", UUID.class),
                row.getString("act"),
                row.getString("answer"),
                row.getBytes("previous"),
                row.getBytes("hash"));
    }
}
