package se.uppdrag.initiatives;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.uppdrag.access.SignedIn;
import se.uppdrag.initiatives.pages.RaisePage;
import se.uppdrag.law.Outcome;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Register;
import se.uppdrag.trail.Command;
import se.uppdrag.web.Act.Option;
import se.uppdrag.web.Acts;
import se.uppdrag.web.Form;
import se.uppdrag.web.Form.Filled;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// `/lamna-in/namnd`: a member raises a matter in her committee (KL 4:20), an auditor one about the
/// audit of it (KL 4:21).
@Controller
class RaisingController {

    private static final String HERE = "/lamna-in/namnd";
    private static final int AUDIT_MOST = 2000;

    private final CommitteeMatters matters;
    private final Register register;
    private final Acts acts;
    private final Texts texts;

    RaisingController(CommitteeMatters matters, Register register, Acts acts, Texts texts) {
        this.matters = matters;
        this.register = register;
        this.acts = acts;
        this.texts = texts;
    }

    @GetMapping(HERE)
    String form(SignedIn who, Model model) {
        return show(who, form(who), null, model);
    }

    @PostMapping(HERE)
    String raise(
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response) {
        var form = form(who);
        return acts.take(
                form,
                sent,
                command,
                response,
                filled -> raised(who, filled),
                filled -> show(who, form, filled, model));
    }

    private Outcome<String> raised(SignedIn who, Filled filled) {
        var organ =
                matters.open(who.person()).stream()
                        .filter(one -> one.slug().equals(filled.text("namnd")))
                        .findFirst()
                        .or(() -> register.organ(filled.text("namnd")))
                        .orElseThrow();
        return matters.raise(
                        who.person(),
                        organ,
                        filled.text("rubrik"),
                        filled.text("text"),
                        filled.text("granskning"))
                .map(one -> "/diarium/" + one.matterSlug());
    }

    private Form form(SignedIn who) {
        var form =
                Form.of("initiatives", "raise", HERE)
                        .choice(
                                "namnd",
                                matters.open(who.person()).stream()
                                        .map(one -> new Option(one.slug(), one.name()))
                                        .toList())
                        .text("rubrik", Draft.TITLE_MAX)
                        .area("text", Draft.TEXT_MAX);
        return matters.auditor(who.person()) ? form.optionalArea("granskning", AUDIT_MOST) : form;
    }

    private String show(SignedIn who, Form form, @Nullable Filled again, Model model) {
        List<Organ> open = matters.open(who.person());
        model.addAttribute(
                "page",
                new RaisePage(
                        form.act(texts, again),
                        open.size(),
                        matters.auditor(who.person()),
                        matters.by(who.person()).stream()
                                .map(one ->
                                        new RaisePage.Line(
                                                "/diarium/" + one.matterSlug(),
                                                one.title(),
                                                one.dnr() + " · " + Swedish.date(one.at())))
                                .toList()));
        return "initiatives/raise";
    }
}
