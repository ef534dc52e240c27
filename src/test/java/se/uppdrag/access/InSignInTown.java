package se.uppdrag.access;

import com.nimbusds.oauth2.sdk.TokenRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import se.uppdrag.TestDatabase;

/// A municipality on a real server, at the address its passkeys are bound to, with a sign-in of its
/// own that others have written, and one that is away. All classes so marked share it.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.DEFINED_PORT, properties = "uppdrag.test=sign-in")
@ContextConfiguration(initializers = {TestDatabase.class, InSignInTown.Address.class})
@Import(SignInTown.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public @interface InSignInTown {

    /// Where it is, and where the foreign sign-in is.
    final class Address implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        static final Spoken SPOKEN = new Spoken();
        static final MockOAuth2Server PROVIDER =
                new MockOAuth2Server(
                        new OAuth2Config(
                                false,
                                null,
                                null,
                                false,
                                new OAuth2TokenProvider(),
                                Set.of(SPOKEN)));

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            PROVIDER.start();
            var port = free();
            TestPropertyValues.of(
                            "server.port=" + port,
                            "uppdrag.address=http://localhost:" + port,
                            "uppdrag.sign-in.via.kommunen.issuer=" + issuer("kommunen"),
                            "uppdrag.sign-in.via.kommunen.client-id=uppdraget",
                            "uppdrag.sign-in.via.kommunen.client-secret=hemlig",
                            "uppdrag.sign-in.via.kommunen.label=Exempels inloggning",
                            "uppdrag.sign-in.via.kommunen.claim=email",
                            "uppdrag.sign-in.patience=30s",
                            "uppdrag.sign-in.via.borta.issuer=http://localhost:" + free(),
                            "uppdrag.sign-in.via.borta.client-id=uppdraget",
                            "uppdrag.sign-in.via.borta.client-secret=hemlig",
                            "uppdrag.sign-in.via.borta.label=Regionens inloggning")
                    .applyTo(context);
        }

        static String issuer(String name) {
            return PROVIDER.issuerUrl(name).toString();
        }

        private static int free() {
            try (var socket = new ServerSocket(0)) {
                return socket.getLocalPort();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// What the foreign sign-in says next of whoever comes.
    final class Spoken implements OAuth2TokenCallback {

        volatile DefaultOAuth2TokenCallback now = new DefaultOAuth2TokenCallback("kommunen");

        @Override
        public String issuerId() {
            return "kommunen";
        }

        @Override
        public String subject(TokenRequest asked) {
            return now.subject(asked);
        }

        @Override
        public String typeHeader(TokenRequest asked) {
            return now.typeHeader(asked);
        }

        @Override
        public List<String> audience(TokenRequest asked) {
            return now.audience(asked);
        }

        @Override
        public Map<String, Object> addClaims(TokenRequest asked) {
            return now.addClaims(asked);
        }

        @Override
        public long tokenExpiry() {
            return now.tokenExpiry();
        }
    }
}
