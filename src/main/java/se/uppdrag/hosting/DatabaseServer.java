package se.uppdrag.hosting;

import static se.uppdrag.hosting.Words.t;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.PGConnection;

/// A database server as its administrator sees it: roles and databases are made, copied and removed
/// here, and nothing in them is read. The administrator need not rule over the server (superuser);
/// the rights to make roles and databases are enough.
///
/// Names come from [Hosted], which lets nothing through that would have to be quoted.
final class DatabaseServer implements AutoCloseable {

    private final Connection connection;
    private final String address;

    private DatabaseServer(Connection connection, String address) {
        this.connection = connection;
        this.address = address;
    }

    /// @param address of any database there
    /// @param password empty where it is in the file of passwords (`~/.pgpass`)
    static DatabaseServer open(String address, String administrator, String password) {
        var settings = new Properties();
        settings.setProperty("user", administrator);
        if (!password.isEmpty()) {
            settings.setProperty("password", password);
        }
        settings.setProperty("ApplicationName", "uppdrag kommuner");
        settings.setProperty("connectTimeout", "10");
        settings.setProperty("loginTimeout", "10");
        var at = ServerAddress.of(address, "postgres");
        try {
            return new DatabaseServer(DriverManager.getConnection(at, settings), at);
        } catch (SQLException e) {
            throw HostingFailed.missing(t("hosting.server.away", at, HostingFailed.reason(e)));
        }
    }

    boolean hasRole(String role) throws SQLException {
        return has("select 1 from pg_roles where rolname = ?", role);
    }

    boolean hasDatabase(String database) throws SQLException {
        return has("select 1 from pg_database where datname = ?", database);
    }

    /// Whether it was made by us for that very installation, by what was written on it.
    boolean isOurs(String role, String mark) throws SQLException {
        return has(
                """
                select 1 from pg_roles
                 where rolname = ? and shobj_description(oid, 'pg_authid') = ?
                """,
                role,
                mark);
    }

    /// May sign in and nothing more: neither make databases or roles, nor be a member of another.
    void createRole(String role, String mark) throws SQLException {
        connection.setAutoCommit(false);
        try {
            run("create role %s login nosuperuser nocreatedb nocreaterole".formatted(role));
            run("comment on role %s is '%s'".formatted(role, mark.replace("'", "''")));
            // Who rules over the server may act for anybody; others must be let to.
            if (!has("select 1 from pg_roles where rolname = current_user and rolsuper")) {
                run("grant %s to current_user".formatted(role));
            }
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /// What is sent can be held against the password and not be turned back into it, so it may
    /// stand in the server's log.
    void setPassword(String role, String password) throws SQLException {
        connection
                .unwrap(PGConnection.class)
                .alterUserPassword(role, password.toCharArray(), "scram-sha-256");
    }

    /// Opened to nobody until it is closed to all but its owner: otherwise every role of the server
    /// could come in.
    void createDatabase(String database, String owner) throws SQLException {
        create("create database %s owner %s allow_connections false", database, owner);
    }

    /// The same, with all that stands in another, which nobody may be using meanwhile.
    void copyDatabase(String from, String to, String owner) throws SQLException {
        create(
                "create database %s owner %s template " + from + " allow_connections false",
                to,
                owner);
    }

    private void create(String command, String database, String owner) throws SQLException {
        run(command.formatted(database, owner));
        run("revoke all on database %s from public".formatted(database));
        run("alter database %s allow_connections true".formatted(database));
    }

    /// A copy takes the place of its original, which is laid aside: both or neither, so that no
    /// moment leaves a municipality without a database of her name.
    void putInPlace(String copy, String database, String aside) throws SQLException {
        connection.setAutoCommit(false);
        try {
            run("alter database %s rename to %s".formatted(database, aside));
            run("alter database %s rename to %s".formatted(copy, database));
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    void dropDatabase(String database) throws SQLException {
        run("drop database if exists %s with (force)".formatted(database));
    }

    void dropRole(String role) throws SQLException {
        run("drop role if exists " + role);
    }

    String address(String database) {
        return ServerAddress.of(address, database);
    }

    private void run(String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private boolean has(String question, String... values) throws SQLException {
        try (var statement = connection.prepareStatement(question)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            try (var answer = statement.executeQuery()) {
                return answer.next();
            }
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw HostingFailed.failed(HostingFailed.reason(e), e);
        }
    }
}
