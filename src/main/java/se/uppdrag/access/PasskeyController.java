package se.uppdrag.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.law.Outcome;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Answers;

/// Passkeys: the question a browser puts to its device, and what the device answers. The script of
/// `sign-in.js` carries both; what it sends is an ordinary form.
@Controller
class PasskeyController {

    private static final String HERE = OwnSignInController.HERE + "/nycklar";
    private static final String ASKED = "uppdrag.passkey.asked";
    private static final String TO_REGISTER = "uppdrag.passkey.register";

    private final Passkeys passkeys;
    private final SignIn signIn;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PasskeyController(
            Passkeys passkeys,
            SignIn signIn,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.passkeys = passkeys;
        this.signIn = signIn;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /// At the sign-in page, and where somebody is asked again.
    @PostMapping("/logga-in/nyckel/fraga")
    ResponseEntity<String> ask(@Nullable SignedIn who, HttpServletRequest request) {
        var options =
                passkeys.toShow(
                        who == null
                                ? null
                                : SecurityContextHolder.getContext().getAuthentication());
        if (who == null) {
            Halfway.brief(request);
        }
        request.getSession().setAttribute(ASKED, options);
        return json(options);
    }

    /// What was asked, once: an answer cannot be sent again.
    static @Nullable PublicKeyCredentialRequestOptions asked(HttpServletRequest request) {
        return take(request.getSession(false), ASKED)
                        instanceof PublicKeyCredentialRequestOptions one
                ? one
                : null;
    }

    @PostMapping(HERE + "/fraga")
    ResponseEntity<String> askToRegister(SignedIn who, HttpServletRequest request) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null) {
            throw new AccessDeniedException("not signed in");
        }
        var options = passkeys.toRegister(authentication);
        request.getSession().setAttribute(TO_REGISTER, options);
        return json(options);
    }

    @PostMapping(HERE)
    String register(
            SignedIn who,
            Command command,
            @RequestParam(defaultValue = "") String namn,
            @RequestParam(defaultValue = "") String svar,
            HttpServletRequest request,
            HttpServletResponse response) {
        var name = namn.strip();
        if (name.isEmpty() || name.length() > Passkey.LONGEST_NAME) {
            return Answers.seeOther(OwnSignInController.HERE + "?fel=namn");
        }
        if (!(take(request.getSession(false), TO_REGISTER)
                instanceof PublicKeyCredentialCreationOptions asked)) {
            return Answers.seeOther(OwnSignInController.HERE + "?fel=nyckel");
        }
        var registered = new boolean[1];
        trail.once(
                command,
                () -> {
                    registered[0] = passkeys.register(asked, svar, name);
                    if (registered[0]) {
                        tell(who, SignInChanged.What.PASSKEY_ADDED);
                    }
                    return Outcome.granted(HERE);
                });
        if (!registered[0]) {
            return Answers.seeOther(OwnSignInController.HERE + "?fel=nyckel");
        }
        signIn.again(who, true, request, response);
        return Answers.seeOther(OwnSignInController.HERE + "?klart=nyckel");
    }

    @PostMapping(HERE + "/{id}/namn")
    String rename(
            SignedIn who,
            Command command,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String namn) {
        if (passkeys.of(who.person()).stream().noneMatch(one -> one.id().equals(id))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var name = namn.strip();
        if (name.isEmpty() || name.length() > Passkey.LONGEST_NAME) {
            return Answers.seeOther(OwnSignInController.HERE + "?fel=namn");
        }
        return done(command, "namn", () -> passkeys.rename(who.person(), id, name));
    }

    @PostMapping(HERE + "/{id}/bort")
    String remove(SignedIn who, Command command, @PathVariable UUID id) {
        return done(
                command,
                "nyckel-bort",
                () -> {
                    var removed = passkeys.remove(who.person(), id);
                    if (removed) {
                        tell(who, SignInChanged.What.PASSKEY_REMOVED);
                    }
                    return removed;
                });
    }

    private String done(Command command, String what, Supplier<Boolean> act) {
        var here = OwnSignInController.HERE + "?klart=" + what;
        trail.once(
                command,
                () -> {
                    if (!act.get()) {
                        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
                    }
                    return Outcome.granted(here);
                });
        return Answers.seeOther(here);
    }

    private void tell(SignedIn who, SignInChanged.What what) {
        events.publishEvent(new SignInChanged(who.person(), what, clock.instant()));
    }

    private ResponseEntity<String> json(Object options) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .body(passkeys.json(options));
    }

    private static @Nullable Object take(@Nullable HttpSession session, String name) {
        if (session == null) {
            return null;
        }
        var value = session.getAttribute(name);
        session.removeAttribute(name);
        return value;
    }
}
