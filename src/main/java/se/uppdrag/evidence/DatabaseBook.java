package se.uppdrag.evidence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import se.uppdrag.files.FileBook;
import se.uppdrag.sitting.LogBook;
import se.uppdrag.trail.TrailBook;

/// Everything as it stands in the database, read as of one moment.
///
/// @param connection with a transaction of its own, so that rows come a few at a time
record DatabaseBook(Connection connection) implements Book {

    @Override
    public List<Kept> checkpoints() {
        return read(() -> {
            var heads = new HashMap<Integer, List<Head>>();
            var files = new HashMap<Integer, List<KnownFile>>();
            heads(heads);
            files(files);
            var all = new ArrayList<Kept>();
            try (var statement =
                            connection.prepareStatement(
                                    """
                                    select number, note from evidence.checkpoint order by number
                                    """);
                    var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var number = rows.getInt("number");
                    all.add(
                            new Kept(
                                    number,
                                    rows.getString("note"),
                                    heads.getOrDefault(number, List.of()),
                                    files.getOrDefault(number, List.of())));
                }
            }
            return all;
        });
    }

    private void heads(Map<Integer, List<Head>> into) throws SQLException {
        try (var statement =
                        connection.prepareStatement(
                                "select checkpoint, meeting, last, hash from evidence.head");
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                into.computeIfAbsent(rows.getInt("checkpoint"), _ -> new ArrayList<>())
                        .add(
                                new Head(
                                        rows.getObject("meeting", UUID.class),
                                        rows.getLong("last"),
                                        rows.getBytes("hash")));
            }
        }
    }

    private void files(Map<Integer, List<KnownFile>> into) throws SQLException {
        try (var statement =
                        connection.prepareStatement(
                                "select checkpoint, file, sha256 from evidence.file");
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                into.computeIfAbsent(rows.getInt("checkpoint"), _ -> new ArrayList<>())
                        .add(
                                new KnownFile(
                                        rows.getObject("file", UUID.class),
                                        rows.getBytes("sha256")));
            }
        }
    }

    @Override
    public void acts(Consumer<TrailBook.Line> then) {
        run(() -> TrailBook.each(connection, then));
    }

    @Override
    public void lines(Consumer<LogBook.Line> then) {
        run(() -> LogBook.each(connection, then));
    }

    @Override
    public void loose(Consumer<LogBook.Line> then) {
        run(() -> LogBook.links(connection, then));
    }

    @Override
    public void files(Consumer<KnownFile> then) {
        run(() ->
                FileBook.each(
                        connection, (file, sha256) -> then.accept(new KnownFile(file, sha256))));
    }

    @Override
    public long elsewhere() {
        return read(() -> FileBook.elsewhere(connection));
    }

    @Override
    public void gone(Consumer<FileBook.Gone> then) {
        run(() -> FileBook.gone(connection, then));
    }

    private interface Work {
        void work() throws SQLException;
    }

    private interface Reading<T> {
        T read() throws SQLException;
    }

    private static void run(Work work) {
        read(() -> {
            work.work();
            return "";
        });
    }

    private static <T> T read(Reading<T> reading) {
        try {
            return reading.read();
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be read", e);
        }
    }
}
