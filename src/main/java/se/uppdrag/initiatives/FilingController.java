package se.uppdrag.initiatives;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
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
import se.uppdrag.initiatives.pages.PreviewPage;
import se.uppdrag.initiatives.pages.ReceiptPage;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
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

    /// The buttons that make the draft a follow-up to what is named after it, or one no more.
    private static final String FOLLOW = "folj:";

    private static final String ALONE = "utan";

    private final Initiatives initiatives;
    private final CoSigners coSigners;
    private final FollowUps followUps;
    private final FilingPages pages;
    private final Files files;
    private final Trail trail;
    private final Texts texts;

    FilingController(
            Initiatives initiatives,
            CoSigners coSigners,
            FollowUps followUps,
            FilingPages pages,
            Files files,
            Trail trail,
            Texts texts) {
        this.initiatives = initiatives;
        this.coSigners = coSigners;
        this.followUps = followUps;
        this.pages = pages;
        this.files = files;
        this.trail = trail;
        this.texts = texts;
    }

    /// @param foljer the address or the number of what she wants to follow up
    @GetMapping("/lamna-in")
    String form(
            SignedIn who,
            @RequestParam(defaultValue = "") String typ,
            @RequestParam(defaultValue = "false") boolean sparat,
            @RequestParam(required = false) @Nullable String foljer,
            Model model) {
        var draft = initiatives.draft(who.person()).orElse(Draft.empty(kind(typ)));
        if (foljer == null) {
            return form(who, draft, null, Map.of(), refusal(who), sparat, model);
        }
        return switch (followUps.find(foljer)) {
            case Refused<Followed> refused ->
                    form(who, draft, null, Map.of(), texts.of(refused), sparat, model);
            case Granted<Followed>(var followed, _) -> {
                var receipt = followed.receipt();
                // What she has begun to write is hers to make a follow-up of, or not.
                yield draft.blank() || receipt.id().equals(draft.follows())
                        ? form(
                                who,
                                draft.following(receipt, pages.answering()),
                                null,
                                Map.of(),
                                refusal(who),
                                sparat,
                                model)
                        : form(who, draft, receipt, Map.of(), refusal(who), sparat, model);
            }
        };
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
            @RequestParam(defaultValue = "") String foljer,
            @RequestParam(required = false) @Nullable MultipartFile bilaga,
            Model model,
            HttpServletResponse response)
            throws IOException {
        var draft = new Draft(kind(typ), rubrik, text, forslag, till, null, null, null);
        @Nullable RefusalText nothing = null;
        var follows = steg.startsWith(FOLLOW) ? steg.substring(FOLLOW.length()) : foljer;
        if (!follows.isEmpty() && !steg.equals(ALONE)) {
            switch (followUps.find(follows)) {
                case Refused<Followed> refused -> nothing = texts.of(refused);
                case Granted<Followed>(var followed, _) ->
                        draft = draft.following(followed.receipt(), pages.answering());
            }
        }
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
        if (nothing == null && !steg.equals("granska")) {
            return Answers.seeOther("/lamna-in?sparat=true");
        }
        var mistakes = nothing == null ? draft.mistakes() : Map.<String, String>of();
        if (nothing == null && mistakes.isEmpty()) {
            return Answers.seeOther("/lamna-in/granska");
        }
        response.setStatus(422);
        return form(
                who, draft, null, mistakes, nothing == null ? refusal(who) : nothing, false, model);
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
                        InitiativePages.paragraphs(written.text()),
                        InitiativePages.paragraphs(written.proposal()),
                        pages.addressee(written.addressee()),
                        written.fileName() == null ? "" : written.fileName(),
                        pages.follows(written),
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
                yield form(who, draft, null, Map.of(), texts.of(refused), false, model);
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
                        pages.reaches(receipt.kind(), receipt.filedAt()),
                        receipt.moverName(),
                        followUps.before(receipt).map(FilingPages::follows).orElse(""),
                        followUps.before(receipt).map(Receipt::matterSlug).orElse("")));
        return "initiatives/receipt";
    }

    private String form(
            SignedIn who,
            Draft draft,
            @Nullable Receipt offered,
            Map<String, String> mistakes,
            @Nullable RefusalText refusal,
            boolean saved,
            Model model) {
        model.addAttribute(
                "page", pages.page(who.person(), draft, offered, mistakes, refusal, saved));
        return "initiatives/filing";
    }

    private @Nullable RefusalText refusal(SignedIn who) {
        return initiatives.mayFile(who.person()) instanceof Refused<Boolean> refused
                ? texts.of(refused)
                : null;
    }

    private static Kind kind(String name) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(Kind.MOTION);
    }
}
