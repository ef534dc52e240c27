package se.uppdrag.operations;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Where figures are told, and to whom they are sent.
///
/// @param port 0 where nobody has asked for them
/// @param address what the port is opened on
/// @param token what must be shown by whoever asks; empty for nothing, which is enough only where
///   nobody but the machine itself comes
/// @param push the address of a collector that takes OpenTelemetry's figures (OTLP over HTTP);
///   nothing where they are sent to nobody
/// @param pushToken what is shown to it; empty for nothing
@Component
record MetricsSettings(
        @Value("${uppdrag.metrics.port:0}") int port,
        @Value("${uppdrag.metrics.address:127.0.0.1}") String address,
        @Value("${uppdrag.metrics.token:}") String token,
        @Value("${uppdrag.metrics.push:#{null}}") @Nullable URI push,
        @Value("${uppdrag.metrics.push-token:}") String pushToken) {

    /// Shorter can be guessed.
    private static final int SHORTEST = 16;

    boolean on() {
        return port > 0 || push != null;
    }

    /// Where they are sent.
    ///
    /// @throws StartRefused where it is no address, or would be told the token by a line that
    ///   others can read
    URI checkedPush(URI to) {
        var web = "https".equals(to.getScheme()) || "http".equals(to.getScheme());
        if (!web || to.getHost() == null) {
            throw new StartRefused(
                    "uppdrag.metrics.push är ”%s”, som inte är en webbadress. Skriv hela, till exempel https://insamlare.exempel.se/v1/metrics."
                            .formatted(to));
        }
        if ("http".equals(to.getScheme()) && !pushToken.isBlank() && !here(to.getHost())) {
            throw new StartRefused(
                    "uppdrag.metrics.push-token skulle skickas utan kryptering till %s. Sätt uppdrag.metrics.push till en adress som börjar med https."
                            .formatted(to.getHost()));
        }
        return to;
    }

    private static boolean here(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /// @throws StartRefused where somebody on another machine could read without showing anything
    InetAddress checked() {
        InetAddress found;
        try {
            found = InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            throw new StartRefused(
                    "uppdrag.metrics.address är ”%s”, som inte är en adress på den här maskinen."
                            .formatted(address),
                    e);
        }
        if (!found.isLoopbackAddress() && token.isBlank()) {
            throw new StartRefused(
                    "Mätvärden på uppdrag.metrics.address=%s kan läsas från andra maskiner. Sätt uppdrag.metrics.token, eller ta bort adressen så att bara den här maskinen kommer åt dem."
                            .formatted(address));
        }
        if (!token.isBlank() && token.length() < SHORTEST) {
            throw new StartRefused(
                    "uppdrag.metrics.token ska vara minst %d tecken.".formatted(SHORTEST));
        }
        return found;
    }
}
