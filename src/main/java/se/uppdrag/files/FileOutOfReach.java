package se.uppdrag.files;

import se.uppdrag.web.OutOfReach;

/// A file there is, and that may be read, whose bytes lie in a store of objects that does not give
/// them: it is away, it has lost them, or what it has is something else.
public final class FileOutOfReach extends OutOfReach {

    private static final long serialVersionUID = 1;

    private final boolean lost;

    private FileOutOfReach(boolean lost, String message, Throwable cause) {
        super(lost ? "file-lost" : "file-away", message, cause);
        this.lost = lost;
    }

    /// Whether the store answered, and did not have it as it was put.
    boolean lost() {
        return lost;
    }

    /// It may well come later.
    static FileOutOfReach away(Throwable cause) {
        return new FileOutOfReach(false, String.valueOf(cause.getMessage()), cause);
    }

    /// Somebody must look.
    static FileOutOfReach lost(String object, Throwable cause) {
        return new FileOutOfReach(true, "Not in the store as it was put: " + object, cause);
    }
}
