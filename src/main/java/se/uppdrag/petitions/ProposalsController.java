package se.uppdrag.petitions;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.petitions.pages.ConfirmPage;
import se.uppdrag.petitions.pages.FollowProposalPage;
import se.uppdrag.petitions.pages.ProposalsPage;
import se.uppdrag.petitions.pages.SendPage;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Answers;
import se.uppdrag.web.EmailAddress;
import se.uppdrag.web.Form;
import se.uppdrag.web.Form.Filled;
import se.uppdrag.web.Texts;

/// `/medborgarforslag`: those who live in the municipality send proposals, confirm them from their
/// own mailbox, and follow them. Codes come in forms, so that no address in the trail holds one.
@Controller
class ProposalsController {

    private static final String HERE = "/medborgarforslag";
    static final int TITLE_MOST = 150;
    static final int TEXT_MOST = 10_000;
    static final int LINE_MOST = 200;

    private final Petitions proposals;
    private final ProposalPages pages;
    private final Trail trail;
    private final Answers answers;
    private final Texts texts;

    ProposalsController(
            Petitions proposals, ProposalPages pages, Trail trail, Answers answers, Texts texts) {
        this.proposals = proposals;
        this.pages = pages;
        this.trail = trail;
        this.answers = answers;
        this.texts = texts;
    }

    /// @param efter the last on the page before
    @GetMapping(HERE)
    String list(@RequestParam(defaultValue = "") String efter, Model model) {
        var found = proposals.published(efter, ProposalPages.PAGE + 1);
        var shown = found.stream().limit(ProposalPages.PAGE).toList();
        var whole = proposals.find(shown.stream().map(ProposalTable.Public::id).toList());
        model.addAttribute(
                "page",
                new ProposalsPage(
                        proposals.allowed(),
                        proposals.decidedBy().orElse(""),
                        shown.stream()
                                .map(one ->
                                        new ProposalsPage.Line(
                                                HERE + "/" + one.matterSlug(),
                                                one.title(),
                                                one.dnr(),
                                                one.name(),
                                                Optional.ofNullable(whole.get(one.id()))
                                                        .map(pages::state)
                                                        .orElse("")))
                                .toList(),
                        efter.isEmpty() ? "" : HERE,
                        ProposalPages.older(HERE, found, ProposalTable.Public::matterSlug),
                        List.of()));
        return "petitions/proposals";
    }

    @GetMapping(HERE + "/{dnr:[a-z]+-\\d{4}-\\d{1,6}}")
    String one(@PathVariable String dnr, Model model) {
        var shown = proposals.published(dnr).orElseThrow(ProposalsController::notFound);
        model.addAttribute(
                "page",
                pages.open(shown, proposals.find(shown.id()).orElseThrow(), proposals.today()));
        return "petitions/proposal";
    }

    @GetMapping(HERE + "/nytt")
    String form(Model model) {
        return show(form(), null, model);
    }

    @PostMapping(HERE + "/nytt")
    String send(
            Command command,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response) {
        var typed = sent.getOrDefault("kod", "");
        var code = typed.matches("([A-Z2-7]{4}-){3}[A-Z2-7]{4}") ? typed : Code.fresh();
        var form = form(code);
        var filled = checked(form.read(sent));
        if (!filled.right()) {
            response.setStatus(422);
            return show(form, filled, model);
        }
        var codes = new Petitions.Codes(code, Code.fresh());
        var outcome =
                trail.once(command, () -> proposals.send(typed(filled), codes).map(_ -> HERE));
        return switch (outcome) {
            case Granted<String> _ -> Answers.seeOther(HERE + "/folj/" + code);
            case Refused<String> refused -> {
                response.setStatus(422);
                yield show(form, filled.refused(texts.of(refused)), model);
            }
        };
    }

    private static Petitions.Typed typed(Filled filled) {
        return new Petitions.Typed(
                filled.text("rubrik"),
                filled.text("text"),
                filled.text("namn"),
                filled.text("adress"),
                filled.text("epost"),
                filled.ticked("visa"),
                filled.ticked("skyddad"));
    }

    /// Who lives under a protected identity leaves no name; everybody else does.
    private static Filled checked(Filled filled) {
        var result = filled;
        if (!EmailAddress.wellFormed(filled.text("epost"))) {
            result = result.mistaken("epost", "petitions.mistake.email");
        }
        return filled.ticked("skyddad") ? result : named(result);
    }

    static Filled named(Filled filled) {
        var result = filled;
        for (var field : new String[] {"namn", "adress"}) {
            if (filled.text(field).isEmpty()) {
                result = result.mistaken(field, "petitions.mistake." + field);
            }
        }
        return result;
    }

    private static Form form() {
        return form(Code.fresh());
    }

    private static Form form(String code) {
        return Form.of("petitions", "send", HERE + "/nytt")
                .hidden("kod", code)
                .text("rubrik", TITLE_MOST)
                .area("text", TEXT_MOST)
                .optionalText("namn", LINE_MOST)
                .optionalText("adress", LINE_MOST)
                .text("epost", LINE_MOST)
                .tick("visa")
                .tick("skyddad");
    }

    private String show(Form form, @Nullable Filled again, Model model) {
        model.addAttribute(
                "page",
                new SendPage(
                        proposals.allowed(),
                        proposals.decidedBy().orElse(""),
                        form.act(texts, again)));
        return "petitions/send";
    }

    @GetMapping(HERE + "/bekrafta/{code:" + Code.FORM + "}")
    String confirming(@PathVariable String code, Model model, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        var found = proposals.byConfirmation(code);
        model.addAttribute(
                "page",
                new ConfirmPage(
                        code,
                        found.map(CitizenProposal::title).orElse(""),
                        found.map(ProposalPages::dnr).orElse(""),
                        found.map(ProposalPages::matter).orElse("")));
        return "petitions/confirm";
    }

    @PostMapping(HERE + "/bekrafta")
    String confirm(
            Command command,
            @RequestParam(defaultValue = "") String kod,
            Model model,
            HttpServletResponse response) {
        var outcome = trail.once(command, () -> proposals.confirm(kod).map(_ -> HERE));
        return outcome instanceof Granted<String> && kod.matches(Code.FORM)
                ? Answers.seeOther(HERE + "/bekrafta/" + kod)
                : answers.to(outcome, model, response);
    }

    @GetMapping(HERE + "/folj")
    String find(@RequestParam(defaultValue = "") String kod, Model model) {
        var code = kod.strip();
        if (code.matches(Code.FORM) && proposals.byCode(code).isPresent()) {
            return Answers.seeOther(HERE + "/folj/" + code);
        }
        model.addAttribute("page", new FollowProposalPage(code, !code.isEmpty()));
        return "petitions/follow";
    }

    @GetMapping(HERE + "/folj/{code:" + Code.FORM + "}")
    String follow(@PathVariable String code, Model model, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        var found = proposals.byCode(code).orElseThrow(ProposalsController::notFound);
        model.addAttribute("page", pages.followed(found, code, proposals.today()));
        return "petitions/proposal";
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
