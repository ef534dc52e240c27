package se.uppdrag.files;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.BiConsumer;

/// The files as they are stored, for whoever checks that none has been changed.
public final class FileBook {

    private static final int AT_A_TIME = 100;

    private FileBook() {}

    /// @param then is told each file and the hash of the bytes that are there now
    public static void each(Connection connection, BiConsumer<UUID, byte[]> then)
            throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        """
                        select f.id, sha256(c.bytes) as sha256
                          from files.file f
                          join files.content c on c.sha256 = f.sha256
                        """)) {
            statement.setFetchSize(AT_A_TIME);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    then.accept(rows.getObject("id", UUID.class), rows.getBytes("sha256"));
                }
            }
        }
    }
}
