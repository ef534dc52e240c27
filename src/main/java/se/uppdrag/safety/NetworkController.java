package se.uppdrag.safety;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Outcome;
import se.uppdrag.trail.Command;
import se.uppdrag.web.Answers;
import se.uppdrag.web.Paper;
import se.uppdrag.web.Texts;
import se.uppdrag.web.TypedForm;

/// `/trygghet/natverk`: who is in the security network, on screen and on paper, for everybody who
/// is signed in; and what those in it keep together.
@Controller
class NetworkController {

    private static final String HERE = "/trygghet/natverk";

    private final Network network;
    private final NetworkPages pages;
    private final Discreet discreet;
    private final Paper paper;
    private final Texts texts;

    NetworkController(
            Network network, NetworkPages pages, Discreet discreet, Paper paper, Texts texts) {
        this.network = network;
        this.pages = pages;
        this.discreet = discreet;
        this.paper = paper;
        this.texts = texts;
    }

    @GetMapping(HERE)
    String show(SignedIn who, Model model) {
        model.addAttribute("page", pages.page(who.person(), Map.of(), Map.of(), null));
        return "safety/network";
    }

    /// To keep where there is no network: in the telephone, or on paper by the door.
    @GetMapping(HERE + ".pdf")
    ResponseEntity<byte[]> paper(SignedIn who) {
        var page = pages.page(who.person(), Map.of(), Map.of(), null);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header("Content-Disposition", "attachment; filename=\"trygghet.pdf\"")
                .body(paper.pdf("safety/network-paper", Map.of("page", page, "texts", texts)));
    }

    @PostMapping(HERE + "/beredskap")
    String duty(
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        requireOfficial(who);
        var form = new TypedForm(fields);
        var person = form.id("person");
        var from = form.day("fran");
        var to = form.day("till");
        if (form.right() && to.isBefore(from)) {
            form.wrong("till", "safety.mistake.order");
        }
        var known = person.map(PersonId::new).flatMap(network::member);
        if (!form.right() || known.isEmpty()) {
            return again(who, form, model, response);
        }
        return done(command, () -> network.serve(known.get().person(), from, to));
    }

    @PostMapping(HERE + "/moten")
    String meet(
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        requireMember(who);
        var form = new TypedForm(fields);
        var on = form.day("dag");
        var place = form.line("plats");
        var about = form.optional("om", TypedForm.LINE);
        var at = fields.getOrDefault("tid", "");
        if (!at.matches("([01]\\d|2[0-3]):[0-5]\\d")) {
            form.wrong("tid", "safety.mistake.time");
        }
        if (!form.right()) {
            return again(who, form, model, response);
        }
        return done(command, () -> network.meet(on, at, place, about));
    }

    @PostMapping(HERE + "/vagledning")
    String agree(
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        requireOfficial(who);
        var form = new TypedForm(fields);
        var text = form.text("vagledning");
        if (!form.right()) {
            return again(who, form, model, response);
        }
        return done(command, () -> network.agree(text, who.person()));
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

    private String again(SignedIn who, TypedForm form, Model model, HttpServletResponse response) {
        response.setStatus(422);
        model.addAttribute(
                "page",
                pages.page(
                        who.person(),
                        form.values("fran", "till", "dag", "tid"),
                        form.mistakes(),
                        null));
        return "safety/network";
    }

    private void requireMember(SignedIn who) {
        if (network.member(who.person()).isEmpty()) {
            throw new AccessDeniedException("not in the network");
        }
    }

    private void requireOfficial(SignedIn who) {
        if (network.member(who.person()).filter(NetworkMember::official).isEmpty()) {
            throw new AccessDeniedException("not an official of the network");
        }
    }
}
