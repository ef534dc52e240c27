package se.uppdrag.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.access.pages.OwnSignInPage;
import se.uppdrag.law.Outcome;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Answers;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// `/min-inloggning`: what the reader signs in with, and where she is signed in.
@Controller
class OwnSignInController {

    static final String HERE = "/min-inloggning";

    private static final Set<String> DONE =
            Set.of("nyckel", "namn", "nyckel-bort", "koder-bort", "utloggad", "andra");
    private static final Set<String> WRONG = Set.of("namn", "nyckel");

    private final Accounts accounts;
    private final Passkeys passkeys;
    private final Codes codes;
    private final Factors factors;
    private final Identities identities;
    private final Demands demands;
    private final SignInTable signIns;
    private final Trail trail;
    private final Texts texts;

    OwnSignInController(
            Accounts accounts,
            Passkeys passkeys,
            Codes codes,
            Factors factors,
            Identities identities,
            Demands demands,
            SignInTable signIns,
            Trail trail,
            Texts texts) {
        this.accounts = accounts;
        this.passkeys = passkeys;
        this.codes = codes;
        this.factors = factors;
        this.identities = identities;
        this.demands = demands;
        this.signIns = signIns;
        this.trail = trail;
        this.texts = texts;
    }

    @GetMapping(HERE)
    String show(
            SignedIn who,
            @RequestParam(defaultValue = "") String klart,
            @RequestParam(defaultValue = "") String fel,
            @RequestParam(defaultValue = "false") boolean krav,
            Model model,
            HttpServletRequest request) {
        var person = who.person();
        var proof = Proof.of(SecurityContextHolder.getContext().getAuthentication());
        var session = request.getSession(false);
        var here = session == null ? "" : session.getId();
        model.addAttribute(
                "page",
                new OwnSignInPage(
                        DONE.contains(klart) ? "access.own.done." + klart : "",
                        WRONG.contains(fel) ? "access.own.wrong." + fel : "",
                        demands.strong(person),
                        krav && !factors.any(person),
                        proof != null && proof.former(),
                        accounts.hasPassword(person),
                        factors.codes(person),
                        codes.recoveryLeft(person),
                        passkeys.of(person).stream().map(this::key).toList(),
                        identities.of(person).stream().map(Provider::label).toList(),
                        signIns.of(person).stream().map(one -> session(one, here)).toList()));
        return "access/own";
    }

    @PostMapping(HERE + "/inloggningar/{id}/avsluta")
    String end(SignedIn who, Command command, @PathVariable UUID id) {
        trail.once(
                command,
                () -> {
                    if (!signIns.end(who.person(), id)) {
                        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
                    }
                    return Outcome.granted(HERE);
                });
        return Answers.seeOther(HERE + "?klart=utloggad");
    }

    @PostMapping(HERE + "/inloggningar/avsluta-andra")
    String endOthers(SignedIn who, Command command, HttpServletRequest request) {
        trail.once(
                command,
                () -> {
                    signIns.endOthers(who.person(), request.getSession().getId());
                    return Outcome.granted(HERE);
                });
        return Answers.seeOther(HERE + "?klart=andra");
    }

    private OwnSignInPage.Key key(Passkey one) {
        return new OwnSignInPage.Key(
                one.id().toString(),
                one.name(),
                Swedish.moment(one.createdAt()),
                moment(one.lastUsedAt()),
                moment(one.suspectedAt()));
    }

    private static String moment(@Nullable Instant at) {
        return at == null ? "" : Swedish.moment(at);
    }

    private OwnSignInPage.Session session(SignInTable.Line one, String here) {
        return new OwnSignInPage.Session(
                one.id().toString(),
                one.device().isEmpty() ? texts.get("access.own.device.unknown") : one.device(),
                texts.get("access.way." + one.way()),
                Swedish.moment(one.at()),
                Swedish.moment(one.lastSeen()),
                one.sessionId().equals(here));
    }
}
