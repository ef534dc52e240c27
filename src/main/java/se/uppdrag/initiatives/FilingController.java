package se.uppdrag.initiatives;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.access.SignedIn;
import se.uppdrag.files.Files;
import se.uppdrag.initiatives.pages.FilingPage;
import se.uppdrag.initiatives.pages.PreviewPage;
import se.uppdrag.initiatives.pages.ReceiptPage;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Answers;
import se.uppdrag.web.RefusalText;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// `/lamna-in`: write, look through, hand in, receipt. What is typed is a draft on the server as
/// soon as it is sent anywhere, so nothing typed is lost whatever happens next.
@Controller
class FilingController {

    private final Initiatives initiatives;
    private final CoSigners coSigners;
    private final Files files;
    private final Trail trail;
    private final Texts texts;
    private final Clock clock;

    FilingController(
            Initiatives initiatives,
            CoSigners coSigners,
            Files files,
            Trail trail,
            Texts texts,
            Clock clock) {
        this.initiatives = initiatives;
        this.coSigners = coSigners;
        this.files = files;
        this.trail = trail;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/lamna-in")
    String form(
            SignedIn who,
            @RequestParam(defaultValue = "") String typ,
            @RequestParam(defaultValue = "false") boolean sparat,
            Model model) {
        var draft = initiatives.draft(who.person()).orElse(Draft.empty(kind(typ)));
        return form(who, draft, Map.of(), refusal(who), sparat, model);
    }

    @PostMapping("/lamna-in/utkast")
    String write(
            SignedIn who,
            @RequestParam(defaultValue = "") String typ,
            @RequestParam(defaultValue = "") String rubrik,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String forslag,
            @RequestParam(defaultValue = "") String till,
            @RequestParam(defaultValue = "spara") String steg,
            @RequestParam(required = false) @Nullable MultipartFile bilaga,
            Model model,
            HttpServletResponse response)
            throws IOException {
        var draft = new Draft(kind(typ), rubrik, text, forslag, till, null, null);
        if (bilaga != null && !bilaga.isEmpty()) {
            var name = bilaga.getOriginalFilename() == null ? "" : bilaga.getOriginalFilename();
            draft =
                    draft.withFile(
                            files.store(
                                            name,
                                            Files.mediaType(bilaga.getContentType()),
                                            bilaga.getBytes())
                                    .value(),
                            name.isEmpty() ? "bilaga" : name);
        }
        if (rubrik.length() <= 10 * Draft.TITLE_MAX && text.length() <= 10 * Draft.TEXT_MAX) {
            initiatives.save(who.person(), draft);
        }
        if (steg.equals("spara")) {
            return Answers.seeOther("/lamna-in?sparat=true");
        }
        var mistakes = draft.mistakes();
        if (mistakes.isEmpty()) {
            return Answers.seeOther("/lamna-in/granska");
        }
        response.setStatus(422);
        return form(who, draft, mistakes, refusal(who), false, model);
    }

    @GetMapping("/lamna-in/granska")
    String preview(SignedIn who, Model model) {
        var draft = initiatives.draft(who.person());
        if (draft.isEmpty() || !draft.get().mistakes().isEmpty()) {
            return Answers.seeOther("/lamna-in");
        }
        var written = draft.get();
        model.addAttribute(
                "page",
                new PreviewPage(
                        written.kind().name(),
                        written.title(),
                        who.name(),
                        paragraphs(written.text()),
                        paragraphs(written.proposal()),
                        addressee(written.addressee()),
                        written.fileName() == null ? "" : written.fileName(),
                        coSigners.asked(who.person()).stream()
                                .map(one ->
                                        new PreviewPage.Asked(
                                                one.signer().value().toString(),
                                                one.name(),
                                                one.state().name()))
                                .toList(),
                        coSigners.couldBeAsked(who.person()).stream()
                                .map(one ->
                                        new PreviewPage.Choice(
                                                one.person().value().toString(),
                                                one.party() == null
                                                        ? one.name()
                                                        : one.name() + " (" + one.party() + ")"))
                                .toList()));
        return "initiatives/preview";
    }

    @PostMapping("/lamna-in")
    String file(SignedIn who, Command command, Model model, HttpServletResponse response) {
        // Read inside the command: the second copy of a form finds no draft and needs none.
        var outcome =
                trail.once(
                        command,
                        () ->
                                initiatives
                                        .file(
                                                who.person(),
                                                initiatives
                                                        .draft(who.person())
                                                        .orElse(Draft.empty(Kind.MOTION)))
                                        .map(receipt ->
                                                "/lamna-in/kvitto/" + receipt.id().value()));
        return switch (outcome) {
            case Granted<String>(var location, _) -> Answers.seeOther(location);
            case Refused<String> refused -> {
                response.setStatus(422);
                var draft = initiatives.draft(who.person()).orElse(Draft.empty(Kind.MOTION));
                yield form(who, draft, Map.of(), texts.of(refused), false, model);
            }
        };
    }

    @GetMapping("/lamna-in/kvitto/{id}")
    String receipt(SignedIn who, @PathVariable UUID id, Model model) {
        var receipt =
                initiatives
                        .receipt(new InitiativeId(id))
                        .filter(one -> one.mover().equals(who.person()))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute(
                "page",
                new ReceiptPage(
                        receipt.kind().name(),
                        receipt.title(),
                        receipt.dnr(),
                        "/diarium/" + receipt.matterSlug(),
                        Swedish.date(receipt.filedAt())
                                + " klockan "
                                + Swedish.second(receipt.filedAt()),
                        reaches(receipt.kind(), receipt.filedAt()),
                        receipt.moverName()));
        return "initiatives/receipt";
    }

    private String form(
            SignedIn who,
            Draft draft,
            Map<String, String> mistakes,
            @Nullable RefusalText refusal,
            boolean saved,
            Model model) {
        var serving =
                initiatives.mayFile(who.person()) instanceof Granted<Boolean>(var now, _) && now;
        model.addAttribute(
                "page",
                new FilingPage(
                        draft.kind().name(),
                        draft.title(),
                        draft.text(),
                        draft.proposal(),
                        draft.addressee(),
                        draft.fileName() == null ? "" : draft.fileName(),
                        addressees(),
                        mistakes,
                        refusal,
                        Arrays.stream(Kind.values())
                                .collect(
                                        Collectors.toMap(
                                                Kind::name,
                                                kind -> reaches(kind, clock.instant()))),
                        serving,
                        saved));
        return "initiatives/filing";
    }

    /// Which meeting takes up what is handed in at the moment, and until when it would.
    private String reaches(Kind kind, Instant at) {
        return initiatives
                .reached(kind, at)
                .map(reached ->
                        texts.get(
                                reached.lastDay().equals(reached.meeting().onDate())
                                        ? "initiatives.reaches.any-time"
                                        : "initiatives.reaches",
                                Swedish.date(reached.meeting().onDate()),
                                Swedish.date(reached.lastDay())))
                .orElse("");
    }

    private @Nullable RefusalText refusal(SignedIn who) {
        return initiatives.mayFile(who.person()) instanceof Refused<Boolean> refused
                ? texts.of(refused)
                : null;
    }

    private List<FilingPage.Addressee> addressees() {
        return initiatives.answering(SwedishTime.dateOf(clock.instant())).stream()
                .map(one -> new FilingPage.Addressee(one.key(), one.name()))
                .toList();
    }

    private String addressee(String slug) {
        return addressees().stream()
                .filter(one -> one.slug().equals(slug))
                .map(FilingPage.Addressee::name)
                .collect(Collectors.joining());
    }

    private static List<String> paragraphs(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static Kind kind(String name) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(Kind.MOTION);
    }
}
