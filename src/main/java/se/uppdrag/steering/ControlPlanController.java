package se.uppdrag.steering;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
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
import se.uppdrag.trail.Command;
import se.uppdrag.web.Act;
import se.uppdrag.web.Acts;
import se.uppdrag.web.Answers;
import se.uppdrag.web.Form;
import se.uppdrag.web.Form.Filled;
import se.uppdrag.web.Houses;
import se.uppdrag.web.Paper;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// `/styrning/{organ}/intern-kontroll`: what may go wrong in a committee, what is looked at, what
/// it showed and how the committee judges it (KL 6:6); and the report to the executive committee.
@Controller
class ControlPlanController {

    private static final String HERE = "/styrning/{slug}/intern-kontroll";

    private final InternalControl control;
    private final ControlPages pages;
    private final ControlForms forms;
    private final Committees committees;
    private final Owners owners;
    private final Acts acts;
    private final Answers answers;
    private final Houses houses;
    private final Paper paper;
    private final Texts texts;
    private final Clock clock;

    ControlPlanController(
            InternalControl control,
            ControlPages pages,
            ControlForms forms,
            Committees committees,
            Owners owners,
            Acts acts,
            Answers answers,
            Houses houses,
            Paper paper,
            Texts texts,
            Clock clock) {
        this.control = control;
        this.pages = pages;
        this.forms = forms;
        this.committees = committees;
        this.owners = owners;
        this.acts = acts;
        this.answers = answers;
        this.houses = houses;
        this.paper = paper;
        this.texts = texts;
        this.clock = clock;
    }

    /// Whose plan, which year, and who asks.
    private record At(Organ organ, int year, boolean keeps) {
        String here() {
            return "/styrning/%s/intern-kontroll".formatted(organ.slug());
        }

        String then() {
            return here() + "?ar=" + year;
        }
    }

    @GetMapping(HERE)
    String show(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String ar,
            @Nullable SignedIn who,
            Model model) {
        return show(at(slug, ar, who), null, model);
    }

    /// As PDF/A and PDF/UA, as the committee sends it to the executive committee.
    @GetMapping(HERE + ".pdf")
    ResponseEntity<byte[]> paper(
            @PathVariable String slug, @RequestParam(defaultValue = "") String ar) {
        var at = at(slug, ar, null);
        var page = pages.page(at.organ(), at.year(), today(), false, List.of());
        return Paper.saved(
                "intern-kontroll-%s-%d.pdf".formatted(at.organ().slug(), at.year()),
                paper.pdf(
                        "steering/control-paper",
                        Map.of(
                                "page",
                                page,
                                "house",
                                houses.ours().name(),
                                "made",
                                Swedish.moment(clock.instant()),
                                "texts",
                                texts)));
    }

    @PostMapping(HERE + "/risk")
    String risk(
            @PathVariable String slug,
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response) {
        var at = keeping(slug, sent, who);
        return acts.take(
                forms.risk(at.here(), at.year()),
                sent,
                command,
                response,
                filled -> control.weigh(weighed(at, filled), who.person()).map(_ -> at.then()),
                again -> show(at, again, model));
    }

    private static Risk weighed(At at, Filled filled) {
        return new Risk(
                UUID.randomUUID(),
                at.organ().slug(),
                at.year(),
                filled.text("rubrik"),
                filled.choice("slag", Risk.Kind.class),
                filled.number("sannolikhet"),
                filled.number("konsekvens"),
                filled.text("skal"),
                null);
    }

    @PostMapping(HERE + "/risk/{id}/ta-bort")
    String drop(
            @PathVariable String slug,
            @PathVariable String id,
            @RequestParam Map<String, String> sent,
            SignedIn who,
            Command command,
            Model model,
            HttpServletResponse response) {
        var at = keeping(slug, sent, who);
        return answers.to(
                acts.once(
                        command,
                        () -> {
                            var risk =
                                    control.year(slug, at.year())
                                            .risk(Committees.id(id))
                                            .orElseThrow(Committees::notFound);
                            return control.drop(risk).map(_ -> at.then());
                        }),
                model,
                response);
    }

    @PostMapping(HERE + "/kontroll")
    String control(
            @PathVariable String slug,
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response) {
        var at = keeping(slug, sent, who);
        return acts.take(
                controlForm(at),
                sent,
                command,
                response,
                filled -> control.control(wanted(at, filled), who.person()).map(_ -> at.then()),
                again -> show(at, again, model));
    }

    private static Control wanted(At at, Filled filled) {
        return new Control(
                UUID.randomUUID(),
                UUID.fromString(filled.text("risk")),
                at.organ().slug(),
                at.year(),
                filled.text("rubrik"),
                filled.text("metod"),
                filled.choice("intervall", Control.Interval.class),
                UUID.fromString(filled.text("ansvarig")),
                "",
                filled.number("stickprov"),
                null);
    }

    @PostMapping(HERE + "/plan")
    String adopt(
            @PathVariable String slug,
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response) {
        var at = keeping(slug, sent, who);
        return acts.take(
                forms.adoption(at.here(), at.year()),
                sent,
                command,
                response,
                filled ->
                        decided(at, filled)
                                .flatMap(by -> control.adopt(at.year(), by, who.person()))
                                .map(_ -> at.then()),
                again -> show(at, again, model));
    }

    @PostMapping(HERE + "/rapport")
    String judge(
            @PathVariable String slug,
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response) {
        var at = keeping(slug, sent, who);
        return acts.take(
                forms.report(at.here(), at.year()),
                sent,
                command,
                response,
                filled ->
                        decided(at, filled)
                                .flatMap(by ->
                                        control.judge(
                                                at.year(),
                                                filled.choice(
                                                        "bedomning", ControlYear.Judgement.class),
                                                filled.text("text"),
                                                by,
                                                who.person()))
                                .map(_ -> at.then()),
                again -> show(at, again, model));
    }

    private Outcome<Decided> decided(At at, Filled filled) {
        return Decided.of(
                at.organ().slug(), filled.day("beslutad"), filled.text("paragraf"), today());
    }

    private String show(At at, @Nullable Filled again, Model model) {
        var shown =
                at.keeps()
                        ? acts.shown(
                                again,
                                forms.risk(at.here(), at.year()),
                                controlForm(at),
                                forms.adoption(at.here(), at.year()),
                                forms.report(at.here(), at.year()))
                        : List.<Act>of();
        model.addAttribute("page", pages.page(at.organ(), at.year(), today(), at.keeps(), shown));
        return "steering/control-plan";
    }

    private Form controlForm(At at) {
        return forms.control(
                at.here(), at.organ(), control.year(at.organ().slug(), at.year()), today());
    }

    private At keeping(String slug, Map<String, String> sent, SignedIn who) {
        owners.require(who, slug, today());
        return at(slug, sent.getOrDefault("ar", ""), who);
    }

    private At at(String slug, String year, @Nullable SignedIn who) {
        var organ = committees.find(slug, today());
        return new At(
                organ, Committees.year(year, today()), owners.keeps(who, organ.slug(), today()));
    }

    private LocalDate today() {
        return SwedishTime.dateOf(clock.instant());
    }
}
