package se.uppdrag.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// What one instance tells all the others, itself among them: PostgreSQL's `notify`, heard on a
/// connection that does nothing else.
///
/// The connection may break, and what was said meanwhile is then never heard. So each time it is
/// made anew everybody who listens is told that anything may have happened.
@Component
public class Announcements implements SmartLifecycle {

    /// Somebody who wants to know.
    public interface Listener {

        /// Somebody committed this.
        void heard(String message);

        /// Anything may have been said while nobody listened.
        void mayHaveMissed();
    }

    private static final Logger LOG = LoggerFactory.getLogger(Announcements.class);
    private static final Duration LISTEN = Duration.ofSeconds(5);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(250);

    private final HikariDataSource database;
    private final Map<String, List<Listener>> listeners = new ConcurrentHashMap<>();
    private volatile @Nullable Thread thread;
    private volatile @Nullable Connection connection;

    Announcements(HikariDataSource database) {
        this.database = database;
    }

    /// Asks to be told. To be done while the program starts, before anybody listens.
    ///
    /// @param channel a plain word; what is told on it is `select pg_notify('channel', message)`
    public void listen(String channel, Listener listener) {
        if (!channel.matches("[a-z_]+")) {
            throw new IllegalArgumentException(channel);
        }
        listeners.computeIfAbsent(channel, _ -> new CopyOnWriteArrayList<>()).add(listener);
    }

    @Override
    public void start() {
        // The thread looks for itself here, so it must be named before it runs.
        var hearing = Thread.ofVirtual().name("announcements").unstarted(this::hear);
        thread = hearing;
        hearing.start();
    }

    /// Before the server stops, and after the database is there.
    @Override
    public boolean isRunning() {
        return thread != null;
    }

    @Override
    public void stop() {
        var hearing = thread;
        thread = null;
        if (hearing != null) {
            hearing.interrupt();
        }
        closeQuietly(connection);
    }

    private void hear() {
        while (thread != null) {
            // Beside the pool: this one does nothing else.
            try (var made = Objects.requireNonNull(database.getDataSource()).getConnection()) {
                connection = made;
                for (var channel : listeners.keySet()) {
                    try (var statement = made.createStatement()) {
                        statement.execute("listen " + channel);
                    }
                }
                listeners.values().stream().flatMap(List::stream).forEach(Listener::mayHaveMissed);
                passOn(made);
            } catch (SQLException | RuntimeException e) {
                if (thread != null) {
                    LOG.debug("Listening is taken up again: {}", e.getMessage());
                    LockSupport.parkNanos(BETWEEN_ATTEMPTS.toNanos());
                }
            }
        }
    }

    private void passOn(Connection made) throws SQLException {
        var postgres = made.unwrap(PGConnection.class);
        while (thread != null) {
            // A connection that died without a word is found out by asking.
            var heard = postgres.getNotifications((int) LISTEN.toMillis());
            if (heard == null || heard.length == 0) {
                if (!made.isValid((int) LISTEN.toSeconds())) {
                    return;
                }
                continue;
            }
            for (var one : heard) {
                listeners
                        .getOrDefault(one.getName(), List.of())
                        .forEach(listener -> listener.heard(one.getParameter()));
            }
        }
    }

    private static void closeQuietly(@Nullable Connection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException gone) {
            // As wished.
        }
    }
}
