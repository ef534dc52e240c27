package se.uppdrag.access;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestTemplate;

/// Asks the municipality's sign-in where its parts are, when somebody wants to use it and not
/// before: that it is away stops nothing else.
@Component
class Discovery {

    /// What is known of a provider that answered.
    ///
    /// @param exchange makes the code into somebody: state, nonce, signature, audience and times
    ///   are looked at there
    /// @param renewal tells whether a sign-in still stands
    /// @param logout reads notes of a sign-out
    record Found(
            ClientRegistration registration,
            OidcAuthorizationCodeAuthenticationProvider exchange,
            OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> renewal,
            JwtDecoder logout,
            Instant at) {}

    /// Goes nowhere else than where the settings and the provider itself have said.
    private static final class Straight extends SimpleClientHttpRequestFactory {

        @Override
        protected void prepareConnection(HttpURLConnection connection, String method)
                throws IOException {
            super.prepareConnection(connection, method);
            connection.setInstanceFollowRedirects(false);
        }
    }

    /// Signatures with a key of the provider's; never one that we too could make.
    private static final Set<SignatureAlgorithm> SIGNATURES =
            Set.of(
                    SignatureAlgorithm.RS256,
                    SignatureAlgorithm.RS384,
                    SignatureAlgorithm.RS512,
                    SignatureAlgorithm.PS256,
                    SignatureAlgorithm.PS384,
                    SignatureAlgorithm.PS512,
                    SignatureAlgorithm.ES256,
                    SignatureAlgorithm.ES384,
                    SignatureAlgorithm.ES512);

    private static final Duration GOOD = Duration.ofHours(1);
    private static final ParameterizedTypeReference<Map<String, Object>> JSON =
            new ParameterizedTypeReference<>() {};

    private final SignInSettings settings;
    private final Clock clock;
    private final SimpleClientHttpRequestFactory wire = new Straight();
    private final Map<String, Found> known = new ConcurrentHashMap<>();

    Discovery(
            SignInSettings settings,
            @Value("${uppdrag.sign-in.patience:5s}") Duration patience,
            Clock clock) {
        this.settings = settings;
        this.clock = clock;
        wire.setConnectTimeout(patience);
        wire.setReadTimeout(patience);
    }

    Found of(Provider provider) throws ProviderAway {
        var before = known.get(provider.name());
        if (before != null && before.at().plus(GOOD).isAfter(clock.instant())) {
            return before;
        }
        var found = ask(provider);
        known.put(provider.name(), found);
        return found;
    }

    private Found ask(Provider provider) throws ProviderAway {
        try {
            var issuer = provider.issuer().toString();
            var told =
                    RestClient.builder()
                            .requestFactory(wire)
                            .build()
                            .get()
                            .uri(issuer.replaceAll("/$", "") + "/.well-known/openid-configuration")
                            .retrieve()
                            .body(JSON);
            if (told == null || !issuer.equals(told.get("issuer"))) {
                throw new ProviderAway("It calls itself something else than " + issuer);
            }
            var registration =
                    ClientRegistrations.fromOidcConfiguration(told)
                            .registrationId(provider.name())
                            .clientId(provider.clientId())
                            .clientSecret(provider.clientSecret())
                            .scope(provider.scopes())
                            .redirectUri(settings.of(provider.answer()))
                            .build();
            return new Found(
                    registration,
                    exchange(registration),
                    renewal(),
                    logout(registration),
                    clock.instant());
        } catch (RestClientException | IllegalArgumentException | IllegalStateException e) {
            throw new ProviderAway(e);
        }
    }

    private OidcAuthorizationCodeAuthenticationProvider exchange(ClientRegistration registration) {
        var tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(tokens());
        var exchange =
                new OidcAuthorizationCodeAuthenticationProvider(
                        tokens,
                        asked ->
                                new DefaultOidcUser(
                                        Set.of(new OidcUserAuthority(asked.getIdToken())),
                                        asked.getIdToken()));
        var decoder = decoder(registration);
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(
                        new JwtTimestampValidator(), new OidcIdTokenValidator(registration)));
        exchange.setJwtDecoderFactory(_ -> decoder);
        return exchange;
    }

    private OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> renewal() {
        var renewal = new RestClientRefreshTokenTokenResponseClient();
        renewal.setRestClient(tokens());
        return renewal;
    }

    /// Asks for tokens, and for nothing else.
    private RestClient tokens() {
        return RestClient.builder()
                .requestFactory(wire)
                .messageConverters(all -> {
                    all.clear();
                    all.add(new FormHttpMessageConverter());
                    all.add(new OAuth2AccessTokenResponseHttpMessageConverter());
                })
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build();
    }

    private JwtDecoder logout(ClientRegistration registration) {
        var decoder = decoder(registration);
        decoder.setJwtValidator(new LogoutNote(registration, clock));
        return decoder;
    }

    private NimbusJwtDecoder decoder(ClientRegistration registration) {
        var keys = registration.getProviderDetails().getJwkSetUri();
        if (keys == null) {
            throw new IllegalStateException("It does not say where its keys are");
        }
        var decoder =
                NimbusJwtDecoder.withJwkSetUri(keys)
                        .jwsAlgorithms(all -> all.addAll(SIGNATURES))
                        .restOperations(new RestTemplate(wire))
                        .validateType(false)
                        .build();
        decoder.setClaimSetConverter(
                new ClaimTypeConverter(
                        OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
        return decoder;
    }
}
