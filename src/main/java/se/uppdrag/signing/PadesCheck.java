package se.uppdrag.signing;

import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SubIndication;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.validation.reports.Reports;
import java.io.IOException;
import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import org.apache.pdfbox.Loader;
import org.jspecify.annotations.Nullable;
import se.uppdrag.signing.Checked.Line;
import se.uppdrag.signing.Checked.Result;

/// Checks the signatures of a PDF by the rules of ETSI EN 319 102-1, without asking any other
/// machine.
///
/// @param revocations which must ask no other machine; nothing where only the file itself is known
/// @param trusted whose word is taken for who a signer is
record PadesCheck(
        Collection<X509Certificate> trusted, Instant now, @Nullable Revocations revocations) {

    /// Nothing when it is no PDF that can be read.
    Optional<Checked> of(byte[] pdf) {
        try {
            if (!signed(pdf)) {
                return Optional.of(new Checked(List.of(), false));
            }
            var first = reports(pdf, now);
            // A clock behind the signer's must not make a signature bad.
            var last =
                    first.getDiagnosticData().getSignatures().stream()
                            .map(PadesCheck::claimed)
                            .max(Instant::compareTo)
                            .orElse(now);
            return Optional.of(
                    checked(pdf, last.isAfter(now) ? reports(pdf, last.plusSeconds(1)) : first));
        } catch (IOException | RuntimeException | StackOverflowError unreadable) {
            return Optional.empty();
        }
    }

    private Reports reports(byte[] pdf, Instant at) {
        var validator = new PDFDocumentValidator(new InMemoryDocument(pdf));
        validator.setPdfObjFactory(Pades.files());
        validator.setCertificateVerifier(Pades.verifier(trusted, revocations));
        validator.setValidationTime(Date.from(at));
        validator.setLocale(Locale.ENGLISH);
        return validator.validateDocument();
    }

    private Checked checked(byte[] pdf, Reports reports) throws IOException {
        var simple = reports.getSimpleReport();
        return new Checked(
                reports.getDiagnosticData().getSignatures().stream()
                        .map(one -> line(one, simple))
                        .toList(),
                appended(pdf));
    }

    private static Line line(SignatureWrapper signature, SimpleReport report) {
        var id = signature.getId();
        var certificate = signature.getSigningCertificate();
        var revision = signature.getPDFRevision();
        var result = result(signature, report.getIndication(id), report.getSubIndication(id));
        return new Line(
                certificate == null ? "" : said(certificate.getCommonName()),
                certificate == null ? "" : issuer(certificate.getCertificateIssuerDN()),
                claimed(signature),
                revision == null ? "" : said(revision.getReason()),
                said(Objects.toString(signature.getSignatureFormat(), "")),
                signature.getTimestampList().isEmpty()
                        ? null
                        : signature.getTimestampList().getFirst().getProductionTime().toInstant(),
                result,
                result == Result.VALID ? "" : Objects.toString(report.getSubIndication(id), ""));
    }

    private static Result result(
            SignatureWrapper signature, Indication indication, SubIndication why) {
        if (!signature.isSignatureIntact() || !signature.isSignatureValid() || changed(signature)) {
            return Result.ALTERED;
        }
        if (indication == Indication.TOTAL_PASSED) {
            return Result.VALID;
        }
        return switch (why) {
            case HASH_FAILURE, SIG_CRYPTO_FAILURE, FORMAT_FAILURE -> Result.ALTERED;
            case NO_CERTIFICATE_CHAIN_FOUND,
                    NO_CERTIFICATE_CHAIN_FOUND_NO_POE,
                    NO_SIGNING_CERTIFICATE_FOUND ->
                    Result.UNKNOWN_SIGNER;
            case OUT_OF_BOUNDS_NO_POE, OUT_OF_BOUNDS_NOT_REVOKED, EXPIRED -> Result.EXPIRED;
            case null, default -> Result.UNCERTAIN;
        };
    }

    /// Whether something other than signatures has been added to the file after this one.
    private static boolean changed(SignatureWrapper signature) {
        var revision = signature.getPDFRevision();
        return revision != null
                && (!revision.isSignatureByteRangeValid()
                        || !revision.getPdfUndefinedChanges().isEmpty()
                        || !revision.getPdfAnnotationChanges().isEmpty());
    }

    private static Instant claimed(SignatureWrapper signature) {
        var date = signature.getClaimedSigningTime();
        return date == null ? Instant.EPOCH : date.toInstant();
    }

    /// The name of the one who issued a certificate, out of all that tells her apart.
    private static String issuer(String distinguished) {
        try {
            return new LdapName(distinguished)
                    .getRdns().stream()
                            .filter(part -> part.getType().equalsIgnoreCase("CN"))
                            .map(part -> part.getValue().toString())
                            .findFirst()
                            .orElse(distinguished);
        } catch (InvalidNameException e) {
            return distinguished;
        }
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static boolean signed(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return !document.getSignatureDictionaries().isEmpty();
        }
    }

    /// The last signature covers the file to its end, or something was written after it.
    private static boolean appended(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var end = BigInteger.ZERO;
            for (var one : document.getSignatureDictionaries()) {
                var range = one.getByteRange();
                if (range != null && range.length == 4) {
                    end = end.max(BigInteger.valueOf((long) range[2] + range[3]));
                }
            }
            return end.compareTo(BigInteger.valueOf(pdf.length)) < 0;
        }
    }
}
