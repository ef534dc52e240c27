package se.uppdrag.initiatives;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.SignedIn;
import se.uppdrag.initiatives.pages.SignPage;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Answers;
import se.uppdrag.web.RefusalText;
import se.uppdrag.web.Texts;

/// Signing together: the writer asks on the page where she looks her text through, and who is asked
/// answers on a page of her own. Also the earlier wordings of what one is writing.
@Controller
class CoSigningController {

    private static final String PREVIEW = "/lamna-in/granska";
    private static final String SIGN = "/lamna-in/underteckna/{writer:[0-9a-f-]{36}}";

    private final CoSigners coSigners;
    private final Initiatives initiatives;
    private final InitiativePages pages;
    private final FilingPages filing;
    private final Addressees addressees;
    private final Trail trail;
    private final Answers answers;
    private final Texts texts;
    private final Clock clock;

    CoSigningController(
            CoSigners coSigners,
            Initiatives initiatives,
            InitiativePages pages,
            FilingPages filing,
            Addressees addressees,
            Trail trail,
            Answers answers,
            Texts texts,
            Clock clock) {
        this.coSigners = coSigners;
        this.initiatives = initiatives;
        this.pages = pages;
        this.filing = filing;
        this.addressees = addressees;
        this.trail = trail;
        this.answers = answers;
        this.texts = texts;
        this.clock = clock;
    }

    @PostMapping("/lamna-in/medundertecknare")
    String ask(
            SignedIn who,
            Command command,
            @RequestParam(required = false) @Nullable UUID person,
            Model model,
            HttpServletResponse response) {
        if (person == null) {
            return Answers.seeOther(PREVIEW);
        }
        return answers.to(
                trail.once(
                        command,
                        () -> coSigners.ask(who.person(), new PersonId(person)).map(_ -> PREVIEW)),
                model,
                response);
    }

    @PostMapping("/lamna-in/medundertecknare/ta-bort")
    String forget(SignedIn who, Command command, @RequestParam UUID person) {
        trail.once(
                command,
                () -> {
                    coSigners.forget(who.person(), new PersonId(person));
                    return Outcome.granted(PREVIEW);
                });
        return Answers.seeOther(PREVIEW);
    }

    @GetMapping(SIGN)
    String sign(SignedIn who, @PathVariable UUID writer, Model model) {
        return show(who, writer, null, model);
    }

    /// @param lydelse the fingerprint of the text she had before her
    @PostMapping(SIGN)
    String answer(
            SignedIn who,
            Command command,
            @PathVariable UUID writer,
            @RequestParam(defaultValue = "") String svar,
            @RequestParam(defaultValue = "") String lydelse,
            Model model,
            HttpServletResponse response) {
        var outcome =
                trail.once(
                        command,
                        () ->
                                coSigners
                                        .answer(
                                                who.person(),
                                                new PersonId(writer),
                                                svar.equals("ja"),
                                                lydelse)
                                        .map(_ -> "/mina-initiativ"));
        return switch (outcome) {
            case Granted<String>(var location, _) -> Answers.seeOther(location);
            case Refused<String> refused -> {
                response.setStatus(422);
                yield show(who, writer, texts.of(refused), model);
            }
        };
    }

    private String show(SignedIn who, UUID writer, @Nullable RefusalText refusal, Model model) {
        var shown =
                coSigners
                        .shown(who.person(), new PersonId(writer))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var draft = shown.draft();
        model.addAttribute(
                "page",
                new SignPage(
                        draft.kind().name(),
                        draft.title(),
                        shown.writerName(),
                        addressees
                                .find(draft.addressee(), SwedishTime.dateOf(clock.instant()))
                                .map(Addressees.Addressee::name)
                                .orElse(""),
                        filing.follows(draft),
                        InitiativePages.paragraphs(draft.text()),
                        InitiativePages.paragraphs(draft.proposal()),
                        draft.fingerprint(),
                        shown.state().name(),
                        "/lamna-in/underteckna/" + writer,
                        refusal));
        return "initiatives/sign";
    }

    @GetMapping("/lamna-in/lydelser")
    String versions(SignedIn who, @RequestParam(defaultValue = "0") int fran, Model model) {
        var draft = initiatives.draft(who.person()).orElse(Draft.empty(Kind.MOTION));
        model.addAttribute(
                "page", pages.draftChange(draft, initiatives.versions(who.person()), fran));
        return "initiatives/change";
    }

    /// An earlier wording is taken up again, as the newest.
    @PostMapping("/lamna-in/lydelser")
    String restore(SignedIn who, Command command, @RequestParam(defaultValue = "0") int fran) {
        trail.once(
                command,
                () -> {
                    initiatives.versions(who.person()).stream()
                            .filter(one -> one.seq() == fran)
                            .findFirst()
                            .ifPresent(one -> initiatives.save(who.person(), one.draft()));
                    return Outcome.granted("/lamna-in");
                });
        return Answers.seeOther("/lamna-in?sparat=true");
    }
}
