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
import se.uppdrag.petitions.pages.CountPage;
import se.uppdrag.petitions.pages.SignatureListsPage;
import se.uppdrag.register.Register;
import se.uppdrag.trail.Command;
import se.uppdrag.web.Acts;
import se.uppdrag.web.Form;
import se.uppdrag.web.Form.Filled;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// `/folkinitiativ`: popular initiatives and what came of them; and, for the office, the intake and
/// the count by two.
@Controller
class SignatureListsController {

    static final String DESK = "/administration/folkinitiativ";
    private static final String ONE = DESK + "/{id:[0-9a-f-]{36}}";
    private static final int QUESTION_MOST = 500;
    private static final int SOURCE_MOST = 200;
    private static final int MOST = 999_999;
    private static final int PERCENT = 100;

    private final SignatureLists lists;
    private final Register register;
    private final Acts acts;
    private final Gate gate;
    private final Texts texts;

    SignatureListsController(
            SignatureLists lists, Register register, Acts acts, Gate gate, Texts texts) {
        this.lists = lists;
        this.register = register;
        this.acts = acts;
        this.gate = gate;
        this.texts = texts;
    }

    @GetMapping("/folkinitiativ")
    String open(Model model) {
        return list(false, null, model);
    }

    @GetMapping(DESK)
    String desk(SignedIn who, Model model) {
        require(who);
        return list(true, null, model);
    }

    @PostMapping(DESK)
    String take(
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response) {
        require(who);
        return acts.take(
                form(),
                sent,
                command,
                response,
                filled ->
                        Outcome.granted(
                                DESK
                                        + "/"
                                        + lists.take(
                                                        filled.text("fraga"),
                                                        filled.day("inkom"),
                                                        filled.number("rostberattigade"),
                                                        filled.text("kalla"))
                                                .id()),
                filled -> list(true, filled, model));
    }

    private Form form() {
        return Form.of("petitions", "list", DESK)
                .area("fraga", QUESTION_MOST)
                .day("inkom")
                .beginning("inkom", lists.today().toString())
                .number("rostberattigade", 1, MOST)
                .text("kalla", SOURCE_MOST);
    }

    private String list(boolean office, @Nullable Filled again, Model model) {
        model.addAttribute(
                "page",
                new SignatureListsPage(
                        office,
                        lists.newestFirst().stream().map(one -> line(one, office)).toList(),
                        office ? acts.shown(again, List.of(form())) : List.of()));
        return "petitions/lists";
    }

    private SignatureListsPage.Line line(SignatureList one, boolean office) {
        var settled = one.settled();
        var answer = one.answer();
        var state = settled.isEmpty() ? "counting" : one.enough() ? "enough" : "few";
        return new SignatureListsPage.Line(
                office ? DESK + "/" + one.id() : "/diarium/" + one.matterSlug(),
                one.question(),
                one.dnr(),
                Swedish.date(one.receivedOn()),
                number(one.needed()),
                settled.map(tally -> number(tally.valid())).orElse(""),
                answer == null
                        ? texts.get("petitions.list.state." + state)
                        : texts.get("petitions.referendum." + answer.kind())
                                + ", "
                                + answer.section(),
                settled.isEmpty() ? "neutral" : one.enough() ? "success" : "warning",
                settled.map(tally ->
                                (int)
                                        Math.min(
                                                PERCENT,
                                                (long) PERCENT * tally.valid() / one.needed()))
                        .orElse(0));
    }

    private static String number(int count) {
        return String.format(Swedish.LOCALE, "%,d", count);
    }

    @GetMapping(ONE)
    String one(@PathVariable UUID id, SignedIn who, Model model) {
        require(who);
        return show(found(id), who, null, null, model);
    }

    @PostMapping(ONE + "/rakning")
    String count(
            @PathVariable UUID id,
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response) {
        require(who);
        var form = counting(found(id));
        return acts.take(
                form,
                sent,
                command,
                response,
                filled ->
                        lists.count(
                                        id,
                                        who.id(),
                                        who.name(),
                                        filled.number("underskrifter"),
                                        filled.number("ofullstandiga"),
                                        filled.number("for-gamla"))
                                .map(_ -> DESK + "/" + id),
                filled -> show(found(id), who, filled, form, model));
    }

    @PostMapping(ONE + "/svar")
    String answer(
            @PathVariable UUID id,
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response) {
        require(who);
        var form = answering(found(id));
        return acts.take(
                form,
                sent,
                command,
                response,
                filled ->
                        lists.answer(
                                        id,
                                        new ReferendumAnswer(
                                                ReferendumAnswer.Kind.valueOf(filled.text("svar")),
                                                filled.day("den"),
                                                filled.text("paragraf"),
                                                filled.number("narvarande"),
                                                filled.number("emot"),
                                                who.name()))
                                .map(_ -> DESK + "/" + id),
                filled -> show(found(id), who, filled, form, model));
    }

    private Form answering(SignatureList one) {
        return Form.of("petitions", "referendum", DESK + "/" + one.id() + "/svar")
                .choice("svar", acts.options("petitions.referendum", ReferendumAnswer.Kind.class))
                .day("den")
                .beginning("den", lists.today().toString())
                .text("paragraf", SOURCE_MOST)
                .number("narvarande", 0, MOST)
                .number("emot", 0, MOST);
    }

    private static Form counting(SignatureList one) {
        return Form.of("petitions", "count", DESK + "/" + one.id() + "/rakning")
                .number("underskrifter", 0, MOST)
                .number("ofullstandiga", 0, MOST)
                .number("for-gamla", 0, MOST);
    }

    /// What somebody counts is not shown to the other before she has counted too.
    private String show(
            SignatureList one,
            SignedIn who,
            @Nullable Filled again,
            @Nullable Form sent,
            Model model) {
        var settled = one.settled();
        var offered = new ArrayList<Form>();
        if (settled.isEmpty() && !one.countedBy(who.id())) {
            offered.add(counting(one));
        }
        if (one.waits()) {
            offered.add(answering(one));
        }
        model.addAttribute(
                "page",
                new CountPage(
                        one.question(),
                        one.dnr(),
                        "/diarium/" + one.matterSlug(),
                        texts.get(
                                "petitions.count.lead",
                                number(one.electorate()),
                                one.source(),
                                number(one.needed()),
                                Swedish.date(one.firstDay()),
                                Swedish.date(one.receivedOn())),
                        standing(one, who),
                        one.tallies().stream()
                                .filter(tally -> tally.round() < one.round() || settled.isPresent())
                                .map(tally ->
                                        new CountPage.Round(
                                                tally.round(),
                                                tally.name(),
                                                tally.signatures(),
                                                tally.incomplete(),
                                                tally.tooOld(),
                                                tally.valid()))
                                .toList(),
                        acts.shown(again, sent, offered)));
        return "petitions/count";
    }

    /// How far it has come, in a sentence.
    private String standing(SignatureList one, SignedIn who) {
        var answer = one.answer();
        if (answer != null) {
            return texts.get(
                    "petitions.count.answered",
                    texts.get("petitions.referendum." + answer.kind()),
                    answer.against(),
                    answer.present(),
                    answer.section(),
                    Swedish.date(answer.on()),
                    answer.byName());
        }
        return one.settled()
                .map(tally ->
                        texts.get(
                                one.enough() ? "petitions.list.enough" : "petitions.list.too-few",
                                tally.valid(),
                                one.needed(),
                                one.electorate()))
                .orElse(
                        texts.get(
                                one.countedBy(who.id())
                                        ? "petitions.count.waits"
                                        : "petitions.count.round",
                                Integer.toString(one.round())));
    }

    private SignatureList found(UUID id) {
        return lists.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private void require(SignedIn who) {
        var assembly = register.assembly().slug();
        if (!gate.open(who, Role.REGISTRAR, assembly)
                && !gate.open(who, Role.SECRETARY, assembly)) {
            throw new AccessDeniedException("the assembly's office");
        }
    }
}
