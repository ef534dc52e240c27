package se.uppdrag.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Our own PostgreSQL")
class EmbeddedPostgresTests {

    static final Path FOLDER = Path.of("target/own-postgres");

    static Connection connect(EmbeddedPostgres server) throws SQLException {
        return DriverManager.getConnection(
                server.url("ours"), server.username(), server.password());
    }

    static long processOf(Path folder) throws Exception {
        return Long.parseLong(
                Files.readAllLines(folder.resolve("cluster/postmaster.pid")).getFirst().strip());
    }

    @Test
    void survives_being_killed_and_has_every_row_that_was_acknowledged() throws Exception {
        long acknowledged;
        var first = EmbeddedPostgres.in(FOLDER);
        first.ensureDatabase("ours");
        try (var connection = connect(first);
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists kept (id serial primary key)");
            for (int i = 0; i < 200; i++) {
                statement.execute("insert into kept default values");
            }
            var count = statement.executeQuery("select count(*) from kept");
            count.next();
            acknowledged = count.getLong(1);
        }
        var postmaster = ProcessHandle.of(processOf(FOLDER)).orElseThrow();
        postmaster.destroyForcibly();
        postmaster.onExit().orTimeout(20, TimeUnit.SECONDS).join();
        first.close();

        var again = EmbeddedPostgres.in(FOLDER);
        try (var connection = connect(again);
                var statement = connection.createStatement()) {
            var count = statement.executeQuery("select count(*) from kept");
            count.next();
            assertThat(count.getLong(1)).isEqualTo(acknowledged);
        } finally {
            again.close();
        }
    }

    @Test
    void is_durable_checks_its_pages_and_lets_nobody_in_without_the_password() throws Exception {
        var server = EmbeddedPostgres.in(Path.of("target/own-postgres-2"));
        server.ensureDatabase("ours");
        try (var connection = connect(server);
                var statement = connection.createStatement()) {
            for (var setting :
                    new String[] {
                        "fsync", "full_page_writes", "synchronous_commit", "data_checksums"
                    }) {
                var shown = statement.executeQuery("show " + setting);
                shown.next();
                assertThat(shown.getString(1)).as(setting).isEqualTo("on");
            }
            var listens = statement.executeQuery("show listen_addresses");
            listens.next();
            assertThat(listens.getString(1)).isEqualTo("127.0.0.1");
        }
        assertThatThrownBy(() ->
                        DriverManager.getConnection(
                                server.url("ours"), server.username(), "gissat"))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> EmbeddedPostgres.in(Path.of("target/own-postgres-2")))
                .isInstanceOf(DatabaseStartFailed.class)
                .hasMessageContaining("körs redan");
        server.close();
    }

    @Test
    void never_runs_as_root() throws Exception {
        var server = EmbeddedPostgres.in(Path.of("target/own-postgres-3"));
        var owner =
                ProcessHandle.of(processOf(Path.of("target/own-postgres-3")))
                        .flatMap(process -> process.info().user());
        server.close();
        assertThat(owner).isPresent().get().isNotEqualTo("root");
    }
}
