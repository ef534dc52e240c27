package se.uppdrag.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/// Whoever came in by the municipality's own sign-in and signs out here is led to sign out there
/// too (OpenID Connect RP-Initiated Logout 1.0): otherwise the next one at the device comes in as
/// her by one press. She is signed out here first, whether or not the other answers.
///
/// ```
/// POST /logga-ut ─► her session ends ─► a page that says so and goes on ─► the provider ─► /
/// ```
///
/// A page and not a redirect: forms may be sent to ourselves only, and a browser counts where their
/// answers lead.
@Component
class OutsideSignOut implements LogoutHandler, LogoutSuccessHandler {

    /// Where the page is shown; nobody comes to it by herself.
    static final String PAGE = "/logga-in/utloggad";

    /// What the page is to lead to, in the request that signs out.
    static final String NEXT = "uppdrag.sign-out";

    private static final Logger LOG = LoggerFactory.getLogger(OutsideSignOut.class);

    /// @param label what the provider is called
    /// @param address where she signs out
    record Next(String label, String address) {}

    private final Providers providers;
    private final Discovery discovery;
    private final SignInSettings settings;

    OutsideSignOut(Providers providers, Discovery discovery, SignInSettings settings) {
        this.providers = providers;
        this.discovery = discovery;
        this.settings = settings;
    }

    @Override
    public void logout(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Authentication who) {
        if (who != null && who.getPrincipal() instanceof SignedIn left) {
            SignInLog.left(left.person());
        }
        FromOutside.in(request)
                .flatMap(this::next)
                .ifPresent(next -> request.setAttribute(NEXT, next));
    }

    private Optional<Next> next(FromOutside outside) {
        return providers
                .find(outside.provider())
                .flatMap(provider -> {
                    try {
                        var registration = discovery.of(provider).registration();
                        return end(registration.getProviderDetails().getConfigurationMetadata())
                                .map(end ->
                                        new Next(
                                                provider.label(),
                                                UriComponentsBuilder.fromUri(end)
                                                        .queryParam("id_token_hint", "{token}")
                                                        .queryParam("client_id", "{client}")
                                                        .queryParam(
                                                                "post_logout_redirect_uri",
                                                                "{home}")
                                                        .encode()
                                                        .buildAndExpand(
                                                                outside.token(),
                                                                registration.getClientId(),
                                                                settings.of("/"))
                                                        .toUriString()));
                    } catch (ProviderAway away) {
                        LOG.warn("Sign-out by {} is away: {}", provider.name(), away.getMessage());
                        return Optional.empty();
                    }
                });
    }

    /// Nothing where it does not offer it. What it says of itself came encrypted, and so must this.
    private static Optional<URI> end(Map<String, Object> said) {
        return said.get("end_session_endpoint") instanceof String written
                        && written.matches("https://.+|http://(localhost|127\\.0\\.0\\.1)[:/].*")
                ? Optional.of(URI.create(written))
                : Optional.empty();
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who)
            throws IOException, ServletException {
        if (request.getAttribute(NEXT) != null) {
            request.getRequestDispatcher(PAGE).forward(request, response);
        } else {
            response.sendRedirect("/");
        }
    }
}
