package se.uppdrag.initiatives;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
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
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Register;
import se.uppdrag.registry.Clerk;
import se.uppdrag.registry.Remiss;
import se.uppdrag.trail.Command;
import se.uppdrag.web.Act.Option;
import se.uppdrag.web.Acts;
import se.uppdrag.web.Form;
import se.uppdrag.web.Form.Filled;
import se.uppdrag.web.Texts;

/// `/inlamnat/{dnr}`: one motion, interpellation or question, what has happened to it, and what
/// those who stand behind it, who answer it and who prepare it may do.
@Controller
class HandedInController {

    private static final String HERE = "/inlamnat/{dnr:[a-z0-9-]{1,60}}";
    private static final String EVERYBODY = "alla";
    private static final int OTHERS_MOST = 2000;

    private final HandedIn handedIn;
    private final WrittenAnswers answers;
    private final Opinions opinions;
    private final InitiativePages pages;
    private final Register register;
    private final Acts acts;
    private final Gate gate;
    private final Texts texts;
    private final Clock clock;

    HandedInController(
            HandedIn handedIn,
            WrittenAnswers answers,
            Opinions opinions,
            InitiativePages pages,
            Register register,
            Acts acts,
            Gate gate,
            Texts texts,
            Clock clock) {
        this.handedIn = handedIn;
        this.answers = answers;
        this.opinions = opinions;
        this.pages = pages;
        this.register = register;
        this.acts = acts;
        this.gate = gate;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping(HERE)
    String page(@PathVariable String dnr, @Nullable SignedIn who, Model model) {
        return show(found(dnr), who, null, null, model);
    }

    @GetMapping(HERE + "/lydelser")
    String change(
            @PathVariable String dnr,
            @RequestParam(defaultValue = "0") int fran,
            @RequestParam(defaultValue = "0") int till,
            Model model) {
        model.addAttribute("page", pages.change(found(dnr), fran, till));
        return "initiatives/change";
    }

    @PostMapping(HERE + "/{act:aterkalla|ny-lydelse|underteckna|svar|remiss|remissvar}")
    String act(
            @PathVariable String dnr,
            @PathVariable String act,
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response) {
        var handed = found(dnr);
        var form = form(act, handed, who);
        return acts.take(
                form,
                sent,
                command,
                response,
                filled ->
                        done(act, dnr, who, filled)
                                .map(_ -> InitiativePages.address(handed.receipt())),
                filled -> show(found(dnr), who, filled, form, model));
    }

    private Outcome<?> done(String act, String dnr, SignedIn who, Filled filled) {
        return switch (act) {
            case "aterkalla" -> handedIn.withdraw(dnr, who.person(), filled.text("skal"));
            case "ny-lydelse" ->
                    handedIn.reword(dnr, who.person(), filled.text("text"), filled.text("forslag"));
            case "underteckna" -> handedIn.sign(dnr, who.person(), filled.number("lydelse"));
            case "svar" -> answers.hand(dnr, who.person(), filled.text("svar"));
            case "remiss" ->
                    opinions.ask(dnr, recipients(filled), filled.day("svar-senast"), clerk(who));
            default ->
                    opinions.answer(
                            dnr,
                            UUID.fromString(filled.text("remiss")),
                            filled.text("yttrande"),
                            clerk(who));
        };
    }

    /// What the form asks for; whoever may not send it at all is turned away.
    private Form form(String act, Handed handed, SignedIn who) {
        return switch (act) {
            case "aterkalla" -> withdraw(handed);
            case "ny-lydelse" -> reword(handed);
            case "underteckna" -> sign(handed);
            case "svar" -> answer(handed);
            case "remiss" -> {
                if (!office(who)) {
                    throw new AccessDeniedException("the assembly's office");
                }
                yield remit(handed);
            }
            default -> opinion(handed, who);
        };
    }

    private static String at(Handed handed, String act) {
        return InitiativePages.address(handed.receipt()) + "/" + act;
    }

    private static Form withdraw(Handed handed) {
        var raised = handed.receipt().raisedOn() != null;
        return Form.of(
                        "initiatives",
                        raised ? "withdraw-raised" : "withdraw",
                        at(handed, "aterkalla"))
                .optionalArea("skal", OTHERS_MOST);
    }

    private static Form reword(Handed handed) {
        var form =
                Form.of("initiatives", "reword", at(handed, "ny-lydelse"))
                        .area("text", Draft.TEXT_MAX)
                        .beginning("text", handed.latest().text());
        return handed.receipt().kind() == Kind.MOTION
                ? form.area("forslag", Draft.TEXT_MAX)
                        .beginning("forslag", handed.latest().proposal())
                : form;
    }

    private static Form sign(Handed handed) {
        return Form.of("initiatives", "sign", at(handed, "underteckna"))
                .hidden("lydelse", Integer.toString(handed.latest().number()));
    }

    private static Form answer(Handed handed) {
        return Form.of("initiatives", "answer", at(handed, "svar")).area("svar", Draft.TEXT_MAX);
    }

    private Form remit(Handed handed) {
        var options = new ArrayList<Option>();
        opinions.couldBeAsked()
                .forEach(organ -> options.add(new Option(organ.slug(), organ.name())));
        options.add(new Option(EVERYBODY, texts.get("initiatives.remit.everybody")));
        return Form.of("initiatives", "remit", at(handed, "remiss"))
                .choice("instans", options)
                .optionalArea("andra", OTHERS_MOST)
                .day("svar-senast");
    }

    private List<String> recipients(Filled filled) {
        var all = new ArrayList<String>();
        opinions.couldBeAsked().stream()
                .filter(organ ->
                        filled.text("instans").equals(EVERYBODY)
                                || filled.text("instans").equals(organ.slug()))
                .map(Organ::name)
                .forEach(all::add);
        filled.text("andra")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !all.contains(line))
                .forEach(all::add);
        return all;
    }

    private Form opinion(Handed handed, SignedIn who) {
        var mine = mine(handed, who);
        if (mine.isEmpty()) {
            throw new AccessDeniedException("one who answers for an organ that was asked");
        }
        return Form.of("initiatives", "opinion", at(handed, "remissvar"))
                .choice(
                        "remiss",
                        mine.stream()
                                .map(one -> new Option(one.id().toString(), one.recipient()))
                                .toList())
                .area("yttrande", Draft.TEXT_MAX);
    }

    /// The opinions still out that she may hand in: all for the assembly's office, her own organ's
    /// for its secretary.
    private List<Remiss> mine(Handed handed, SignedIn who) {
        return opinions.of(handed.receipt().matterSlug()).stream()
                .filter(Remiss::open)
                .filter(one -> office(who) || secretary(who, one.recipient()))
                .toList();
    }

    private boolean secretary(SignedIn who, String organ) {
        return opinions.couldBeAsked().stream()
                .filter(one -> one.name().equals(organ))
                .anyMatch(one -> gate.open(who, Role.SECRETARY, one.slug()));
    }

    private boolean office(SignedIn who) {
        var assembly = register.assembly().slug();
        return gate.open(who, Role.SECRETARY, assembly) || gate.open(who, Role.REGISTRAR, assembly);
    }

    private Clerk clerk(SignedIn who) {
        return new Clerk(who.id(), who.name());
    }

    private List<Form> offered(Handed handed, @Nullable SignedIn who) {
        if (who == null) {
            return List.of();
        }
        var forms = new ArrayList<Form>();
        var receipt = handed.receipt();
        if (handed.waitsFor(who.person())) {
            forms.add(sign(handed));
        }
        if (answers.asked(receipt, who.person()) && !receipt.withdrawn()) {
            forms.add(answer(handed));
        }
        if (!handed.decided() && office(who) && receipt.kind() == Kind.MOTION) {
            forms.add(remit(handed));
        }
        if (!mine(handed, who).isEmpty()) {
            forms.add(opinion(handed, who));
        }
        if (handed.reword(who.person(), "", "") instanceof Granted<Handed>) {
            forms.add(reword(handed));
        }
        if (handed.withdraw(who.person()) instanceof Granted<Handed.Withdrawal>) {
            forms.add(withdraw(handed));
        }
        return forms;
    }

    private String show(
            Handed handed,
            @Nullable SignedIn who,
            @Nullable Filled again,
            @Nullable Form sent,
            Model model) {
        model.addAttribute(
                "page",
                pages.handed(handed, who, today(), acts.shown(again, sent, offered(handed, who))));
        return "initiatives/handed";
    }

    private LocalDate today() {
        return SwedishTime.dateOf(clock.instant());
    }

    private Handed found(String dnr) {
        return handedIn.find(dnr)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
