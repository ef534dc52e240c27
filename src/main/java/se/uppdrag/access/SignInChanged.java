package se.uppdrag.access;

import java.time.Instant;

/// Something of how a person signs in has been changed; she is told, in case it was not she.
public record SignInChanged(PersonId person, What what, Instant at) {

    public enum What {
        PASSWORD_CHANGED,
        PASSKEY_ADDED,
        PASSKEY_REMOVED,
        CODES_ADDED,
        CODES_REMOVED,
        /// The clerk's office has taken away all she had and invited her anew.
        TAKEN_AWAY
    }
}
