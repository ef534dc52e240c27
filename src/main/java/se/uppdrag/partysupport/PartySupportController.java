package se.uppdrag.partysupport;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
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

/// `/partistod`: what the parties have, and what they have accounted for. For everybody: both are
/// public documents.
@Controller
class PartySupportController {

    private final PartySupport support;
    private final SupportPages pages;
    private final Files files;
    private final Clock clock;

    PartySupportController(PartySupport support, SupportPages pages, Files files, Clock clock) {
        this.support = support;
        this.pages = pages;
        this.files = files;
        this.clock = clock;
    }

    @GetMapping("/partistod")
    String show(@RequestParam(defaultValue = "") String ar, Model model) {
        var today = SwedishTime.dateOf(clock.instant());
        int year = ar.matches("20\\d\\d") ? Integer.parseInt(ar) : today.getYear();
        model.addAttribute("page", pages.page(year, today));
        return "partysupport/support";
    }

    @GetMapping("/partistod/{year:\\d{4}}/{party}/{kind:redovisning|granskning}")
    ResponseEntity<byte[]> file(
            @PathVariable int year, @PathVariable String party, @PathVariable String kind) {
        var file =
                Optional.ofNullable(support.accounts(year).get(party))
                        .map(one -> kind.equals("redovisning") ? one.file() : one.report())
                        .flatMap(one -> files.find(new FileId(one)))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(file.bytes());
    }
}
