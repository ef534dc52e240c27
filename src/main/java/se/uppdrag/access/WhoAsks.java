package se.uppdrag.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/// Who asks, by her session alone: for what has to know it before the chain of security has run.
public final class WhoAsks {

    private WhoAsks() {}

    /// @return nothing for whoever has not signed in
    public static Optional<SignedIn> of(HttpServletRequest request) {
        var context = new HttpSessionSecurityContextRepository().loadDeferredContext(request).get();
        return Optional.ofNullable(context.getAuthentication())
                .map(signedIn -> signedIn.getPrincipal() instanceof SignedIn who ? who : null);
    }
}
