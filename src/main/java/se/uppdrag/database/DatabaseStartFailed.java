package se.uppdrag.database;

/// The database cannot be started or must not be used as it is set; the message says what to do.
public final class DatabaseStartFailed extends RuntimeException {

    DatabaseStartFailed(String message) {
        super(message);
    }

    DatabaseStartFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
