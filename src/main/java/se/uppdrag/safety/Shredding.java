package se.uppdrag.safety;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Writes the tables of reports anew without what has been deleted from them. PostgreSQL leaves the
/// bytes of a deleted row in its files until something else happens to need the place.
@Component
class Shredding {

    private static final Logger LOG = LoggerFactory.getLogger(Shredding.class);
    private static final List<String> TABLES = List.of("report", "envelope", "line", "piece");

    private final DataSource database;

    Shredding(DataSource database) {
        this.database = database;
    }

    /// Does not keep the one waiting who has pressed: with many large files it takes a while.
    void soon() {
        Thread.ofVirtual()
                .name("shredding")
                .start(() -> {
                    try {
                        now();
                    } catch (SQLException | RuntimeException e) {
                        LOG.error("The tables of reports were not written anew", e);
                    }
                });
    }

    void now() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (var table : TABLES) {
                statement.execute("vacuum full safety." + table);
            }
        }
    }
}
