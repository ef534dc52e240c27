package se.uppdrag.access;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/// What a note of a sign-out must be (OpenID Connect Back-Channel Logout 1.0, section 2.6).
record LogoutNote(ClientRegistration registration, Clock clock)
        implements OAuth2TokenValidator<Jwt> {

    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

    private static final String TYPE = "logout+jwt";

    /// A note is sent at once; an old one is one sent again.
    private static final Duration FRESH = Duration.ofMinutes(2);

    @Override
    public OAuth2TokenValidatorResult validate(Jwt note) {
        return wrong(note)
                ? OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_request"))
                : OAuth2TokenValidatorResult.success();
    }

    /// A token that was made for something else must not sign anybody out.
    private static boolean typed(Jwt note) {
        return note.getHeaders().get("typ") instanceof String type
                && type.toLowerCase(Locale.ROOT).replaceFirst("^application/", "").equals(TYPE);
    }

    private boolean wrong(Jwt note) {
        var now = clock.instant();
        var issuer = registration.getProviderDetails().getIssuerUri();
        var at = note.getIssuedAt();
        var until = note.getExpiresAt();
        return !typed(note)
                || issuer == null
                || !issuer.equals(note.getClaimAsString("iss"))
                || note.getAudience() == null
                || !note.getAudience().contains(registration.getClientId())
                || at == null
                || at.isBefore(now.minus(FRESH))
                || at.isAfter(now.plus(FRESH))
                || until != null && until.isBefore(now.minus(FRESH))
                || !(note.getClaim("events") instanceof Map<?, ?> events)
                || !events.containsKey(EVENT)
                || note.hasClaim("nonce")
                || note.getId() == null
                || !note.hasClaim("sub") && !note.hasClaim("sid");
    }
}
