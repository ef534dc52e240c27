package se.uppdrag.access;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.stereotype.Component;

/// Asks the municipality's own sign-in, every so often, whether those who came in by it are still
/// its own. Whoever is shut out there is told to nobody: Keycloak sends no note when a user is
/// disabled, and Entra ID never sends one.
///
/// ```
/// refreshed ──────────────► stands on, and so does her sign-in there
/// invalid_grant ──────────► her sign-in here ends
/// away, or anything else ─► stands on; asked again next time
/// ```
@Component
class StillTheirs {

    private static final Logger LOG = LoggerFactory.getLogger(StillTheirs.class);

    /// In one round, in each instance.
    private static final int MOST = 200;

    private final OutsideTable table;
    private final Providers providers;
    private final Discovery discovery;
    private final SignInSettings settings;
    private final Seal seal;
    private final Clock clock;
    private final AtomicBoolean asking = new AtomicBoolean();

    StillTheirs(
            OutsideTable table,
            Providers providers,
            Discovery discovery,
            SignInSettings settings,
            Seal seal,
            Clock clock) {
        this.table = table;
        this.providers = providers;
        this.discovery = discovery;
        this.settings = settings;
        this.seal = seal;
        this.clock = clock;
    }

    /// What it is asked with, fit to lie in the database; nothing where it gave nothing.
    @Nullable String sealed(PersonId person, @Nullable OAuth2RefreshToken token) {
        return token == null || settings.again().isZero()
                ? null
                : Base64.getEncoder().encodeToString(close(token, person.value()));
    }

    /// She is in, and is asked about from now on.
    void begun(String session, FromOutside outside) {
        if (outside.renewal() != null) {
            table.keep(
                    session,
                    outside.person(),
                    outside.provider(),
                    Base64.getDecoder().decode(outside.renewal()),
                    clock.instant());
        }
    }

    /// At a rate, and so in a thread of its own: another's server may take its time.
    @Scheduled(fixedRate = 15, initialDelay = 15, timeUnit = TimeUnit.SECONDS)
    void look() {
        if (providers.all().isEmpty()
                || settings.again().isZero()
                || !asking.compareAndSet(false, true)) {
            return;
        }
        try {
            ask();
        } catch (DataAccessException away) {
            LOG.warn("Nobody's sign-in could be asked about: the database is away");
        } finally {
            asking.set(false);
        }
    }

    void ask() {
        var now = clock.instant();
        var away = new HashSet<String>();
        for (var one : table.take(now.minus(settings.again()), now, MOST)) {
            var provider = providers.find(one.provider());
            if (provider.isEmpty()) {
                // It is not among our settings any more: nobody stands for her.
                table.end(one.session());
            } else if (!away.contains(one.provider()) && !answered(provider.get(), one)) {
                away.add(one.provider());
            }
        }
        table.sweep();
    }

    /// @return false where there is no use in asking more just now
    private boolean answered(Provider provider, OutsideTable.Due one) {
        try {
            var found = discovery.of(provider);
            var answer =
                    found.renewal()
                            .getTokenResponse(
                                    new OAuth2RefreshTokenGrantRequest(
                                            found.registration(), spent(), open(one)));
            var next = answer.getRefreshToken();
            if (next != null) {
                table.renewed(one.session(), close(next, one.person()));
            }
            return true;
        } catch (OAuth2AuthorizationException no) {
            if (OAuth2ErrorCodes.INVALID_GRANT.equals(no.getError().getErrorCode())) {
                LOG.info("No longer signed in at {}: person {}", provider.name(), one.person());
                table.end(one.session());
                return true;
            }
            LOG.warn("{} did not say whether a sign-in stands: {}", provider.name(), error(no));
            return false;
        } catch (ProviderAway e) {
            LOG.warn("Sign-in by {} is away: {}", provider.name(), e.getMessage());
            return false;
        } catch (IllegalStateException unopened) {
            // Sealed with another key: then nothing can be asked, and the keys are known to differ.
            table.forget(one.session());
            return true;
        }
    }

    private static String error(OAuth2AuthorizationException no) {
        return no.getError().getErrorCode();
    }

    private byte[] close(OAuth2RefreshToken token, UUID person) {
        return seal.close(
                token.getTokenValue().getBytes(StandardCharsets.UTF_8), "outside " + person);
    }

    private OAuth2RefreshToken open(OutsideTable.Due one) {
        return new OAuth2RefreshToken(
                new String(
                        seal.open(one.sealed(), "outside " + one.person()), StandardCharsets.UTF_8),
                null);
    }

    /// The access token is never used, and was never kept; the request wants one to renew.
    private static OAuth2AccessToken spent() {
        return new OAuth2AccessToken(
                OAuth2AccessToken.TokenType.BEARER,
                "spent",
                Instant.EPOCH,
                Instant.EPOCH.plusSeconds(1));
    }
}
