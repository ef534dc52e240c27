package se.uppdrag.mail;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppdrag.access.PersonId;

/// A browser that shows notifications for somebody (RFC 8030).
///
/// @param endpoint where its service takes what is for it
/// @param p256dh its public key, as it gave it
/// @param auth the secret it shares with us
record Device(
        UUID id,
        PersonId person,
        String endpoint,
        String p256dh,
        String auth,
        String name,
        Instant addedAt) {

    /// What a browser sent, or nothing where it cannot be one: a point on the curve and sixteen
    /// bytes, in base64 for addresses.
    static boolean wellFormed(String endpoint, String p256dh, String auth) {
        return address(endpoint) != null
                && p256dh.matches("B[A-Za-z0-9_-]{86}")
                && auth.matches("[A-Za-z0-9_-]{22}");
    }

    static @Nullable URI address(String endpoint) {
        try {
            return endpoint.isEmpty() || endpoint.length() > 1000 ? null : URI.create(endpoint);
        } catch (IllegalArgumentException no) {
            return null;
        }
    }
}
