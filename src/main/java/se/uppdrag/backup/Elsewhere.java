package se.uppdrag.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.stereotype.Repository;
import se.uppdrag.files.FileBook;
import se.uppdrag.objects.ObjectFolder;
import se.uppdrag.objects.ObjectFolder.Lying;

/// Files whose bytes lie in a store of objects: no copy of the database has them.
@Repository
class Elsewhere {

    private static final int AT_A_TIME = 1_000;

    private final DataSource database;

    Elsewhere(DataSource database) {
        this.database = database;
    }

    /// How many there are now.
    long count() {
        try (var connection = database.getConnection()) {
            return FileBook.elsewhere(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be read", e);
        }
    }

    /// How many of them are not in the store.
    ///
    /// @param connection with a transaction of its own
    static long missing(Connection connection, ObjectFolder store)
            throws SQLException, IOException {
        if (FileBook.elsewhere(connection) == 0) {
            return 0;
        }
        Set<String> there =
                store.under("").stream()
                        .filter(one -> !one.half())
                        .map(Lying::name)
                        .collect(Collectors.toSet());
        var missing = 0L;
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(AT_A_TIME);
            try (var rows = statement.executeQuery("select object from files.published_object")) {
                while (rows.next()) {
                    if (!there.contains(rows.getString(1))) {
                        missing++;
                    }
                }
            }
        }
        return missing;
    }
}
