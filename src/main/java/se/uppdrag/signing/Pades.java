package se.uppdrag.signing;

import eu.europa.esig.dss.alert.LogOnStatusAlert;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.EncryptionAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.pdf.IPdfObjFactory;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfDifferencesFinder;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/// Puts signatures in PDF files with the Commission's library for them (DSS). It is heavy, so
/// nothing of it is loaded before something is signed or checked.
///
/// @param stamps nothing where no authority for time stamps is set
record Pades(@Nullable TimeStamps stamps, Revocations revocations) {

    /// Room in the file for a signature, its certificates and a time stamp.
    private static final int ROOM = 24_576;

    /// @param reason what the signature means: `Justering`
    /// @param role as what she signs: `ordförande`
    byte[] sign(
            byte[] pdf,
            Credential credential,
            String name,
            String reason,
            String role,
            Instant at) {
        var parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(
                stamps == null ? SignatureLevel.PAdES_BASELINE_B : SignatureLevel.PAdES_BASELINE_T);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        var chain = credential.chain().stream().map(CertificateToken::new).toList();
        parameters.setSigningCertificate(chain.getFirst());
        parameters.setCertificateChain(chain);
        parameters.setSignerName(name);
        parameters.setReason(reason);
        parameters.setContentSize(ROOM);
        parameters.setSigningTimeZone(TimeZone.getTimeZone("UTC"));
        parameters.bLevel().setSigningDate(Date.from(at));
        if (!role.isEmpty()) {
            parameters.bLevel().setClaimedSignerRoles(List.of(role));
        }
        var service = service(List.of());
        var document = new InMemoryDocument(pdf);
        var data = service.getDataToSign(document, parameters);
        var value =
                new SignatureValue(
                        algorithm(credential.chain().getFirst()), credential.sign(data.getBytes()));
        return bytes(service.signDocument(document, parameters, value));
    }

    /// Adds what there is to say that the certificates were good, and a last time stamp over all of
    /// the file (PAdES-LTA). Certificates of ours from before we had a list say themselves that
    /// none speaks of them; the library then still calls such signatures level T, and the time
    /// stamp holds.
    byte[] preserve(byte[] pdf, Collection<X509Certificate> trusted) {
        var parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_LTA);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setContentSize(ROOM);
        return bytes(service(trusted).extendDocument(new InMemoryDocument(pdf), parameters));
    }

    private PAdESService service(Collection<X509Certificate> trusted) {
        var service = new PAdESService(verifier(trusted, revocations));
        service.setPdfObjFactory(files());
        if (stamps != null) {
            service.setTspSource(stamps);
        }
        return service;
    }

    static CommonCertificateVerifier verifier(
            Collection<X509Certificate> trusted, @Nullable Revocations revocations) {
        var verifier = new CommonCertificateVerifier();
        verifier.setAIASource(null);
        verifier.setCrlSource(revocations);
        verifier.setOcspSource(null);
        // Some say that there is nobody to ask about them.
        verifier.setAlertOnMissingRevocationData(new LogOnStatusAlert());
        verifier.setAlertOnUncoveredPOE(new LogOnStatusAlert());
        var anchors = new CommonTrustedCertificateSource();
        trusted.forEach(one -> anchors.addCertificate(new CertificateToken(one)));
        verifier.setTrustedCertSources(anchors);
        return verifier;
    }

    /// Reads what files hold, but does not draw their pages to compare how they look: what changed
    /// in them is found in their objects.
    static IPdfObjFactory files() {
        var pages = new DefaultPdfDifferencesFinder();
        pages.setMaximalPagesAmountForVisualComparison(0);
        var files = new PdfBoxNativeObjectFactory();
        files.setPdfDifferencesFinder(pages);
        return files;
    }

    static SignatureAlgorithm algorithm(X509Certificate certificate) {
        return SignatureAlgorithm.getAlgorithm(
                EncryptionAlgorithm.forKey(certificate.getPublicKey()), DigestAlgorithm.SHA256);
    }

    private static byte[] bytes(DSSDocument document) {
        var bytes = new ByteArrayOutputStream();
        try {
            document.writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
