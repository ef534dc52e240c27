package se.uppdrag.signing;

import java.security.cert.X509Certificate;
import java.util.List;

/// What one signature is made with.
interface Credential {

    /// The signer's certificate first, then those that vouch for it.
    List<X509Certificate> chain();

    /// Signs with SHA-256 and the key of the first certificate.
    byte[] sign(byte[] data);
}
