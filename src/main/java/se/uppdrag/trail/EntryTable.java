package se.uppdrag.trail;

import static java.util.Objects.requireNonNull;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Table `trail.entry`. Rows are only ever added; the database refuses anything else.
@Repository
class EntryTable {

    /// The last line of the book.
    record Last(long seq, byte[] hash) {}

    /// @param answers to the commands that were done before
    record SoFar(Map<UUID, String> answers, Last last) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    EntryTable(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
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

    /// The answers to those of the commands that were done before, and the end of the chain, locked
    /// until the transaction ends. Asked in one go.
    SoFar soFar(List<UUID> commands) {
        var soFar =
                template.execute(
                        """
                        select command, answer from trail.entry where command = any(?);
                        select seq, hash from trail.head for update
                        """,
                        (PreparedStatement asked) -> {
                            asked.setArray(
                                    1,
                                    asked.getConnection()
                                            .createArrayOf("uuid", commands.toArray()));
                            asked.execute();
                            var answers = new HashMap<UUID, String>();
                            try (var row = asked.getResultSet()) {
                                while (row.next()) {
                                    answers.put(
                                            row.getObject("command", UUID.class),
                                            row.getString("answer"));
                                }
                            }
                            asked.getMoreResults();
                            try (var row = asked.getResultSet()) {
                                row.next();
                                return new SoFar(answers, last(row));
                            }
                        });
        return requireNonNull(soFar);
    }

    private static Last last(ResultSet row) throws SQLException {
        return new Last(row.getLong("seq"), row.getBytes("hash"));
    }

    /// Locks the end of the chain until the transaction ends, so that it never forks.
    Last lastForUpdate() {
        return jdbc.sql("select seq, hash from trail.head for update")
                .query((row, _) -> last(row))
                .single();
    }

    Last last() {
        return jdbc.sql("select seq, hash from trail.head").query((row, _) -> last(row)).single();
    }

    boolean doneAfter(long seq) {
        return jdbc.sql(
                        """
                        select exists (select from trail.entry
                                        where seq > :seq
                                          and act not like 'POST /sammantraden/%/rosta'
                                          and act not like 'POST /sammantraden/%/rosta (%')
                        """)
                .param("seq", seq)
                .query(Boolean.class)
                .single();
    }

    Optional<Instant> lastAt() {
        return jdbc.sql("select at from trail.entry order by seq desc limit 1")
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    /// All in one statement, and the end of the chain moved to the last of them.
    void insert(List<Entry> chain) {
        jdbc.sql(
                        """
                        with added as (
                          insert into trail.entry
                                 (seq, at, by, command, act, answer, previous, hash)
                          select line.seq, cast(line.at as timestamptz), cast(line.by as uuid),
                                 cast(line.command as uuid), line.act, line.answer,
                                 decode(line.previous, 'hex'), decode(line.hash, 'hex')
                            from unnest(:seqs, :ats, :bys, :commands, :acts, :answers, :previous,
                                        :hashes)
                                 as line (seq, at, by, command, act, answer, previous, hash))
                        update trail.head set seq = :seq, hash = :hash
                        """)
                .param("seqs", chain.stream().map(Entry::seq).toArray(Long[]::new))
                .param("ats", texts(chain, entry -> entry.at().toString()))
                .param(
                        "bys",
                        texts(chain, entry -> entry.by() == null ? null : entry.by().toString()))
                .param("commands", texts(chain, entry -> entry.command().toString()))
                .param("acts", texts(chain, Entry::act))
                .param("answers", texts(chain, Entry::answer))
                .param(
                        "previous",
                        texts(chain, entry -> HexFormat.of().formatHex(entry.previous())))
                .param("hashes", texts(chain, entry -> HexFormat.of().formatHex(entry.hash())))
                .param("seq", chain.getLast().seq())
                .param("hash", chain.getLast().hash())
                .update();
    }

    private static @Nullable String[] texts(
            List<Entry> chain, Function<Entry, @Nullable String> part) {
        return chain.stream().map(part).toArray(String[]::new);
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
