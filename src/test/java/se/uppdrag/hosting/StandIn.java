package se.uppdrag.hosting;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import se.uppdrag.database.ProgramVersion;

/// Stands where a municipality's program would: it is started and stopped by commands of the shell,
/// holds a connection to her database while it runs, and then says at `/halsa` that it serves. The
/// real program takes so long to start that it is tried by hand.
final class StandIn implements AutoCloseable {

    private final Path up;
    private final Path on;
    private final Installation one;
    private final HttpServer server;
    private final Thread life;
    private volatile boolean over;

    StandIn(Path signs, Installation one) throws IOException {
        this.up = signs.resolve(one.name() + ".up");
        this.on = signs.resolve(one.name() + ".on");
        this.one = one;
        this.server =
                HttpServer.create(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), one.port()), 0);
        server.createContext(
                "/halsa",
                exchange -> {
                    exchange.sendResponseHeaders(Files.exists(on) ? 200 : 503, -1);
                    exchange.close();
                });
        server.start();
        this.life = Thread.ofVirtual().start(this::live);
    }

    static String stop(Path signs) {
        return "rm -f %1$s/{namn}.up; while [ -e %1$s/{namn}.on ]; do sleep 0.02; done"
                .formatted(signs);
    }

    static String start(Path signs) {
        return "touch %1$s/{namn}.up; while [ ! -e %1$s/{namn}.on ]; do sleep 0.02; done"
                .formatted(signs);
    }

    private void live() {
        try {
            while (!over) {
                if (Files.exists(up)) {
                    try (var _ = connection()) {
                        Files.createFile(on);
                        while (!over && Files.exists(up)) {
                            LockSupport.parkNanos(10_000_000);
                        }
                    }
                    Files.delete(on);
                }
                LockSupport.parkNanos(10_000_000);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connection() throws SQLException {
        var settings = new Properties();
        settings.setProperty("user", one.username());
        settings.setProperty("password", one.password());
        settings.setProperty(
                "ApplicationName", ProgramVersion.connectionsBegin() + ProgramVersion.current());
        return DriverManager.getConnection(one.url(), settings);
    }

    @Override
    public void close() {
        over = true;
        server.stop(0);
        try {
            life.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
