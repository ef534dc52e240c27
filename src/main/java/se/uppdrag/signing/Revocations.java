package se.uppdrag.signing;

import eu.europa.esig.dss.crl.CRLUtils;
import eu.europa.esig.dss.enumerations.RevocationOrigin;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.CertificateExtensionsUtils;
import eu.europa.esig.dss.spi.x509.revocation.crl.CRLSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.CRLToken;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lists of revoked certificates (`spärrlistor`): our own authority's, and those of others where
/// their certificates say that they are.
///
/// @param root our own authority
/// @param own its list
/// @param asks whether other machines are asked; only when a file is made fit to be kept, never
///   when somebody has a file checked
record Revocations(X509Certificate root, byte[] own, boolean asks) implements CRLSource {

    private static final long serialVersionUID = 1;
    private static final Logger LOG = LoggerFactory.getLogger(Revocations.class);
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int LONGEST = 20 << 20;

    @Override
    public @Nullable CRLToken getRevocationToken(
            CertificateToken certificate, CertificateToken issuer) {
        if (issuer.getCertificate().equals(root)) {
            return token(own, certificate, issuer).orElse(null);
        }
        return asks
                ? CertificateExtensionsUtils.getCRLAccessUrls(certificate).stream()
                        .filter(one -> one.startsWith("http"))
                        .flatMap(one -> fetched(one).stream())
                        .flatMap(one -> token(one, certificate, issuer).stream())
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private static Optional<CRLToken> token(
            byte[] list, CertificateToken certificate, CertificateToken issuer) {
        try {
            var validity = CRLUtils.buildCRLValidity(CRLUtils.buildCRLBinary(list), issuer);
            if (!validity.isValid()) {
                return Optional.empty();
            }
            var token = new CRLToken(certificate, validity);
            token.setExternalOrigin(RevocationOrigin.EXTERNAL);
            return Optional.of(token);
        } catch (IOException | RuntimeException unreadable) {
            LOG.warn("A list of revoked certificates could not be read", unreadable);
            return Optional.empty();
        }
    }

    /// Without it the file is no worse than it was.
    private static Optional<byte[]> fetched(String address) {
        try (var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            var answer =
                    client.send(
                            HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).build(),
                            HttpResponse.BodyHandlers.ofByteArray());
            return answer.statusCode() == 200 && answer.body().length <= LONGEST
                    ? Optional.of(answer.body())
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException away) {
            LOG.warn("No list of revoked certificates from {}", address);
            return Optional.empty();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
