package se.uppdrag.steering;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.trail.Command;
import se.uppdrag.web.Acts;
import se.uppdrag.web.Answers;
import se.uppdrag.web.Form;
import se.uppdrag.web.Form.Filled;

/// `/omvarldsanalys/arbete`: the look at the surroundings while it is being worked on, by those who
/// keep the executive committee's steering.
@Controller
class ScanWorkController {

    static final String HERE = "/omvarldsanalys/arbete";

    private final EnvironmentalScan scans;
    private final ScanPages pages;
    private final ScanForms forms;
    private final Committees committees;
    private final Owners owners;
    private final Acts acts;
    private final Answers answers;
    private final Clock clock;

    ScanWorkController(
            EnvironmentalScan scans,
            ScanPages pages,
            ScanForms forms,
            Committees committees,
            Owners owners,
            Acts acts,
            Answers answers,
            Clock clock) {
        this.scans = scans;
        this.pages = pages;
        this.forms = forms;
        this.committees = committees;
        this.owners = owners;
        this.acts = acts;
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping(HERE)
    String show(SignedIn who, @RequestParam(defaultValue = "") String fran, Model model) {
        require(who);
        return show(chosen(fran).orElse(null), null, model);
    }

    @PostMapping(HERE)
    String begin(
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response) {
        require(who);
        return acts.take(
                forms.begin(today()),
                sent,
                command,
                response,
                filled ->
                        scans.begin(filled.number("fran-ar"), who.person())
                                .map(ScanWorkController::address),
                again -> show(chosen("").orElse(null), again, model));
    }

    @PostMapping(HERE + "/{id}/inledning")
    String introduce(
            @PathVariable String id,
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response) {
        var scan = find(id, who);
        return take(
                forms.intro(scan),
                scan,
                command,
                sent,
                filled -> scans.introduce(scan, filled.text("text")),
                model,
                response);
    }

    @PostMapping(HERE + "/{id}/trend")
    String see(
            @PathVariable String id,
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response) {
        var scan = find(id, who);
        return take(
                forms.trend(scan),
                scan,
                command,
                sent,
                filled -> scans.see(scan, seen(scan, filled), who.person()).map(_ -> scan),
                model,
                response);
    }

    private static Trend seen(Scan scan, Filled filled) {
        return new Trend(
                UUID.randomUUID(),
                scan.id(),
                null,
                filled.choice("omrade", Trend.Area.class),
                filled.choice("slag", Trend.Kind.class),
                filled.text("rubrik"),
                filled.text("text"),
                filled.choice("nar", Trend.Horizon.class),
                filled.text("kalla"),
                filled.text("scenario"));
    }

    @PostMapping(HERE + "/trend/{id}/ta-bort")
    String drop(
            @PathVariable String id,
            SignedIn who,
            Command command,
            Model model,
            HttpServletResponse response) {
        require(who);
        var trend = Committees.id(id);
        return answers.to(
                acts.once(
                        command,
                        () -> {
                            var scan =
                                    scans.all().stream()
                                            .filter(one ->
                                                    Trend.find(scans.trends(one), trend)
                                                            .isPresent())
                                            .findFirst()
                                            .orElseThrow(Committees::notFound);
                            return scans.drop(
                                            scan,
                                            Trend.find(scans.trends(scan), trend).orElseThrow())
                                    .map(ScanWorkController::address);
                        }),
                model,
                response);
    }

    @PostMapping(HERE + "/{id}/foljd")
    String means(
            @PathVariable String id,
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response) {
        var scan = find(id, who);
        return take(
                forms.effect(scan, today()),
                scan,
                command,
                sent,
                filled ->
                        scans.means(
                                scan,
                                new Trend.Effect(
                                        UUID.randomUUID(),
                                        UUID.fromString(filled.text("trend")),
                                        filled.text("namnd"),
                                        filled.text("text"),
                                        filled.text("atgard"),
                                        filled.text("mal").equals("inget")
                                                ? null
                                                : UUID.fromString(filled.text("mal"))),
                                who.person()),
                model,
                response);
    }

    @PostMapping(HERE + "/{id}/publicera")
    String publish(
            @PathVariable String id,
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response) {
        var scan = find(id, who);
        return take(
                forms.publish(scan),
                scan,
                command,
                sent,
                _ -> scans.publish(scan),
                model,
                response);
    }

    private String take(
            Form form,
            Scan scan,
            Command command,
            Map<String, String> sent,
            Function<Filled, Outcome<Scan>> act,
            Model model,
            HttpServletResponse response) {
        return acts.take(
                form,
                sent,
                command,
                response,
                filled -> act.apply(filled).map(ScanWorkController::address),
                again -> show(scan, again, model));
    }

    private static String address(Scan scan) {
        return HERE + "?fran=" + scan.fromYear();
    }

    private String show(@Nullable Scan scan, @Nullable Filled again, Model model) {
        if (scan == null) {
            model.addAttribute("page", pages.none("", acts.shown(again, forms.begin(today()))));
            return "steering/scan";
        }
        var now = scans.find(scan.id()).orElse(scan);
        var shown =
                now.publishedAt() == null
                        ? acts.shown(
                                again,
                                forms.trend(now),
                                forms.effect(now, today()),
                                forms.intro(now),
                                forms.publish(now),
                                forms.begin(today()))
                        : acts.shown(again, forms.begin(today()));
        model.addAttribute("page", pages.page(now, true, true, shown));
        return "steering/scan";
    }

    /// The one asked for, or the latest, published or not.
    private Optional<Scan> chosen(String from) {
        List<Scan> all = scans.all();
        return all.stream()
                .filter(one -> Integer.toString(one.fromYear()).equals(from))
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    private Scan find(String id, SignedIn who) {
        require(who);
        return scans.find(Committees.id(id)).orElseThrow(Committees::notFound);
    }

    private void require(SignedIn who) {
        owners.require(
                who,
                committees.executive(today()).orElseThrow(Committees::notFound).slug(),
                today());
    }

    private LocalDate today() {
        return SwedishTime.dateOf(clock.instant());
    }
}
