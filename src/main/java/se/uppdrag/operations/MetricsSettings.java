package se.uppdrag.operations;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Where figures are told, and to whom.
///
/// @param port 0 where nobody has asked for them
/// @param address what the port is opened on
/// @param token what must be shown by whoever asks; empty for nothing, which is enough only where
///   nobody but the machine itself comes
@Component
record MetricsSettings(
        @Value("${uppdrag.metrics.port:0}") int port,
        @Value("${uppdrag.metrics.address:127.0.0.1}") String address,
        @Value("${uppdrag.metrics.token:}") String token) {

    /// Shorter can be guessed.
    private static final int SHORTEST = 16;

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
