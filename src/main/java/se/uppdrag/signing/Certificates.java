package se.uppdrag.signing;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// Writes certificates in the name of the municipality's authority.
record Certificates(PrivateKey key, X509Certificate root) {

    /// RFC 9608: no list of revoked certificates will ever speak of this one.
    private static final ASN1ObjectIdentifier NO_REVOCATION = new ASN1ObjectIdentifier("2.5.29.56");

    private static final Duration LIST_HOLDS = Duration.ofDays(7);
    private static final Duration YEARS_BEFORE = Duration.ofDays(3_653);
    private static final Duration YEARS_AFTER = Duration.ofDays(18_263);

    /// Counts from long before it was made: where the clock is set back, as in a demonstration,
    /// what is signed then must still be good.
    static X509Certificate root(String house, KeyPair pair, Instant now) {
        var name = name(house + ", utfärdare av underskrifter", house);
        try {
            var builder =
                    new JcaX509v3CertificateBuilder(
                            name,
                            number(),
                            Date.from(now.minus(YEARS_BEFORE)),
                            Date.from(now.plus(YEARS_AFTER)),
                            name,
                            pair.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
            builder.addExtension(
                    Extension.keyUsage,
                    true,
                    new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            builder.addExtension(
                    Extension.subjectKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils().createSubjectKeyIdentifier(pair.getPublic()));
            return signed(builder, pair.getPrivate());
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// For one signature, made at this moment. It is good as long as the authority is: the key is
    /// gone, so nobody can make another signature with it.
    ///
    /// @param listed whether a list of revoked certificates is to speak of it: so it must be where
    ///   files are made fit to be kept for ever, since it is that list they keep
    X509Certificate personal(
            String name, String house, PublicKey owner, Instant now, boolean listed) {
        return issued(name(name, house), owner, now.minus(Duration.ofDays(1)), listed);
    }

    /// The authority's list of revoked certificates, which is empty: a key that is gone is never
    /// revoked.
    byte[] revoked(Instant now) {
        try {
            var list = new JcaX509v2CRLBuilder(root, Date.from(now));
            list.setNextUpdate(Date.from(now.plus(LIST_HOLDS)));
            list.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(root));
            list.addExtension(
                    Extension.cRLNumber,
                    false,
                    new CRLNumber(BigInteger.valueOf(now.getEpochSecond())));
            return list.build(new JcaContentSignerBuilder("SHA256withECDSA").build(key))
                    .getEncoded();
        } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    X509Certificate seal(String house, PublicKey owner) {
        return issued(name(house, house), owner, root.getNotBefore().toInstant(), false);
    }

    X509Certificate checkpoint(String house, PublicKey owner) {
        return issued(
                name(house + ", kontrollpunkter", house),
                owner,
                root.getNotBefore().toInstant(),
                false);
    }

    private X509Certificate issued(
            X500Name subject, PublicKey owner, Instant from, boolean listed) {
        try {
            var builder =
                    new JcaX509v3CertificateBuilder(
                            X500Name.getInstance(root.getSubjectX500Principal().getEncoded()),
                            number(),
                            Date.from(from),
                            root.getNotAfter(),
                            subject,
                            owner);
            builder.addExtension(
                    Extension.keyUsage,
                    true,
                    new KeyUsage(KeyUsage.nonRepudiation | KeyUsage.digitalSignature));
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(root));
            if (!listed) {
                builder.addExtension(NO_REVOCATION, false, DERNull.INSTANCE);
            }
            return signed(builder, key);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static X509Certificate signed(X509v3CertificateBuilder builder, PrivateKey key)
            throws GeneralSecurityException {
        try {
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(
                                    new JcaContentSignerBuilder("SHA256withECDSA").build(key)));
        } catch (OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }

    private static X500Name name(String common, String house) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, "SE")
                .addRDN(BCStyle.O, shortened(house))
                .addRDN(BCStyle.CN, shortened(common))
                .build();
    }

    /// No more than a name in a certificate may hold (RFC 5280).
    private static String shortened(String text) {
        return text.substring(0, Math.min(64, text.length()));
    }

    private static BigInteger number() {
        return new BigInteger(127, new SecureRandom()).add(BigInteger.ONE);
    }
}
