package se.uppdrag.statutes;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import se.uppdrag.web.Houses;

/// The text of a day as a file: for paper and archive, for programs that read law, and as it was
/// typed.
@Controller
class StatuteFilesController {

    private static final String DAY = StatuteController.STATUTE + StatuteController.DAY;

    private final Statutes statutes;
    private final StatutePaper paper;
    private final StatuteWords words;
    private final Houses houses;

    StatuteFilesController(
            Statutes statutes, StatutePaper paper, StatuteWords words, Houses houses) {
        this.statutes = statutes;
        this.paper = paper;
        this.words = words;
        this.houses = houses;
    }

    private record Found(Statute statute, StatuteVersion version) {}

    @GetMapping(DAY + ".pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable String collection, @PathVariable String slug, @PathVariable String day) {
        var found = found(collection, slug, day);
        var file = paper.pdf(found.statute(), found.version());
        return answer(MediaType.APPLICATION_PDF, file.name(), file.bytes());
    }

    @GetMapping(DAY + ".xml")
    ResponseEntity<byte[]> xml(
            @PathVariable String collection, @PathVariable String slug, @PathVariable String day) {
        var found = found(collection, slug, day);
        var xml =
                new AkomaNtoso(
                                found.statute(),
                                found.version(),
                                houses.ours().name(),
                                words.organ(found.version().decided().organ()),
                                ServletUriComponentsBuilder.fromCurrentContextPath().toUriString())
                        .xml();
        return answer(
                MediaType.APPLICATION_XML,
                name(found, "xml"),
                xml.getBytes(StandardCharsets.UTF_8));
    }

    /// The very bytes that were decided, so that anybody can compare them.
    @GetMapping(DAY + ".txt")
    ResponseEntity<byte[]> text(
            @PathVariable String collection, @PathVariable String slug, @PathVariable String day) {
        var found = found(collection, slug, day);
        return answer(
                new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8),
                name(found, "txt"),
                found.version().text().getBytes(StandardCharsets.UTF_8));
    }

    private static String name(Found found, String ending) {
        return found.statute().slug() + "-" + found.version().period().from() + "." + ending;
    }

    private static ResponseEntity<byte[]> answer(MediaType type, String name, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(name).build().toString())
                .body(bytes);
    }

    private Found found(String collection, String slug, String day) {
        var statute =
                statutes.statute(slug)
                        .filter(one -> one.kind().collection().equals(collection))
                        .orElseThrow(StatuteController::notFound);
        var version =
                statutes.on(statute, StatuteController.read(day))
                        .orElseThrow(StatuteController::notFound);
        return new Found(statutes.called(statute, version.period().from()), version);
    }
}
