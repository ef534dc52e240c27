package se.uppdrag.demo;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import se.uppdrag.evidence.Inspection;
import se.uppdrag.sitting.LogBook;

/// A log of a million lines read through and held against its chain, beside the hashing alone.
///
/// @param count how many lines
record EvidenceBench(DataSource database, int count) {

    private static final int BATCH = 100;

    List<Figure> measure() {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            var written = System.nanoTime();
            fill(connection);
            connection.commit();
            var filled = (System.nanoTime() - written) / 1e9;
            var limit = hashing();
            var started = System.nanoTime();
            if (!Inspection.whole(connection)) {
                throw new IllegalStateException("What nobody has touched is not whole");
            }
            var took = (System.nanoTime() - started) / 1e9;
            connection.rollback();
            return List.of(
                    new Figure(
                            "%d rader kontrollerade".formatted(count),
                            took,
                            limit,
                            "s",
                            "bara summorna"),
                    new Figure(
                            "%d rader skrivna, %d åt gången".formatted(count, BATCH),
                            filled,
                            took,
                            "s",
                            "kontrollen"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Lines like votes, a hundred at a time, as a whole hall's come.
    private void fill(Connection connection) throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        """
                        insert into %s (meeting, seq, at, by, type, body)
                        select cast(? as uuid), n, timestamptz '2026-11-25 18:00Z' + n * interval '1 ms',
                               null, 'VoteCast',
                               jsonb_build_object('type', 'VoteCast', 'voter', gen_random_uuid(),
                                                  'question', mod(n, 40), 'side', 'YES')
                          from generate_series(?, ?) as n
                        """
                                .formatted(LogBook.TABLE))) {
            var meeting = UUID.randomUUID().toString();
            for (int from = 1; from <= count; from += BATCH) {
                statement.setString(1, meeting);
                statement.setInt(2, from);
                statement.setInt(3, Math.min(count, from + BATCH - 1));
                statement.execute();
            }
        }
    }

    /// The SHA-256 of as many texts of the same length, and nothing else.
    private double hashing() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var text = new byte[260];
            var started = System.nanoTime();
            for (int i = 0; i < count; i++) {
                digest.update(text);
                text[i % text.length] ^= digest.digest()[0];
            }
            return (System.nanoTime() - started) / 1e9;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
