package se.uppdrag.binder;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.uppdrag.access.SignedIn;
import se.uppdrag.binder.pages.PaperPage.Typed;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.trail.Command;
import se.uppdrag.web.Answers;
import se.uppdrag.web.Texts;

/// One paper in the binder, and what its reader writes on it. Writing goes past the trail, which
/// would tell for ever that she wrote.
@Controller
class PaperController {

    /// As everywhere, and scripts make no code and no elements of text.
    static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; "
                    + "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; "
                    + "manifest-src 'self'; form-action 'self'; base-uri 'none'; "
                    + "frame-ancestors 'none'; require-trusted-types-for 'script'; "
                    + "trusted-types uppdraget-parm";

    private static final Typed NOTHING = new Typed("", "", "", "", null);

    private final BinderAccess access;
    private final BinderReader binders;
    private final BinderPages pages;
    private final SecretPapers secrets;
    private final Notes notes;
    private final Texts texts;

    PaperController(
            BinderAccess access,
            BinderReader binders,
            BinderPages pages,
            SecretPapers secrets,
            Notes notes,
            Texts texts) {
        this.access = access;
        this.binders = binders;
        this.pages = pages;
        this.secrets = secrets;
        this.notes = notes;
        this.texts = texts;
    }

    @GetMapping(BinderController.PAPER)
    String paper(
            @PathVariable String organ,
            @PathVariable String day,
            @PathVariable String paper,
            SignedIn who,
            Model model,
            HttpServletResponse response) {
        var desk = access.require(who, organ, day);
        return show(desk, paper, NOTHING, model, response);
    }

    private String show(
            Desk desk, String key, Typed typed, Model model, HttpServletResponse response) {
        var binder = binders.of(desk.meeting(), desk.whole());
        var one = BinderController.paper(binder, key);
        secrets.read(desk.who(), one, binder.address() + "/" + one.key());
        response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        model.addAttribute("page", pages.paper(binder, one, notes.of(desk), desk, typed));
        return "binder/paper";
    }

    /// @param id the note that is changed; empty for a new one
    /// @param version the one she had before her
    @PostMapping(BinderController.PAPER + "/anteckna")
    String write(
            @PathVariable String organ,
            @PathVariable String day,
            @PathVariable String paper,
            @RequestParam(defaultValue = "") String id,
            @RequestParam(defaultValue = "0") String version,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String sida,
            @RequestParam(defaultValue = "") String grupp,
            @RequestParam(defaultValue = "") String ta,
            SignedIn who,
            Command command,
            Model model,
            HttpServletResponse response) {
        var desk = access.require(who, organ, day);
        var one = BinderController.paper(binders.of(desk.meeting(), desk.whole()), paper);
        var written = text.replace("\r\n", "\n").strip();
        var mistake = ta.isEmpty() ? mistake(written, sida) : "";
        if (!mistake.isEmpty()) {
            return again(
                    desk,
                    one,
                    new Typed(id, text, sida, texts.get(mistake), null),
                    model,
                    response);
        }
        var before =
                notes.of(desk).stream()
                        .filter(note -> note.id().toString().equals(id))
                        .findFirst()
                        .orElse(null);
        if (before == null && !ta.isEmpty()) {
            return Answers.seeOther(here(desk, one));
        }
        var change =
                new NoteChange(
                        command.id(),
                        before == null ? named(id) : before.id(),
                        number(version),
                        !ta.isEmpty(),
                        before == null ? grupp.equals("ja") : before.group(),
                        content(one, before, written, sida));
        return switch (notes.take(desk, change)) {
            case Granted<NoteChange.Fate> _ -> Answers.seeOther(here(desk, one));
            case Refused<NoteChange.Fate> refused ->
                    again(
                            desk,
                            one,
                            new Typed(id, text, sida, "", texts.of(refused)),
                            model,
                            response);
        };
    }

    private String again(
            Desk desk, BinderPaper one, Typed typed, Model model, HttpServletResponse response) {
        response.setStatus(422);
        return show(desk, one.key(), typed, model, response);
    }

    private static String here(Desk desk, BinderPaper one) {
        return Binder.address(desk.meeting()) + "/" + one.key() + "#anteckningar";
    }

    private static Note.Content content(
            BinderPaper one, @Nullable Note before, String written, String page) {
        if (before != null && before.content().kind() != Note.Kind.TEXT) {
            var old = before.content();
            return new Note.Content(one.key(), old.kind(), old.page(), written, old.shape());
        }
        return new Note.Content(
                one.key(), Note.Kind.TEXT, page.isBlank() ? 0 : number(page), written, "");
    }

    private static String mistake(String text, String page) {
        if (text.isEmpty()) {
            return "binder.mistake.empty";
        }
        if (text.length() > Note.Content.TEXT_MOST) {
            return "binder.mistake.long";
        }
        return page.isBlank()
                        || page.strip().matches("\\d{1,3}") && number(page) <= PaperText.MOST_PAGES
                ? ""
                : "binder.mistake.page";
    }

    private static int number(String text) {
        return text.strip().matches("\\d{1,6}") ? Integer.parseInt(text.strip()) : 0;
    }

    private static UUID named(String id) {
        return id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? UUID.fromString(id)
                : UUID.randomUUID();
    }
}
