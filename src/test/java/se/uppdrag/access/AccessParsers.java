package se.uppdrag.access;

import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import se.uppdrag.hostile.Parser;
import se.uppdrag.web.EmailAddress;

/// What reads tokens of the municipality's own sign-in, and what a browser says of itself.
public final class AccessParsers {

    private static final String NOTE =
            part("{\"alg\":\"RS256\",\"typ\":\"logout+jwt\"}")
                    + "."
                    + part(
                            "{\"iss\":\"https://id.example\",\"aud\":\"uppdraget\",\"iat\":1,"
                                    + "\"events\":{},\"sub\":\"a\"}")
                    + "."
                    + part("underskrift");

    private AccessParsers() {}

    public static List<Parser> all() {
        var decoder = decoder();
        return List.of(
                Parser.ofText(
                        "OIDC-lapp (JWT)",
                        List.of(NOTE),
                        text -> {
                            try {
                                decoder.decode(text);
                            } catch (JwtException no) {
                                // No note here is signed.
                            }
                        }),
                Parser.ofText(
                        "adresser och namn",
                        List.of(
                                "asa@example.se",
                                "/start?a=b",
                                "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0"),
                        text -> {
                            EmailAddress.wellFormed(text);
                            ConfirmPages.local(text);
                            DeviceName.of(text);
                            new Password(text).problem("asa");
                        }));
    }

    private static String part(String json) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static NimbusJwtDecoder decoder() {
        try {
            var keys = KeyPairGenerator.getInstance("RSA").generateKeyPair();
            var decoder =
                    NimbusJwtDecoder.withPublicKey((RSAPublicKey) keys.getPublic())
                            .validateType(false)
                            .build();
            decoder.setJwtValidator(
                    new LogoutNote(
                            ClientRegistration.withRegistrationId("prov")
                                    .clientId("uppdraget")
                                    .authorizationGrantType(
                                            AuthorizationGrantType.AUTHORIZATION_CODE)
                                    .redirectUri("https://a.example/svar")
                                    .authorizationUri("https://id.example/a")
                                    .tokenUri("https://id.example/t")
                                    .build(),
                            Clock.systemUTC()));
            return decoder;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
