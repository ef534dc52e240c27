package se.uppdrag.safety;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.safety.pages.KeyPage;
import se.uppdrag.sealing.Sealing;
import se.uppdrag.trail.Command;
import se.uppdrag.web.Answers;
import se.uppdrag.web.RefusalText;
import se.uppdrag.web.Texts;
import se.uppdrag.web.TypedForm;

/// `/trygghet/nyckel`: the reader's own key. For everybody else the page is not there.
@Controller
class KeyController {

    static final String HERE = "/trygghet/nyckel";
    private static final String BOX = "/trygghet/rapporter";

    /// A passphrase is a sentence; what is shorter can be guessed.
    private static final int SHORTEST = 14;

    private final Keys keys;
    private final Reports reports;
    private final Vault vault;
    private final Network network;
    private final HelpTable help;
    private final Ticket ticket;
    private final Discreet discreet;
    private final Pace pace;
    private final Texts texts;

    KeyController(
            Keys keys,
            Reports reports,
            Vault vault,
            Network network,
            HelpTable help,
            Ticket ticket,
            Discreet discreet,
            Pace pace,
            Texts texts) {
        this.keys = keys;
        this.reports = reports;
        this.vault = vault;
        this.network = network;
        this.help = help;
        this.ticket = ticket;
        this.discreet = discreet;
        this.pace = pace;
        this.texts = texts;
    }

    @GetMapping(HERE)
    String show(SignedIn who, Model model, HttpServletRequest request) {
        require(who);
        return show(who, "", null, model, request);
    }

    @PostMapping(HERE + "/skapa")
    String make(
            SignedIn who,
            Command command,
            @RequestParam(defaultValue = "") String losenmening,
            @RequestParam(defaultValue = "") String igen,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        require(who);
        var mistake = mistake(losenmening, igen);
        if (!mistake.isEmpty()) {
            return wrong(who, mistake, model, request, response);
        }
        return answer(
                who,
                discreet.once(
                        command, HERE, () -> keys.make(who.person(), losenmening).map(_ -> HERE)),
                model,
                request,
                response);
    }

    @PostMapping(HERE + "/oppna")
    String open(
            SignedIn who,
            @RequestParam(defaultValue = "") String losenmening,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        require(who);
        return pace.evenly(
                () -> enter(who, keys.open(who.person(), losenmening), model, request, response));
    }

    private String enter(
            SignedIn who,
            Outcome<Sealing.Pair> opened,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (opened) {
            case Refused<Sealing.Pair> refused -> {
                response.setStatus(422);
                yield show(who, "", texts.of(refused), model, request);
            }
            case Granted<Sealing.Pair>(var pair, _) -> {
                var open = new Keyring.Open(who.id(), pair);
                vault.look(open);
                ticket.put(open, request, response);
                yield Answers.seeOther(BOX);
            }
        };
    }

    @PostMapping(HERE + "/stang")
    String close(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
        require(who);
        ticket.drop(request, response);
        return Answers.seeOther(HERE);
    }

    @PostMapping(HERE + "/byt")
    String change(
            SignedIn who,
            Command command,
            @RequestParam(defaultValue = "") String nuvarande,
            @RequestParam(defaultValue = "") String losenmening,
            @RequestParam(defaultValue = "") String igen,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        require(who);
        var mistake = mistake(losenmening, igen);
        if (!mistake.isEmpty()) {
            return wrong(who, mistake, model, request, response);
        }
        return answer(
                who,
                discreet.once(
                        command,
                        HERE,
                        () -> keys.change(who.person(), nuvarande, losenmening).map(_ -> HERE)),
                model,
                request,
                response);
    }

    @PostMapping(HERE + "/glomt")
    String lose(
            SignedIn who,
            Command command,
            @RequestParam(defaultValue = "") String losenmening,
            @RequestParam(defaultValue = "") String igen,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        require(who);
        var mistake = mistake(losenmening, igen);
        if (!mistake.isEmpty()) {
            return wrong(who, mistake, model, request, response);
        }
        return answer(
                who,
                discreet.once(
                        command, HERE, () -> keys.lose(who.person(), losenmening).map(_ -> HERE)),
                model,
                request,
                response);
    }

    @PostMapping(HERE + "/godkann")
    String vouch(
            SignedIn who,
            Command command,
            @RequestParam UUID begaran,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        require(who);
        var open = ticket.reader(request, who);
        if (open.isEmpty()) {
            return Answers.seeOther(HERE);
        }
        return answer(
                who,
                discreet.once(
                        command,
                        HERE,
                        () -> keys.vouch(who.person(), open.get().pair(), begaran).map(_ -> HERE)),
                model,
                request,
                response);
    }

    @PostMapping(HERE + "/aterta")
    String restore(
            SignedIn who,
            Command command,
            @RequestParam(defaultValue = "") String losenmening,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        require(who);
        var pair = new AtomicReference<Sealing.@Nullable Pair>();
        var outcome =
                discreet.once(
                        command,
                        HERE,
                        () ->
                                keys.restore(who.person(), losenmening)
                                        .map(restored -> {
                                            reports.inherit(restored);
                                            pair.set(restored.pair());
                                            return HERE;
                                        }));
        var restored = pair.get();
        return restored == null
                ? answer(who, outcome, model, request, response)
                : enter(who, Outcome.granted(restored), model, request, response);
    }

    private static String mistake(String passphrase, String again) {
        return passphrase.length() < SHORTEST
                        || passphrase.length() > TypedForm.LINE
                        || passphrase.chars().distinct().count() < 6
                ? "safety.mistake.passphrase"
                : passphrase.equals(again) ? "" : "safety.mistake.unlike";
    }

    private String wrong(
            SignedIn who,
            String mistake,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.setStatus(422);
        return show(who, mistake, null, model, request);
    }

    private String answer(
            SignedIn who,
            Outcome<String> outcome,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (outcome) {
            case Granted<String>(var location, _) -> Answers.seeOther(location);
            case Refused<String> refused -> {
                response.setStatus(422);
                yield show(who, "", texts.of(refused), model, request);
            }
        };
    }

    private String show(
            SignedIn who,
            String mistake,
            @Nullable RefusalText refusal,
            Model model,
            HttpServletRequest request) {
        var me = who.person();
        var recovery = keys.recovery(me);
        var open = ticket.reader(request, who);
        model.addAttribute(
                "page",
                new KeyPage(
                        help.ours().exit(),
                        keys.has(me),
                        open.isPresent(),
                        keys.entrusted(me),
                        recovery.map(keys::fingerprint).orElse(""),
                        recovery.map(one -> Integer.toString(keys.vouched(one))).orElse("0"),
                        open.isEmpty() ? List.of() : waiting(who),
                        mistake.isEmpty() ? Map.of() : Map.of("losenmening", mistake),
                        refusal));
        return "safety/key";
    }

    private List<KeyPage.Waiting> waiting(SignedIn who) {
        return keys.waitingFor(who.person()).stream()
                .map(one ->
                        new KeyPage.Waiting(
                                one.id().toString(),
                                network.name(keys.holder(one).value()),
                                keys.fingerprint(one)))
                .toList();
    }

    private void require(SignedIn who) {
        if (network.member(who.person()).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
