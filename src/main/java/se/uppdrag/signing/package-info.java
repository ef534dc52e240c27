/// Signs and checks documents: PAdES signatures inside the PDF.
///
/// The municipality has a certificate authority of its own, made when it is first needed, with its
/// keys sealed in a folder outside the database. Whoever signs gets a key and a certificate for
/// that one signature; the key is thrown away at once, so there is nothing to steal and nothing to
/// revoke. Where the municipality has bought a signature service, the service holds the keys and
/// this module only asks it. With an authority for time stamps each signature gets one (RFC 3161).
///
/// Signatures are invisible: a visible one would break PDF/UA. They are added one after another,
/// each over everything before it, and the file stays PDF/A-2a and PDF/UA-1.
///
/// May never: put a personal identity number in a certificate, ask another machine while it checks
/// a document, or keep a person's key.
@ApplicationModule(
        displayName = "Signing",
        allowedDependencies = {})
@NullMarked
package se.uppdrag.signing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
