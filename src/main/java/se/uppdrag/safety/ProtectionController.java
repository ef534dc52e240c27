package se.uppdrag.safety;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.trail.Command;
import se.uppdrag.web.Answers;
import se.uppdrag.web.RefusalText;
import se.uppdrag.web.Texts;
import se.uppdrag.web.TypedForm;

/// `/trygghet/skydd`: what is done beforehand. Officials of the network see and record all of it;
/// who serves full time sees her own; who presides or is secretary sees the rounds and the notes of
/// the organ.
@Controller
class ProtectionController {

    private static final String HERE = "/trygghet/skydd";
    static final List<String> KINDS = List.of("ASSESSED", "MEASURE", "TRAINED");
    static final List<String> ADVICE = List.of("ROUND", "HOST", "CALL");

    private final Protection protection;
    private final ProtectionPages pages;
    private final Network network;
    private final Discreet discreet;
    private final Texts texts;

    ProtectionController(
            Protection protection,
            ProtectionPages pages,
            Network network,
            Discreet discreet,
            Texts texts) {
        this.protection = protection;
        this.pages = pages;
        this.network = network;
        this.discreet = discreet;
        this.texts = texts;
    }

    @GetMapping(HERE)
    String show(SignedIn who, Model model) {
        return show(who, Map.of(), Map.of(), null, model);
    }

    @PostMapping(HERE + "/uppdrag")
    String record(
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        requireOfficial(who);
        var form = new TypedForm(fields);
        var person = form.id("person");
        var kind = form.among("sort", KINDS);
        var on = form.day("dag");
        var code =
                switch (kind) {
                    case "ASSESSED" -> form.among("risk", Triage.RISKS);
                    case "MEASURE" -> form.among("atgard", Triage.MEASURES);
                    default -> "";
                };
        if (!form.right() || person.isEmpty()) {
            return wrong(who, form, model, response);
        }
        return answer(
                who,
                fields,
                discreet.once(
                        command,
                        HERE,
                        () ->
                                protection
                                        .record(person.get(), kind, code, on, who.name())
                                        .map(_ -> HERE)),
                model,
                response);
    }

    @PostMapping(HERE + "/rond")
    String round(
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var form = new TypedForm(fields);
        var organ = form.among("organ", pages.organs(who));
        if (pages.organs(who).isEmpty()) {
            throw new AccessDeniedException("presides nowhere");
        }
        var on = form.day("motesdag");
        var place = form.line("plats");
        var exits = form.line("utgangar");
        var caller = form.line("larmar");
        var host = form.line("vard");
        if (!form.right()) {
            return wrong(who, form, model, response);
        }
        return done(
                command, () -> protection.go(organ, on, place, exits, caller, host, who.name()));
    }

    @PostMapping(HERE + "/ordforande")
    String note(
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        requireOfficial(who);
        var form = new TypedForm(fields);
        var organ = form.among("till", pages.organs(who));
        var on = form.day("inforDag");
        var advice = form.among("rad", ADVICE);
        if (!form.right()) {
            return wrong(who, form, model, response);
        }
        return done(command, () -> protection.note(organ, on, advice, who.name()));
    }

    private String done(Command command, Runnable act) {
        discreet.once(
                command,
                HERE,
                () -> {
                    act.run();
                    return Outcome.granted(HERE);
                });
        return Answers.seeOther(HERE);
    }

    private String answer(
            SignedIn who,
            Map<String, String> fields,
            Outcome<String> outcome,
            Model model,
            HttpServletResponse response) {
        return switch (outcome) {
            case Granted<String>(var location, _) -> Answers.seeOther(location);
            case Refused<String> refused -> {
                response.setStatus(422);
                yield show(who, fields, Map.of(), texts.of(refused), model);
            }
        };
    }

    private String wrong(SignedIn who, TypedForm form, Model model, HttpServletResponse response) {
        response.setStatus(422);
        return show(who, form.values("dag", "motesdag", "inforDag"), form.mistakes(), null, model);
    }

    private String show(
            SignedIn who,
            Map<String, String> values,
            Map<String, String> mistakes,
            @Nullable RefusalText refusal,
            Model model) {
        model.addAttribute("page", pages.page(who, values, mistakes, refusal));
        return "safety/protection";
    }

    private void requireOfficial(SignedIn who) {
        if (network.member(who.person()).filter(NetworkMember::official).isEmpty()) {
            throw new AccessDeniedException("not an official of the network");
        }
    }
}
