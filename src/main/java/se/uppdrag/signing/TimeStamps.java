package se.uppdrag.signing;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.TimestampBinary;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;

/// Asks an authority for time stamps (`tidsstämplar`) by RFC 3161.
record TimeStamps(URI address) implements TSPSource {

    private static final long serialVersionUID = 1;
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    @Override
    public TimestampBinary getTimeStampResponse(DigestAlgorithm algorithm, byte[] digest) {
        try (var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            var maker = new TimeStampRequestGenerator();
            maker.setCertReq(true);
            var request =
                    maker.generate(
                            new ASN1ObjectIdentifier(algorithm.getOid()),
                            digest,
                            new BigInteger(64, new SecureRandom()));
            var answer =
                    client.send(
                            HttpRequest.newBuilder(address)
                                    .timeout(PATIENCE)
                                    .header("Content-Type", "application/timestamp-query")
                                    .POST(
                                            HttpRequest.BodyPublishers.ofByteArray(
                                                    request.getEncoded()))
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray());
            var response = new TimeStampResponse(answer.body());
            response.validate(request);
            if (response.getTimeStampToken() == null) {
                throw new DSSException("No time stamp: " + response.getStatusString());
            }
            return new TimestampBinary(response.getTimeStampToken().getEncoded());
        } catch (IOException | TSPException e) {
            throw new DSSException("The authority for time stamps does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DSSException("Stopped while waiting for a time stamp", e);
        }
    }
}
