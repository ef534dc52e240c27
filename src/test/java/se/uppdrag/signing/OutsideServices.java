package se.uppdrag.signing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import tools.jackson.databind.json.JsonMapper;

/// A signature service (CSC API v2) and an authority for time stamps (RFC 3161), on a port of their
/// own and with keys of their own.
final class OutsideServices implements AutoCloseable {

    static final String TOKEN = "avtal-17";

    private final HttpServer server;
    private final KeyPair root = pair();
    final X509Certificate certificate;
    private final KeyPair person = pair();
    private final KeyPair stamper = pair();
    private final X509Certificate stamperCertificate;
    private final Clock clock;
    volatile boolean listsNothing;
    final List<String> asked = new CopyOnWriteArrayList<>();
    final Map<String, String> known = new ConcurrentHashMap<>();

    OutsideServices(Clock clock) throws Exception {
        this.clock = clock;
        certificate = Certificates.root("Underskriftstjänsten AB", root, clock.instant());
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        stamperCertificate = stamperCertificate();
        server.createContext("/csc/v2/credentials/list", this::credentials);
        server.createContext("/csc/v2/signatures/signHash", this::signHash);
        server.createContext("/tsa", this::stamp);
        server.createContext("/crl", this::revoked);
        server.start();
    }

    URI address() {
        return URI.create("http://localhost:%d/".formatted(server.getAddress().getPort()));
    }

    private static KeyPair pair() {
        try {
            var maker = KeyPairGenerator.getInstance("EC");
            maker.initialize(256);
            return maker.generateKeyPair();
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private X509Certificate stamperCertificate() throws Exception {
        var builder =
                new JcaX509v3CertificateBuilder(
                        X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded()),
                        BigInteger.TWO,
                        certificate.getNotBefore(),
                        certificate.getNotAfter(),
                        new X500Name("CN=Tidsstämplar"),
                        stamper.getPublic());
        builder.addExtension(
                Extension.extendedKeyUsage,
                true,
                new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
        builder.addExtension(
                Extension.cRLDistributionPoints,
                false,
                new CRLDistPoint(
                        new DistributionPoint[] {
                            new DistributionPoint(
                                    new DistributionPointName(
                                            new GeneralNames(
                                                    new GeneralName(
                                                            GeneralName.uniformResourceIdentifier,
                                                            address().resolve("crl").toString()))),
                                    null,
                                    null)
                        }));
        return new JcaX509CertificateConverter()
                .getCertificate(
                        builder.build(
                                new JcaContentSignerBuilder("SHA256withECDSA")
                                        .build(root.getPrivate())));
    }

    private void credentials(HttpExchange exchange) throws IOException {
        if (!TOKEN.equals(bearer(exchange))) {
            answer(exchange, 401, "application/json", "{}".getBytes());
            return;
        }
        var body = JsonMapper.shared().readTree(exchange.getRequestBody());
        asked.add(body.toString());
        var name = known.get(body.path("userID").asString());
        try {
            answer(
                    exchange,
                    200,
                    "application/json",
                    JsonMapper.shared()
                            .writeValueAsBytes(
                                    name == null
                                            ? Map.of("credentialIDs", List.of())
                                            : Map.of(
                                                    "credentialIDs",
                                                    List.of("nyckel-1"),
                                                    "credentialInfos",
                                                    List.of(
                                                            Map.of(
                                                                    "cert",
                                                                    Map.of(
                                                                            "certificates",
                                                                            chain(name)))))));
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    private List<String> chain(String name) throws Exception {
        var own =
                new Certificates(root.getPrivate(), certificate)
                        .personal(
                                name,
                                "Alingsås kommun",
                                person.getPublic(),
                                clock.instant(),
                                false);
        var encoder = Base64.getEncoder();
        return List.of(
                encoder.encodeToString(own.getEncoded()),
                encoder.encodeToString(certificate.getEncoded()));
    }

    private void signHash(HttpExchange exchange) throws IOException {
        var body = JsonMapper.shared().readTree(exchange.getRequestBody());
        asked.add(body.toString());
        try {
            var signature = Signature.getInstance("NONEwithECDSA");
            signature.initSign(person.getPrivate());
            signature.update(Base64.getDecoder().decode(body.path("hashes").path(0).asString()));
            answer(
                    exchange,
                    200,
                    "application/json",
                    JsonMapper.shared()
                            .writeValueAsBytes(
                                    Map.of(
                                            "signatures",
                                            List.of(
                                                    Base64.getEncoder()
                                                            .encodeToString(signature.sign())))));
        } catch (java.security.GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private void stamp(HttpExchange exchange) throws IOException {
        try {
            var request = new TimeStampRequest(exchange.getRequestBody().readAllBytes());
            asked.add("tsa");
            var tokens =
                    new TimeStampTokenGenerator(
                            new JcaSimpleSignerInfoGeneratorBuilder()
                                    .build(
                                            "SHA256withECDSA",
                                            stamper.getPrivate(),
                                            stamperCertificate),
                            new JcaDigestCalculatorProviderBuilder()
                                    .build()
                                    .get(
                                            new org.bouncycastle.asn1.x509.AlgorithmIdentifier(
                                                    org.bouncycastle.asn1.nist.NISTObjectIdentifiers
                                                            .id_sha256)),
                            new ASN1ObjectIdentifier("1.2.3.4.5"));
            tokens.addCertificates(new JcaCertStore(List.of(stamperCertificate, certificate)));
            var response =
                    new TimeStampResponseGenerator(
                                    tokens,
                                    Set.of(
                                            TSPAlgorithms.SHA256.getId(),
                                            TSPAlgorithms.SHA512.getId()))
                            .generate(
                                    request,
                                    BigInteger.valueOf(asked.size()),
                                    Date.from(clock.instant()));
            answer(exchange, 200, "application/timestamp-reply", response.getEncoded());
        } catch (Exception e) {
            e.printStackTrace();
            throw new IOException(e);
        }
    }

    private void revoked(HttpExchange exchange) {
        asked.add("crl");
        answer(
                exchange,
                listsNothing ? 404 : 200,
                "application/pkix-crl",
                new Certificates(root.getPrivate(), certificate).revoked(clock.instant()));
    }

    private static String bearer(HttpExchange exchange) {
        var header = exchange.getRequestHeaders().getFirst("Authorization");
        return header == null ? "" : header.replace("Bearer ", "");
    }

    private static void answer(HttpExchange exchange, int status, String type, byte[] body) {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
