package se.uppdrag.web;

/// Something that a page needs lies outside the database and cannot be fetched just now. The page
/// is answered with 503 and says so; nothing else is the worse for it.
public abstract class OutOfReach extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String why;

    /// @param why the last part of the texts `web.error.` and `web.error. .next`: `file-away`
    /// @param message for the log, with no person in it
    protected OutOfReach(String why, String message, Throwable cause) {
        super(message, cause);
        this.why = why;
    }

    final String why() {
        return why;
    }
}
