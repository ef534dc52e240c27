package se.uppdrag.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import se.uppdrag.PageChecks;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.Role;
import se.uppdrag.access.UnmarkedSignIns;
import se.uppdrag.database.EmbeddedPostgres;
import se.uppdrag.law.Outcome;
import se.uppdrag.objects.ObjectServer;
import se.uppdrag.register.Person;
import se.uppdrag.register.Register;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import software.amazon.awssdk.core.sync.RequestBody;

/// The whole program on a server of its own, so that its copies are those of an ordinary
/// installation.
@SpringBootTest
@AutoConfigureMockMvc
@DisplayName("Copies of a program in use, and the way back")
class BackupTests {

    /// It has a database of its own kind, and so must vouch for its sign-ins itself.
    @TestConfiguration
    static class Vouching {

        @Bean
        UnmarkedSignIns unmarkedSignIns() {
            return new UnmarkedSignIns() {};
        }
    }

    private static final Path PLACE = Path.of("target/backup").toAbsolutePath();
    private static final Path STORE = PLACE.resolve("kopior");
    private static final Path KEYS = PLACE.resolve("keys");
    private static final Duration A_WHILE = Duration.ofSeconds(60);

    @DynamicPropertySource
    static void aServerOfOurOwn(DynamicPropertyRegistry settings) throws IOException {
        Restoring.remove(PLACE);
        settings.add("uppdrag.data", () -> PLACE.resolve("data").toString());
        settings.add("uppdrag.backup.folder", STORE::toString);
        settings.add("uppdrag.keys", KEYS::toString);
        // Each that was broken is found out by itself.
        settings.add("uppdrag.database.connections", () -> 3);
    }

    @Autowired Backups backups;
    @Autowired EmbeddedPostgres server;
    @Autowired Register register;
    @Autowired Trail trail;
    @Autowired JdbcClient jdbc;
    @Autowired MockMvc web;

    private final PersonId administrator = PageChecks.somebody();

    @BeforeAll
    static void theServersProgramIsTheSame() throws IOException {
        Files.createDirectories(PLACE);
    }

    private static Path emptyFolder(String name) throws IOException {
        var folder = PLACE.resolve(name);
        Restoring.remove(folder);
        Files.createDirectories(folder);
        Files.createSymbolicLink(
                folder.resolve(EmbeddedPostgres.PROGRAM),
                PLACE.resolve("data").resolve(EmbeddedPostgres.PROGRAM));
        return folder;
    }

    private static long postmaster() throws IOException {
        var file = PLACE.resolve("data/cluster/postmaster.pid");
        return Long.parseLong(Files.readAllLines(file).getFirst().strip());
    }

    private void act() {
        trail.once(new Command(UUID.randomUUID(), null, "POST /prov"), () -> Outcome.granted("/"));
    }

    /// One that serves the tests that only look at it.
    private Copy aCopy() {
        return backups.all().stream().filter(Copy::triedWell).findFirst().orElseGet(this::copied);
    }

    private void allThatHappenedIsInTheLog() throws Exception {
        var now = jdbc.sql("select pg_current_wal_lsn()::text").query(String.class).single();
        backups.awaitLog(Segment.position(now), A_WHILE);
    }

    private Copy copied() {
        var before = backups.all();
        backups.soon(Backups.Work.COPY);
        until(() -> backups.doing() == null);
        assertThat(backups.problem()).isEmpty();
        assertThat(backups.all()).hasSizeGreaterThan(before.size());
        return backups.all().getFirst();
    }

    private static void until(Callable<Boolean> claim) {
        await().atMost(A_WHILE).until(claim);
    }

    private Store store() throws IOException {
        return new Store(new FolderShelf(STORE), Lock.read(KEYS.resolve(BackupSettings.KEY)));
    }

    private long actsIn(Path folder) throws Exception {
        var found = Trying.inspect(folder, null).here();
        assertThat(found.whole()).isTrue();
        return found.acts();
    }

    @Test
    void a_copy_taken_while_people_work_gives_back_every_act_until_the_log_was_copied()
            throws Exception {
        var working = new AtomicBoolean(true);
        var acknowledged = new AtomicLong(trail.head().seq());
        var people =
                Thread.ofVirtual()
                        .start(() -> {
                            while (working.get()) {
                                act();
                                acknowledged.incrementAndGet();
                            }
                        });
        var copy = copied();
        assertThat(copy.triedWell()).as(String.valueOf(copy.trial())).isTrue();
        var known = acknowledged.get();
        allThatHappenedIsInTheLog();
        working.set(false);
        people.join();

        var folder = emptyFolder("back");
        assertThat(new Restoring(store()).restore(copy, folder, null)).isPresent();
        assertThat(actsIn(folder)).isBetween(known, acknowledged.get());
    }

    @Test
    void one_goes_back_to_a_moment_and_not_one_act_further() throws Exception {
        var copy = aCopy();
        act();
        var upTo = trail.head().seq();
        // By the clock the log goes by: no two moments between two acts are the same.
        var moment =
                jdbc.sql("select clock_timestamp()").query(Timestamp.class).single().toInstant();
        act();
        allThatHappenedIsInTheLog();

        var folder = emptyFolder("moment");
        var last = new Restoring(store()).restore(copy, folder, moment);
        assertThat(actsIn(folder)).isEqualTo(upTo);
        assertThat(last).hasValueSatisfying(at -> assertThat(at).isBefore(moment));
    }

    @Test
    void the_log_is_followed_again_when_the_database_has_been_killed() throws Exception {
        var copy = aCopy();
        var killed = postmaster();
        ProcessHandle.of(killed).orElseThrow().destroyForcibly();
        // A connection that has not heard of it yet answers once more; those that are kept are
        // found dead one by one.
        until(() -> {
            try {
                if (postmaster() == killed) {
                    return false;
                }
                for (int i = 0; i < 10; i++) {
                    act();
                }
                return true;
            } catch (IOException | RuntimeException away) {
                return false;
            }
        });
        var upTo = trail.head().seq();
        allThatHappenedIsInTheLog();
        var folder = emptyFolder("killed");
        new Restoring(store()).restore(copy, folder, null);
        assertThat(actsIn(folder)).isGreaterThanOrEqualTo(upTo);
    }

    @Test
    void nothing_is_written_over_and_nothing_half_is_left() throws Exception {
        var copy = aCopy();
        assertThatThrownBy(() -> new Restoring(store()).restore(copy, PLACE.resolve("data"), null))
                .isInstanceOf(Restoring.FolderHoldsData.class);

        var other = new Store(new FolderShelf(STORE), Lock.in(PLACE.resolve("other.key")));
        assertNothingComesOf(other, copy);

        var changed = PLACE.resolve("changed");
        Restoring.remove(changed);
        copyFolder(STORE, changed);
        var data = changed.resolve("kopior").resolve(copy.name()).resolve("data.tar.gz.age");
        var bytes = Files.readAllBytes(data);
        bytes[bytes.length / 2] ^= 1;
        Files.write(data, bytes);
        assertNothingComesOf(new Store(new FolderShelf(changed), store().lock()), copy);

        Restoring.remove(changed);
        copyFolder(STORE, changed);
        Files.delete(changed.resolve("logg").resolve(copy.first().name() + ".gz.age"));
        assertNothingComesOf(new Store(new FolderShelf(changed), store().lock()), copy);
    }

    private static void assertNothingComesOf(Store store, Copy copy) throws IOException {
        var folder = emptyFolder("nothing");
        assertThatThrownBy(() -> new Restoring(store).restore(copy, folder, null))
                .isInstanceOf(IOException.class);
        try (var left = Files.list(folder)) {
            assertThat(left.map(one -> one.getFileName().toString()))
                    .isSubsetOf(EmbeddedPostgres.PROGRAM, "lock", "postgres.log");
        }
    }

    private static void copyFolder(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (var one : all.toList()) {
                Files.copy(one, to.resolve(from.relativize(one).toString()));
            }
        }
    }

    @Test
    void a_program_that_is_not_ours_opens_the_copy() throws Exception {
        assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/age")), "age is not installed: not checked");
        var copy = aCopy();
        var process =
                new ProcessBuilder(
                                "bash",
                                "-c",
                                "age -d -i '%s' '%s' | tar tzf -"
                                        .formatted(
                                                KEYS.resolve(BackupSettings.KEY),
                                                STORE.resolve("kopior")
                                                        .resolve(copy.name())
                                                        .resolve("data.tar.gz.age")))
                        .redirectErrorStream(true)
                        .start();
        var told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(told).isZero();
        assertThat(told).contains("cluster/PG_VERSION", "cluster/backup_label", "password");
    }

    @Test
    void the_commands_copy_a_program_that_runs_and_put_it_back_elsewhere() throws Exception {
        var elsewhere = PLACE.resolve("by-hand");
        Restoring.remove(elsewhere);
        act();
        var key = PLACE.resolve("by-hand.key");
        var upTo = trail.head().seq();
        assertThat(
                        command(
                                true,
                                elsewhere.toString(),
                                "--data",
                                PLACE.resolve("data").toString(),
                                "--nyckel",
                                key.toString()))
                .as(said)
                .isZero();
        var folder = emptyFolder("by-hand-back");
        var back =
                List.of(
                        elsewhere.toString(),
                        "--data",
                        folder.toString(),
                        "--nyckel",
                        key.toString());
        assertThat(command(false, back.toArray(String[]::new))).as(said).isZero();
        assertThat(said).contains("Allt finns i");
        assertThat(actsIn(folder)).isGreaterThanOrEqualTo(upTo);

        // What is there already is never written over.
        assertThat(command(false, back.toArray(String[]::new))).isEqualTo(2);
        assertThat(said).contains("innehåller redan data");
        assertThat(command(true)).isEqualTo(2);
        assertThat(said).contains("Skriv: ./uppdrag backup");
        assertThat(command(true, elsewhere.toString(), "--data", PLACE.resolve("no").toString()))
                .isEqualTo(2);
        assertThat(said).contains("ingen databas");
    }

    private String said = "";

    private int command(boolean backup, String... arguments) {
        var out = new ByteArrayOutputStream();
        var to = new PrintStream(out, true, StandardCharsets.UTF_8);
        var status =
                backup
                        ? BackupCommand.run(List.of(arguments), Map.of(), to, to)
                        : RestoreCommand.run(List.of(arguments), Map.of(), to, to);
        said = out.toString(StandardCharsets.UTF_8);
        return status;
    }

    @Test
    void the_page_tells_how_it_stands_and_is_for_the_administrator_alone() throws Exception {
        register.enter(new Person(administrator, "Mia", "Gran", null));
        register.employ(administrator, Role.ADMINISTRATOR, null, LocalDate.of(2020, 1, 1));
        aCopy();
        var page =
                PageChecks.page(
                        web.perform(
                                        get("/administration/sakerhetskopior")
                                                .with(PageChecks.as(administrator)))
                                .andExpect(status().isOk())
                                .andReturn()
                                .getResponse()
                                .getContentAsString());
        assertThat(page.select("table td .ds-tag").eachText()).startsWith("Hel");
        assertThat(page.text()).contains("har återställts på prov och var hel");
        web.perform(
                        get("/administration/sakerhetskopior")
                                .with(PageChecks.as(PageChecks.somebody())))
                .andExpect(status().isForbidden());

        var before = backups.all().size();
        web.perform(
                        post("/administration/sakerhetskopior/kopia")
                                .with(PageChecks.as(administrator))
                                .param("kommando", UUID.randomUUID().toString()))
                .andExpect(status().isSeeOther());
        until(() -> backups.doing() == null && backups.all().size() > before);
    }

    @Test
    void old_copies_go_but_never_the_last_that_was_tried_and_whole() {
        var now = Clock.systemUTC().instant();
        var trial = new Copy.Trial(now, 1, "", 1, 1, 1, null);
        var fresh = copyOf(now, 0);
        var bad = copyOf(now, 20);
        var good = copyOf(now, 30).tried(trial);
        var older = copyOf(now, 40).tried(trial);
        assertThat(Tidying.outdated(List.of(fresh, bad, good, older), now, Duration.ofDays(14)))
                .containsExactly(bad, older);
        assertThat(Tidying.outdated(List.of(bad), now, Duration.ofDays(14))).isEmpty();
    }

    private static Copy copyOf(Instant now, int days) {
        var then = now.minus(days, ChronoUnit.DAYS);
        return new Copy(Copying.nameAt(then), then, then, "1", 1, 0, 1, 1, null);
    }

    @Test
    void pieces_of_the_log_are_named_as_postgresql_names_them() {
        var segment = Segment.at(1, Segment.position("2/A1000028"));
        assertThat(segment.name()).isEqualTo("0000000100000002000000A1");
        assertThat(Segment.named(segment.name())).isEqualTo(segment);
        assertThat(segment.next().name()).isEqualTo("0000000100000002000000A2");
        assertThat(new Segment(3, 255).next().name()).isEqualTo("000000030000000100000000");
    }

    @Test
    void a_copy_in_a_store_of_objects_is_taken_and_restored_by_the_commands() throws Exception {
        try (var objects = ObjectServer.start(PLACE.resolve("objekt"))) {
            act();
            var acts = jdbc.sql("select count(*) from trail.entry").query(Long.class).single();
            var key = KEYS.resolve(BackupSettings.KEY).toString();
            var said = new ByteArrayOutputStream();
            var out = new PrintStream(said, true, StandardCharsets.UTF_8);
            assertThat(
                            BackupCommand.run(
                                    List.of(
                                            "s3://kopior/prov",
                                            "--data",
                                            PLACE.resolve("data").toString(),
                                            "--nyckel",
                                            key,
                                            "--prova"),
                                    objects.environment(),
                                    out,
                                    out))
                    .as("%s", said)
                    .isZero();
            var folder = emptyFolder("ur-objekt");
            assertThat(
                            RestoreCommand.run(
                                    List.of(
                                            "s3://kopior/prov",
                                            "--data",
                                            folder.toString(),
                                            "--nyckel",
                                            key),
                                    objects.environment(),
                                    out,
                                    out))
                    .as("%s", said)
                    .isZero();
            assertThat(actsIn(folder)).isGreaterThanOrEqualTo(acts);
        }
    }

    /// Two files lie in a store of files, and one of them is lost there.
    @Test
    void a_copy_says_what_it_lacks_where_files_lie_in_a_store_of_objects() throws Exception {
        try (var objects = ObjectServer.start(PLACE.resolve("filer"))) {
            act();
            for (var name : List.of("finns", "saknas")) {
                elsewhere(objects, name);
            }
            var key = KEYS.resolve(BackupSettings.KEY).toString();
            var place = emptyFolder("med-filer-utom").toString();
            var said = new ByteArrayOutputStream();
            var out = new PrintStream(said, true, StandardCharsets.UTF_8);
            assertThat(
                            BackupCommand.run(
                                    List.of(
                                            place,
                                            "--data",
                                            PLACE.resolve("data").toString(),
                                            "--nyckel",
                                            key),
                                    Map.of(),
                                    out,
                                    out))
                    .as("%s", said)
                    .isZero();
            assertThat(said.toString(StandardCharsets.UTF_8))
                    .contains("2 filer har sitt innehåll i objektlagret");
            assertThat(restored(place, "utan-lager", key, Map.of()))
                    .contains("2 filer har sitt innehåll", "inget objektlager är angivet", "=2");
            var settings =
                    Map.of(
                            "UPPDRAG_FILES_STORE",
                            "s3://" + ObjectServer.BUCKET + "/filer",
                            "UPPDRAG_FILES_S3_ENDPOINT",
                            objects.address(),
                            "UPPDRAG_FILES_S3_KEY",
                            ObjectServer.KEY,
                            "UPPDRAG_FILES_S3_SECRET",
                            ObjectServer.SECRET);
            assertThat(restored(place, "en-saknas", key, settings))
                    .contains("Av dem saknas 1 i objektlagret", "=2");
            put(objects, "saknas");
            assertThat(restored(place, "alla-finns", key, settings))
                    .contains("Alla finns i objektlagret", "=0");
            var looking = PageChecks.somebody();
            register.enter(new Person(looking, "Siv", "Lund", null));
            register.employ(looking, Role.ADMINISTRATOR, null, LocalDate.of(2020, 1, 1));
            assertThat(
                            web.perform(
                                            get("/administration/sakerhetskopior")
                                                    .with(PageChecks.as(looking)))
                                    .andReturn()
                                    .getResponse()
                                    .getContentAsString(StandardCharsets.UTF_8))
                    .contains("2 filer har sitt innehåll i objektlagret");
        }
    }

    private String restored(
            String place, String folder, String key, Map<String, String> environment)
            throws IOException {
        var said = new ByteArrayOutputStream();
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        var status =
                RestoreCommand.run(
                        List.of(place, "--data", emptyFolder(folder).toString(), "--nyckel", key),
                        environment,
                        out,
                        out);
        return said.toString(StandardCharsets.UTF_8) + "=" + status;
    }

    private void elsewhere(ObjectServer objects, String text) {
        jdbc.sql(
                        """
                        insert into files.content (sha256, bytes, object, sha512)
                        values (sha256(:text), '', :object, sha512(:text))
                        """)
                .param("text", text.getBytes(StandardCharsets.UTF_8))
                .param("object", object(text))
                .update();
        jdbc.sql(
                        """
                        insert into files.file (id, sha256, name, media_type, size, stored_at)
                        values (:id, sha256(:text), 'en.txt', 'text/plain', 6, now())
                        """)
                .param("id", UUID.randomUUID())
                .param("text", text.getBytes(StandardCharsets.UTF_8))
                .update();
        if (text.equals("finns")) {
            put(objects, text);
        }
    }

    private static void put(ObjectServer objects, String text) {
        try (var client = objects.client()) {
            client.putObject(
                    one -> one.bucket(ObjectServer.BUCKET).key("filer/" + object(text)),
                    RequestBody.fromString(text));
        }
    }

    private static String object(String text) {
        try {
            var name =
                    HexFormat.of()
                            .formatHex(
                                    MessageDigest.getInstance("SHA-256")
                                            .digest(text.getBytes(StandardCharsets.UTF_8)));
            return name.substring(0, 2) + "/" + name + "-0123456789abcdef";
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
