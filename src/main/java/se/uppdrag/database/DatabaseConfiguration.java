package se.uppdrag.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/// One way to the database: the address in `uppdrag.database.url`, or else our own server on the
/// folder `uppdrag.data`.
@Configuration
class DatabaseConfiguration {

    private static final int OLDEST_SERVER = 15;

    /// Present only where no address is given.
    @Bean(destroyMethod = "close")
    @Conditional(NoDatabaseAddress.class)
    EmbeddedPostgres embeddedPostgres(@Value("${uppdrag.data}") Path folder) {
        var server = EmbeddedPostgres.in(folder);
        server.ensureDatabase("uppdrag");
        server.keepRunning();
        return server;
    }

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(
            ObjectProvider<EmbeddedPostgres> embedded,
            @Value("${uppdrag.database.url:}") String url,
            @Value("${uppdrag.database.username:uppdrag}") String username,
            @Value("${uppdrag.database.password:}") String password,
            @Value("${uppdrag.database.connections:20}") int connections) {
        var pool = new HikariDataSource();
        var own = embedded.getIfAvailable();
        pool.setJdbcUrl(own == null ? url : own.url("uppdrag"));
        pool.setUsername(own == null ? username : own.username());
        pool.setPassword(own == null ? password : own.password());
        pool.setMaximumPoolSize(connections);
        // Short: a person waits, and the page that tells her to try again keeps what she typed.
        pool.setConnectionTimeout(5_000);
        var server = new PatientConnections(server(pool));
        pool.setDataSource(server);
        refuseUnsafe(pool);
        server.bePatient();
        return pool;
    }

    /// By the driver and not by its own data source, which makes an address of every setting there
    /// is and not of ours alone: what is looked for in it at each start took two seconds.
    private static DataSource server(HikariDataSource pool) {
        var settings = new Properties();
        settings.setProperty("user", pool.getUsername());
        settings.setProperty("password", pool.getPassword());
        settings.setProperty("ApplicationName", ProgramVersion.ofConnections());
        settings.setProperty("loginTimeout", "5");
        settings.setProperty("reWriteBatchedInserts", "true");
        // What somebody wrote would otherwise stand in messages, and so in the log.
        settings.setProperty("logServerErrorDetail", "false");
        return new SimpleDriverDataSource(new Driver(), pool.getJdbcUrl(), settings);
    }

    /// What is acknowledged must be on disk, so a server set otherwise is not used at all.
    private static void refuseUnsafe(DataSource source) {
        var settings = settings(source);
        if (Integer.parseInt(settings.get("server_version_num")) / 10_000 < OLDEST_SERVER) {
            throw new DatabaseStartFailed(
                    "Databasservern är äldre än PostgreSQL %d.".formatted(OLDEST_SERVER));
        }
        for (var needed : Map.of("fsync", "on", "full_page_writes", "on").entrySet()) {
            if (!needed.getValue().equals(settings.get(needed.getKey()))) {
                throw unsafe(needed.getKey(), settings.get(needed.getKey()));
            }
        }
        if ("off".equals(settings.get("synchronous_commit"))) {
            throw unsafe("synchronous_commit", "off");
        }
    }

    private static DatabaseStartFailed unsafe(String setting, @Nullable String value) {
        return new DatabaseStartFailed(
                "Databasservern har %s=%s. Då kan bekräftade uppgifter gå förlorade. Sätt %s=on."
                        .formatted(setting, value, setting));
    }

    private static Map<String, String> settings(DataSource source) {
        var found = new TreeMap<String, String>();
        try (var connection = source.getConnection();
                var rows =
                        connection
                                .createStatement()
                                .executeQuery(
                                        """
                                        select name, setting
                                          from pg_settings
                                         where name in ('fsync', 'synchronous_commit',
                                               'full_page_writes', 'server_version_num')
                                        """)) {
            while (rows.next()) {
                found.put(rows.getString("name"), rows.getString("setting"));
            }
        } catch (SQLException e) {
            throw new DatabaseStartFailed("Databasen svarar inte på den angivna adressen.", e);
        }
        return found;
    }
}
