package se.uppdrag.steering;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Register;
import se.uppdrag.trail.Command;
import se.uppdrag.web.Act.Option;
import se.uppdrag.web.Acts;
import se.uppdrag.web.Form;
import se.uppdrag.web.Form.Filled;

/// `/styrning/uppsikt/{id}`: what one is asked, has answered, what was observed and what must be
/// done.
@Controller
class SupervisedController {

    private static final String HERE = "/styrning/uppsikt/{id}";

    private final Supervision supervision;
    private final SupervisionPages pages;
    private final Commissions commissions;
    private final Committees committees;
    private final Register register;
    private final Owners owners;
    private final Acts acts;
    private final Clock clock;

    SupervisedController(
            Supervision supervision,
            SupervisionPages pages,
            Commissions commissions,
            Committees committees,
            Register register,
            Owners owners,
            Acts acts,
            Clock clock) {
        this.supervision = supervision;
        this.pages = pages;
        this.commissions = commissions;
        this.committees = committees;
        this.register = register;
        this.owners = owners;
        this.acts = acts;
        this.clock = clock;
    }

    @GetMapping(HERE)
    String show(@PathVariable String id, @Nullable SignedIn who, Model model) {
        return show(find(id), who, null, model);
    }

    @PostMapping(HERE + "/fraga")
    String ask(
            @PathVariable String id,
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response) {
        var one = find(id);
        requireExecutive(who);
        return take(
                question(one),
                one,
                who,
                command,
                sent,
                filled ->
                        supervision.ask(
                                one, filled.text("text"), filled.day("klart"), who.person()),
                model,
                response);
    }

    /// Those who are asked, or the executive committee's own for whoever has no sign-in.
    @PostMapping(HERE + "/svar")
    String answer(
            @PathVariable String id,
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response) {
        var one = find(id);
        if (!executive(who) && !itself(one, who)) {
            throw new AccessDeniedException("asked by the executive committee");
        }
        return take(
                answer(one),
                one,
                who,
                command,
                sent,
                filled ->
                        supervision.answer(
                                one,
                                Committees.id(filled.text("fraga")),
                                filled.text("text"),
                                who.person()),
                model,
                response);
    }

    @PostMapping(HERE + "/iakttagelse")
    String observe(
            @PathVariable String id,
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response) {
        var one = find(id);
        requireExecutive(who);
        return take(
                observation(one),
                one,
                who,
                command,
                sent,
                filled ->
                        supervision.observe(
                                one,
                                filled.choice("vikt", Supervised.Weight.class),
                                filled.text("text"),
                                who.person()),
                model,
                response);
    }

    @PostMapping(HERE + "/atgard")
    String measure(
            @PathVariable String id,
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response) {
        var one = find(id);
        requireExecutive(who);
        return take(
                measure(one),
                one,
                who,
                command,
                sent,
                filled ->
                        commissions
                                .found(
                                        Commissions.Order.of(answers(one).slug(), filled),
                                        Commission.Origin.SUPERVISION,
                                        one.id(),
                                        who.person())
                                .map(_ -> one),
                model,
                response);
    }

    private String take(
            Form form,
            Supervised one,
            SignedIn who,
            Command command,
            Map<String, String> sent,
            Function<Filled, Outcome<Supervised>> act,
            Model model,
            HttpServletResponse response) {
        return acts.take(
                form,
                sent,
                command,
                response,
                filled -> act.apply(filled).map(Supervised::address),
                again -> show(one, who, again, model));
    }

    private Form question(Supervised one) {
        return Form.of("steering", "question", one.address() + "/fraga")
                .area("text", 2000)
                .day("klart");
    }

    private Form answer(Supervised one) {
        return Form.of("steering", "answer", one.address() + "/svar")
                .choice(
                        "fraga",
                        pages.questions(one).stream()
                                .filter(each -> each.answer() == null)
                                .map(each ->
                                        new Option(each.id().toString(), shortened(each.text())))
                                .toList())
                .area("text", 8000);
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 77) + "…";
    }

    private Form observation(Supervised one) {
        return Form.of("steering", "observation", one.address() + "/iakttagelse")
                .choice("vikt", acts.options("steering.observation", Supervised.Weight.class))
                .area("text", 4000);
    }

    private Form measure(Supervised one) {
        return Form.of("steering", "measure", one.address() + "/atgard")
                .text("rubrik", 200)
                .optionalArea("text", 4000)
                .choice("ansvarig", owners.options(answers(one), today()))
                .day("klart");
    }

    /// Which organ is to see to it: the one looked at, where it is a committee here.
    private Organ answers(Supervised one) {
        var organ = one.organ();
        return (organ == null
                        ? Optional.<Organ>empty()
                        : register.organ(organ).filter(Organ::committee))
                .or(() -> committees.executive(today()))
                .orElseThrow(Committees::notFound);
    }

    private String show(
            Supervised one, @Nullable SignedIn who, @Nullable Filled again, Model model) {
        var forms = new ArrayList<Form>();
        if (who != null && (executive(who) || itself(one, who))) {
            forms.add(answer(one));
        }
        if (who != null && executive(who)) {
            forms.add(question(one));
            forms.add(observation(one));
            forms.add(measure(one));
        }
        model.addAttribute(
                "page", pages.one(one, today(), acts.shown(again, forms.toArray(Form[]::new))));
        return "steering/supervised";
    }

    private boolean executive(SignedIn who) {
        return committees
                .executive(today())
                .filter(one -> owners.keeps(who, one.slug(), today()))
                .isPresent();
    }

    private boolean itself(Supervised one, SignedIn who) {
        var organ = one.organ();
        return organ != null && owners.keeps(who, organ, today());
    }

    private void requireExecutive(SignedIn who) {
        if (!executive(who)) {
            throw new AccessDeniedException("the executive committee's supervision");
        }
    }

    private Supervised find(String id) {
        return supervision.find(Committees.id(id)).orElseThrow(Committees::notFound);
    }

    private LocalDate today() {
        return SwedishTime.dateOf(clock.instant());
    }
}
