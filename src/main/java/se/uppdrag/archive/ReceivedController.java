package se.uppdrag.archive;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.uppdrag.access.SignedIn;
import se.uppdrag.archive.pages.ReceivedPage;
import se.uppdrag.files.FileId;
import se.uppdrag.files.Files;
import se.uppdrag.law.Outcome;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Swedish;

/// `/administration/arkiv/mottagna-protokoll`: minutes that came in packages, with where they came
/// from. For the registrar: nobody has looked at what in them may be on the web.
@Controller
class ReceivedController {

    static final String HERE = "/administration/arkiv/mottagna-protokoll";
    private static final String FILE = HERE + "/{id:[0-9a-f-]{36}}/{name:[a-z0-9.-]{1,80}}";
    private static final int LISTED = 500;

    private final ReceivedTable table;
    private final Archivists archivists;
    private final Files files;
    private final ArchivePages words;
    private final Trail trail;

    ReceivedController(
            ReceivedTable table,
            Archivists archivists,
            Files files,
            ArchivePages words,
            Trail trail) {
        this.table = table;
        this.archivists = archivists;
        this.files = files;
        this.words = words;
        this.trail = trail;
    }

    @GetMapping(HERE)
    String list(SignedIn who, Model model) {
        model.addAttribute(
                "page",
                new ReceivedPage(
                        table.of(archivists.authorities(who), LISTED).stream()
                                .map(this::shown)
                                .toList()));
        return "archive/received";
    }

    private ReceivedPage.Minutes shown(ReceivedMinutes one) {
        return new ReceivedPage.Minutes(
                one.title(),
                words.t(
                        "archive.received.from",
                        one.sender(),
                        one.label(),
                        Swedish.moment(one.takenInAt())),
                ArchivePages.INTAKE + "/" + one.sha512(),
                Swedish.moment(one.verifiedAt()),
                words.t("archive.received.signatures", one.signatures()),
                words.t("archive.received.verdict." + one.verdict()),
                words.t("archive.received.log." + one.log()),
                one.grounds(),
                one.sha256(),
                one.papers().stream()
                        .map(paper ->
                                new ReceivedPage.Paper(
                                        ReceivedMinutes.address(one.id()) + "/" + paper.name(),
                                        paper.name(),
                                        paper.secret()))
                        .toList());
    }

    /// As it came. What is secret is written down when it is read.
    @GetMapping(FILE)
    ResponseEntity<byte[]> file(@PathVariable UUID id, @PathVariable String name, SignedIn who) {
        var minutes = table.find(id).orElseThrow(Archivists::notFound);
        archivists.requireAuthority(who, minutes.authority());
        var paper =
                minutes.papers().stream()
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .orElseThrow(Archivists::notFound);
        var file = files.find(new FileId(paper.file())).orElseThrow(Archivists::notFound);
        if (paper.secret()) {
            var address = ReceivedMinutes.address(id) + "/" + name;
            trail.once(
                    new Command(UUID.randomUUID(), who.id(), "GET " + address),
                    () -> Outcome.granted(address));
        }
        var type =
                file.mediaType().equals("application/pdf")
                        ? MediaType.APPLICATION_PDF
                        : new MediaType("text", "plain", StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(
                        "Content-Disposition",
                        ContentDisposition.inline().filename(name).build().toString())
                .body(file.bytes());
    }
}
