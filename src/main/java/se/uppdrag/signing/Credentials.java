package se.uppdrag.signing;

import java.time.Instant;

/// Who holds the keys: the municipality's own authority, or a signature service outside.
interface Credentials {

    Credential of(Signer signer, Instant now);
}
