package se.uppdrag.hosting;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;
import org.postgresql.Driver;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import se.uppdrag.database.DatabaseAddress;

/// Connections as a municipality's own role.
final class Connections {

    private static final String CALLED = "uppdrag kommuner";

    private Connections() {}

    /// A connection for each that asks, closed when it is given back: nothing is left that would
    /// hinder a copy.
    static DataSource of(Installation one) {
        return new SimpleDriverDataSource(
                new Driver(), one.url(), settings(one.username(), one.password()));
    }

    /// Another database that she owns.
    static Connection to(Installation one, String database) throws SQLException {
        return DriverManager.getConnection(
                ServerAddress.of(one.url(), database), settings(one.username(), one.password()));
    }

    /// One that gives up soon.
    static DataSource impatient(DatabaseAddress address) {
        var settings = settings(address.username(), address.password());
        settings.setProperty("connectTimeout", "3");
        settings.setProperty("loginTimeout", "3");
        settings.setProperty("socketTimeout", "5");
        return new SimpleDriverDataSource(new Driver(), address.url(), settings);
    }

    private static Properties settings(String user, String password) {
        var settings = new Properties();
        settings.setProperty("user", user);
        settings.setProperty("password", password);
        settings.setProperty("ApplicationName", CALLED);
        settings.setProperty("connectTimeout", "10");
        settings.setProperty("logServerErrorDetail", "false");
        return settings;
    }
}
