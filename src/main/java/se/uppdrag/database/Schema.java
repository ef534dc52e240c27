package se.uppdrag.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModuleIdentifier;
import org.springframework.modulith.core.ApplicationModuleIdentifiers;
import org.springframework.modulith.runtime.flyway.HasMigrationFiles;
import org.springframework.modulith.runtime.flyway.SpringModulithFlywayMigrationStrategy;
import tools.jackson.databind.json.JsonMapper;

/// What has been done to the tables of a database, beside what this program would have done.
public final class Schema {

    /// One file, and the sum of what it says.
    private record Migration(String module, String file, int sum) {}

    /// @param done how many migrations the database has
    /// @param missing how many this program has more
    /// @param unknown how many of the database's this program does not know: another program, newer
    ///   or not ours, has been there
    public record State(int done, int missing, int unknown) {

        public boolean current() {
            return missing == 0 && unknown == 0;
        }
    }

    private static final ResourcePatternResolver RESOURCES =
            new PathMatchingResourcePatternResolver();
    private static final String MODULES = "META-INF/spring-modulith/application-modules.json";
    private static final String ROOT_FILES = "classpath:db/migration";
    private static final String FILES = "classpath*:db/migration/*/*.sql";
    private static final String ROOT = "__root";
    private static final String HISTORY = "flyway_schema_history";

    private Schema() {}

    public static State of(DataSource database) {
        var done = done(database);
        var toDo = toDo();
        return new State(
                done.size(),
                (int) toDo.stream().filter(one -> !done.contains(one)).count(),
                (int) done.stream().filter(one -> !toDo.contains(one)).count());
    }

    /// Does what is missing, module by module, as the program does at its start. When it is done no
    /// connection is left.
    public static void migrate(DatabaseAddress database) {
        // Each module asks for connections of its own, and signing in costs more than most of them.
        try (var connections = new HikariDataSource()) {
            connections.setJdbcUrl(database.url());
            connections.setUsername(database.username());
            connections.setPassword(database.password());
            connections.setMaximumPoolSize(4);
            connections.setMinimumIdle(0);
            // Nobody is asked before Flyway asks, and it tells who did not answer.
            connections.setInitializationFailTimeout(-1);
            connections.setConnectionTimeout(10_000);
            new SpringModulithFlywayMigrationStrategy(modules(), new HasMigrationFiles(RESOURCES))
                    .migrate(
                            Flyway.configure()
                                    .dataSource(connections)
                                    .locations(ROOT_FILES)
                                    .load());
        }
    }

    /// In the order the program has them: what a module's tables refer to is there before them.
    private static ApplicationModuleIdentifiers modules() {
        try (var file =
                Objects.requireNonNull(
                        Schema.class.getClassLoader().getResourceAsStream(MODULES), MODULES)) {
            return ApplicationModuleIdentifiers.of(
                    JsonMapper.shared().readTree(file).propertyNames().stream()
                            .map(ApplicationModuleIdentifier::of)
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<Migration> done(DataSource database) {
        var jdbc = JdbcClient.create(database);
        var histories =
                jdbc.sql(
                                """
                                select tablename from pg_tables
                                 where schemaname = 'public' and tablename ~ :history
                                """)
                        .param("history", "^" + HISTORY + "(_[a-z]+)?$")
                        .query(String.class)
                        .list();
        if (histories.isEmpty()) {
            return Set.of();
        }
        var all =
                histories.stream()
                        .map(
                                """
                                select '%1$s' as history, script, checksum from public.%1$s
                                 where type = 'SQL' and success
                                """
                                        ::formatted)
                        .collect(Collectors.joining("union all "));
        return jdbc.sql(all)
                .query((row, _) ->
                        new Migration(
                                module(row.getString("history")),
                                row.getString("script"),
                                row.getInt("checksum")))
                .set();
    }

    private static String module(String history) {
        return history.equals(HISTORY) ? ROOT : history.substring(HISTORY.length() + 1);
    }

    private static Set<Migration> toDo() {
        try {
            var files = new HashSet<Migration>();
            for (var file : RESOURCES.getResources(FILES)) {
                var path = file.getURL().toString().split("/");
                files.add(new Migration(path[path.length - 2], path[path.length - 1], sum(file)));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// As Flyway reckons it, line by line.
    private static int sum(Resource file) throws IOException {
        var sum = new CRC32();
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                sum.update(line.getBytes(StandardCharsets.UTF_8));
            }
        }
        return (int) sum.getValue();
    }
}
