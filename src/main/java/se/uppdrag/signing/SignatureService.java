package se.uppdrag.signing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A signature service outside (`underskriftstjänst`), asked by the API of the Cloud Signature
/// Consortium, version 2: `credentials/list` for the person, then `signatures/signHash`. The
/// service holds her key, and sees to it that it is she who asks, with BankID, Freja or what it
/// has.
record SignatureService(URI address, String token) implements Credentials {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SHA_256 = "2.16.840.1.101.3.4.2.1";
    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    public Credential of(Signer signer, Instant now) {
        var found =
                ask(
                        "credentials/list",
                        Map.of(
                                "userID",
                                signer.person().value().toString(),
                                "credentialInfo",
                                true,
                                "certificates",
                                "chain",
                                "onlyValid",
                                true));
        var ids = found.path("credentialIDs");
        var chain =
                found.path("credentialInfos").path(0).path("cert").path("certificates").values();
        if (ids.isEmpty() || chain.isEmpty()) {
            throw new SigningFailed("The signature service knows no key of this person");
        }
        return new Remote(ids.path(0).asString(), certificates(chain));
    }

    private final class Remote implements Credential {

        private final String id;
        private final List<X509Certificate> chain;

        Remote(String id, List<X509Certificate> chain) {
            this.id = id;
            this.chain = chain;
        }

        @Override
        public List<X509Certificate> chain() {
            return chain;
        }

        @Override
        public byte[] sign(byte[] data) {
            var answer =
                    ask(
                            "signatures/signHash",
                            Map.of(
                                    "credentialID",
                                    id,
                                    "hashes",
                                    List.of(Base64.getEncoder().encodeToString(sha256(data))),
                                    "hashAlgorithmOID",
                                    SHA_256,
                                    "signAlgo",
                                    Pades.algorithm(chain.getFirst()).getOid()));
            var signatures = answer.path("signatures");
            if (signatures.isEmpty()) {
                throw new SigningFailed("The signature service made no signature");
            }
            return Base64.getDecoder().decode(signatures.path(0).asString());
        }
    }

    private JsonNode ask(String what, Map<String, Object> body) {
        try (var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            var answer =
                    client.send(
                            HttpRequest.newBuilder(address.resolve("csc/v2/" + what))
                                    .timeout(PATIENCE)
                                    .header("Content-Type", "application/json")
                                    .header("Authorization", "Bearer " + token)
                                    .POST(
                                            HttpRequest.BodyPublishers.ofString(
                                                    JSON.writeValueAsString(body)))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new SigningFailed(
                        "The signature service answered %d to %s"
                                .formatted(answer.statusCode(), what));
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new SigningFailed("The signature service does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SigningFailed("Stopped while waiting for the signature service", e);
        }
    }

    private static List<X509Certificate> certificates(Iterable<JsonNode> written) {
        try {
            var factory = CertificateFactory.getInstance("X.509");
            var chain = new ArrayList<X509Certificate>();
            for (var one : written) {
                chain.add(
                        (X509Certificate)
                                factory.generateCertificate(
                                        new ByteArrayInputStream(
                                                Base64.getMimeDecoder().decode(one.asString()))));
            }
            return List.copyOf(chain);
        } catch (CertificateException e) {
            throw new SigningFailed("The signature service sent no certificate", e);
        }
    }

    private static byte[] sha256(byte[] data) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
