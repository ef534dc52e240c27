package se.uppdrag.signing;

import eu.europa.esig.dss.model.DSSException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Service;

/// The door: sign a PDF, seal one, check one. Nothing is stored here.
@Service
public class Signatures {

    private final Authority authority;
    private final SigningSettings settings;
    private final Clock clock;

    /// A check of a large file takes much memory, so only so many are done at the same time.
    private final Semaphore checks = new Semaphore(2);

    Signatures(Authority authority, SigningSettings settings, Clock clock) {
        this.authority = authority;
        this.settings = settings;
        this.clock = clock;
    }

    /// Adds the person's signature after those there are.
    ///
    /// @param reason what it means: `Justering`
    /// @param role as what she signs: `ordförande`; may be empty
    public byte[] sign(byte[] pdf, Signer signer, String reason, String role) {
        var now = clock.instant();
        try {
            return pades().sign(
                            pdf, credentials().of(signer, now), signer.name(), reason, role, now);
        } catch (DSSException e) {
            throw new SigningFailed("The file could not be signed", e);
        }
    }

    /// Puts the municipality's seal under what no person signs.
    public byte[] seal(byte[] pdf, String reason) {
        var seal = authority.seal();
        return pades().sign(
                        pdf,
                        seal,
                        seal.chain().getFirst().getSubjectX500Principal().getName(),
                        reason,
                        "",
                        clock.instant());
    }

    /// When everybody has signed: makes the file fit to be checked for ever, where there is an
    /// authority for time stamps; without one it is as good as it gets.
    public byte[] preserve(byte[] pdf) {
        try {
            return settings.stamps().isEmpty() ? pdf : pades().preserve(pdf, trusted());
        } catch (DSSException e) {
            throw new SigningFailed("The file could not be preserved", e);
        }
    }

    /// Whether signatures are made by a service outside, where each person has a key of her own.
    public boolean outside() {
        return !settings.service().isEmpty();
    }

    /// @return nothing when the file is no PDF that can be read
    public Optional<Checked> check(byte[] pdf) {
        return check(pdf, clock.instant());
    }

    private Optional<Checked> check(byte[] pdf, Instant now) {
        checks.acquireUninterruptibly();
        try {
            return new PadesCheck(trusted(), now, revocations(false)).of(pdf);
        } finally {
            checks.release();
        }
    }

    /// The certificate of the municipality's own authority, for those who want to check elsewhere.
    public X509Certificate root() {
        return authority.root();
    }

    /// Signs a short text with the key of the checkpoints (Ed25519).
    public byte[] signCheckpoint(byte[] text) {
        return authority.signCheckpoint(text);
    }

    /// The certificate of the key that signs checkpoints.
    public X509Certificate checkpointCertificate() {
        return authority.checkpointCertificate();
    }

    private Pades pades() {
        return new Pades(
                settings.stamps().isEmpty() ? null : new TimeStamps(URI.create(settings.stamps())),
                revocations(true));
    }

    private Revocations revocations(boolean asks) {
        return new Revocations(authority.root(), authority.revoked(), asks);
    }

    /// Our own authority's list of revoked certificates (X.509 CRL), as of this hour.
    public byte[] revoked() {
        return authority.revokedThisHour();
    }

    private Credentials credentials() {
        return outside()
                ? new SignatureService(URI.create(settings.service()), settings.token())
                : authority;
    }

    /// Our own authority, and those whose certificates somebody has put in the folder.
    private List<X509Certificate> trusted() {
        var all = new ArrayList<X509Certificate>();
        all.add(authority.root());
        var folder = settings.keys().resolve("trusted");
        if (Files.isDirectory(folder)) {
            try (var files = Files.list(folder)) {
                files.sorted().forEach(file -> all.addAll(certificates(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return all;
    }

    static List<X509Certificate> certificates(Path file) {
        try (var stream = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(stream).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (CertificateException e) {
            throw new IllegalStateException(file + " holds no certificate", e);
        }
    }
}
