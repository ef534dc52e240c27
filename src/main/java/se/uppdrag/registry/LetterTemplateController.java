package se.uppdrag.registry;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import se.uppdrag.access.SignedIn;
import se.uppdrag.files.Docx;
import se.uppdrag.registry.pages.TemplatesPage;
import se.uppdrag.trail.Command;
import se.uppdrag.web.Acts;
import se.uppdrag.web.Form;
import se.uppdrag.web.Form.Filled;
import se.uppdrag.web.Sent;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// `/administration/diarium/mallar`: templates for letters that go out, each with its versions.
@Controller
class LetterTemplateController {

    static final String HERE = "/administration/diarium/mallar";
    private static final String ONE = HERE + "/{id:[0-9a-f-]{36}}";

    private final OutgoingLetters letters;
    private final RegistryKeepers keepers;
    private final Acts acts;
    private final Texts texts;

    LetterTemplateController(
            OutgoingLetters letters, RegistryKeepers keepers, Acts acts, Texts texts) {
        this.letters = letters;
        this.keepers = keepers;
        this.acts = acts;
        this.texts = texts;
    }

    @GetMapping(HERE)
    String list(SignedIn who, Model model) {
        return list(who, null, model);
    }

    @PostMapping(HERE)
    String begins(
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response) {
        return acts.take(
                beginning(who),
                sent,
                command,
                response,
                filled ->
                        letters.begin(
                                        filled.text("myndighet"),
                                        filled.text("mall-namn"),
                                        filled.text("mening"),
                                        filled.text("brevtext"),
                                        keepers.clerk(who))
                                .map(id -> HERE + "/" + id),
                again -> list(who, again, model));
    }

    @GetMapping(ONE)
    String one(@PathVariable UUID id, SignedIn who, Model model) {
        return one(kept(id, who), null, model);
    }

    @PostMapping(ONE)
    String renews(
            @PathVariable UUID id,
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response) {
        var versions = kept(id, who);
        return acts.take(
                renewing(versions.getFirst()),
                sent,
                command,
                response,
                filled ->
                        letters.renew(
                                        versions.getFirst(),
                                        filled.text("mall-namn"),
                                        filled.text("mening"),
                                        filled.text("brevtext"),
                                        keepers.clerk(who))
                                .map(_ -> HERE + "/" + id),
                again -> one(versions, again, model));
    }

    /// The municipality's own Word file; what would stand wrong in every letter is told.
    @PostMapping(ONE + "/word")
    String word(
            @PathVariable UUID id,
            SignedIn who,
            Sent sent,
            @RequestParam(required = false) @Nullable MultipartFile fil,
            Model model)
            throws IOException {
        var versions = kept(id, who);
        var last = versions.getFirst();
        var form = taking(last);
        var bytes = fil == null ? new byte[0] : fil.getBytes();
        var mistake = mistake(bytes);
        if (!mistake.isEmpty()) {
            sent.wrong();
            return one(versions, form.read(sent.fields()).mistaken("fil", mistake), model);
        }
        return acts.take(
                form,
                sent,
                _ -> letters.renew(last, bytes, keepers.clerk(who)).map(_ -> HERE + "/" + id),
                again -> one(versions, again, model));
    }

    /// Empty where the file is a whole Word file that does nothing by itself.
    private static String mistake(byte[] bytes) throws IOException {
        if (bytes.length == 0) {
            return Docx.Why.EMPTY.key();
        }
        try {
            return Docx.read(new ByteArrayInputStream(bytes)).isBlank() ? Docx.Why.EMPTY.key() : "";
        } catch (Docx.Unreadable unreadable) {
            return unreadable.why().key();
        }
    }

    /// The Word file of a version, as it was taken in.
    @GetMapping(ONE + "/word/{number:\\d{1,4}}")
    ResponseEntity<byte[]> file(@PathVariable UUID id, @PathVariable int number, SignedIn who) {
        return kept(id, who).stream()
                .filter(one -> one.number() == number && one.word() != null)
                .findFirst()
                .flatMap(letters::word)
                .map(Attachment::of)
                .orElseThrow(RegistryKeepers::notFound);
    }

    @PostMapping(ONE + "/ta-ur-bruk")
    String retires(
            @PathVariable UUID id,
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response) {
        var versions = kept(id, who);
        return acts.take(
                retiring(versions.getFirst()),
                sent,
                command,
                response,
                _ -> letters.retire(versions.getFirst(), keepers.clerk(who)).map(_ -> HERE),
                again -> one(versions, again, model));
    }

    private Form beginning(SignedIn who) {
        keepers.authorities(who);
        return words(
                Form.of("registry", "template", HERE)
                        .choice("myndighet", keepers.authorityOptions(keepers.organs(who))));
    }

    private static Form words(Form form) {
        return form.text("mall-namn", LetterTemplate.NAME)
                .text("mening", DeskForms.LINE)
                .area("brevtext", DeskForms.TEXT);
    }

    /// One that is retired has none, but the one somebody had before her when it was.
    private static List<Form> forms(LetterTemplate one, @Nullable Filled again) {
        if (one.retired()) {
            return again == null
                    ? List.of()
                    : List.of(taking(one).key().equals(again.key()) ? taking(one) : renewing(one));
        }
        return List.of(renewing(one), taking(one), retiring(one));
    }

    private static Form renewing(LetterTemplate one) {
        return words(Form.of("registry", "template-renew", HERE + "/" + one.id()))
                .beginning("mall-namn", one.name())
                .beginning("mening", one.subject())
                .beginning("brevtext", one.text());
    }

    private static Form taking(LetterTemplate one) {
        return Form.of("registry", "template-word", HERE + "/" + one.id() + "/word").file("fil");
    }

    private static Form retiring(LetterTemplate one) {
        return Form.of("registry", "template-retire", HERE + "/" + one.id() + "/ta-ur-bruk");
    }

    private String list(SignedIn who, @Nullable Filled again, Model model) {
        var lines =
                letters.of(keepers.authorities(who)).stream()
                        .map(one ->
                                new TemplatesPage.Line(
                                        HERE + "/" + one.id(),
                                        one.name(),
                                        one.authority(),
                                        about(one),
                                        one.subject(),
                                        "",
                                        one.word() != null,
                                        ""))
                        .toList();
        return shown(
                new TemplatesPage(
                        texts.get("registry.templates"),
                        "/administration/diarium",
                        texts.get("registry.desk"),
                        lines,
                        fields(),
                        acts.shown(again, List.of(beginning(who)))),
                model);
    }

    private String one(List<LetterTemplate> versions, @Nullable Filled again, Model model) {
        var last = versions.getFirst();
        var lines =
                versions.stream()
                        .map(one ->
                                new TemplatesPage.Line(
                                        "",
                                        one.name(),
                                        one.authority(),
                                        about(one),
                                        one.subject(),
                                        one.text(),
                                        one.word() != null,
                                        one.word() == null
                                                ? ""
                                                : HERE + "/" + one.id() + "/word/" + one.number()))
                        .toList();
        return shown(
                new TemplatesPage(
                        last.name(),
                        HERE,
                        texts.get("registry.templates"),
                        lines,
                        fields(),
                        acts.shown(again, forms(last, again))),
                model);
    }

    private static String shown(TemplatesPage page, Model model) {
        model.addAttribute("page", page);
        return "registry/templates";
    }

    private String about(LetterTemplate one) {
        return texts.get(
                one.retired() ? "registry.template.retired" : "registry.template.version",
                Integer.toString(one.number()),
                one.byName(),
                Swedish.moment(one.at()));
    }

    private List<TemplatesPage.Field> fields() {
        return Arrays.stream(LetterTemplate.Field.values())
                .map(one ->
                        new TemplatesPage.Field(
                                one.written(), texts.get("registry.template.field." + one)))
                .toList();
    }

    /// Every version, the last first.
    private List<LetterTemplate> kept(UUID id, SignedIn who) {
        var versions = letters.versions(id);
        if (versions.isEmpty()
                || !keepers.authorities(who).contains(versions.getFirst().authority())) {
            throw RegistryKeepers.notFound();
        }
        return versions;
    }
}
