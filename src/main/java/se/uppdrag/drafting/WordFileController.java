package se.uppdrag.drafting;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.multipart.MultipartFile;
import se.uppdrag.access.SignedIn;
import se.uppdrag.drafting.WordIntake.Got;
import se.uppdrag.files.FileId;
import se.uppdrag.files.Files;
import se.uppdrag.law.Outcome;
import se.uppdrag.registry.Handlers;
import se.uppdrag.web.Acts;
import se.uppdrag.web.Form;
import se.uppdrag.web.Form.Filled;
import se.uppdrag.web.Sent;

/// A memorandum that somebody wrote in Word is taken in: its text and its pictures become a version
/// like any other, and the file is kept as it was received.
@Controller
class WordFileController {

    private static final String HERE = "/beredning/{slug}/tjansteskrivelse";
    private static final String ONE = HERE + "/{number:\\d{1,4}}";
    private static final String WORD =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final Memoranda memoranda;
    private final WordIntake intake;
    private final MemorandumPages pages;
    private final DraftingForms forms;
    private final DraftingAccess access;
    private final Handlers handlers;
    private final Files files;
    private final Acts acts;

    WordFileController(
            Memoranda memoranda,
            WordIntake intake,
            MemorandumPages pages,
            DraftingForms forms,
            DraftingAccess access,
            Handlers handlers,
            Files files,
            Acts acts) {
        this.memoranda = memoranda;
        this.intake = intake;
        this.pages = pages;
        this.forms = forms;
        this.access = access;
        this.handlers = handlers;
        this.files = files;
        this.acts = acts;
    }

    private static byte[] bytes(@Nullable MultipartFile file) throws IOException {
        return file == null ? new byte[0] : file.getBytes();
    }

    private WordFile kept(@Nullable MultipartFile file, byte[] bytes, Got got) {
        var name =
                Optional.ofNullable(file)
                        .map(MultipartFile::getOriginalFilename)
                        .orElse("tjansteskrivelse.docx");
        return new WordFile(files.store(name, WORD, bytes), got.pictures(), got.leftOut());
    }

    @PostMapping(HERE + "/ny/fil")
    String open(
            @PathVariable String slug,
            SignedIn who,
            Sent sent,
            @RequestParam(required = false) @Nullable MultipartFile fil,
            Model model)
            throws IOException {
        var matter = access.handled(who, slug);
        var form = forms.take(pages.address(matter) + "/ny/fil", 0);
        var bytes = bytes(fil);
        var got = intake.read(bytes, matter.subject());
        if (!got.mistake().isEmpty()) {
            return wrong(
                    form,
                    sent,
                    got.mistake(),
                    again -> {
                        model.addAttribute("page", pages.fresh(matter, again));
                        return "drafting/memorandum";
                    });
        }
        return acts.take(
                form,
                sent,
                _ ->
                        Outcome.granted(
                                memoranda
                                        .open(
                                                matter,
                                                got.text(),
                                                kept(fil, bytes, got),
                                                handlers.clerk(who))
                                        .address()),
                again -> {
                    model.addAttribute("page", pages.fresh(matter, again));
                    return "drafting/memorandum";
                });
    }

    @PostMapping(ONE + "/fil")
    String write(
            @PathVariable String slug,
            @PathVariable int number,
            SignedIn who,
            Sent sent,
            @RequestParam(required = false) @Nullable MultipartFile fil,
            Model model)
            throws IOException {
        var one = found(slug, number, who);
        access.handled(who, slug);
        var form = forms.take(one.address() + "/fil", one.versions());
        var bytes = bytes(fil);
        var got = intake.read(bytes, one.title());
        if (!got.mistake().isEmpty()) {
            return wrong(form, sent, got.mistake(), again -> shown(one, who, again, form, model));
        }
        return acts.take(
                form,
                sent,
                filled ->
                        memoranda
                                .write(
                                        one,
                                        DraftingForms.number(filled, "fran"),
                                        got.text(),
                                        kept(fil, bytes, got),
                                        handlers.clerk(who))
                                .map(Memorandum::address),
                again -> shown(one, who, again, form, model));
    }

    private static String wrong(
            Form form, Sent sent, String mistake, Function<Filled, String> again) {
        sent.wrong();
        return again.apply(form.read(sent.fields()).mistaken("fil", mistake));
    }

    /// As it was received.
    @GetMapping(ONE + "/{version:\\d{1,4}}/fil")
    ResponseEntity<byte[]> source(
            @PathVariable String slug,
            @PathVariable int number,
            @PathVariable int version,
            SignedIn who) {
        var one = found(slug, number, who);
        var file =
                memoranda.versions(one).stream()
                        .filter(other -> other.number() == version)
                        .flatMap(other -> Optional.ofNullable(other.source()).stream())
                        .flatMap(id -> files.find(new FileId(id)).stream())
                        .findFirst()
                        .orElseThrow(DraftingAccess::notFound);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(WORD))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(file.bytes());
    }

    private String shown(
            Memorandum one, SignedIn who, @Nullable Filled again, Form sent, Model model) {
        model.addAttribute("page", pages.page(one, who, 0, 0, again, sent));
        return "drafting/memorandum";
    }

    private Memorandum found(String slug, int number, SignedIn who) {
        var one = memoranda.find(slug, number).orElseThrow(DraftingAccess::notFound);
        access.requireReading(who, one);
        return one;
    }
}
