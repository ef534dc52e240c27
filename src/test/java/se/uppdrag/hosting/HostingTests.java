package se.uppdrag.hosting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.uppdrag.TestDatabase;
import se.uppdrag.database.EmbeddedPostgres;
import se.uppdrag.database.Schema;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("Many municipalities on one database server, each with a database of her own")
class HostingTests {

    /// What the last migration of `mail` makes: with its line taken out of the history the database
    /// is one migration older, and where the index is left it cannot be made again.
    private static final String FORGET =
            "delete from public.flyway_schema_history_mail where version = '5'";

    private static final String UNMAKE = "drop index mail.letter_not_gone";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @TempDir Path root;
    @TempDir Path signs;

    private final EmbeddedPostgres server = TestDatabase.server();
    private final List<StandIn> running = new ArrayList<>();

    /// Roles are the whole server's, so each test has names of its own.
    private final String first = name("norrby");

    private final String second = name("soderby");
    private final String third = name("vasterby");
    private String said = "";

    private static String name(String base) {
        return "%s-%d-%d"
                .formatted(base, ProcessHandle.current().pid() % 100_000, NUMBER.incrementAndGet());
    }

    @BeforeEach
    void organisation() throws IOException {
        set("");
    }

    private void set(String more) throws IOException {
        Files.writeString(
                root.resolve("organisation.properties"),
                """
                server=%s
                server.administrator=%s
                server.password=%s
                data=%s/data/{namn}
                port.first=18101
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

    private int command(String... arguments) {
        var all = new ArrayList<>(Arrays.asList(arguments));
        all.addAll(List.of("--mapp", root.toString()));
        var bytes = new ByteArrayOutputStream();
        var both = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        var status = HostingCommand.run(all, both, both);
        said = bytes.toString(StandardCharsets.UTF_8);
        return status;
    }

    private Installation installation(String name) {
        return new HostingFolder(root).installation(new Hosted(name, Hosted.HERE));
    }

    private void install(String... names) {
        for (var name : names) {
            assertThat(command("installera", name)).as(said).isZero();
        }
    }

    /// Installed, one migration older than the program, and running.
    private void olderAndRunning(String... names) throws IOException, SQLException {
        install(names);
        for (var name : names) {
            var one = installation(name);
            run(one.database(), FORGET);
            run(one.database(), UNMAKE);
            running.add(new StandIn(signs, one));
            Machine.shell(StandIn.start(signs).replace("{namn}", name), Duration.ofSeconds(20));
        }
    }

    private void run(String database, String command) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(
                                server.url(database), server.username(), server.password());
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private List<String> texts(String database, String question) throws SQLException {
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

    private List<String> databasesOf(String name) throws SQLException {
        return texts(
                "postgres",
                "select datname from pg_database where starts_with(datname, '%s') order by 1"
                        .formatted(new Hosted(name, Hosted.HERE).database()));
    }

    private static Schema.State schema(Installation one) {
        return Schema.of(Connections.of(one));
    }

    @Test
    void each_has_a_role_a_database_a_port_and_secrets_of_her_own() throws IOException {
        install(first, second, third);

        var all = List.of(installation(first), installation(second), installation(third));
        assertThat(all)
                .allSatisfy(one -> {
                    assertThat(schema(one).current()).isTrue();
                    assertThat(one.database()).isEqualTo(one.hosted().database());
                    assertThat(
                                    PosixFilePermissions.toString(
                                            Files.getPosixFilePermissions(
                                                    one.folder().resolve("uppdrag.properties"))))
                            .isEqualTo("rw-------");
                });
        assertThat(all).extracting(Installation::port).doesNotHaveDuplicates();
        assertThat(all).extracting(Installation::password).doesNotHaveDuplicates();
        assertThat(all)
                .extracting(one -> one.settings().getProperty("uppdrag.keys.secret"))
                .doesNotHaveDuplicates()
                .allMatch(secret -> secret.length() == 64);
        assertThat(new HostingFolder(root).list())
                .extracting(Hosted::name)
                .containsExactly(first, second, third);
    }

    @Test
    void no_role_can_open_anothers_database_nor_a_copy_of_it() throws Exception {
        olderAndRunning(first, second);
        assertThat(command("uppgradera", first)).as(said).isZero();
        var stranger = installation(second);

        assertThat(databasesOf(first))
                .hasSize(2)
                .allSatisfy(database ->
                        assertThatThrownBy(() -> Connections.to(stranger, database).close())
                                .isInstanceOf(SQLException.class)
                                .hasMessageContaining("permission denied for database"));
        Connections.to(stranger, stranger.database()).close();
        assertThat(
                        texts(
                                "postgres",
                                """
                                select rolname from pg_roles
                                 where starts_with(rolname, 'uppdrag_')
                                   and (rolsuper or rolcreatedb or rolcreaterole)
                                """))
                .isEmpty();
    }

    @Test
    void the_same_command_again_changes_nothing() throws IOException {
        install(first);
        var before = Files.readString(installation(first).folder().resolve("uppdrag.properties"));
        var list = Files.readString(root.resolve("kommuner.txt"));

        assertThat(command("installera", first)).isZero();

        assertThat(said).contains("redan installerad", "Ingenting är ändrat");
        assertThat(installation(first).folder().resolve("uppdrag.properties")).hasContent(before);
        assertThat(root.resolve("kommuner.txt")).hasContent(list);
        assertThat(schema(installation(first)).current()).isTrue();
    }

    @Test
    void a_name_that_another_installation_has_is_refused() {
        assertThat(command("installera", first)).isZero();

        assertThat(
                        command(
                                "installera",
                                first,
                                "--server",
                                "jdbc:postgresql://db2.example.se/postgres"))
                .isEqualTo(2);
        assertThat(said).contains("Namnet " + first + " är upptaget");
        assertThat(command("installera", first, "--maskin", "app2")).isEqualTo(2);
    }

    @Test
    void a_database_or_role_that_is_somebodys_is_refused_and_left_as_it_is() throws SQLException {
        var database = new Hosted(first, Hosted.HERE).database();
        run("postgres", "create database " + database);
        run(database, "create table kept (what text)");

        assertThat(command("installera", first)).isEqualTo(2);

        assertThat(said).contains("Namnet är upptaget", database, "Ingenting är ändrat");
        assertThat(root.resolve(first)).doesNotExist();
        assertThat(texts(database, "select 1 from pg_tables where tablename = 'kept'")).hasSize(1);

        run("postgres", "create role %s".formatted(new Hosted(second, Hosted.HERE).database()));
        assertThat(command("installera", second)).isEqualTo(2);
        assertThat(command("installera", third)).isZero();
    }

    @Test
    void one_that_fails_leaves_nothing_that_hinders_a_new_try() throws Exception {
        var administrator = new Hosted(third, Hosted.HERE).database();
        run(
                "postgres",
                "create role %s login password 'drift' createrole".formatted(administrator));
        var settings = root.resolve("organisation.properties");
        Files.writeString(
                settings,
                Files.readString(settings)
                        + "server.administrator=%s\nserver.password=drift\n"
                                .formatted(administrator));

        assertThat(command("installera", first)).isEqualTo(1);
        assertThat(said).contains("kunde inte installeras", "permission denied to create database");
        assertThat(root.resolve(first)).doesNotExist();
        assertThat(root.resolve("kommuner.txt")).doesNotExist();
        assertThat(
                        texts(
                                "postgres",
                                "select 1 from pg_roles where rolname = '%s'"
                                        .formatted(new Hosted(first, Hosted.HERE).database())))
                .isEmpty();

        // An administrator who may make roles and databases, and does not rule over the server.
        run("postgres", "alter role %s createdb".formatted(administrator));
        assertThat(command("installera", first)).as(said).isZero();
        assertThat(schema(installation(first)).current()).isTrue();
        assertThat(command("uppgradera", "--prova")).as(said).isZero();
        // Before the role of the administrator can be removed.
        run("postgres", "drop database " + installation(first).database() + " with (force)");
        run("postgres", "drop role " + installation(first).username());
    }

    @Test
    void one_that_was_killed_half_way_is_gone_on_with() throws Exception {
        var one = new Hosted(first, Hosted.HERE);
        var folder = new HostingFolder(root);
        folder.begin(
                one,
                """
                server.port=18150
                uppdrag.database.url=%s
                uppdrag.database.username=%s
                uppdrag.database.password=hemligt
                """
                        .formatted(server.url(one.database()), one.database()),
                HostingFolder.program("", "768m"),
                "");
        try (var administrator =
                DatabaseServer.open(server.url("postgres"), server.username(), server.password())) {
            administrator.createRole(
                    one.database(), "Uppdraget: " + root.toAbsolutePath().resolve(first));
            administrator.createDatabase(one.database(), one.database());
        }
        assertThat(command("lista")).isZero();

        assertThat(command("installera", first)).as(said).isZero();

        assertThat(schema(installation(first)).current()).isTrue();
        assertThat(folder.list()).containsExactly(one);
        assertThat(folder.unfinished(one)).isFalse();
    }

    @Test
    void half_of_an_installation_does_not_open_the_way_to_a_role_that_is_somebody_elses()
            throws Exception {
        var one = new Hosted(first, Hosted.HERE);
        new HostingFolder(root)
                .begin(
                        one,
                        "uppdrag.database.url=%s\n".formatted(server.url(one.database())),
                        "",
                        "");
        run("postgres", "create role " + one.database());

        assertThat(command("installera", first)).isEqualTo(2);
        assertThat(said).contains("Namnet är upptaget");
    }

    @Test
    void a_user_who_is_not_there_stops_it_before_anything_is_made() throws Exception {
        set("owner=uppdrag-{namn}");

        assertThat(command("installera", first)).isEqualTo(1);

        assertThat(said).contains("Användaren uppdrag-" + first + " finns inte");
        assertThat(root.resolve(first)).doesNotExist();
        assertThat(databasesOf(first)).isEmpty();
    }

    @Test
    void an_upgrade_stops_at_the_first_that_fails_and_goes_on_when_it_is_mended() throws Exception {
        olderAndRunning(first, second, third);
        // The index is there although the history says it was never made.
        run(installation(second).database(), "create index letter_not_gone on mail.letter (state)");

        assertThat(command("uppgradera", "alla")).isEqualTo(1);

        assertThat(said)
                .contains(
                        "Uppgraderingen stannade vid " + second,
                        "letter_not_gone",
                        "Uppgraderade: 1 (%s).".formatted(first),
                        "Inte uppgraderade: 2 (%s, %s).".formatted(second, third),
                        "./uppdrag kommuner backa " + first);
        assertThat(schema(installation(first)).missing()).isZero();
        assertThat(schema(installation(second)).missing()).isOne();
        assertThat(schema(installation(third)).missing()).isOne();
        // The one that failed is back, runs, and what was tried is there to be looked into.
        assertThat(Machine.answers(installation(second).health())).isTrue();
        assertThat(databasesOf(second)).hasSize(2).anyMatch(name -> name.contains("_misslyckad_"));
        assertThat(databasesOf(third)).hasSize(1);

        run(installation(second).database(), UNMAKE);
        assertThat(command("uppgradera")).as(said).isZero();

        assertThat(said)
                .contains(
                        "Uppgraderade: 2 (%s, %s).".formatted(second, third),
                        "Hade redan den här versionen: 1 (%s).".formatted(first));
        assertThat(List.of(first, second, third))
                .allMatch(name -> schema(installation(name)).current());
        assertThat(databasesOf(first)).as("copied once").hasSize(2);
    }

    @Test
    void to_try_it_only_tells() throws Exception {
        olderAndRunning(first);

        assertThat(command("uppgradera", "alla", "--prova")).isZero();

        assertThat(said).contains(first + ": stoppas, kopieras, får 1 ändringar");
        assertThat(schema(installation(first)).missing()).isOne();
        assertThat(databasesOf(first)).hasSize(1);
    }

    @Test
    void one_whose_program_does_not_come_up_can_go_back_to_what_was() throws Exception {
        olderAndRunning(first, second);
        run(installation(first).database(), "create table public.kept as select 'before' as what");
        run(
                installation(first).database(),
                "alter table public.kept owner to " + installation(first).username());
        new HostingFolder(root).run(installation(first).hosted(), "/opt/uppdrag/0.1.0");
        set("patience=2s\nstart=true");

        assertThat(command("uppgradera", "alla", "--program", "/opt/uppdrag/0.2.0")).isEqualTo(1);

        assertThat(said)
                .contains("svarade inte inom 2 sekunder", "./uppdrag kommuner backa " + first)
                .contains("Uppgraderade: ingen.");
        assertThat(schema(installation(first)).missing()).isZero();
        assertThat(schema(installation(second)).missing()).isOne();
        run(installation(first).database(), "update public.kept set what = 'after'");

        set("");
        assertThat(command("backa", first)).as(said).isZero();

        assertThat(texts(installation(first).database(), "select what from public.kept"))
                .containsExactly("before");
        assertThat(schema(installation(first)).missing()).isOne();
        assertThat(Machine.answers(installation(first).health())).isTrue();
        var aside =
                databasesOf(first).stream().filter(name -> name.contains("_efter_")).findFirst();
        assertThat(texts(aside.orElseThrow(), "select what from public.kept"))
                .containsExactly("after");
        assertThat(command("backa", first)).as("nothing more to go back from").isEqualTo(2);
    }

    @Test
    void without_a_copy_nothing_is_migrated() throws Exception {
        olderAndRunning(first);
        // A program that is not stopped: the database cannot be copied while it is used.
        set("stop=true");

        assertThat(command("uppgradera", first)).isEqualTo(1);

        assertThat(said)
                .contains("Det gick inte att ta en kopia", "Ingenting i databasen är ändrat");
        assertThat(schema(installation(first)).missing()).isOne();
        assertThat(databasesOf(first)).hasSize(1);
    }

    @Test
    void the_program_that_is_run_is_noted_and_goes_back_with_the_copy() throws Exception {
        olderAndRunning(first);
        var folder = new HostingFolder(root);
        var one = installation(first).hosted();
        folder.run(one, "/opt/uppdrag/0.1.0");

        assertThat(command("uppgradera", first, "--program", "/opt/uppdrag/0.2.0"))
                .as(said)
                .isZero();
        assertThat(folder.program(one)).isEqualTo("/opt/uppdrag/0.2.0");
        assertThat(command("backa", first)).as(said).isZero();

        assertThat(folder.program(one)).isEqualTo("/opt/uppdrag/0.1.0");
        assertThat(root.resolve(first).resolve("program.env"))
                .content()
                .contains("UPPDRAG_MEMORY=768m");
    }

    @Test
    void where_somebody_else_decides_which_program_is_run_none_is_started_on_what_was()
            throws Exception {
        olderAndRunning(first);
        assertThat(command("uppgradera", first)).as(said).isZero();

        assertThat(command("backa", first)).as(said).isZero();

        assertThat(said).contains("ingenting är startat", "lägg tillbaka det gamla programmet");
        assertThat(schema(installation(first)).missing()).isOne();
        assertThat(Machine.answers(installation(first).health())).isFalse();
    }

    @Test
    void the_copy_before_an_upgrade_is_kept_until_there_is_a_newer() throws Exception {
        olderAndRunning(first);
        assertThat(command("uppgradera", first)).isZero();
        var before = databasesOf(first);
        var one = installation(first);
        run(one.database(), FORGET);
        run(one.database(), UNMAKE);
        // Copies are named by the second.
        TimeUnit.MILLISECONDS.sleep(1100);

        assertThat(command("uppgradera", first)).as(said).isZero();

        assertThat(databasesOf(first)).hasSize(2).isNotEqualTo(before);
    }

    @Test
    void the_list_tells_who_does_not_answer_and_says_so_by_how_it_ends() throws Exception {
        olderAndRunning(first, second);
        var folder = new HostingFolder(root);
        for (var name : List.of(first, second)) {
            folder.note(
                    new Hosted(name, Hosted.HERE),
                    new Dumped(Clock.systemUTC().instant(), "kopia", 1, 1, 0, 0));
        }
        assertThat(command("lista")).as(said).isZero();
        assertThat(said).contains("2 kommuner, fel hos 0.", "(1 efter)");

        Machine.shell(StandIn.stop(signs).replace("{namn}", second), Duration.ofSeconds(20));
        // An address that takes no packets: nobody says no, and nobody is waited for for long.
        var away = new Hosted(third, Hosted.HERE);
        folder.begin(
                away,
                """
                server.port=18199
                uppdrag.database.url=jdbc:postgresql://192.0.2.1/uppdrag
                """,
                "",
                "");
        folder.finish(away);
        var started = System.nanoTime();
        assertThat(command("lista", "--json")).isEqualTo(1);

        assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - started)).isLessThan(30);
        var told = JsonMapper.shared().readTree(said);
        assertThat(told.get(0).get("wrong")).isEmpty();
        assertThat(told.get(0).get("databaseBytes").asLong()).isPositive();
        assertThat(told.get(1).get("wrong").toString()).isEqualTo("[\"NO_ANSWER\"]");
        assertThat(told.get(2).get("wrong").toString()).contains("NO_ANSWER", "NO_DATABASE");
        assertThat(told.get(2).get("migrations").isNull()).isTrue();
    }

    @Test
    void settings_that_cannot_be_read_hide_nobody_else() throws Exception {
        assertThat(command("installera", first)).isZero();
        Files.writeString(root.resolve("kommuner.txt"), first + "\n" + second + "\n");

        assertThat(command("lista")).isEqualTo(1);

        assertThat(said).contains(first, second, "kan inte läsas", "2 kommuner, fel hos 2.");
    }

    @Test
    void two_do_not_install_or_upgrade_at_once() throws Exception {
        try (var _ = new HostingFolder(root).hold()) {
            assertThat(command("installera", first)).isEqualTo(1);
            assertThat(said).contains("Någon annan installerar eller uppgraderar just nu");
            assertThat(command("lista")).isZero();
        }
    }

    @Test
    void a_copy_is_restored_for_trial_and_removed_again() throws Exception {
        assumePgDump();
        set("copies=%s/kopior".formatted(signs));
        assertThat(command("installera", first)).isZero();

        assertThat(command("kopiera", first)).as(said).isZero();

        var copy = new HostingFolder(root).dumped(new Hosted(first, Hosted.HERE)).orElseThrow();
        assertThat(Path.of(copy.file())).exists().hasSize(copy.bytes());
        assertThat(databasesOf(first)).hasSize(1);
        assertThat(command("kopiera", first)).isZero();
        set("copies=%s/kopior\nrestore=false".formatted(signs));
        assertThat(command("kopiera", first)).as("a copy that cannot be restored").isEqualTo(1);
        assertThat(databasesOf(first)).hasSize(1);
    }

    @Test
    void a_copy_that_could_not_be_taken_is_no_copy() throws Exception {
        set("copies=%s/kopior\ndump=false".formatted(signs));
        assertThat(command("installera", first)).isZero();

        assertThat(command("kopiera", first)).isEqualTo(1);

        assertThat(said).contains(first + " kunde inte kopieras");
        assertThat(new HostingFolder(root).dumped(new Hosted(first, Hosted.HERE))).isEmpty();
        try (var left = Files.list(signs.resolve("kopior").resolve(first))) {
            assertThat(left).isEmpty();
        }
    }

    /// PostgreSQL's own program copies servers of its version and older ones.
    private static void assumePgDump() throws IOException, InterruptedException {
        var version = "";
        try {
            var process = new ProcessBuilder("pg_dump", "--version").start();
            version = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
        } catch (IOException missing) {
            version = "";
        }
        var number = version.replaceFirst("(?s)^\\D*(\\d+).*", "$1");
        Assumptions.assumeTrue(
                number.matches("\\d+") && Integer.parseInt(number) >= 18,
                "pg_dump 18 or newer is not on this machine");
    }
}
