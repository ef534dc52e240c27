package se.uppdrag.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Primary;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Looks in one go whether any module's tables are to be changed. That is seldom so: a program that
/// is started again, perhaps in the middle of a meeting, would else ask module by module, which is
/// a third of what its start takes. Where what has been done is not exactly what there is to do,
/// the modules are asked as ever, and they tell what is wrong.
@Component
@Primary
class Migrations implements FlywayMigrationStrategy {

    /// One file, and the sum of what it says.
    private record Migration(String module, String file, int sum) {}

    private static final String FILES = "classpath*:db/migration/*/*.sql";
    private static final String ROOT = "__root";
    private static final String HISTORY = "flyway_schema_history";

    private final FlywayMigrationStrategy modules;
    private final ResourcePatternResolver resources;

    Migrations(
            @Qualifier("springModulithFlywayMigrationStrategy") FlywayMigrationStrategy modules,
            ResourcePatternResolver resources) {
        this.modules = modules;
        this.resources = resources;
    }

    @Override
    public void migrate(Flyway flyway) {
        if (!done(flyway.getConfiguration().getDataSource()).equals(toDo())) {
            modules.migrate(flyway);
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

    private Set<Migration> toDo() {
        try {
            var files = new HashSet<Migration>();
            for (var file : resources.getResources(FILES)) {
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
