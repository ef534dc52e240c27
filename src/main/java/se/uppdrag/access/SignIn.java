package se.uppdrag.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Component;

/// Makes the session the person's, and finds the page she was on her way to.
@Component
public class SignIn {

    private static final String START = "/start";

    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final SignInTable signIns;
    private final Devices devices;
    private final Demands demands;
    private final StillTheirs theirs;
    private final Clock clock;

    SignIn(SignInTable signIns, Devices devices, Demands demands, StillTheirs theirs, Clock clock) {
        this.signIns = signIns;
        this.devices = devices;
        this.demands = demands;
        this.theirs = theirs;
        this.clock = clock;
    }

    /// @return the address to go to
    public String enter(
            SignedIn who, Way way, HttpServletRequest request, HttpServletResponse response) {
        return enter(who, way, way.strong(), request, response);
    }

    /// @param strong whether she showed more than a password
    String enter(
            SignedIn who,
            Way way,
            boolean strong,
            HttpServletRequest request,
            HttpServletResponse response) {
        var saved = new HttpSessionRequestCache().getRequest(request, response);
        var former = demands.former(who.person());
        var proof = Proof.of(way, strong, clock.instant(), former);
        begin(who, proof, request, response);
        SignInLog.entered(who.person(), way, strong);
        if (way != Way.DEMO) {
            devices.remember(who.person(), request, response);
        }
        return saved != null && "GET".equals(saved.getMethod())
                ? saved.getRedirectUrl()
                : former ? OwnSignInController.HERE : START;
    }

    /// On a device of the municipality's, for one meeting. The device is not remembered as hers.
    void lend(SignedIn who, Lent lent, HttpServletRequest request, HttpServletResponse response) {
        begin(who, Proof.lent(lent, clock.instant()), request, response);
        SignInLog.entered(who.person(), Way.LENT, false);
    }

    /// The same sign-in under a new session id: what she knew by before is worth nothing.
    void renew(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
        var before = Proof.of(SecurityContextHolder.getContext().getAuthentication());
        var now = clock.instant();
        begin(
                who,
                before == null ? Proof.of(Way.PASSWORD, false, now, false) : before,
                request,
                response);
    }

    /// She has shown again that it is she.
    void again(
            SignedIn who,
            boolean strongly,
            HttpServletRequest request,
            HttpServletResponse response) {
        var before = Proof.of(SecurityContextHolder.getContext().getAuthentication());
        if (before != null) {
            put(who, before.again(strongly, clock.instant()), request, response);
        }
    }

    private void begin(
            SignedIn who, Proof proof, HttpServletRequest request, HttpServletResponse response) {
        // Whoever was let in by the municipality's own sign-in and then gave a code of ours, or a
        // new password, is still one whom it answers for.
        var outside = FromOutside.in(request).filter(one -> one.of(who.person())).orElse(null);
        var session = request.getSession(false);
        if (session != null) {
            // A session id known before sign-in must be worth nothing after it.
            session.invalidate();
        }
        put(who, proof, request, response);
        if (outside != null) {
            outside.settled().keep(request);
            theirs.begun(request.getSession().getId(), outside);
        }
        signIns.add(
                request.getSession().getId(),
                who.person(),
                proof,
                DeviceName.of(request.getHeader("User-Agent")),
                clock.instant(),
                outside);
    }

    private void put(
            SignedIn who, Proof proof, HttpServletRequest request, HttpServletResponse response) {
        var authentication =
                UsernamePasswordAuthenticationToken.authenticated(who, null, List.of());
        authentication.setDetails(proof);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
