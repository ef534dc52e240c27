package se.uppdrag.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.web.Answers;
import se.uppdrag.web.Texts;

/// `/logga-in/via/{name}`: by the municipality's own sign-in (OpenID Connect, code flow with PKCE),
/// and out by it. Nobody becomes anybody here: who it says must be somebody an administrator has
/// entered.
@Controller
class ProviderController {

    /// @param till where she was going, when she is asked again; empty at sign-in
    private record Pending(String provider, OAuth2AuthorizationRequest request, String till)
            implements Serializable {}

    private static final Logger LOG = LoggerFactory.getLogger(ProviderController.class);
    private static final String PENDING = "uppdrag.provider";

    /// Ways of showing oneself that are more than a password (RFC 8176).
    private static final Set<String> STRONG =
            Set.of("mfa", "otp", "hwk", "swk", "sc", "fpt", "face", "iris");

    private final Providers providers;
    private final Discovery discovery;
    private final Identities identities;
    private final Factors factors;
    private final Halfway halfway;
    private final StillTheirs theirs;
    private final SignIn signIn;
    private final SignInTable signIns;
    private final SignInSettings settings;
    private final SignInPages pages;
    private final Texts texts;
    private final Clock clock;

    ProviderController(
            Providers providers,
            Discovery discovery,
            Identities identities,
            Factors factors,
            Halfway halfway,
            StillTheirs theirs,
            SignIn signIn,
            SignInTable signIns,
            SignInSettings settings,
            SignInPages pages,
            Texts texts,
            Clock clock) {
        this.providers = providers;
        this.discovery = discovery;
        this.identities = identities;
        this.factors = factors;
        this.halfway = halfway;
        this.theirs = theirs;
        this.signIn = signIn;
        this.signIns = signIns;
        this.settings = settings;
        this.pages = pages;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/logga-in/via/{name}")
    String begin(
            @PathVariable String name,
            @RequestParam(defaultValue = "") String till,
            @Nullable SignedIn who,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var provider = found(name);
        try {
            var registration = discovery.of(provider).registration();
            var resolver =
                    new DefaultOAuth2AuthorizationRequestResolver(
                            _ -> registration, "/logga-in/via");
            resolver.setAuthorizationRequestCustomizer(
                    OAuth2AuthorizationRequestCustomizers.withPkce()
                            .andThen(asking -> {
                                if (who != null) {
                                    asking.additionalParameters(more -> {
                                        more.put("prompt", "login");
                                        more.put("max_age", "0");
                                    });
                                }
                            }));
            var asked = resolver.resolve(request, provider.name());
            if (asked == null) {
                throw new ProviderAway("Nothing to ask");
            }
            if (who == null) {
                Halfway.brief(request);
            }
            request.getSession()
                    .setAttribute(
                            PENDING,
                            new Pending(
                                    provider.name(),
                                    asked,
                                    who == null ? "" : ConfirmPages.local(till)));
            return Answers.seeOther(asked.getAuthorizationRequestUri());
        } catch (ProviderAway away) {
            return away(provider, away, model, response);
        }
    }

    @GetMapping("/logga-in/via/{name}/svar")
    String answer(
            @PathVariable String name,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String iss,
            @Nullable SignedIn who,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var provider = found(name);
        var session = request.getSession(false);
        if (code.isEmpty()
                || session == null
                || !(session.getAttribute(PENDING) instanceof Pending pending)
                || !pending.provider().equals(name)
                || !iss.isEmpty() && !iss.equals(provider.issuer().toString())) {
            return refused(provider, model, response);
        }
        session.removeAttribute(PENDING);
        try {
            var found = discovery.of(provider);
            var asked = pending.request();
            var back = Objects.requireNonNull(asked.getRedirectUri());
            var answered =
                    found.exchange()
                            .authenticate(
                                    new OAuth2LoginAuthenticationToken(
                                            found.registration(),
                                            new OAuth2AuthorizationExchange(
                                                    asked,
                                                    OAuth2AuthorizationResponse.success(code)
                                                            .redirectUri(back)
                                                            .state(state)
                                                            .build())));
            if (!(answered instanceof OAuth2LoginAuthenticationToken shown)
                    || !(shown.getPrincipal() instanceof OidcUser user)) {
                return refused(provider, model, response);
            }
            return who == null
                    ? enter(provider, user, shown.getRefreshToken(), model, request, response)
                    : again(who, provider, user, pending.till(), model, request, response);
        } catch (ProviderAway away) {
            return away(provider, away, model, response);
        } catch (AuthenticationException
                | OAuth2AuthorizationException
                | JwtException
                | IllegalArgumentException no) {
            LOG.info("Sign-in by {} was not accepted: {}", name, no.getMessage());
            return refused(provider, model, response);
        }
    }

    private String enter(
            Provider provider,
            OidcUser user,
            @Nullable OAuth2RefreshToken token,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var value = value(provider, user);
        var known = identities.find(provider, value);
        if (known.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            return pages.show(
                    "",
                    texts.get(
                            value.isEmpty() ? "access.via.nameless" : "access.via.unknown",
                            provider.label(),
                            value),
                    "",
                    model);
        }
        var who = known.get();
        var strong = strong(provider, user);
        FromOutside.of(who.person(), provider, user, theirs.sealed(who.person(), token))
                .keep(request);
        if (!strong && factors.any(who.person())) {
            halfway.begin(who, request);
            return Answers.seeOther("/logga-in/kod");
        }
        return Answers.seeOther(signIn.enter(who, Way.PROVIDER, strong, request, response));
    }

    private String again(
            SignedIn who,
            Provider provider,
            OidcUser user,
            String till,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var same =
                identities
                        .find(provider, value(provider, user))
                        .filter(one -> one.person().equals(who.person()))
                        .isPresent();
        var at = user.getAuthenticatedAt();
        if (!same || at == null || stale(at)) {
            return refused(provider, model, response);
        }
        signIn.again(who, strong(provider, user), request, response);
        return Answers.seeOther(ConfirmPages.local(till));
    }

    private boolean stale(Instant at) {
        return at.plus(settings.recent()).isBefore(clock.instant());
    }

    private static boolean strong(Provider provider, OidcUser user) {
        var ways = user.getClaimAsStringList("amr");
        return provider.strong() || ways != null && ways.stream().anyMatch(STRONG::contains);
    }

    /// An address that has not been seen to be hers says nothing.
    private static String value(Provider provider, OidcUser user) {
        var value = user.getClaimAsString(provider.claim());
        return value == null
                        || provider.claim().equals("email")
                                && Boolean.FALSE.equals(user.getEmailVerified())
                ? ""
                : value.strip();
    }

    /// The municipality's sign-in says that somebody has left it.
    @PostMapping("/logga-in/via/{name}/utloggning")
    ResponseEntity<Map<String, String>> signOut(
            @PathVariable String name, @RequestParam(name = "logout_token") String note) {
        var provider = found(name);
        try {
            var told = discovery.of(provider).logout().decode(note);
            if (signIns.firstTime(name, Objects.requireNonNull(told.getId()), clock.instant())) {
                signIns.endFrom(name, told.getSubject(), told.getClaimAsString("sid"));
            }
            return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(Map.of());
        } catch (ProviderAway | JwtException no) {
            LOG.info("A sign-out from {} was not accepted: {}", name, no.getMessage());
            return ResponseEntity.badRequest()
                    .cacheControl(CacheControl.noStore())
                    .body(Map.of("error", "invalid_request"));
        }
    }

    private Provider found(String name) {
        return providers
                .find(name)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String refused(Provider provider, Model model, HttpServletResponse response) {
        response.setStatus(422);
        return pages.show("", texts.get("access.via.refused", provider.label()), "", model);
    }

    private String away(
            Provider provider, ProviderAway why, Model model, HttpServletResponse response) {
        LOG.warn("Sign-in by {} is away: {}", provider.name(), why.getMessage());
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        return pages.show("", texts.get("access.via.away", provider.label()), "", model);
    }
}
