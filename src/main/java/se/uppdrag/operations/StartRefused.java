package se.uppdrag.operations;

/// The program must not start as it is set; the message says what to do.
final class StartRefused extends RuntimeException {

    StartRefused(String message) {
        super(message);
    }

    StartRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
