package se.uppdrag.registry;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.uppdrag.access.SignedIn;
import se.uppdrag.files.FileId;
import se.uppdrag.files.Files;
import se.uppdrag.files.OfficeText;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.masking.Find;
import se.uppdrag.masking.ReadText;
import se.uppdrag.registry.pages.MaskingPage;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Answers;
import se.uppdrag.web.RefusalText;
import se.uppdrag.web.Texts;

/// `/administration/diarium/{slug}/{number}/maska`: what is to go, and the copy without it.
@Controller
class MaskingController {

    private static final String HERE = "/administration/diarium/{slug}/{number:\\d{1,6}}";
    private static final int WORDS = 4000;
    private static final int SHOWN = 200_000;

    private final Desk desk;
    private final Secrets secrets;
    private final SecrecyTable table;
    private final Files files;
    private final RegistryKeepers keepers;
    private final Trail trail;
    private final Answers answers;
    private final Texts texts;

    MaskingController(
            Desk desk,
            Secrets secrets,
            SecrecyTable table,
            Files files,
            RegistryKeepers keepers,
            Trail trail,
            Answers answers,
            Texts texts) {
        this.desk = desk;
        this.secrets = secrets;
        this.table = table;
        this.files = files;
        this.keepers = keepers;
        this.trail = trail;
        this.answers = answers;
        this.texts = texts;
    }

    private record Asked(Handling matter, Document document) {

        String address() {
            return matter.desk() + "/" + document.number();
        }
    }

    @GetMapping(HERE + "/maska")
    String form(@PathVariable String slug, @PathVariable int number, SignedIn who, Model model) {
        var asked = kept(slug, number, who);
        return show(asked, null, "", null, model);
    }

    /// @param hitta places found that are ticked
    /// @param egna words of the registrar's own, one a line
    @PostMapping(HERE + "/maska")
    String masks(
            @PathVariable String slug,
            @PathVariable int number,
            SignedIn who,
            Command command,
            @RequestParam(defaultValue = "") List<String> hitta,
            @RequestParam(defaultValue = "") String egna,
            Model model,
            HttpServletResponse response) {
        var asked = kept(slug, number, who);
        var own = egna.substring(0, Math.min(egna.length(), WORDS));
        var wanted = new LinkedHashSet<String>(hitta);
        own.lines().map(String::strip).forEach(wanted::add);
        wanted.removeIf(String::isBlank);
        var outcome =
                trail.once(
                        command,
                        () ->
                                secrets.mask(
                                                asked.matter(),
                                                number,
                                                List.copyOf(wanted),
                                                keepers.clerk(who))
                                        .map(copy -> asked.address() + "/kopia/" + copy));
        return switch (outcome) {
            case Granted<String>(var location, _) -> Answers.seeOther(location);
            case Refused<String> refused -> {
                response.setStatus(422);
                yield show(asked, Set.copyOf(hitta), own, texts.of(refused), model);
            }
        };
    }

    @GetMapping(HERE + "/kopia/{copy:\\d{1,4}}")
    String copy(
            @PathVariable String slug,
            @PathVariable int number,
            @PathVariable int copy,
            SignedIn who,
            Model model) {
        var asked = kept(slug, number, who);
        var found = copy(asked, copy);
        model.addAttribute(
                "page",
                CopyWords.page(
                        texts,
                        asked.matter().dnr(),
                        asked.address(),
                        asked.document().subject(),
                        found,
                        asked.address() + "/kopia/" + copy));
        return "registry/document";
    }

    @GetMapping(HERE + "/kopia/{copy:\\d{1,4}}/fil")
    ResponseEntity<byte[]> copyFile(
            @PathVariable String slug,
            @PathVariable int number,
            @PathVariable int copy,
            SignedIn who) {
        var file = copy(kept(slug, number, who), copy).file();
        if (file == null) {
            throw RegistryKeepers.notFound();
        }
        return Attachment.of(files.find(new FileId(file)).orElseThrow(RegistryKeepers::notFound));
    }

    @PostMapping(HERE + "/kopia/{copy:\\d{1,4}}/visa")
    String shows(
            @PathVariable String slug,
            @PathVariable int number,
            @PathVariable int copy,
            SignedIn who,
            Command command,
            Model model,
            HttpServletResponse response) {
        var asked = kept(slug, number, who);
        copy(asked, copy);
        Outcome<String> outcome =
                trail.once(
                        command,
                        () ->
                                secrets.show(asked.matter(), number, copy, keepers.clerk(who))
                                        .map(_ -> asked.address()));
        return answers.to(outcome, model, response);
    }

    private SecrecyTable.Copy copy(Asked asked, int number) {
        return table.copies(asked.document().id()).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(RegistryKeepers::notFound);
    }

    private String show(
            Asked asked,
            @Nullable Set<String> ticked,
            String own,
            @Nullable RefusalText refusal,
            Model model) {
        var text = secrets.text(asked.document()).orElse("");
        var shown = text.substring(0, Math.min(text.length(), SHOWN));
        var finds = Find.in(shown);
        var found = new ArrayList<MaskingPage.Found>();
        var seen = new LinkedHashSet<String>();
        for (var find : finds) {
            if (seen.add(find.text())) {
                found.add(
                        new MaskingPage.Found(
                                "hitta-" + seen.size(),
                                texts.get("registry.find." + find.kind()),
                                find.text(),
                                ticked == null || ticked.contains(find.text())));
            }
        }
        model.addAttribute(
                "page",
                new MaskingPage(
                        asked.matter().dnr(),
                        asked.address(),
                        asked.address() + "/maska",
                        asked.document().subject(),
                        secrets.file(asked.document())
                                .filter(file -> ReadText.pdf(file.bytes()))
                                .isPresent(),
                        secrets.file(asked.document())
                                .flatMap(file -> OfficeText.of(file.bytes()))
                                .isPresent(),
                        found,
                        own,
                        parts(shown, finds),
                        refusal));
        return "registry/masking";
    }

    private static List<MaskingPage.Part> parts(String text, List<Find> finds) {
        var parts = new ArrayList<MaskingPage.Part>();
        int from = 0;
        for (var find : finds) {
            parts.add(new MaskingPage.Part(text.substring(from, find.from()), false));
            parts.add(new MaskingPage.Part(find.text(), true));
            from = find.from() + find.text().length();
        }
        parts.add(new MaskingPage.Part(text.substring(from), false));
        return parts;
    }

    private Asked kept(String slug, int number, SignedIn who) {
        var matter = desk.find(slug).orElseThrow(RegistryKeepers::notFound);
        keepers.requireKeeping(who, matter);
        return new Asked(
                matter, table.find(matter.id(), number).orElseThrow(RegistryKeepers::notFound));
    }
}
