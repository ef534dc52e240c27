package se.uppdrag.petitions;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.access.Gate;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Outcome;
import se.uppdrag.petitions.pages.ProposalsPage;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Register;
import se.uppdrag.trail.Command;
import se.uppdrag.web.Act.Option;
import se.uppdrag.web.Acts;
import se.uppdrag.web.EmailAddress;
import se.uppdrag.web.Form;
import se.uppdrag.web.Form.Filled;
import se.uppdrag.web.Texts;

/// `/administration/medborgarforslag`: the registrar looks up who sent a proposal, and the
/// assembly's secretary says when it was raised, handed over and decided.
@Controller
class ProposalDeskController {

    private static final String ONE = ProposalPages.DESK + "/{id:[0-9a-f-]{36}}";
    private static final int NOTE_MOST = 500;

    private final Petitions proposals;
    private final ProposalPages pages;
    private final Register register;
    private final Acts acts;
    private final Gate gate;
    private final Texts texts;

    ProposalDeskController(
            Petitions proposals,
            ProposalPages pages,
            Register register,
            Acts acts,
            Gate gate,
            Texts texts) {
        this.proposals = proposals;
        this.pages = pages;
        this.register = register;
        this.acts = acts;
        this.gate = gate;
        this.texts = texts;
    }

    @GetMapping(ProposalPages.DESK)
    String list(SignedIn who, @RequestParam(defaultValue = "") String efter, Model model) {
        require(who);
        return desk(efter, null, model);
    }

    @PostMapping(ProposalPages.DESK)
    String takeDown(
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response) {
        require(who);
        var form = paper();
        var filled = checked(form.read(sent));
        if (!filled.right()) {
            response.setStatus(422);
            return desk("", filled, model);
        }
        return acts.take(
                form,
                sent,
                command,
                response,
                read ->
                        proposals
                                .takeDown(
                                        new Petitions.Typed(
                                                read.text("rubrik"),
                                                read.text("text"),
                                                read.text("namn"),
                                                read.text("adress"),
                                                read.text("mejl"),
                                                read.ticked("namn-visas"),
                                                read.ticked("har-skydd")),
                                        read.day("inkom"))
                                .map(ProposalDeskController::address),
                read -> desk("", read, model));
    }

    private Form paper() {
        return Form.of("petitions", "paper", ProposalPages.DESK)
                .day("inkom")
                .beginning("inkom", proposals.today().toString())
                .text("rubrik", ProposalsController.TITLE_MOST)
                .area("text", ProposalsController.TEXT_MOST)
                .optionalText("namn", ProposalsController.LINE_MOST)
                .optionalText("adress", ProposalsController.LINE_MOST)
                .optionalText("mejl", ProposalsController.LINE_MOST)
                .tick("namn-visas")
                .tick("har-skydd");
    }

    private static Filled checked(Filled filled) {
        var result = filled;
        if (!filled.text("mejl").isEmpty() && !EmailAddress.wellFormed(filled.text("mejl"))) {
            result = result.mistaken("mejl", "petitions.mistake.email");
        }
        return filled.ticked("har-skydd") ? result : ProposalsController.named(result);
    }

    private String desk(String after, @Nullable Filled again, Model model) {
        var last = after.matches("[0-9a-f-]{36}") ? UUID.fromString(after) : null;
        var found = proposals.confirmed(last, ProposalPages.PAGE + 1);
        model.addAttribute(
                "page",
                new ProposalsPage(
                        proposals.allowed(),
                        proposals.decidedBy().orElse(""),
                        found.stream().limit(ProposalPages.PAGE).map(this::line).toList(),
                        last == null ? "" : ProposalPages.DESK,
                        ProposalPages.older(ProposalPages.DESK, found, CitizenProposal::id),
                        proposals.allowed() ? acts.shown(again, paper()) : List.of()));
        return "petitions/desk";
    }

    private ProposalsPage.Line line(CitizenProposal one) {
        return new ProposalsPage.Line(
                ProposalPages.DESK + "/" + one.id(),
                one.title(),
                ProposalPages.dnr(one),
                one.hidden() ? texts.get("petitions.protected.identity") : one.name(),
                pages.state(one));
    }

    @GetMapping(ONE)
    String one(@PathVariable UUID id, SignedIn who, Model model) {
        require(who);
        return show(found(id), null, null, model);
    }

    @PostMapping(ONE + "/{act:kontroll|vackt|overlamna|beslut}")
    String act(
            @PathVariable UUID id,
            @PathVariable String act,
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response) {
        require(who);
        var proposal = found(id);
        var form = form(act, proposal);
        return acts.take(
                form,
                sent,
                command,
                response,
                filled -> done(act, id, filled, who.name()).map(_ -> address(proposal)),
                filled -> show(found(id), filled, form, model));
    }

    private Outcome<CitizenProposal> done(String act, UUID id, Filled filled, String by) {
        return switch (act) {
            case "kontroll" ->
                    proposals.check(
                            id,
                            filled.text("folkbokford").equals("ja"),
                            filled.day("den"),
                            filled.text("anteckning"),
                            filled.ticked("publicera"),
                            by);
            case "vackt" -> proposals.raise(id, filled.day("den"), filled.text("paragraf"), by);
            case "overlamna" ->
                    proposals.handOver(
                            id,
                            proposals.committees().stream()
                                    .filter(one -> one.slug().equals(filled.text("namnd")))
                                    .findFirst()
                                    .orElseThrow(),
                            filled.ticked("principiellt"),
                            filled.day("den"),
                            filled.text("paragraf"),
                            by);
            default -> proposals.decide(id, filled.day("den"), filled.text("paragraf"));
        };
    }

    private Form form(String act, CitizenProposal one) {
        var action = address(one) + "/" + act;
        var today = proposals.today().toString();
        return switch (act) {
            case "kontroll" ->
                    Form.of("petitions", "check", action)
                            .choice(
                                    "folkbokford",
                                    List.of(
                                            new Option("ja", texts.get("petitions.registered")),
                                            new Option(
                                                    "nej", texts.get("petitions.not-registered"))))
                            .day("den")
                            .beginning("den", today)
                            .optionalText("anteckning", NOTE_MOST)
                            .tick("publicera");
            case "vackt" ->
                    Form.of("petitions", "raise", action)
                            .day("den")
                            .beginning("den", today)
                            .text("paragraf", NOTE_MOST);
            case "overlamna" ->
                    Form.of("petitions", "hand-over", action)
                            .choice(
                                    "namnd",
                                    proposals.committees().stream()
                                            .map(organ -> new Option(organ.slug(), organ.name()))
                                            .toList())
                            .day("den")
                            .beginning("den", today)
                            .text("paragraf", NOTE_MOST)
                            .tick("principiellt");
            default ->
                    Form.of("petitions", "decide", action)
                            .day("den")
                            .beginning("den", today)
                            .text("paragraf", NOTE_MOST);
        };
    }

    private List<Form> offered(CitizenProposal one) {
        var forms = new ArrayList<Form>();
        switch (one.state()) {
            case TO_BE_CHECKED -> forms.add(form("kontroll", one));
            case TO_BE_RAISED -> forms.add(form("vackt", one));
            case AT_ASSEMBLY -> {
                forms.add(form("overlamna", one));
                forms.add(form("beslut", one));
            }
            case AT_COMMITTEE -> forms.add(form("beslut", one));
            case UNCONFIRMED, NOT_REGISTERED, DECIDED -> {
                // Nothing more is done with it here.
            }
        }
        return forms;
    }

    private String show(
            CitizenProposal one, @Nullable Filled again, @Nullable Form sent, Model model) {
        model.addAttribute(
                "page", pages.desk(one, proposals.today(), acts.shown(again, sent, offered(one))));
        return "petitions/proposal";
    }

    private static String address(CitizenProposal one) {
        return ProposalPages.DESK + "/" + one.id();
    }

    private CitizenProposal found(UUID id) {
        return proposals
                .find(id)
                .filter(one -> one.confirmedAt() != null)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private void require(SignedIn who) {
        Organ assembly = register.assembly();
        if (!gate.open(who, Role.REGISTRAR, assembly.slug())
                && !gate.open(who, Role.SECRETARY, assembly.slug())) {
            throw new AccessDeniedException("the assembly's office");
        }
    }
}
