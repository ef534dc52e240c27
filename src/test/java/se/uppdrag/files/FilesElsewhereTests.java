package se.uppdrag.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppdrag.TestClock;
import se.uppdrag.TestDatabase;
import se.uppdrag.objects.BadLine;
import se.uppdrag.objects.BadLine.Behaviour;
import se.uppdrag.objects.ObjectServer;
import se.uppdrag.register.Register;
import se.uppdrag.registry.Matter;
import se.uppdrag.registry.Registration;
import se.uppdrag.registry.Registration.Direction;
import se.uppdrag.registry.Registry;
import se.uppdrag.registry.RegistryTown;
import se.uppdrag.web.TestTexts;
import se.uppdrag.web.Vitals;
import software.amazon.awssdk.core.sync.RequestBody;

/// The whole program on real PostgreSQL and S3Proxy, with a line between them that can fail.
@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Import({TestClock.Setting.class, RegistryTown.class})
@DirtiesContext
@DisplayName("Files whose bytes lie in a store of objects")
class FilesElsewhereTests {

    private static final Path FOLDER = Path.of("target/s3-filer").toAbsolutePath();
    private static final Random RANDOM = new Random(134);
    private static final ObjectServer SERVER = server();
    private static final BadLine LINE = line();

    @DynamicPropertySource
    static void aStore(DynamicPropertyRegistry settings) {
        settings.add("uppdrag.files.store", () -> "s3://" + ObjectServer.BUCKET + "/filer");
        settings.add("uppdrag.files.s3.endpoint", LINE::address);
        settings.add("uppdrag.files.s3.key", () -> ObjectServer.KEY);
        settings.add("uppdrag.files.s3.secret", () -> ObjectServer.SECRET);
        settings.add("uppdrag.database.connections", () -> 20);
    }

    @Autowired RegistryTown town;
    @Autowired Registry registry;
    @Autowired Register register;
    @Autowired Clock clock;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate alone;
    @Autowired ContentTable contents;
    @Autowired FileSettings settings;
    @Autowired Files used;

    private FileStore store;
    private Files files;
    private FileMoves moves;

    /// Nothing is remembered of how the store has failed others.
    @BeforeEach
    void aStoreThatAnswers() {
        LINE.be(Behaviour.GOOD);
        with(settings);
        town.found();
    }

    private void with(FileSettings said) {
        store = new FileStore(said);
        files = new Files(jdbc, clock, contents, store);
        moves = new FileMoves(contents, store, alone, clock);
    }

    private FileSettings said(String place, boolean back) {
        return new FileSettings(
                place, back, LINE.address(), "us-east-1", ObjectServer.KEY, ObjectServer.SECRET);
    }

    private static ObjectServer server() {
        try {
            return ObjectServer.start(FOLDER);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static BadLine line() {
        try {
            return new BadLine(SERVER.port());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] some(int size) {
        var bytes = new byte[size];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private FileId keep(byte[] bytes) {
        return Objects.requireNonNull(
                alone.execute(_ -> files.store("en.pdf", "application/pdf", bytes)));
    }

    private byte[] read(FileId id) {
        return files.find(id).orElseThrow().bytes();
    }

    private @Nullable String object(byte[] bytes) {
        return jdbc.sql("select object from files.content where sha256 = :hash")
                .param("hash", Files.sha256(bytes))
                .query((row, _) -> Objects.toString(row.getString(1), ""))
                .single();
    }

    private long here(byte[] bytes) {
        return jdbc.sql("select length(bytes) from files.content where sha256 = :hash")
                .param("hash", Files.sha256(bytes))
                .query(Long.class)
                .single();
    }

    /// Looked at past our own code.
    private static List<String> lying(byte[] bytes) {
        var name = HexFormat.of().formatHex(Files.sha256(bytes));
        var folder = FOLDER.resolve("data").resolve(ObjectServer.BUCKET).resolve("filer");
        if (!java.nio.file.Files.exists(folder)) {
            return List.of();
        }
        try (var all = java.nio.file.Files.walk(folder)) {
            return all.map(one -> folder.relativize(one).toString())
                    .filter(one -> one.matches("../" + name + "-[0-9a-f]{16}"))
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void later(Duration time) {
        jdbc.sql(
                        """
                        update files.loose set since = since - cast(:time as interval),
                               tried = tried - cast(:time as interval)
                        """)
                .param("time", time.toString())
                .update();
    }

    @Test
    void lie_there_and_not_in_the_database_and_are_read_again() {
        var bytes = some(70_000);
        var id = keep(bytes);
        assertThat(lying(bytes)).containsExactly(object(bytes));
        assertThat(here(bytes)).isZero();
        assertThat(read(id)).isEqualTo(bytes);
        assertThat(
                        jdbc.sql("select sha512 from files.published_checksum where id = :id")
                                .param("id", id.value())
                                .query(String.class)
                                .single())
                .isEqualTo(HexFormat.of().formatHex(Files.sha512(bytes)));
        assertThat(loose(bytes)).isZero();
    }

    private long loose(byte[] bytes) {
        return jdbc.sql("select count(*) from files.loose where object like :name")
                .param("name", "%" + HexFormat.of().formatHex(Files.sha256(bytes)) + "%")
                .query(Long.class)
                .single();
    }

    @Test
    void lie_in_the_database_where_no_store_is_set_or_there_is_nothing_in_them() {
        var nothing = keep(new byte[0]);
        assertThat(read(nothing)).isEmpty();
        with(said("", false));
        LINE.forget();
        var bytes = some(5_000);
        var id = keep(bytes);
        assertThat(here(bytes)).isEqualTo(5_000);
        assertThat(read(id)).isEqualTo(bytes);
        moves.round();
        assertThat(LINE.asked()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Behaviour.class, names = "GOOD", mode = EnumSource.Mode.EXCLUDE)
    void are_kept_in_the_database_while_the_store_fails_and_moved_when_it_answers(Behaviour failing)
            throws IOException {
        var bytes = some(3_000_000);
        LINE.be(failing);
        var begun = System.nanoTime();
        var id = keep(bytes);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(30));
        assertThat(object(bytes)).isEmpty();
        assertThat(read(id)).isEqualTo(bytes);
        // It has just failed, and nobody waits for it again.
        var more = some(1_000);
        LINE.forget();
        var next = keep(more);
        assertThat(LINE.asked()).isEmpty();
        LINE.be(Behaviour.GOOD);
        with(settings);
        moves.takeAway();
        assertThat(moves.away(10)).isGreaterThanOrEqualTo(2);
        assertThat(here(bytes) + here(more)).isZero();
        assertThat(read(id)).isEqualTo(bytes);
        assertThat(read(next)).isEqualTo(more);
        assertThat(lying(bytes)).containsExactly(object(bytes));
    }

    @Test
    void are_told_to_be_out_of_reach_while_the_store_is_away_and_nothing_else_is()
            throws Exception {
        var matter = registered(some(20_000), true);
        var file = "/diarium/" + matter.slug() + "/1/fil";
        assertThat(town.asks(null, file).getStatus()).isEqualTo(200);
        LINE.be(Behaviour.DEAD);
        var answer = town.asks(null, file);
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("10");
        assertThat(RegistryTown.page(answer).text())
                .contains("Filen kan inte hämtas just nu", "Allt annat i tjänsten fungerar");
        assertThat(town.asks(null, "/diarium/" + matter.slug()).getStatus()).isEqualTo(200);
        LINE.be(Behaviour.GOOD);
        var end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (town.asks(null, file).getStatus() != 200) {
            assertThat(System.nanoTime()).as("read again in time").isLessThan(end);
            LockSupport.parkNanos(100_000_000);
        }
    }

    @Test
    void are_told_to_be_lost_where_the_store_has_lost_or_changed_them() throws Exception {
        var bytes = some(20_000);
        var matter = registered(bytes, true);
        var file = "/diarium/" + matter.slug() + "/1/fil";
        var object = "filer/" + object(bytes);
        try (var client = SERVER.client()) {
            client.putObject(
                    one -> one.bucket(ObjectServer.BUCKET).key(object),
                    RequestBody.fromBytes(some(20_000)));
            assertThat(RegistryTown.page(town.asks(null, file)).text())
                    .contains("finns den inte så som den lades dit");
            client.putObject(
                    one -> one.bucket(ObjectServer.BUCKET).key(object),
                    RequestBody.fromBytes(some(20_001)));
            assertThat(town.asks(null, file).getStatus()).isEqualTo(503);
            client.deleteObject(one -> one.bucket(ObjectServer.BUCKET).key(object));
        }
        assertThat(RegistryTown.page(town.asks(null, file)).text())
                .contains("finns den inte så som den lades dit");
        // That it is lost is an answer: others are read.
        var other = registered(some(100), true);
        assertThat(town.asks(null, "/diarium/" + other.slug() + "/1/fil").getStatus())
                .isEqualTo(200);
    }

    private Matter registered(byte[] bytes, boolean open) {
        return Objects.requireNonNull(
                alone.execute(_ -> {
                    var made =
                            new Registration(
                                    Direction.RECEIVED,
                                    "Karin Kund",
                                    "Ett ärende",
                                    clock.instant(),
                                    "Text",
                                    used.store("en.pdf", "application/pdf", bytes));
                    return registry.open(
                            register.organ("ks").orElseThrow(),
                            Matter.Kind.MATTER,
                            "Ett ärende",
                            open ? made.atOnce() : made.waiting());
                }));
    }

    @Test
    void are_not_asked_for_before_the_database_has_said_who_may_read_them() throws Exception {
        var open = registered(some(900), true);
        var closed = registered(some(901), false);
        LINE.forget();
        assertThat(town.asks(null, "/diarium/" + closed.slug() + "/1/fil").getStatus())
                .isEqualTo(404);
        assertThat(LINE.asked()).isEmpty();
        assertThat(town.asks(null, "/diarium/" + open.slug() + "/1/fil").getStatus())
                .isEqualTo(200);
        assertThat(LINE.asked()).hasSize(1).allMatch(one -> one.startsWith("GET /"));
    }

    @Test
    void leave_nothing_behind_where_what_they_came_with_was_not_done() throws IOException {
        var bytes = some(30_000);
        alone.executeWithoutResult(undone -> {
            files.store("en.pdf", "application/pdf", bytes);
            undone.setRollbackOnly();
        });
        assertThat(lying(bytes)).hasSize(1);
        moves.takeAway();
        assertThat(lying(bytes)).isEmpty();
        // Once more an hour later: what was on its way may have come there since.
        var name =
                jdbc.sql("select object from files.loose order by since desc limit 1")
                        .query(String.class)
                        .single();
        store.put(name, bytes);
        assertThat(moves.takeAway()).isZero();
        later(Duration.ofHours(2));
        moves.takeAway();
        assertThat(lying(bytes)).isEmpty();
        assertThat(loose(bytes)).isZero();
    }

    @Test
    void are_not_taken_away_while_they_are_being_put_there() throws Exception {
        var bytes = some(30_000);
        var id =
                alone.execute(_ -> {
                    var kept = files.store("en.pdf", "application/pdf", bytes);
                    // Another round, in another transaction, while this one is open.
                    assertThat(elsewhere(() -> moves.takeAway())).isZero();
                    return kept;
                });
        assertThat(read(Objects.requireNonNull(id))).isEqualTo(bytes);
    }

    private static <T> T elsewhere(Callable<T> work) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.submit(work).get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void lie_there_once_however_many_bring_the_same_at_once() throws Exception {
        var bytes = some(200_000);
        var all = new CyclicBarrier(12);
        var kept = new ArrayList<Future<FileId>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 12; i++) {
                kept.add(
                        threads.submit(() -> {
                            all.await();
                            return keep(bytes);
                        }));
            }
        }
        for (var one : kept) {
            assertThat(read(one.get())).isEqualTo(bytes);
        }
        moves.takeAway();
        with(settings);
        moves.away(10);
        later(Duration.ofHours(2));
        moves.takeAway();
        assertThat(lying(bytes)).containsExactly(object(bytes));
        assertThat(read(kept.getLast().get())).isEqualTo(bytes);
    }

    @Test
    void outlive_the_disposal_of_others_like_them_however_it_falls_out() throws Exception {
        var stop = new AtomicBoolean();
        var alive = new ArrayList<FileId>();
        var same = some(2_000);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var taking =
                    threads.submit(() -> {
                        while (!stop.get()) {
                            moves.takeAway();
                        }
                        return 0;
                    });
            try {
                for (int i = 0; i < 60; i++) {
                    var first = keep(same);
                    var second = threads.submit(() -> keep(same));
                    try {
                        alone.executeWithoutResult(
                                _ -> files.erase(first, "Gallrad", UUID.randomUUID()));
                    } catch (DataAccessException refused) {
                        // The database says no rather than lose what has come meanwhile.
                    }
                    assertThat(read(second.get())).isEqualTo(same);
                    if (i % 2 == 0) {
                        alone.executeWithoutResult(_ -> erase(second));
                    } else {
                        alive.add(second.get());
                    }
                }
            } finally {
                stop.set(true);
            }
            taking.get();
        }
        later(Duration.ofHours(2));
        moves.takeAway();
        for (var id : alive) {
            assertThat(read(id)).isEqualTo(same);
        }
    }

    private void erase(Future<FileId> id) {
        try {
            files.erase(id.get(), "Gallrad", UUID.randomUUID());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void are_gone_from_there_too_when_they_are_disposed_of() throws IOException {
        var bytes = some(40_000);
        var first = keep(bytes);
        var second = keep(bytes);
        alone.executeWithoutResult(_ -> files.erase(first, "Gallrad", UUID.randomUUID()));
        moves.takeAway();
        assertThat(files.find(first)).isEmpty();
        assertThat(read(second)).isEqualTo(bytes);
        // Not before it is committed.
        alone.executeWithoutResult(undone -> {
            files.erase(second, "Gallrad", UUID.randomUUID());
            undone.setRollbackOnly();
        });
        moves.takeAway();
        assertThat(read(second)).isEqualTo(bytes);
        LINE.be(Behaviour.DEAD);
        alone.executeWithoutResult(_ -> files.erase(second, "Gallrad", UUID.randomUUID()));
        assertThat(files.find(second)).isEmpty();
        assertThatThrownBy(() -> moves.takeAway()).isInstanceOf(IOException.class);
        LINE.be(Behaviour.GOOD);
        with(settings);
        moves.takeAway();
        assertThat(lying(bytes)).isEmpty();
        assertThat(read(keep(bytes))).isEqualTo(bytes);
    }

    @Test
    void are_moved_a_few_at_a_time_and_what_stops_on_the_way_goes_on() throws IOException {
        with(said("", false));
        var kept = new ArrayList<FileId>();
        var all = new ArrayList<byte[]>();
        for (int i = 0; i < 7; i++) {
            all.add(some(300_000 + i));
            kept.add(keep(all.getLast()));
        }
        with(settings);
        assertThat(moves.away(3)).isEqualTo(3);
        assertThat(all.stream().filter(one -> here(one) > 0)).hasSize(4);
        LINE.be(Behaviour.LOSES_ANSWERS);
        assertThatThrownBy(() -> moves.away(3)).isInstanceOf(IOException.class);
        assertThat(all.stream().filter(one -> here(one) > 0)).hasSize(4);
        LINE.be(Behaviour.GOOD);
        with(settings);
        moves.round();
        assertThat(all).allSatisfy(one -> assertThat(here(one)).isZero());
        assertThat(all).allSatisfy(one -> assertThat(lying(one)).containsExactly(object(one)));
        for (int i = 0; i < 7; i++) {
            assertThat(read(kept.get(i))).isEqualTo(all.get(i));
        }
    }

    @Test
    void are_fetched_home_again_and_what_is_lost_stops_no_other() throws IOException {
        var lost = some(1_000);
        keep(lost);
        var bytes = some(50_000);
        var id = keep(bytes);
        store.remove(Objects.requireNonNull(object(lost)));
        with(said(settings.store(), true));
        var fresh = some(60_000);
        keep(fresh);
        assertThat(here(fresh)).isEqualTo(60_000);
        moves.home(1_000);
        assertThat(here(bytes)).isEqualTo(50_000);
        assertThat(object(lost)).isNotEmpty();
        assertThat(read(id)).isEqualTo(bytes);
        moves.takeAway();
        assertThat(lying(bytes)).isEmpty();
        // Whoever has it still brings it back.
        var again = keep(lost);
        assertThat(read(again)).isEqualTo(lost);
    }

    @Test
    void say_so_where_they_lie_in_a_store_that_is_not_set_any_more() {
        var bytes = some(10_000);
        var id = keep(bytes);
        with(said("", false));
        assertThatThrownBy(() -> read(id)).isInstanceOf(FileOutOfReach.class);
        var now = new FileVitals(contents, store, TestTexts.of("files")).now();
        assertThat(now.state()).isEqualTo(Vitals.State.WRONG);
        assertThat(now.told()).contains("men inget är angivet");
        with(settings);
        assertThat(new FileVitals(contents, store, TestTexts.of("files")).now().told())
                .contains("I objektlagret s3://kopior/filer");
    }

    @Test
    void of_a_hundred_megabytes_go_there_and_back() {
        var bytes = some(100 << 20);
        var begun = System.nanoTime();
        var id = keep(bytes);
        var kept = System.nanoTime();
        assertThat(object(bytes)).isNotEmpty();
        assertThat(Files.sha256(read(id))).isEqualTo(Files.sha256(bytes));
        System.out.printf(
                "100 MB: there in %d ms, back in %d ms%n",
                (kept - begun) / 1_000_000, (System.nanoTime() - kept) / 1_000_000);
    }

    @Test
    void are_never_said_to_lie_there_by_a_row_that_does_not_fit() {
        var bytes = some(100);
        keep(bytes);
        var hash = Files.sha256(bytes);
        for (var change :
                List.of(
                        "object = null, sha512 = null",
                        "bytes = 'x'",
                        "object = null, sha512 = null, bytes = 'x'",
                        "object = replace(object, '-', '-0')",
                        "object = left(object, 67) || '-0000000000000000'")) {
            assertThatThrownBy(() ->
                            jdbc.sql("update files.content set " + change + " where sha256 = :hash")
                                    .param("hash", hash)
                                    .update())
                    .as(change)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void are_refused_a_place_that_is_none_or_has_no_key() {
        assertThatThrownBy(() -> said("s3://Å", false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("är inget objektlager");
        assertThatThrownBy(() -> new FileSettings("s3://kopior", false, "", "", "", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("uppdrag.files.s3.key");
        assertThat(settings.toString()).doesNotContain(ObjectServer.SECRET);
    }

    @AfterAll
    static void stop() throws IOException {
        LINE.close();
        SERVER.close();
    }
}
