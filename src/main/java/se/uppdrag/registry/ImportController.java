package se.uppdrag.registry;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import se.uppdrag.access.SignedIn;
import se.uppdrag.files.FileId;
import se.uppdrag.files.Files;
import se.uppdrag.law.Outcome;
import se.uppdrag.registry.pages.ImportPage;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Answers;
import se.uppdrag.web.Texts;

/// `/administration/diarium/inlasning`: an existing diarium from a file: a look, then all of it.
@Controller
class ImportController {

    static final String HERE = "/administration/diarium/inlasning";

    private final DiariumImport imports;
    private final Files files;
    private final RegistryKeepers keepers;
    private final Trail trail;
    private final Answers answers;
    private final Texts texts;

    ImportController(
            DiariumImport imports,
            Files files,
            RegistryKeepers keepers,
            Trail trail,
            Answers answers,
            Texts texts) {
        this.imports = imports;
        this.files = files;
        this.keepers = keepers;
        this.trail = trail;
        this.answers = answers;
        this.texts = texts;
    }

    @GetMapping(HERE)
    String form(SignedIn who, Model model) {
        keepers.authorities(who);
        return show(null, "", "", model);
    }

    /// The file is kept and looked at; nothing is taken in.
    @PostMapping(HERE)
    String looks(
            SignedIn who,
            Command command,
            @RequestParam(required = false) @Nullable MultipartFile fil,
            Model model,
            HttpServletResponse response)
            throws IOException {
        var authorities = Set.copyOf(keepers.authorities(who));
        var bytes = Arrivals.bytes(fil);
        if (bytes == null) {
            response.setStatus(422);
            return show(null, "", "registry.import.choose", model);
        }
        var file = imports.look(bytes, authorities);
        if (!file.whole()) {
            response.setStatus(422);
            return show(file, "", "", model);
        }
        var outcome =
                trail.once(
                        command,
                        () ->
                                Outcome.granted(
                                        HERE
                                                + "/fil/"
                                                + files.store("diarium.csv", "text/csv", bytes)
                                                        .value()));
        return answers.to(outcome, model, response);
    }

    @GetMapping(HERE + "/fil/{file}")
    String look(@PathVariable String file, SignedIn who, Model model) {
        var authorities = Set.copyOf(keepers.authorities(who));
        return show(imports.look(bytes(file), authorities), HERE + "/fil/" + file, "", model);
    }

    @PostMapping(HERE + "/fil/{file}")
    String begins(
            @PathVariable String file,
            SignedIn who,
            Command command,
            Model model,
            HttpServletResponse response) {
        var authorities = Set.copyOf(keepers.authorities(who));
        var looked = imports.look(bytes(file), authorities);
        var outcome =
                trail.once(
                        command,
                        () ->
                                looked.whole()
                                        ? Outcome.granted(
                                                HERE
                                                        + "/"
                                                        + imports.begin(
                                                                new FileId(id(file)),
                                                                looked.rows(),
                                                                authorities,
                                                                keepers.clerk(who).name()))
                                        : Outcome.refused(RegistryRefusal.FILE_HAS_MISTAKES));
        return answers.to(outcome, model, response);
    }

    @GetMapping(HERE + "/{id}")
    String progress(@PathVariable String id, SignedIn who, Model model) {
        keepers.authorities(who);
        var one = imports.progress(id(id)).orElseThrow(RegistryKeepers::notFound);
        var failed = one.failed();
        var told =
                one.running()
                        ? running(one)
                        : failed != null
                                ? texts.get(
                                        failed.isEmpty()
                                                ? "registry.import.broke"
                                                : "registry.import.taken",
                                        failed)
                                : one.ended()
                                        ? texts.get("registry.import.done", one.rows())
                                        : texts.get("registry.import.stopped");
        model.addAttribute(
                "page",
                new ImportPage(
                        List.of(),
                        List.of(),
                        "",
                        "",
                        "",
                        List.of(),
                        new ImportPage.Progress(
                                told,
                                one.reached().percent(one.rows()),
                                one.running(),
                                HERE + "/" + id)));
        return "registry/import";
    }

    private String running(DiariumImport.Progress one) {
        var reached = one.reached();
        return reached.step() == 0
                ? texts.get("registry.import.running", reached.sent(), one.rows())
                : texts.get(
                        "registry.import.unfolding",
                        one.rows(),
                        reached.step(),
                        DiariumImport.Reached.STEPS);
    }

    private String show(@Nullable DiariumFile file, String take, String mistake, Model model) {
        var whole = file != null && file.whole() ? file : null;
        model.addAttribute(
                "page",
                new ImportPage(
                        DiariumFile.COLUMNS,
                        file == null
                                ? List.of()
                                : file.mistakes().stream()
                                        .map(one ->
                                                texts.get(
                                                        "registry.import.mistake." + one.key(),
                                                        Integer.toString(one.line()),
                                                        one.what()))
                                        .toList(),
                        mistake.isEmpty() ? "" : texts.get(mistake),
                        whole != null
                                ? texts.get(
                                        "registry.import.summary",
                                        whole.rows(),
                                        whole.matters().values().stream()
                                                .mapToInt(Integer::intValue)
                                                .sum())
                                : "",
                        whole != null ? take : "",
                        whole != null
                                ? whole.first().stream()
                                        .map(one ->
                                                new ImportPage.Row(
                                                        "%s %d-%d"
                                                                .formatted(
                                                                        one.dnr().authority(),
                                                                        one.dnr().year(),
                                                                        one.dnr().number()),
                                                        one.matter(),
                                                        one.onDate().toString(),
                                                        texts.get(
                                                                "registry.direction."
                                                                        + one.direction()),
                                                        one.counterparty(),
                                                        one.subject()))
                                        .toList()
                                : List.of(),
                        null));
        return "registry/import";
    }

    private byte[] bytes(String file) {
        return files.find(new FileId(id(file))).orElseThrow(RegistryKeepers::notFound).bytes();
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw RegistryKeepers.notFound();
        }
    }
}
