package se.uppdrag.database;

import java.io.IOException;
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
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
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

    /// The folder of the data proper, inside the folder of the data.
    public static final String CLUSTER = "cluster";

    /// The file with the password, inside the folder of the data.
    public static final String PASSWORD = "password";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);

    private final Path folder;
    private final Path cluster;
    private final Postmaster server;
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
        this.cluster = folder.toRealPath().resolve(CLUSTER);
        this.password = generatedPassword();
        this.server = new Postmaster(folder, cluster, user, password);
        if (!Files.exists(cluster.resolve("PG_VERSION"))) {
            createCluster();
        }
        var running = server.runningPort();
        this.port = running != null ? running : Postmaster.freePort();
        if (running == null) {
            server.start(port);
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

    /// The server that runs on this folder now, whoever started it, for somebody who only reads.
    public static Optional<DatabaseAddress> runningIn(Path folder, String database) {
        var secret = folder.resolve(PASSWORD);
        if (!Files.exists(secret)) {
            return Optional.empty();
        }
        try {
            var password = Files.readString(secret);
            return Postmaster.answeringIn(folder.resolve(CLUSTER), password)
                    .map(port ->
                            new DatabaseAddress(
                                    Postmaster.url(port, database), Postmaster.USER, password));
        } catch (IOException e) {
            throw new DatabaseStartFailed("Databasen i " + folder + " kan inte läsas.", e);
        }
    }

    public String url(String database) {
        return Postmaster.url(port, database);
    }

    public String username() {
        return Postmaster.USER;
    }

    public String password() {
        return password;
    }

    public DatabaseAddress address(String database) {
        return new DatabaseAddress(url(database), username(), password);
    }

    /// The folder it was started on.
    public Path folder() {
        return folder;
    }

    /// Makes the database where it is missing.
    public void ensureDatabase(String name) {
        if (!name.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException(name);
        }
        try (var connection = DriverManager.getConnection(url("postgres"), username(), password);
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
            // One that has died has nothing more to end, and says so when it is asked to.
            if (!server.dead()) {
                server.stop();
            }
        } catch (IOException e) {
            throw new DatabaseStartFailed("Databasen i " + folder + " kan inte läsas.", e);
        }
        release(lock);
    }

    private static void release(FileLock lock) {
        try {
            lock.acquiredBy().close();
        } catch (IOException e) {
            throw new DatabaseStartFailed("Låset på databasens mapp kunde inte släppas.", e);
        }
    }

    static FileLock lock(Path folder) throws IOException {
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
        var file = folder.resolve(PASSWORD);
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
                                    server.program("initdb"),
                                    "--pgdata=" + fresh,
                                    "--username=" + Postmaster.USER,
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

    /// Starts the server again, on the same port, each time it is found dead.
    void keepRunning() {
        Thread.ofVirtual()
                .name("database")
                .start(() -> {
                    while (!left) {
                        try {
                            if (server.dead() && !left) {
                                LOG.warn("The database had stopped and is started again");
                                server.runningPort();
                                server.start(port);
                            }
                        } catch (IOException | RuntimeException e) {
                            LOG.error("The database could not be started again", e);
                        }
                        Commands.pause();
                    }
                });
    }
}
