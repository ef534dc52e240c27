package se.uppdrag.signing;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// What the municipality has set about signatures; empty where it has bought nothing.
///
/// @param keys the folder with the municipality's keys
/// @param secret what opens them; where empty it lies beside them
/// @param stamps the address of an authority for time stamps (RFC 3161)
/// @param service the address of a signature service (CSC API v2)
/// @param token what the service knows us by
@Component
record SigningSettings(
        @Value("${uppdrag.keys}") Path keys,
        @Value("${uppdrag.keys.secret:}") String secret,
        @Value("${uppdrag.signing.stamps:}") String stamps,
        @Value("${uppdrag.signing.service:}") String service,
        @Value("${uppdrag.signing.token:}") String token) {}
