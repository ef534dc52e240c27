package se.uppdrag.statutes;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import se.uppdrag.access.Gate;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignedIn;
import se.uppdrag.files.Docx;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.statutes.pages.StatuteForm;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Answers;
import se.uppdrag.web.DateFields;
import se.uppdrag.web.Texts;

/// `/administration/forfattningar/{slug}`: what is said of a statute, its versions, a new draft,
/// and its end.
@Controller
class StatuteEditController {

    static final String STATUTE = StatuteAdminController.HERE + "/{slug:[a-z0-9-]{1,100}}";

    private final Statutes statutes;
    private final StatuteDrafts drafts;
    private final StatuteEditPages pages;
    private final StatuteWords words;
    private final DecisionForms decisions;
    private final Gate gate;
    private final Trail trail;
    private final Texts texts;

    StatuteEditController(
            Statutes statutes,
            StatuteDrafts drafts,
            StatuteEditPages pages,
            StatuteWords words,
            DecisionForms decisions,
            Gate gate,
            Trail trail,
            Texts texts) {
        this.statutes = statutes;
        this.drafts = drafts;
        this.pages = pages;
        this.words = words;
        this.decisions = decisions;
        this.gate = gate;
        this.trail = trail;
        this.texts = texts;
    }

    private Statute found(SignedIn who, String slug) {
        var statute = statutes.statute(slug).orElseThrow(StatuteController::notFound);
        gate.require(who, Role.SECRETARY, statute.card().organ());
        return statute;
    }

    static String address(Statute statute) {
        return StatuteAdminController.HERE + "/" + statute.slug();
    }

    @GetMapping(STATUTE)
    String show(SignedIn who, @PathVariable String slug, Model model) {
        return show(found(who, slug), StatuteForm.EMPTY, model);
    }

    @PostMapping(STATUTE)
    String describe(
            SignedIn who,
            Command command,
            @PathVariable String slug,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var statute = found(who, slug);
        var read = StatuteAdminController.card(fields, words);
        var card = read.card();
        var from = DateFields.read(fields.getOrDefault("titel-fran", ""));
        var mistakes = new HashMap<>(read.mistakes());
        if (from == null
                ? !fields.getOrDefault("titel-fran", "").isBlank()
                : from.isAfter(pages.today())) {
            mistakes.put("titel-fran", "statutes.mistake.title-from");
        }
        if (card == null || !mistakes.isEmpty()) {
            return again(statute, fields, mistakes, null, model, response);
        }
        gate.require(who, Role.SECRETARY, card.organ());
        return answer(
                statute,
                trail.once(
                        command,
                        () -> {
                            statutes.describe(statute, card, from, who.person());
                            return Outcome.granted(address(statute));
                        }),
                fields,
                model,
                response);
    }

    /// A new draft begins with the text that is in force, or with nothing but changes.
    @PostMapping(STATUTE + "/utkast")
    String begin(
            SignedIn who,
            Command command,
            @PathVariable String slug,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var statute = found(who, slug);
        var from = DateFields.read(fields.getOrDefault("utkast-fran", ""));
        if (from == null) {
            var mistakes = Map.of("utkast-fran", "statutes.mistake.day");
            return again(statute, fields, mistakes, null, model, response);
        }
        var form = Form.of(fields.getOrDefault("utkast-form", ""));
        var source =
                form == Form.CHANGES
                        ? ""
                        : drafts.before(statute, from).map(StatuteVersion::text).orElse("");
        var draft = begun(statute, form, source, from, who);
        return answer(statute, trail.once(command, draft), fields, model, response);
    }

    /// Takes the text out of a Word file; what it became is shown in the draft before anything is
    /// done with it.
    @PostMapping(STATUTE + "/docx")
    String docx(
            SignedIn who,
            Command command,
            @PathVariable String slug,
            @RequestParam @Nullable MultipartFile fil,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response)
            throws IOException {
        var statute = found(who, slug);
        var from = DateFields.read(fields.getOrDefault("docx-fran", ""));
        var mistakes = new HashMap<String, String>();
        if (from == null) {
            mistakes.put("docx-fran", "statutes.mistake.day");
        }
        var text = "";
        try {
            text = fil == null || fil.isEmpty() ? "" : Docx.read(fil.getInputStream());
            if (text.isEmpty()) {
                mistakes.put("fil", Docx.Why.EMPTY.key());
            }
        } catch (Docx.Unreadable unreadable) {
            mistakes.put("fil", unreadable.why().key());
        }
        if (from == null || !mistakes.isEmpty()) {
            return again(statute, fields, mistakes, null, model, response);
        }
        var source = text;
        var draft = begun(statute, Form.WHOLE, source, from, who);
        return answer(statute, trail.once(command, draft), fields, model, response);
    }

    private Supplier<Outcome<String>> begun(
            Statute statute, Form form, String source, LocalDate from, SignedIn who) {
        return () ->
                Outcome.granted(
                        StatuteDraftController.address(
                                statute, drafts.begin(statute, form, source, from, who.person())));
    }

    @PostMapping(STATUTE + "/upphav")
    String repeal(
            SignedIn who,
            Command command,
            @PathVariable String slug,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var statute = found(who, slug);
        var form = decisions.read(fields);
        var period = form.period();
        if (!form.mistakes().isEmpty() || period == null) {
            return again(statute, fields, form.mistakes(), null, model, response);
        }
        return answer(
                statute,
                trail.once(
                        command,
                        () ->
                                statutes.repeal(
                                                statute,
                                                form.decided(),
                                                period.from(),
                                                who.person())
                                        .map(_ -> address(statute))),
                fields,
                model,
                response);
    }

    private String answer(
            Statute statute,
            Outcome<String> outcome,
            Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        return switch (outcome) {
            case Granted<String>(var location, _) -> Answers.seeOther(location);
            case Refused<String> refused ->
                    again(statute, fields, Map.of(), refused, model, response);
        };
    }

    private String again(
            Statute statute,
            Map<String, String> fields,
            Map<String, String> mistakes,
            @Nullable Refused<String> refused,
            Model model,
            HttpServletResponse response) {
        response.setStatus(422);
        return show(
                statute,
                new StatuteForm(
                        StatuteAdminController.shown(fields),
                        mistakes,
                        refused == null ? null : texts.of(refused)),
                model);
    }

    private String show(Statute statute, StatuteForm form, Model model) {
        model.addAttribute("page", pages.of(statute, form));
        return "statutes/edit";
    }
}
