package se.uppdrag.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Our own PostgreSQL server on a private folder: started from packaged binaries, durable, never
/// root, loopback only, with a generated password.
///
/// Survives being killed: a server that outlived us is adopted, a dead one's traces are removed,
/// and PostgreSQL's own recovery does the rest. A server that dies while we live is started again
/// where it was, once [#keepRunning] is asked for. Two programs never share a folder.
public final class EmbeddedPostgres implements AutoCloseable {

    /// The folder of the unpacked server, inside the folder of the data.
    public static final String PROGRAM = Binaries.FOLDER;

    private static final String USER = "uppdrag";
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path folder;
    private final Path cluster;
    private final Path home;
    private final Path log;
    private final ServerUser user;
    private final FileLock lock;
    private final String password;
    private final int port;
    private volatile boolean left;

    private EmbeddedPostgres(Path folder) throws IOException {
        this.folder = folder;
        ServerUser.makeReachable(folder);
        this.lock = lock(folder);
        this.user = ServerUser.forFolder(folder);
        this.home = Binaries.unpackedIn(folder);
        this.cluster = folder.toRealPath().resolve("cluster");
        this.log = folder.resolve("postgres.log");
        this.password = generatedPassword();
        if (!Files.exists(cluster.resolve("PG_VERSION"))) {
            createCluster();
        }
        var running = runningPort();
        this.port = running != null ? running : freePort();
        if (running == null) {
            start();
        }
    }

    /// Starts the server of this folder, or adopts it where it already runs.
    public static EmbeddedPostgres in(Path folder) {
        try {
            return new EmbeddedPostgres(folder.toAbsolutePath().normalize());
        } catch (IOException e) {
            throw new DatabaseStartFailed("Databasen i " + folder + " kunde inte startas.", e);
        }
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    public String username() {
        return USER;
    }

    public String password() {
        return password;
    }

    /// Makes the database where it is missing.
    public void ensureDatabase(String name) {
        if (!name.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException(name);
        }
        try (var connection = DriverManager.getConnection(url("postgres"), USER, password);
                var statement = connection.createStatement()) {
            var found =
                    statement.executeQuery(
                            "select 1 from pg_database where datname = '%s'".formatted(name));
            if (!found.next()) {
                statement.execute("create database " + name);
            }
        } catch (SQLException e) {
            throw new DatabaseStartFailed("Databasen " + name + " kunde inte skapas.", e);
        }
    }

    @Override
    public void close() {
        left = true;
        try {
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
            lock.close();
        } catch (IOException e) {
            throw new DatabaseStartFailed("Låset på databasens mapp kunde inte släppas.", e);
        }
    }

    /// Lets go of the folder without stopping the server, as when the program itself is killed.
    void forget() {
        left = true;
        try {
            lock.close();
        } catch (IOException e) {
            throw new DatabaseStartFailed("Låset på databasens mapp kunde inte släppas.", e);
        }
    }

    private static FileLock lock(Path folder) throws IOException {
        var channel =
                FileChannel.open(
                        folder.resolve("lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        try {
            var lock = channel.tryLock();
            if (lock != null) {
                return lock;
            }
        } catch (OverlappingFileLockException _) {
            // Held by this very process: the same answer as when another one holds it.
        }
        channel.close();
        throw new DatabaseStartFailed(
                "Uppdraget körs redan med data i "
                        + folder
                        + ". Avsluta det, eller välj en annan mapp med --data.");
    }

    private String generatedPassword() throws IOException {
        var file = folder.resolve("password");
        if (!Files.exists(file)) {
            var bytes = new byte[32];
            new SecureRandom().nextBytes(bytes);
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, HexFormat.of().formatHex(bytes));
        }
        return Files.readString(file);
    }

    private void createCluster() throws IOException {
        var fresh = folder.resolve("cluster-new");
        Commands.run(List.of("rm", "-rf", fresh.toString()), folder);
        Files.createDirectory(
                fresh,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        // initdb reads the password from a file in the folder it is given and leaves it there.
        var secret = Files.createTempFile("uppdrag", "");
        try {
            Files.writeString(secret, password);
            user.own(fresh);
            user.own(secret);
            Commands.run(
                    user.command(
                            List.of(
                                    program("initdb"),
                                    "--pgdata=" + fresh,
                                    "--username=" + USER,
                                    "--pwfile=" + secret,
                                    "--auth=scram-sha-256",
                                    "--encoding=UTF8",
                                    "--locale-provider=builtin",
                                    "--builtin-locale=C.UTF-8",
                                    "--locale=C",
                                    "--data-checksums")),
                    folder);
            Files.move(fresh, cluster);
        } finally {
            Files.delete(secret);
        }
    }

    /// The port of a server that already runs on this folder, or nothing.
    private @Nullable Integer runningPort() throws IOException {
        var pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return null;
        }
        var lines = Files.readAllLines(pidFile);
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
        Files.deleteIfExists(pidFile);
        return null;
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

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /// Starts the server again, on the same port, each time it is found dead.
    void keepRunning() {
        Thread.ofVirtual()
                .name("database")
                .start(() -> {
                    while (!left) {
                        try {
                            if (dead() && !left) {
                                LOG.warn("The database had stopped and is started again");
                                runningPort();
                                start();
                            }
                        } catch (IOException | RuntimeException e) {
                            LOG.error("The database could not be started again", e);
                        }
                        Commands.pause();
                    }
                });
    }

    private boolean dead() throws IOException {
        var pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return true;
        }
        var lines = Files.readAllLines(pidFile);
        return !lines.isEmpty() && !alive(lines.getFirst().strip());
    }

    /// Where a server that died left others behind, they are still at its files for a moment, and a
    /// new one must wait until they have gone.
    private void start() throws IOException {
        Survivors.waitFor(cluster);
        var server = launch();
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            if (System.nanoTime() > end) {
                throw notInTime();
            }
            if (!server.isAlive()) {
                server = launch();
            }
            Commands.pause();
        }
    }

    private Process launch() throws IOException {
        var server =
                new ProcessBuilder(
                                user.command(
                                        List.of(
                                                program("postgres"),
                                                "-D",
                                                cluster.toString(),
                                                "-p",
                                                Integer.toString(port),
                                                "-c",
                                                "listen_addresses=127.0.0.1",
                                                "-c",
                                                "unix_socket_directories=",
                                                "-c",
                                                "fsync=on",
                                                "-c",
                                                "synchronous_commit=on",
                                                "-c",
                                                "full_page_writes=on",
                                                "-c",
                                                "timezone=UTC",
                                                "-c",
                                                "max_connections=100",
                                                "-c",
                                                "shared_buffers=64MB")))
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .start();
        server.getOutputStream().close();
        return server;
    }

    private boolean answers() {
        return answers(port);
    }

    private boolean answers(int at) {
        var address = "jdbc:postgresql://127.0.0.1:%d/postgres?connectTimeout=2".formatted(at);
        try (var _ = DriverManager.getConnection(address, USER, password)) {
            return true;
        } catch (SQLException notYet) {
            return false;
        }
    }

    private DatabaseStartFailed notInTime() {
        return new DatabaseStartFailed(
                "Databasen svarade inte inom %d sekunder. Se %s."
                        .formatted(PATIENCE.toSeconds(), log));
    }

    private String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }
}
