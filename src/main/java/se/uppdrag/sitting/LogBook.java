package se.uppdrag.sitting;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The logs of all sittings as they are stored, for whoever checks that nothing in them has been
/// changed. Reads the tables themselves: a view could have been made to show something else.
public final class LogBook {

    /// One line.
    ///
    /// @param written what it says, in the one way that is hashed
    /// @param salt nothing where the text has been removed
    /// @param erased the hash of what stood there before; nothing where nothing is removed
    /// @param remains the hash of what is left of it; nothing where nothing is removed
    /// @param decision by which the text was removed; empty where nothing is
    /// @param link the hash of the chain after this line, where a batch ended with it
    public record Line(
            UUID meeting,
            long seq,
            String written,
            byte @Nullable [] salt,
            byte @Nullable [] erased,
            byte @Nullable [] remains,
            String decision,
            byte @Nullable [] link) {

        /// What the chain has of this line; nothing where it can no longer be computed.
        public byte @Nullable [] digest() {
            if (erased != null) {
                // What is left must be what removal left, or somebody has used it to write.
                return salt == null && Arrays.equals(remains, sha256(text())) ? erased : null;
            }
            return salt == null ? null : sha256(salt, text());
        }

        private byte[] text() {
            return written.getBytes(StandardCharsets.UTF_8);
        }

        /// The first hash of a meeting's chain.
        public static byte[] beginning(UUID meeting) {
            return sha256(
                    ByteBuffer.allocate(16)
                            .putLong(meeting.getMostSignificantBits())
                            .putLong(meeting.getLeastSignificantBits())
                            .array());
        }
    }

    /// Where the lines are, for those who measure how long it takes to read many.
    public static final String TABLE = "sitting.log";

    private static final int AT_A_TIME = 5_000;

    private static final String LINES =
            """
            select l.meeting, l.seq, l.at, l.by, l.type, l.body::text as body, l.salt,
                   e.digest, e.remains, coalesce(e.decision, '') as decision, c.hash as link
              from sitting.log l
              left join sitting.erased e on e.meeting = l.meeting and e.seq = l.seq
              left join sitting.chain c on c.meeting = l.meeting and c.last = l.seq
             %s
             order by l.meeting, l.seq
            """;

    private LogBook() {}

    /// Meeting by meeting, in order.
    public static void each(Connection connection, Consumer<Line> then) throws SQLException {
        read(connection, null, LINES.formatted(""), row -> then.accept(line(row)));
    }

    /// The log of one meeting, in order.
    public static void of(Connection connection, UUID meeting, Consumer<Line> then)
            throws SQLException {
        read(
                connection,
                meeting,
                LINES.formatted("where l.meeting = ?"),
                row -> then.accept(line(row)));
    }

    private static Line line(ResultSet row) throws SQLException {
        var meeting = row.getObject("meeting", UUID.class);
        var seq = row.getLong("seq");
        return new Line(
                meeting,
                seq,
                written(meeting, seq, row),
                row.getBytes("salt"),
                row.getBytes("digest"),
                row.getBytes("remains"),
                row.getString("decision"),
                row.getBytes("link"));
    }

    /// Links of the chain whose line is not there.
    public static void links(Connection connection, Consumer<Line> then) throws SQLException {
        read(
                connection,
                null,
                """
                select c.meeting, c.last, c.hash
                  from sitting.chain c
                 where not exists (select from sitting.log l
                                    where l.meeting = c.meeting and l.seq = c.last)
                """,
                row ->
                        then.accept(
                                new Line(
                                        row.getObject("meeting", UUID.class),
                                        row.getLong("last"),
                                        "",
                                        null,
                                        null,
                                        null,
                                        "",
                                        row.getBytes("hash"))));
    }

    private interface Reader {
        void read(ResultSet row) throws SQLException;
    }

    private static void read(
            Connection connection, @Nullable UUID meeting, String sql, Reader reader)
            throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            if (meeting != null) {
                statement.setObject(1, meeting);
            }
            statement.setFetchSize(AT_A_TIME);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        }
    }

    private static String written(UUID meeting, long seq, ResultSet row) throws SQLException {
        var at = row.getTimestamp("at").toInstant();
        var by = row.getString("by");
        return String.join(
                "\n",
                meeting.toString(),
                Long.toString(seq),
                Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, at)),
                by == null ? "-" : by,
                row.getString("type"),
                row.getString("body"));
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
