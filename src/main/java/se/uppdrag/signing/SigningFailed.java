package se.uppdrag.signing;

/// A service outside did not do what was asked, so nothing was signed.
public final class SigningFailed extends RuntimeException {

    SigningFailed(String message) {
        super(message);
    }

    SigningFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
