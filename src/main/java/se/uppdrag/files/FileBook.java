package se.uppdrag.files;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// The files as they are stored, for whoever checks that none has been changed.
public final class FileBook {

    /// What the book of acts calls the act by which files are disposed of.
    public static final String DISPOSAL = "gallring";

    private static final int AT_A_TIME = 100;

    /// A file whose content is gone by a decision.
    ///
    /// @param sha256 of what it held
    /// @param act the command in the book of acts
    public record Gone(UUID file, byte[] sha256, String decision, UUID act) {}

    private FileBook() {}

    /// @param then is told each file and the hash of the bytes that are there now; of one that is
    ///   disposed of, the hash of what it held, and of one whose bytes lie in a store of objects,
    ///   the hash they are held against whenever they are read
    public static void each(Connection connection, BiConsumer<UUID, byte[]> then)
            throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        """
                        select f.id,
                               case when e.file is null and %s then sha256(c.bytes)
                                    else f.sha256 end as sha256
                          from files.file f
                          join files.content c on c.sha256 = f.sha256
                          left join files.erased e on e.file = f.id
                        """
                                .formatted(older(connection) ? "true" : "c.object is null"))) {
            statement.setFetchSize(AT_A_TIME);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    then.accept(rows.getObject("id", UUID.class), rows.getBytes("sha256"));
                }
            }
        }
    }

    /// A copy from before the bytes of files could lie elsewhere.
    private static boolean older(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select to_regclass('files.published_object') is null")) {
            rows.next();
            return rows.getBoolean(1);
        }
    }

    /// How many whose bytes lie in a store of objects, and so are not read here.
    public static long elsewhere(Connection connection) throws SQLException {
        if (older(connection)) {
            return 0;
        }
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from files.published_object")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /// Those whose content a decision has removed.
    public static void gone(Connection connection, Consumer<Gone> then) throws SQLException {
        try (var statement =
                        connection.prepareStatement(
                                """
                                select e.file, f.sha256, e.decision, e.act
                                  from files.erased e
                                  join files.file f on f.id = e.file
                                 order by e.file
                                """);
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                then.accept(
                        new Gone(
                                rows.getObject("file", UUID.class),
                                rows.getBytes("sha256"),
                                rows.getString("decision"),
                                rows.getObject("act", UUID.class)));
            }
        }
    }
}
