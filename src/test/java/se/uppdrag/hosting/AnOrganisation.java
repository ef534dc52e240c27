package se.uppdrag.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import se.uppdrag.TestDatabase;
import se.uppdrag.database.EmbeddedPostgres;
import se.uppdrag.database.Schema;

/// A folder of an organisation that runs the program for several, on the database server the tests
/// share; what it made there is removed afterwards.
abstract class AnOrganisation {

    /// What the last migration of `mail` makes: with its line taken out of the history the database
    /// is one migration older, and where the index is left it cannot be made again.
    static final String FORGET =
            "delete from public.flyway_schema_history_mail where version = '5'";

    static final String UNMAKE = "drop index mail.letter_not_gone";

    /// The halves of a test run stand beside each other.
    private static final int FIRST_PORT = 18_001 + 100 * Integer.getInteger("uppdrag.fork", 1);

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @TempDir Path root;
    @TempDir Path signs;

    final EmbeddedPostgres server = TestDatabase.server();
    final List<StandIn> running = new ArrayList<>();

    /// Roles are the whole server's, so each test has names of its own.
    final String first = name("norrby");

    final String second = name("soderby");
    final String third = name("vasterby");
    String said = "";

    private static String name(String base) {
        return "%s-%d-%d"
                .formatted(base, ProcessHandle.current().pid() % 100_000, NUMBER.incrementAndGet());
    }

    @BeforeEach
    void organisation() throws IOException {
        set("");
    }

    void set(String more) throws IOException {
        Files.writeString(
                root.resolve("organisation.properties"),
                """
                server=%s
                server.administrator=%s
                server.password=%s
                data=%s/data/{namn}
                port.first=%d
                stop=%s
                start=%s
                patience=20s
                %s
                """
                        .formatted(
                                server.url("postgres"),
                                server.username(),
                                server.password(),
                                signs,
                                FIRST_PORT,
                                StandIn.stop(signs),
                                StandIn.start(signs),
                                more));
    }

    @AfterEach
    void remove() throws SQLException {
        running.forEach(StandIn::close);
        for (var name : List.of(first, second, third)) {
            var role = new Hosted(name, Hosted.HERE).database();
            for (var database :
                    texts(
                            "postgres",
                            "select datname from pg_database where starts_with(datname, '%s')"
                                    .formatted(role))) {
                run("postgres", "drop database %s with (force)".formatted(database));
            }
            run("postgres", "drop role if exists " + role);
        }
    }

    int command(String... arguments) {
        var all = new ArrayList<>(Arrays.asList(arguments));
        all.addAll(List.of("--mapp", root.toString()));
        var bytes = new ByteArrayOutputStream();
        var both = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        var status = HostingCommand.run(all, both, both);
        said = bytes.toString(StandardCharsets.UTF_8);
        return status;
    }

    Installation installation(String name) {
        return new HostingFolder(root).installation(new Hosted(name, Hosted.HERE));
    }

    void install(String... names) {
        for (var name : names) {
            assertThat(command("installera", name)).as(said).isZero();
        }
    }

    /// Installed, one migration older than the program, and running.
    void olderAndRunning(String... names) throws IOException, SQLException {
        install(names);
        for (var name : names) {
            var one = installation(name);
            run(one.database(), FORGET);
            run(one.database(), UNMAKE);
            running.add(new StandIn(signs, one));
            Machine.shell(StandIn.start(signs).replace("{namn}", name), Duration.ofSeconds(20));
        }
    }

    void run(String database, String command) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(
                                server.url(database), server.username(), server.password());
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    List<String> texts(String database, String question) throws SQLException {
        var found = new ArrayList<String>();
        try (var connection =
                        DriverManager.getConnection(
                                server.url(database), server.username(), server.password());
                var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            while (answer.next()) {
                found.add(answer.getString(1));
            }
        }
        return found;
    }

    List<String> databasesOf(String name) throws SQLException {
        return texts(
                "postgres",
                "select datname from pg_database where starts_with(datname, '%s') order by 1"
                        .formatted(new Hosted(name, Hosted.HERE).database()));
    }

    static Schema.State schema(Installation one) {
        return Schema.of(Connections.of(one));
    }
}
