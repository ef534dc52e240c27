package se.uppdrag.binder;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.uppdrag.access.SignedIn;
import se.uppdrag.binder.pages.BindersPage;
import se.uppdrag.files.Files;
import se.uppdrag.files.StoredFile;
import se.uppdrag.rendering.Renderings;
import se.uppdrag.rendering.Sort;
import se.uppdrag.trail.Command;
import se.uppdrag.web.Answers;

/// `/parm`: the binders of whoever is signed in, to be read paper by paper, searched and fetched.
@Controller
class BinderController {

    static final String HERE = "/parm";
    static final String ONE = HERE + "/{organ}/{day:\\d{4}-\\d{2}-\\d{2}(?:-\\d{1,2})?}";
    static final String PAPER = ONE + "/{paper:[a-z0-9-]{1,200}}";

    private final BinderAccess access;
    private final BinderReader binders;
    private final BinderPages pages;
    private final BinderSearch search;
    private final BinderPdf pdf;
    private final SecretPapers secrets;
    private final Notes notes;
    private final Files files;
    private final Renderings renderings;

    BinderController(
            BinderAccess access,
            BinderReader binders,
            BinderPages pages,
            BinderSearch search,
            BinderPdf pdf,
            SecretPapers secrets,
            Notes notes,
            Files files,
            Renderings renderings) {
        this.access = access;
        this.binders = binders;
        this.pages = pages;
        this.search = search;
        this.pdf = pdf;
        this.secrets = secrets;
        this.notes = notes;
        this.files = files;
        this.renderings = renderings;
    }

    @GetMapping(HERE)
    String list(SignedIn who, Model model) {
        var desks = access.desks(who);
        Predicate<Desk> past = one -> one.meeting().onDate().isBefore(access.today());
        model.addAttribute(
                "page",
                new BindersPage(
                        desks.stream().filter(past.negate()).map(this::line).toList(),
                        desks.reversed().stream().filter(past).map(this::line).toList(),
                        OwnNotesController.HERE));
        return "binder/binders";
    }

    private BindersPage.Line line(Desk desk) {
        return pages.line(binders.of(desk.meeting(), desk.whole()), notes.of(desk));
    }

    /// @param q words to look for in the papers
    @GetMapping(ONE)
    String binder(
            @PathVariable String organ,
            @PathVariable String day,
            @RequestParam(defaultValue = "") String q,
            SignedIn who,
            Model model) {
        var desk = access.require(who, organ, day);
        var binder = binders.of(desk.meeting(), desk.whole());
        var asked = q.strip();
        model.addAttribute(
                "page", pages.binder(binder, notes.of(desk), asked, search.find(binder, asked)));
        return "binder/binder";
    }

    @PostMapping(PAPER + "/last")
    String read(
            @PathVariable String organ,
            @PathVariable String day,
            @PathVariable String paper,
            @RequestParam(defaultValue = "") String ta,
            SignedIn who,
            Command command) {
        var desk = access.require(who, organ, day);
        var one = paper(binders.of(desk.meeting(), desk.whole()), paper);
        var before =
                notes.of(desk).stream()
                        .filter(note -> note.content().kind() == Note.Kind.READ)
                        .filter(note -> note.content().paper().equals(one.key()))
                        .toList();
        var content = new Note.Content(one.key(), Note.Kind.READ, 0, "", "");
        if (ta.isEmpty() && before.isEmpty()) {
            notes.take(
                    desk,
                    new NoteChange(command.id(), UUID.randomUUID(), 0, false, false, content));
        } else if (!ta.isEmpty()) {
            before.forEach(note ->
                    notes.take(
                            desk,
                            new NoteChange(
                                    UUID.randomUUID(),
                                    note.id(),
                                    note.version(),
                                    true,
                                    false,
                                    content)));
        }
        return Answers.seeOther(Binder.address(desk.meeting()) + "/" + one.key());
    }

    @GetMapping(PAPER + "/fil")
    ResponseEntity<byte[]> file(
            @PathVariable String organ,
            @PathVariable String day,
            @PathVariable String paper,
            SignedIn who) {
        var desk = access.require(who, organ, day);
        var one = paper(binders.of(desk.meeting(), desk.whole()), paper);
        if (one.secret() && (desk.lent() || !secrets.fetched(desk.meeting()))) {
            throw BinderAccess.notFound();
        }
        var file = stored(one);
        secrets.read(who, one, address(desk, one) + "/fil");
        return sent(file.name(), file.mediaType(), file.bytes(), one.secret());
    }

    /// A page as new pixels: what is shown of a file that may not be fetched, and where no script
    /// runs.
    @GetMapping(PAPER + "/sida/{number:\\d{1,3}}")
    ResponseEntity<byte[]> picture(
            @PathVariable String organ,
            @PathVariable String day,
            @PathVariable String paper,
            @PathVariable int number,
            SignedIn who) {
        var desk = access.require(who, organ, day);
        var one = paper(binders.of(desk.meeting(), desk.whole()), paper);
        if (one.kind() != BinderPaper.Kind.PDF) {
            throw BinderAccess.notFound();
        }
        var picture =
                renderings
                        .picture(Sort.PDF, new ByteArrayInputStream(stored(one).bytes()), number)
                        .orElseThrow(BinderAccess::notFound);
        secrets.read(who, one, address(desk, one) + "/sida/" + number);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.noStore())
                .body(picture.jpeg());
    }

    @GetMapping(ONE + "/parm.pdf")
    ResponseEntity<byte[]> whole(
            @PathVariable String organ, @PathVariable String day, SignedIn who) {
        var desk = access.require(who, organ, day);
        var binder = binders.of(desk.meeting(), desk.whole());
        boolean fetched = secrets.fetched(desk.meeting());
        var bytes = pdf.of(binder, fetched);
        if (fetched) {
            binder.papers().forEach(one -> secrets.read(who, one, binder.address() + "/parm.pdf"));
        }
        return sent(PublicPapersController.name(desk.meeting()), "application/pdf", bytes, true);
    }

    private static String address(Desk desk, BinderPaper one) {
        return Binder.address(desk.meeting()) + "/" + one.key();
    }

    static BinderPaper paper(Binder binder, String key) {
        return binder.paper(key).orElseThrow(BinderAccess::notFound);
    }

    private StoredFile stored(BinderPaper one) {
        var file = one.kind() == BinderPaper.Kind.WITHHELD ? null : one.file();
        if (file == null) {
            throw BinderAccess.notFound();
        }
        return files.find(file.id()).orElseThrow(BinderAccess::notFound);
    }

    /// @param closed whether nobody on the way may keep it
    private static ResponseEntity<byte[]> sent(
            String name, @Nullable String type, byte[] bytes, boolean closed) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(Files.mediaType(type)))
                .cacheControl(closed ? CacheControl.noStore() : CacheControl.noCache())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(bytes);
    }
}
