package se.uppdrag.registry;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Outcome;
import se.uppdrag.masking.Find;
import se.uppdrag.registry.pages.DeskDocumentPage;
import se.uppdrag.registry.pages.HandlingPage.Fact;
import se.uppdrag.trail.Command;
import se.uppdrag.web.Acts;
import se.uppdrag.web.Form;
import se.uppdrag.web.Form.Filled;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// `/administration/diarium/{slug}/{number}`: one document: its mark, the gate and the copies.
@Controller
class DeskDocumentController {

    private static final String HERE = "/administration/diarium/{slug}/{number:\\d{1,6}}";

    private final Desk desk;
    private final Secrets secrets;
    private final SecrecyTable table;
    private final LetterTemplateTable letters;
    private final DeskForms forms;
    private final DeskWords words;
    private final RegistryKeepers keepers;
    private final Acts acts;
    private final Texts texts;

    DeskDocumentController(
            Desk desk,
            Secrets secrets,
            SecrecyTable table,
            LetterTemplateTable letters,
            DeskForms forms,
            DeskWords words,
            RegistryKeepers keepers,
            Acts acts,
            Texts texts) {
        this.desk = desk;
        this.secrets = secrets;
        this.table = table;
        this.letters = letters;
        this.forms = forms;
        this.words = words;
        this.keepers = keepers;
        this.acts = acts;
        this.texts = texts;
    }

    /// What is asked for, by somebody who may read it.
    private record Asked(Handling matter, Document document, SignedIn who) {

        int number() {
            return document.number();
        }

        String address() {
            return matter.desk() + "/" + document.number();
        }
    }

    @GetMapping(HERE)
    String one(@PathVariable String slug, @PathVariable int number, SignedIn who, Model model) {
        return show(found(slug, number, who), null, null, model);
    }

    @GetMapping(HERE + "/fil")
    ResponseEntity<byte[]> file(@PathVariable String slug, @PathVariable int number, SignedIn who) {
        return secrets.file(found(slug, number, who).document())
                .map(Attachment::of)
                .orElseThrow(RegistryKeepers::notFound);
    }

    @PostMapping(
            HERE
                    + "/{act:publicera|hall-inne|sekretess|hav|hemlig-motpart|hemlig-mening|visa-motpart|visa-mening|ratta}")
    String does(
            @PathVariable String slug,
            @PathVariable int number,
            @PathVariable String act,
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response) {
        var asked = found(slug, number, who);
        keepers.requireKeeping(who, asked.matter());
        var form = form(act, asked);
        return acts.take(
                form,
                sent,
                command,
                response,
                filled -> act(act, asked, filled).map(_ -> asked.address()),
                again -> show(asked, again, form, model));
    }

    private String word(Asked asked) {
        return asked.document().disposed() == null
                        && keepers.keeps(asked.who(), asked.matter())
                        && letters.word(asked.document().id()).isPresent()
                ? asked.address() + "/word"
                : "";
    }

    private Form form(String act, Asked asked) {
        var matter = asked.matter();
        var document = asked.document();
        return switch (act) {
            case "publicera" -> forms.publish(matter, document);
            case "hall-inne" -> forms.hold(matter, document);
            case "sekretess" -> forms.mark(matter, document);
            case "hav" -> forms.lift(matter, document);
            case "hemlig-motpart" -> withhold(asked, Mark.Field.COUNTERPARTY);
            case "hemlig-mening" -> withhold(asked, Mark.Field.SUBJECT);
            case "visa-motpart" -> forms.reveal(matter, document, Mark.Field.COUNTERPARTY);
            case "visa-mening" -> forms.reveal(matter, document, Mark.Field.SUBJECT);
            case "ratta" -> forms.correct(matter, document);
            default -> throw RegistryKeepers.notFound();
        };
    }

    /// Nothing is withheld of what is not registered.
    private Form withhold(Asked asked, Mark.Field field) {
        if (asked.document().facts().of(field) == null) {
            throw RegistryKeepers.notFound();
        }
        return forms.withhold(asked.matter(), asked.document(), field);
    }

    private Outcome<Document> act(String act, Asked asked, Filled filled) {
        var matter = asked.matter();
        int number = asked.number();
        var by = keepers.clerk(asked.who());
        return switch (act) {
            case "publicera" ->
                    secrets.publish(
                            matter,
                            number,
                            List.of(
                                    filled.ticked("privat"),
                                    filled.ticked("sekretess"),
                                    filled.ticked("upphovsratt")),
                            by);
            case "hall-inne" -> secrets.hold(matter, number, filled.text("skal"), by);
            case "sekretess" ->
                    secrets.mark(
                            matter,
                            number,
                            DeskForms.grounds(filled),
                            filled.text("anteckning"),
                            DeskForms.twin(filled),
                            by);
            case "hemlig-motpart" -> withhold(asked, Mark.Field.COUNTERPARTY, filled);
            case "hemlig-mening" -> withhold(asked, Mark.Field.SUBJECT, filled);
            case "visa-motpart" ->
                    secrets.reveal(
                            matter, number, Mark.Field.COUNTERPARTY, filled.text("skal"), by);
            case "visa-mening" ->
                    secrets.reveal(matter, number, Mark.Field.SUBJECT, filled.text("skal"), by);
            case "hav" -> secrets.lift(matter, number, filled.text("skal"), by);
            case "ratta" ->
                    secrets.correct(
                            matter,
                            number,
                            filled.text("mening"),
                            DeskForms.orNull(filled.text("motpart")),
                            filled.text("skal"),
                            by);
            default -> throw RegistryKeepers.notFound();
        };
    }

    private Outcome<Document> withhold(Asked asked, Mark.Field field, Filled filled) {
        return secrets.withhold(
                asked.matter(),
                asked.number(),
                field,
                filled.text("bestammelse"),
                DeskForms.orNull(filled.text("oppen-uppgift")),
                filled.text("anteckning"),
                keepers.clerk(asked.who()));
    }

    private String show(Asked asked, @Nullable Filled again, @Nullable Form sent, Model model) {
        var matter = asked.matter();
        var document = asked.document();
        var text = secrets.text(document);
        var marks = table.marks(document.id());
        model.addAttribute(
                "page",
                new DeskDocumentPage(
                        matter.dnr(),
                        matter.desk(),
                        asked.address(),
                        document.subject(),
                        texts.get(
                                "registry.document.line",
                                texts.get("registry.direction." + document.direction()),
                                Swedish.moment(document.at()),
                                DeskWords.shown(document.counterparty())),
                        words.standing(document),
                        words.colour(document),
                        document.marked(),
                        facts(document, marks),
                        marks.all().stream().map(this::mark).toList(),
                        document.file() == null ? "" : asked.address() + "/fil",
                        word(asked),
                        paragraphs(text),
                        text.isPresent(),
                        finds(document, text),
                        copies(asked),
                        keepers.keeps(asked.who(), matter) && document.disposed() == null
                                ? acts.shown(again, sent, forms.document(matter, document))
                                : List.of()));
        return "registry/desk-document";
    }

    private List<Fact> facts(Document document, Marks marks) {
        var facts = new ArrayList<Fact>();
        for (var field : List.of(Mark.Field.SUBJECT, Mark.Field.COUNTERPARTY)) {
            var name = field == Mark.Field.SUBJECT ? "subject" : "counterparty";
            facts.add(words.fact(name, DeskWords.shown(document.facts().of(field))));
            if (document.withholds()) {
                facts.add(words.fact("shown-" + name, DeskWords.shown(document.shown().of(field))));
            }
            if (document.withholds(field)) {
                facts.add(words.fact("mark-" + name, words.mark(marks.standing(field))));
            }
        }
        if (document.disposed() != null) {
            facts.add(words.fact("disposed", document.disposed()));
        }
        return facts;
    }

    private DeskDocumentPage.Mark mark(Mark one) {
        var provision = one.provision();
        var field = one.field();
        var act = texts.get("registry.mark." + one.act());
        return new DeskDocumentPage.Mark(
                field == null
                        ? act
                        : texts.get(
                                "registry.mark.of", act, texts.get("registry.mark.of." + field)),
                provision == null
                        ? ""
                        : table.provisions().stream()
                                .filter(each -> each.id().equals(provision))
                                .map(each -> texts.get("registry.osl", each.cited(), each.what()))
                                .findFirst()
                                .orElse(provision),
                Swedish.date(one.onDate()),
                one.authority(),
                one.byName(),
                one.note());
    }

    static List<String> paragraphs(Optional<String> text) {
        return text.orElse("")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(2000)
                .toList();
    }

    /// In what is registered of it, and in the text.
    private List<DeskDocumentPage.Find> finds(Document document, Optional<String> text) {
        var all =
                document.subject()
                        + "\n"
                        + DeskWords.shown(document.counterparty())
                        + "\n"
                        + text.orElse("");
        return Find.in(all).stream()
                .map(one ->
                        new DeskDocumentPage.Find(
                                texts.get("registry.find." + one.kind()), one.text()))
                .distinct()
                .limit(100)
                .toList();
    }

    private List<DeskDocumentPage.Copy> copies(Asked asked) {
        return table.copies(asked.document().id()).stream()
                .map(one ->
                        new DeskDocumentPage.Copy(
                                asked.address() + "/kopia/" + one.number(),
                                texts.get(
                                        one.shown() == null
                                                ? "registry.copy.kept"
                                                : "registry.copy.shown",
                                        Integer.toString(one.number())),
                                texts.get(
                                        "registry.copy.made",
                                        Swedish.moment(one.at()),
                                        one.byName(),
                                        one.places()),
                                one.shown() == null
                                        ? asked.address() + "/kopia/" + one.number() + "/visa"
                                        : ""))
                .toList();
    }

    private Asked found(String slug, int number, SignedIn who) {
        var matter = desk.find(slug).orElseThrow(RegistryKeepers::notFound);
        keepers.requireReading(who, matter);
        return new Asked(
                matter,
                table.find(matter.id(), number).orElseThrow(RegistryKeepers::notFound),
                who);
    }
}
