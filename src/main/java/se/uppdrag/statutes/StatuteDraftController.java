package se.uppdrag.statutes;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.uppdrag.access.Gate;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.statutes.pages.StatuteForm;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Answers;
import se.uppdrag.web.DateFields;
import se.uppdrag.web.Texts;

/// A draft: written, looked at, put before a meeting, and entered when it has been decided.
@Controller
class StatuteDraftController {

    private static final String DRAFT = StatuteEditController.STATUTE + "/utkast/{id}";

    private final Statutes statutes;
    private final StatuteDrafts drafts;
    private final DraftViews views;
    private final DecisionForms decisions;
    private final Gate gate;
    private final Trail trail;
    private final Texts texts;

    StatuteDraftController(
            Statutes statutes,
            StatuteDrafts drafts,
            DraftViews views,
            DecisionForms decisions,
            Gate gate,
            Trail trail,
            Texts texts) {
        this.statutes = statutes;
        this.drafts = drafts;
        this.views = views;
        this.decisions = decisions;
        this.gate = gate;
        this.trail = trail;
        this.texts = texts;
    }

    private record Found(Statute statute, Draft draft) {}

    static String address(Statute statute, Draft draft) {
        return StatuteEditController.address(statute) + "/utkast/" + draft.id();
    }

    private Found found(SignedIn who, String slug, UUID id) {
        var statute = statutes.statute(slug).orElseThrow(StatuteController::notFound);
        gate.require(who, Role.SECRETARY, statute.card().organ());
        return new Found(
                statute,
                drafts.draft(id)
                        .filter(one -> one.statute().equals(statute.id()))
                        .orElseThrow(StatuteController::notFound));
    }

    @GetMapping(DRAFT)
    String show(SignedIn who, @PathVariable String slug, @PathVariable UUID id, Model model) {
        var found = found(who, slug, id);
        return show(found, found.draft(), StatuteForm.EMPTY, model);
    }

    private String show(Found found, Draft draft, StatuteForm form, Model model) {
        model.addAttribute("page", views.page(found.statute(), draft, form));
        return "statutes/draft";
    }

    /// Saved whatever is wrong in it; the page tells what.
    @PostMapping(DRAFT)
    String save(
            SignedIn who,
            Command command,
            @PathVariable String slug,
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var found = found(who, slug, id);
        var from = DateFields.read(fields.getOrDefault("galler-fran", ""));
        var source = fields.getOrDefault("text", "").replace("\r\n", "\n").replace("\0", "");
        var mistakes =
                from == null
                        ? Map.of("galler-fran", "statutes.mistake.day")
                        : source.length() > TextReader.MOST_CHARACTERS
                                ? Map.of("text", "statutes.mistake.long")
                                : Map.<String, String>of();
        var typed =
                new Draft(
                        id,
                        found.statute().id(),
                        Form.of(fields.getOrDefault("form", "")),
                        source,
                        from == null ? found.draft().from() : from,
                        edition(fields),
                        found.draft().done());
        if (!mistakes.isEmpty()) {
            response.setStatus(422);
            return show(found, typed, form(fields, mistakes, null), model);
        }
        if (typed.edition() != found.draft().edition() || found.draft().done()) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return show(
                    found,
                    typed,
                    form(fields, Map.of("text", "statutes.mistake.stale"), null),
                    model);
        }
        return answer(
                found,
                trail.once(
                        command,
                        () ->
                                drafts.save(typed, who.person())
                                        ? Outcome.granted(address(found.statute(), typed))
                                        : Outcome.refused(StatuteRefusal.TEXT_HAS_CHANGED_SINCE)),
                fields,
                model,
                response);
    }

    private static int edition(Map<String, String> fields) {
        var typed = fields.getOrDefault("version", "");
        return typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : 0;
    }

    @PostMapping(DRAFT + "/lagg-fram")
    String put(
            SignedIn who,
            Command command,
            @PathVariable String slug,
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var found = found(who, slug, id);
        var place = views.place(fields.getOrDefault("punkt", ""));
        if (place.isEmpty()) {
            response.setStatus(422);
            return show(
                    found,
                    found.draft(),
                    form(fields, Map.of("punkt", "statutes.mistake.item"), null),
                    model);
        }
        gate.require(who, Role.SECRETARY, place.get().meeting().organ());
        return act(
                found,
                command,
                () ->
                        drafts.put(
                                        found.statute(),
                                        found.draft(),
                                        place.get().meeting(),
                                        place.get().item(),
                                        who.person())
                                .map(put -> StatuteDrafts.address(found.statute(), put)),
                fields,
                model,
                response);
    }

    @PostMapping(DRAFT + "/besluta")
    String enter(
            SignedIn who,
            Command command,
            @PathVariable String slug,
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var found = found(who, slug, id);
        var form = decisions.read(fields);
        var period = form.period();
        if (!form.mistakes().isEmpty() || period == null) {
            response.setStatus(422);
            return show(found, found.draft(), form(fields, form.mistakes(), null), model);
        }
        return act(
                found,
                command,
                () ->
                        drafts.enter(
                                        found.statute(),
                                        found.draft(),
                                        form.decided(),
                                        period,
                                        who.person())
                                .map(version ->
                                        found.statute().address() + "/" + version.period().from()),
                fields,
                model,
                response);
    }

    @PostMapping(DRAFT + "/kasta")
    String giveUp(
            SignedIn who,
            Command command,
            @PathVariable String slug,
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var found = found(who, slug, id);
        return act(
                found,
                command,
                () -> {
                    drafts.giveUp(found.draft());
                    return Outcome.granted(StatuteEditController.address(found.statute()));
                },
                fields,
                model,
                response);
    }

    private String act(
            Found found,
            Command command,
            Supplier<Outcome<String>> act,
            Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        return answer(found, trail.once(command, act), fields, model, response);
    }

    private String answer(
            Found found,
            Outcome<String> outcome,
            Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        return switch (outcome) {
            case Granted<String>(var location, _) -> Answers.seeOther(location);
            case Refused<String> refused -> {
                response.setStatus(422);
                yield show(found, found.draft(), form(fields, Map.of(), refused), model);
            }
        };
    }

    private StatuteForm form(
            Map<String, String> fields,
            Map<String, String> mistakes,
            @Nullable Refused<String> refused) {
        return new StatuteForm(
                StatuteAdminController.shown(fields),
                mistakes,
                refused == null ? null : texts.of(refused));
    }
}
