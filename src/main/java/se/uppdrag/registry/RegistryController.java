package se.uppdrag.registry;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.files.FileId;
import se.uppdrag.files.Files;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.web.Texts;

/// The public diarium: what has been registered, each matter's way, and the documents themselves.
@Controller
class RegistryController {

    private static final int PAGE = 100;

    private final Registry registry;
    private final RegistryList list;
    private final DocumentTable documents;
    private final HandlingTable handlings;
    private final MatterParties parties;
    private final Files files;
    private final Texts texts;
    private final List<MoreOfMatter> more;
    private final List<PlannedSteps> planned;
    private final List<PlainWords> words;
    private final MatterPages pages;
    private final Clock clock;

    RegistryController(
            Registry registry,
            RegistryList list,
            DocumentTable documents,
            HandlingTable handlings,
            MatterParties parties,
            Files files,
            Texts texts,
            List<MoreOfMatter> more,
            List<PlannedSteps> planned,
            List<PlainWords> words,
            Clock clock) {
        this.registry = registry;
        this.list = list;
        this.documents = documents;
        this.handlings = handlings;
        this.parties = parties;
        this.files = files;
        this.texts = texts;
        this.more = more;
        this.planned = planned;
        this.words = words;
        this.pages = new MatterPages(texts);
        this.clock = clock;
    }

    @GetMapping("/diarium")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String typ,
            @RequestParam(defaultValue = "1") int sida,
            Model model) {
        model.addAttribute("page", list.page(q.strip(), typ, Math.max(1, sida)));
        return "registry/registry";
    }

    /// @param efter the last document shown before
    @GetMapping("/diarium/{dnr}")
    String matter(
            @PathVariable String dnr, @RequestParam(defaultValue = "0") int efter, Model model) {
        var matter = found(dnr);
        var page = documents.of(matter.id(), efter, PAGE + 1);
        model.addAttribute(
                "page",
                pages.matter(
                        matter,
                        parties.published(matter.id()),
                        registry.steps(matter.id()),
                        planned.stream().flatMap(one -> one.of(matter.id()).stream()).toList(),
                        page.stream().limit(PAGE).toList(),
                        handlings.publishedTraces(matter.id().value()),
                        page.size() > PAGE,
                        more.stream().flatMap(one -> one.of(matter.id()).stream()).toList(),
                        words.stream().flatMap(one -> one.of(matter.id()).stream()).toList(),
                        SwedishTime.dateOf(clock.instant())));
        return "registry/matter";
    }

    @GetMapping("/diarium/{dnr}/{number}")
    String document(@PathVariable String dnr, @PathVariable int number, Model model) {
        var matter = found(dnr);
        var document = open(matter, number);
        model.addAttribute(
                "page", pages.document(matter, document, documents.copies(matter.id(), number)));
        return "registry/document";
    }

    @GetMapping("/diarium/{dnr}/{number}/fil")
    ResponseEntity<byte[]> file(@PathVariable String dnr, @PathVariable int number) {
        return shown(open(found(dnr), number).file());
    }

    @GetMapping("/diarium/{dnr}/{number}/kopia/{copy:\\d{1,4}}")
    String copy(
            @PathVariable String dnr,
            @PathVariable int number,
            @PathVariable int copy,
            Model model) {
        var matter = found(dnr);
        var subject = open(matter, number).subject();
        model.addAttribute(
                "page",
                CopyWords.page(
                        texts,
                        matter.dnr(),
                        matter.address(),
                        subject == null ? texts.get("registry.secret-document") : subject,
                        copied(matter, number, copy),
                        matter.address() + "/" + number + "/kopia/" + copy));
        return "registry/document";
    }

    @GetMapping("/diarium/{dnr}/{number}/kopia/{copy:\\d{1,4}}/fil")
    ResponseEntity<byte[]> copyFile(
            @PathVariable String dnr, @PathVariable int number, @PathVariable int copy) {
        return shown(copied(found(dnr), number, copy).file());
    }

    private SecrecyTable.Copy copied(Matter matter, int number, int copy) {
        return documents.copies(matter.id(), number).stream()
                .filter(one -> one.number() == copy)
                .findFirst()
                .orElseThrow(this::notFound);
    }

    private ResponseEntity<byte[]> shown(@Nullable UUID file) {
        if (file == null) {
            throw notFound();
        }
        return Attachment.open(files.find(new FileId(file)).orElseThrow(this::notFound));
    }

    private Matter found(String dnr) {
        return registry.matter(dnr).orElseThrow(this::notFound);
    }

    private DocumentTable.Public open(Matter matter, int number) {
        return documents.find(matter.id(), number).orElseThrow(this::notFound);
    }

    private ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
