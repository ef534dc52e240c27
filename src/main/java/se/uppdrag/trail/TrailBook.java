package se.uppdrag.trail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Consumer;

/// The book of acts as it is stored, for whoever checks that nothing in it has been changed.
public final class TrailBook {

    /// One act.
    ///
    /// @param written what it says, in the one way that is hashed
    public record Line(long seq, String written, byte[] previous, byte[] hash) {

        /// Whether it says what it said, and comes after what it came after.
        public boolean fitsAfter(long lastSeq, byte[] lastHash) {
            if (seq != lastSeq + 1 || !Arrays.equals(previous, lastHash)) {
                return false;
            }
            try {
                var digest = MessageDigest.getInstance("SHA-256");
                digest.update(previous);
                return Arrays.equals(hash, digest.digest(written.getBytes(StandardCharsets.UTF_8)));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every Java has SHA-256", e);
            }
        }
    }

    private static final int AT_A_TIME = 5_000;

    private TrailBook() {}

    public static void each(Connection connection, Consumer<Line> then) throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        """
                        select seq, at, by, command, act, answer, previous, hash
                          from trail.entry
                         order by seq
                        """)) {
            statement.setFetchSize(AT_A_TIME);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var seq = rows.getLong("seq");
                    then.accept(
                            new Line(
                                    seq,
                                    Entry.written(
                                            seq,
                                            rows.getTimestamp("at").toInstant(),
                                            rows.getObject("by", UUID.class),
                                            rows.getObject("command", UUID.class),
                                            rows.getString("act"),
                                            rows.getString("answer")),
                                    rows.getBytes("previous"),
                                    rows.getBytes("hash")));
                }
            }
        }
    }
}
