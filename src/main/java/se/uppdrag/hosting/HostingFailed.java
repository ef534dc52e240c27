package se.uppdrag.hosting;

/// Something that could not be done; the message says why in Swedish, and what to do.
final class HostingFailed extends RuntimeException {

    /// As every command of ours exits: 2 for what was written, 3 for what is missing.
    static final int FAILED = 1;

    static final int BAD_INPUT = 2;
    static final int MISSING = 3;

    private final int status;

    private HostingFailed(int status, String message, Throwable cause) {
        super(message, cause);
        this.status = status;
    }

    private HostingFailed(int status, String message) {
        super(message);
        this.status = status;
    }

    static HostingFailed badInput(String message) {
        return new HostingFailed(BAD_INPUT, message);
    }

    static HostingFailed missing(String message) {
        return new HostingFailed(MISSING, message);
    }

    static HostingFailed failed(String message) {
        return new HostingFailed(FAILED, message);
    }

    static HostingFailed failed(String message, Throwable cause) {
        return new HostingFailed(FAILED, message, cause);
    }

    int status() {
        return status;
    }

    /// What it says, or of what kind it is where it says nothing.
    static String reason(Throwable failure) {
        var message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message.strip();
    }
}
