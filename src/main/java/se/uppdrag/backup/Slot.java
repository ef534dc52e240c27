package se.uppdrag.backup;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.PGProperty;
import org.postgresql.replication.LogSequenceNumber;
import se.uppdrag.database.DatabaseAddress;

/// The database's promise to keep its log until we have it (a replication slot).
///
/// @param name one for the program that runs, another for each copy taken by a command
record Slot(DatabaseAddress database, String name) {

    static final String OF_THE_PROGRAM = "uppdrag_kopia";

    /// What a command that was killed left behind is not kept for ever.
    private static final String OF_A_COMMAND = "uppdrag_kopia_";

    static Slot ofTheProgram(DatabaseAddress database) {
        return new Slot(database, OF_THE_PROGRAM);
    }

    static Slot ofACommand(DatabaseAddress database) {
        return new Slot(
                database, OF_A_COMMAND + Long.toUnsignedString(ProcessHandle.current().pid()));
    }

    /// Holds the log from now on, if it does not already.
    ///
    /// @return from where the log is held
    LogSequenceNumber hold() throws SQLException {
        try (var connection = ordinary()) {
            forget(connection, "wal_status = 'lost' and not active and slot_name = ?", name);
            forget(connection, "not active and starts_with(slot_name, ?)", OF_A_COMMAND);
            try (var making =
                    connection.prepareStatement(
                            """
                            select pg_create_physical_replication_slot(?, true)
                             where not exists
                                   (select from pg_replication_slots where slot_name = ?)
                            """)) {
                making.setString(1, name);
                making.setString(2, name);
                making.execute();
            }
            try (var asking =
                    connection.prepareStatement(
                            """
                            select restart_lsn::text
                              from pg_replication_slots
                             where slot_name = ?
                            """)) {
                asking.setString(1, name);
                try (var answer = asking.executeQuery()) {
                    answer.next();
                    return LogSequenceNumber.valueOf(answer.getString(1));
                }
            }
        }
    }

    void release() throws SQLException {
        try (var connection = ordinary()) {
            forget(connection, "slot_name = ?", name);
        }
    }

    private static void forget(Connection connection, String which, String value)
            throws SQLException {
        var drop = "select pg_drop_replication_slot(slot_name) from pg_replication_slots where ";
        try (var dropping = connection.prepareStatement(drop + which)) {
            dropping.setString(1, value);
            dropping.execute();
        }
    }

    Connection ordinary() throws SQLException {
        return DriverManager.getConnection(
                database.url(), database.username(), database.password());
    }

    /// A connection that speaks the language of replication.
    Connection replicating() throws SQLException {
        var properties = new Properties();
        PGProperty.USER.set(properties, database.username());
        PGProperty.PASSWORD.set(properties, database.password());
        PGProperty.REPLICATION.set(properties, "true");
        PGProperty.PREFER_QUERY_MODE.set(properties, "simple");
        PGProperty.ASSUME_MIN_SERVER_VERSION.set(properties, "15");
        return DriverManager.getConnection(database.url(), properties);
    }
}
