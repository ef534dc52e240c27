package se.uppdrag.registry;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.uppdrag.access.SignedIn;
import se.uppdrag.masking.Find;
import se.uppdrag.registry.pages.WritingPage;
import se.uppdrag.trail.Command;
import se.uppdrag.web.Act.Option;
import se.uppdrag.web.Acts;
import se.uppdrag.web.Form;
import se.uppdrag.web.Form.Filled;
import se.uppdrag.web.Texts;

/// `/administration/diarium/{slug}/brev`: a letter in a matter, filled from a template, set as PDF
/// and registered as sent.
@Controller
class OutgoingLetterController {

    private static final String HERE = "/administration/diarium/{slug}/brev";

    private final OutgoingLetters letters;
    private final Desk desk;
    private final SecrecyTable secrecy;
    private final RegistryKeepers keepers;
    private final Acts acts;
    private final Texts texts;

    OutgoingLetterController(
            OutgoingLetters letters,
            Desk desk,
            SecrecyTable secrecy,
            RegistryKeepers keepers,
            Acts acts,
            Texts texts) {
        this.letters = letters;
        this.desk = desk;
        this.secrecy = secrecy;
        this.keepers = keepers;
        this.acts = acts;
        this.texts = texts;
    }

    @GetMapping(HERE)
    String form(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String mall,
            SignedIn who,
            Model model) {
        var matter = kept(slug, who);
        return show(matter, template(matter, mall).orElse(null), who, null, model);
    }

    @PostMapping(HERE)
    String sends(
            @PathVariable String slug,
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response) {
        var matter = kept(slug, who);
        var template = template(matter, sent.getOrDefault("mall", "")).orElse(null);
        return acts.take(
                writing(matter, template, who),
                sent,
                command,
                response,
                filled ->
                        letters.send(matter, template, written(filled), keepers.clerk(who))
                                .map(number -> matter.desk() + "/" + number),
                again -> show(matter, template, who, again, model));
    }

    /// A letter as the Word file it was filled into.
    @GetMapping("/administration/diarium/{slug}/{number:\\d{1,6}}/word")
    ResponseEntity<byte[]> word(@PathVariable String slug, @PathVariable int number, SignedIn who) {
        return secrecy.find(kept(slug, who).id(), number)
                .flatMap(one -> letters.word(one.id()))
                .map(Attachment::of)
                .orElseThrow(RegistryKeepers::notFound);
    }

    private static OutgoingLetters.Written written(Filled filled) {
        return new OutgoingLetters.Written(
                filled.text("till"),
                filled.text("mening"),
                filled.text("brevtext"),
                DeskForms.grounds(filled),
                DeskForms.twin(filled));
    }

    private Form writing(Handling matter, @Nullable LetterTemplate template, SignedIn who) {
        var form =
                Form.of("registry", "letter", matter.desk() + "/brev")
                        .hidden("mall", template == null ? "" : template.id().toString())
                        .text("till", DeskForms.LINE)
                        .text("mening", DeskForms.LINE);
        if (template == null || template.word() == null) {
            form.area("brevtext", DeskForms.TEXT);
        } else if (template.takesText()) {
            form.optionalArea("brevtext", DeskForms.TEXT);
        }
        form.choice("bestammelse", provisions("not-secret"))
                .optionalText("oppen-motpart", DeskForms.LINE)
                .choice("bestammelse-motpart", provisions("no-other"))
                .optionalText("oppen-mening", DeskForms.LINE)
                .choice("bestammelse-mening", provisions("no-other"));
        if (template == null) {
            return form;
        }
        var draft = letters.draft(matter, template, "", keepers.clerk(who));
        return form.beginning("mening", draft.subject()).beginning("brevtext", draft.text());
    }

    private List<Option> provisions(String none) {
        var all = new ArrayList<Option>();
        all.add(new Option("", texts.get("registry." + none)));
        secrecy.provisions()
                .forEach(one -> all.add(new Option(one.id(), one.cited() + " – " + one.what())));
        return all;
    }

    private String show(
            Handling matter,
            @Nullable LetterTemplate template,
            SignedIn who,
            @Nullable Filled again,
            Model model) {
        var words = again == null ? "" : again.text("brevtext");
        model.addAttribute(
                "page",
                new WritingPage(
                        matter.dnr(),
                        DeskWords.subject(matter),
                        matter.desk(),
                        template == null ? "" : template.name(),
                        offered(matter).stream()
                                .map(one ->
                                        new WritingPage.Choice(
                                                matter.desk() + "/brev?mall=" + one.id(),
                                                one.name()))
                                .toList(),
                        Find.in(words).stream()
                                .map(one ->
                                        texts.get("registry.find." + one.kind())
                                                + ": "
                                                + one.text())
                                .distinct()
                                .toList(),
                        acts.shown(again, List.of(writing(matter, template, who)))));
        return "registry/writing";
    }

    private List<LetterTemplate> offered(Handling matter) {
        return letters.of(List.of(matter.authority())).stream()
                .filter(one -> !one.retired())
                .toList();
    }

    private Optional<LetterTemplate> template(Handling matter, String id) {
        return id.matches("[0-9a-f-]{36}")
                ? offered(matter).stream()
                        .filter(one -> one.id().equals(UUID.fromString(id)))
                        .findFirst()
                : Optional.empty();
    }

    private Handling kept(String slug, SignedIn who) {
        var matter = desk.find(slug).orElseThrow(RegistryKeepers::notFound);
        keepers.requireKeeping(who, matter);
        return matter;
    }
}
