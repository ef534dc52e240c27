package se.uppdrag.statutes;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.uppdrag.access.Gate;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.statutes.pages.StatuteAdminPage;
import se.uppdrag.statutes.pages.StatuteForm;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Answers;
import se.uppdrag.web.DateFields;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// `/administration/forfattningar`: what is wrong in the book, everything in it, and a new text.
@Controller
class StatuteAdminController {

    static final String HERE = "/administration/forfattningar";

    private static final int PAGE = 50;

    private final Statutes statutes;
    private final StatuteWarnings warnings;
    private final StatutePages pages;
    private final StatuteWords words;
    private final Gate gate;
    private final Trail trail;
    private final Texts texts;

    StatuteAdminController(
            Statutes statutes,
            StatuteWarnings warnings,
            StatutePages pages,
            StatuteWords words,
            Gate gate,
            Trail trail,
            Texts texts) {
        this.statutes = statutes;
        this.warnings = warnings;
        this.pages = pages;
        this.words = words;
        this.gate = gate;
        this.trail = trail;
        this.texts = texts;
    }

    @GetMapping(HERE)
    String show(SignedIn who, @RequestParam(defaultValue = "") String efter, Model model) {
        gate.require(who, Role.SECRETARY);
        return show(StatuteForm.EMPTY, efter, model);
    }

    @PostMapping(HERE)
    String found(
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        gate.require(who, Role.SECRETARY);
        var read = card(fields, words);
        var card = read.card();
        var kind = StatuteKind.of(fields.getOrDefault("slag", ""));
        var mistakes = new LinkedHashMap<>(read.mistakes());
        if (kind.isEmpty()) {
            mistakes.put("slag", "statutes.mistake.kind");
        }
        if (!mistakes.isEmpty() || card == null) {
            response.setStatus(422);
            return show(new StatuteForm(shown(fields), mistakes, null), "", model);
        }
        gate.require(who, Role.SECRETARY, card.organ());
        return answer(
                trail.once(
                        command,
                        () ->
                                Outcome.granted(
                                        HERE
                                                + "/"
                                                + statutes.found(kind.get(), card, who.person())
                                                        .slug())),
                model,
                response);
    }

    private String answer(Outcome<String> outcome, Model model, HttpServletResponse response) {
        return switch (outcome) {
            case Granted<String>(var location, _) -> Answers.seeOther(location);
            case Refused<String> refused -> {
                response.setStatus(422);
                yield show(new StatuteForm(Map.of(), Map.of(), texts.of(refused)), "", model);
            }
        };
    }

    /// @param card nothing where there are mistakes
    record CardFields(Statute.@Nullable Card card, Map<String, String> mistakes) {}

    static CardFields card(Map<String, String> fields, StatuteWords words) {
        var mistakes = new LinkedHashMap<String, String>();
        var title = text(fields, "titel", 200, mistakes);
        if (title.isEmpty()) {
            mistakes.put("titel", "statutes.mistake.title");
        }
        var responsible = text(fields, "ansvarig", 200, mistakes);
        var subject = text(fields, "amne", 100, mistakes);
        var organ = fields.getOrDefault("organ", "");
        if (!words.known(organ)) {
            mistakes.put("organ", "statutes.mistake.organ");
        }
        var typed = fields.getOrDefault("granskas", "").strip();
        var review = DateFields.read(typed);
        if (review == null && !typed.isEmpty()) {
            mistakes.put("granskas", "statutes.mistake.day");
        }
        return new CardFields(
                mistakes.isEmpty()
                        ? new Statute.Card(title, organ, responsible, subject, review)
                        : null,
                mistakes);
    }

    private static String text(
            Map<String, String> fields, String field, int most, Map<String, String> mistakes) {
        var text = fields.getOrDefault(field, "").strip();
        if (text.length() > most || text.codePoints().anyMatch(Character::isISOControl)) {
            mistakes.put(field, "statutes.mistake.text");
        }
        return text;
    }

    /// As it was typed, but for what is no date: no browser shows that in a field for one.
    static Map<String, String> shown(Map<String, String> fields) {
        var shown = new LinkedHashMap<>(fields);
        for (var day : List.of("granskas", "fran", "till", "beslutsdag")) {
            shown.computeIfPresent(day, (_, sent) -> DateFields.date(sent));
        }
        return shown;
    }

    /// @param slug of the last one on the page before
    private String show(StatuteForm form, String slug, Model model) {
        var today = pages.today();
        var after = statutes.statute(slug);
        var found = warnings.book(today, after.orElse(null), PAGE + 1);
        var rows = found.stream().limit(PAGE).toList();
        var organs = words.organs(today);
        model.addAttribute(
                "page",
                new StatuteAdminPage(
                        groups(warnings.of(warnings.book(today), today)),
                        Arrays.stream(StatuteKind.values())
                                .map(one -> new StatuteForm.Option(one.word(), words.kind(one)))
                                .toList(),
                        words.organOptions(today),
                        rows.stream().map(line -> row(line, organs)).toList(),
                        after.isEmpty() ? "" : HERE,
                        found.size() > PAGE
                                ? HERE + "?efter=" + rows.getLast().statute().slug()
                                : "",
                        form));
        return "statutes/administration";
    }

    private List<StatuteAdminPage.Group> groups(List<Warning> found) {
        return Arrays.stream(Warning.Kind.values())
                .map(kind ->
                        new StatuteAdminPage.Group(
                                texts.get("statutes.warning." + kind),
                                found.stream()
                                        .filter(one -> one.kind() == kind)
                                        .limit(PAGE)
                                        .map(this::line)
                                        .toList()))
                .filter(group -> !group.lines().isEmpty())
                .toList();
    }

    private StatuteAdminPage.Line line(Warning warning) {
        return new StatuteAdminPage.Line(
                texts.get(
                        "statutes.warning." + warning.kind() + ".text",
                        Swedish.date(warning.day())),
                warning.statute().title(),
                HERE + "/" + warning.statute().slug());
    }

    private StatuteAdminPage.Row row(ShelfTable.Line line, Map<String, String> organs) {
        return new StatuteAdminPage.Row(
                line.statute().title(),
                HERE + "/" + line.statute().slug(),
                words.kind(line.statute().kind()),
                organs.getOrDefault(line.statute().card().organ(), line.statute().card().organ()),
                Optional.ofNullable(line.from())
                        .map(from -> texts.get("statutes.period", Swedish.date(from)))
                        .orElseGet(() -> texts.get("statutes.state.none")));
    }
}
