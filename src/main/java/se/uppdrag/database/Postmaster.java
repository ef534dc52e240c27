package se.uppdrag.database;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// The server process of one folder: how it is started and stopped, whether it runs, and where.
final class Postmaster {

    static final String USER = "uppdrag";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /// Between two attempts to start a server that dies at once.
    private static final Duration LONGEST_REST = Duration.ofMillis(640);

    private final Path folder;
    private final Path cluster;
    private final Path home;
    private final Path log;
    private final ServerUser user;
    private final String password;

    Postmaster(Path folder, Path cluster, ServerUser user, String password) {
        this.folder = folder;
        this.cluster = cluster;
        this.home = Binaries.unpackedIn(folder);
        this.log = folder.resolve("postgres.log");
        this.user = user;
        this.password = password;
    }

    Path log() {
        return log;
    }

    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    /// @param settings more than the ones every server of ours has, each `name=value`
    Process launch(int port, List<String> settings) throws IOException {
        var all =
                new ArrayList<>(
                        List.of(
                                "listen_addresses=127.0.0.1",
                                "unix_socket_directories=",
                                "fsync=on",
                                "synchronous_commit=on",
                                "full_page_writes=on",
                                "timezone=UTC",
                                // Otherwise its log tells the values that were refused.
                                "log_error_verbosity=terse",
                                "max_connections=300",
                                "shared_buffers=" + sharedMegabytes() + "MB",
                                // What waits for a backup folder that is away, before the disk is
                                // full.
                                "max_slot_wal_keep_size=4GB"));
        all.addAll(settings);
        var command =
                new ArrayList<>(
                        List.of(
                                program("postgres"),
                                "-D",
                                cluster.toString(),
                                "-p",
                                Integer.toString(port)));
        all.forEach(setting -> command.addAll(List.of("-c", setting)));
        var server =
                new ProcessBuilder(user.command(command))
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .start();
        server.getOutputStream().close();
        return server;
    }

    void stop() {
        Commands.run(
                user.command(
                        List.of(
                                program("pg_ctl"),
                                "stop",
                                "-D",
                                cluster.toString(),
                                "-m",
                                "fast",
                                "-t",
                                "30")),
                folder);
    }

    /// Starts the server and waits until it answers. Where a server that died left others behind,
    /// they are still at its files for a moment, and a new one must wait until they have gone.
    void start(int port) throws IOException {
        Survivors.waitFor(cluster);
        var server = launch(port, List.of());
        var end = System.nanoTime() + PATIENCE.toNanos();
        var rest = Duration.ofMillis(20);
        while (!answers(port)) {
            if (System.nanoTime() > end) {
                throw notInTime();
            }
            if (!server.isAlive()) {
                // It may be long before it can: with a full disk not before somebody makes room.
                LockSupport.parkNanos(rest.toNanos());
                rest = rest.compareTo(LONGEST_REST) < 0 ? rest.multipliedBy(2) : rest;
                server = launch(port, List.of());
            }
            Commands.pause();
        }
    }

    /// The port of a server that already runs on this folder, or nothing; traces of one that died
    /// are removed.
    @Nullable Integer runningPort() throws IOException {
        var lines = pidFile(cluster);
        if (lines.isEmpty()) {
            return null;
        }
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (lines.size() > 3 && alive(lines.getFirst().strip())) {
            var found = Integer.parseInt(lines.get(3).strip());
            if (answers(found)) {
                return found;
            }
            if (System.nanoTime() > end) {
                throw notInTime();
            }
            Commands.pause();
        }
        Survivors.waitFor(cluster);
        Files.deleteIfExists(cluster.resolve("postmaster.pid"));
        return null;
    }

    boolean dead() throws IOException {
        if (!Files.exists(cluster.resolve("postmaster.pid"))) {
            return true;
        }
        var lines = pidFile(cluster);
        return !lines.isEmpty() && !alive(lines.getFirst().strip());
    }

    /// The port a server answers at on this folder, whoever started it; changes nothing.
    static Optional<Integer> answeringIn(Path cluster, String password) throws IOException {
        var lines = pidFile(cluster);
        return lines.size() > 3 && alive(lines.getFirst().strip())
                ? Optional.of(Integer.parseInt(lines.get(3).strip()))
                        .filter(port -> answers(port, password))
                : Optional.empty();
    }

    /// What the server keeps of the database in a memory of its own: a sixteenth of the machine's.
    /// It is taken as it is used, so a small town has little of it.
    static long sharedMegabytes() {
        var machine =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class)
                        .getTotalMemorySize();
        return Math.clamp((machine >> 20) / 16, 64, 512);
    }

    private static List<String> pidFile(Path cluster) throws IOException {
        var file = cluster.resolve("postmaster.pid");
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    /// A zombie is dead, whatever its process id says (its parent has only not looked yet).
    private static boolean alive(String pid) throws IOException {
        var status = Path.of("/proc", pid, "stat");
        if (!Files.exists(status)) {
            return ProcessHandle.of(Long.parseLong(pid)).isPresent();
        }
        var text = Files.readString(status);
        return text.contains("(postgres)")
                && !text.substring(text.lastIndexOf(')')).startsWith(") Z");
    }

    boolean answers(int port) {
        return answers(port, password);
    }

    private static boolean answers(int port, String password) {
        var address = url(port, "postgres") + "?connectTimeout=2";
        try (var _ = DriverManager.getConnection(address, USER, password)) {
            return true;
        } catch (SQLException notYet) {
            return false;
        }
    }

    static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private DatabaseStartFailed notInTime() {
        return new DatabaseStartFailed(
                "Databasen svarade inte inom %d sekunder. Se %s."
                        .formatted(PATIENCE.toSeconds(), log));
    }
}
