package se.uppdrag.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// Connections to a server that may be away for a moment, as when it is started again or another
/// takes over: tried again at once until it is there. The pool alone rests twice as long after each
/// attempt, and so people wait for as long again as the server was away.
final class PatientConnections extends DelegatingDataSource {

    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final Duration BETWEEN = Duration.ofMillis(50);

    private volatile boolean patient;

    PatientConnections(DataSource server) {
        super(server);
    }

    /// From now on: a program that starts is told at once that there is nobody there.
    void bePatient() {
        patient = true;
    }

    @Override
    public Connection getConnection() throws SQLException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return super.getConnection();
            } catch (SQLException e) {
                if (!patient
                        || !away(e.getSQLState())
                        || System.nanoTime() > end
                        || Thread.currentThread().isInterrupted()) {
                    throw e;
                }
                LockSupport.parkNanos(BETWEEN.toNanos());
            }
        }
    }

    /// Whether it may come back by itself: it was not reached (class 08), or it said that it is
    /// stopping or starting (57P). One that does not let us in says the same the next time.
    private static boolean away(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P"));
    }
}
