package se.uppdrag.access;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/// What the municipality's own sign-in calls a sign-in it has answered for. Kept in the session,
/// and taken along when she is asked for a code of ours too: without it nothing the provider says
/// later would be about her.
///
/// @param person whose it is: what is left of a sign-in that came half way must not follow somebody
///   else's
/// @param sid nothing where it has no name for each
/// @param token what it is told at sign-out
/// @param renewal what it can be asked with whether the sign-in stands, sealed; nothing where it
///   gave none, and once it lies in `access.outside_token`
record FromOutside(
        UUID person,
        String provider,
        String subject,
        @Nullable String sid,
        String token,
        @Nullable String renewal)
        implements Serializable {

    private static final String KEPT = "uppdrag.outside";

    static FromOutside of(
            PersonId person, Provider provider, OidcUser user, @Nullable String renewal) {
        return new FromOutside(
                person.value(),
                provider.name(),
                Objects.requireNonNull(user.getSubject()),
                user.getClaimAsString("sid"),
                user.getIdToken().getTokenValue(),
                renewal);
    }

    static Optional<FromOutside> in(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(KEPT) instanceof FromOutside one
                ? Optional.of(one)
                : Optional.empty();
    }

    void keep(HttpServletRequest request) {
        request.getSession().setAttribute(KEPT, this);
    }

    /// As it is once what it can be asked with lies where it is asked from.
    FromOutside settled() {
        return new FromOutside(person, provider, subject, sid, token, null);
    }

    boolean of(PersonId one) {
        return one.value().equals(person);
    }
}
