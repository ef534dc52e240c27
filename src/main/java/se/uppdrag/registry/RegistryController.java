package se.uppdrag.registry;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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

    private final Registry registry;
    private final RegistryList list;
    private final DocumentTable documents;
    private final Files files;
    private final MatterPages pages;
    private final Clock clock;

    RegistryController(
            Registry registry,
            RegistryList list,
            DocumentTable documents,
            Files files,
            Texts texts,
            Clock clock) {
        this.registry = registry;
        this.list = list;
        this.documents = documents;
        this.files = files;
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

    @GetMapping("/diarium/{dnr}")
    String matter(@PathVariable String dnr, Model model) {
        var matter = found(dnr);
        model.addAttribute(
                "page",
                pages.matter(
                        matter,
                        registry.steps(matter.id()),
                        documents.of(matter.id()),
                        SwedishTime.dateOf(clock.instant())));
        return "registry/matter";
    }

    @GetMapping("/diarium/{dnr}/{number}")
    String document(@PathVariable String dnr, @PathVariable int number, Model model) {
        var matter = found(dnr);
        var document = open(matter, number);
        model.addAttribute("page", pages.document(matter, document));
        return "registry/document";
    }

    @GetMapping("/diarium/{dnr}/{number}/fil")
    ResponseEntity<byte[]> file(@PathVariable String dnr, @PathVariable int number) {
        var document = open(found(dnr), number);
        if (document.file() == null) {
            throw notFound();
        }
        var file = files.find(new FileId(document.file())).orElseThrow(this::notFound);
        // Somebody else's file: shown by its own program, never as a page of ours.
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .cacheControl(CacheControl.noCache())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(file.bytes());
    }

    private Matter found(String dnr) {
        return registry.matter(dnr).orElseThrow(this::notFound);
    }

    /// A secret document has no page of its own; that it exists is seen in the list.
    private DocumentTable.Public open(Matter matter, int number) {
        return documents
                .find(matter.id(), number)
                .filter(document -> document.subject() != null)
                .orElseThrow(this::notFound);
    }

    private ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
