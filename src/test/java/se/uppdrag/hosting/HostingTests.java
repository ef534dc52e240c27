package se.uppdrag.hosting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Many municipalities on one database server, each with a database of her own")
class HostingTests extends AnOrganisation {

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
    void two_do_not_install_or_upgrade_at_once() throws Exception {
        try (var _ = new HostingFolder(root).hold()) {
            assertThat(command("installera", first)).isEqualTo(1);
            assertThat(said).contains("Någon annan installerar eller uppgraderar just nu");
            assertThat(command("lista")).isZero();
        }
    }
}
