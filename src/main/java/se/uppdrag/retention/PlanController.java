package se.uppdrag.retention;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import se.uppdrag.access.Gate;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignedIn;
import se.uppdrag.files.Csv;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Register;
import se.uppdrag.retention.pages.PlanImportPage;
import se.uppdrag.retention.pages.PlanPage;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Act.Option;
import se.uppdrag.web.Answers;
import se.uppdrag.web.Form;
import se.uppdrag.web.Form.Filled;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// The plans for everybody to read, and where one is taken in.
@Controller
class PlanController {

    private static final String HERE = "/diarium/dokumenthanteringsplan";
    private static final int FILE_MOST = 300_000;
    private static final int SHOWN = 50;

    private final Retention retention;
    private final Register register;
    private final Gate gate;
    private final Trail trail;
    private final Texts texts;
    private final Clock clock;

    PlanController(
            Retention retention,
            Register register,
            Gate gate,
            Trail trail,
            Texts texts,
            Clock clock) {
        this.retention = retention;
        this.register = register;
        this.gate = gate;
        this.trail = trail;
        this.texts = texts;
        this.clock = clock;
    }

    /// @param myndighet whose plan is unfolded; the first where none is named
    @GetMapping("/diarium/dokumenthanteringsplan")
    String plan(@RequestParam(defaultValue = "") String myndighet, Model model) {
        var plans = retention.inForce(today());
        var shown =
                plans.stream()
                        .filter(one -> one.authority().equals(myndighet))
                        .findFirst()
                        .or(() -> plans.stream().findFirst());
        model.addAttribute(
                "page",
                new PlanPage(
                        plans.stream()
                                .map(one ->
                                        new PlanPage.Choice(
                                                one.organName(),
                                                HERE + "?myndighet=" + one.authority(),
                                                shown.filter(one::equals).isPresent()))
                                .toList(),
                        shown.map(Plan::organName).orElse(""),
                        shown.map(one ->
                                        texts.get(
                                                "retention.decided",
                                                Swedish.date(one.decidedOn()),
                                                one.section(),
                                                Swedish.date(one.validFrom())))
                                .orElse(""),
                        shown.map(retention::classes).orElse(List.of()).stream()
                                .map(this::line)
                                .toList()));
        return "retention/plan";
    }

    private PlanPage.Line line(PlanClass one) {
        var years = one.years();
        return new PlanPage.Line(
                one.code(),
                one.depth(),
                one.name(),
                one.documents(),
                years == null
                        ? texts.get("retention.fate." + one.fate())
                        : texts.get("retention.disposed-after", years),
                one.note());
    }

    @GetMapping("/administration/diarium/plan")
    String form(SignedIn who, Model model) {
        return show(organs(who), null, "", null, model);
    }

    /// First a look at what the file holds; with `steg` it is taken in.
    @PostMapping("/administration/diarium/plan")
    String takesIn(
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> sent,
            @RequestParam(required = false) @Nullable MultipartFile fil,
            Model model,
            HttpServletResponse response)
            throws IOException {
        var organs = organs(who);
        var bytes = bytes(sent, fil);
        var filled = form(organs).read(sent);
        if (bytes.length == 0 || bytes.length > FILE_MOST) {
            filled = filled.mistaken("fil", "retention.mistake.file");
        }
        if (!filled.right()) {
            response.setStatus(422);
            return show(organs, filled, "", null, model);
        }
        var plan = plan(organs, filled);
        var file = PlanFile.read(plan.authority(), bytes);
        if (!file.whole() || !sent.getOrDefault("steg", "").equals("in")) {
            response.setStatus(file.whole() ? 200 : 422);
            return show(organs, filled, Csv.text(bytes), file, model);
        }
        var by = who.name();
        return switch (trail.once(
                command,
                () ->
                        retention
                                .takeIn(plan, bytes, by)
                                .map(one -> HERE + "?myndighet=" + one.authority()))) {
            case Granted<String>(var location, _) -> Answers.seeOther(location);
            case Refused<String> refused -> {
                response.setStatus(422);
                yield show(organs, filled.refused(texts.of(refused)), "", null, model);
            }
        };
    }

    /// The file itself, or what it held when it was looked at.
    private static byte[] bytes(Map<String, String> sent, @Nullable MultipartFile file)
            throws IOException {
        return file == null || file.isEmpty()
                ? sent.getOrDefault("innehall", "").getBytes(StandardCharsets.UTF_8)
                : file.getBytes();
    }

    private static Plan plan(List<Organ> organs, Filled filled) {
        var organ =
                organs.stream()
                        .filter(one -> one.slug().equals(filled.text("organ")))
                        .findFirst()
                        .orElseThrow();
        return new Plan(
                UUID.randomUUID(),
                organ.authority(),
                organ.name(),
                filled.day("beslutad"),
                filled.text("paragraf"),
                filled.day("galler-fran"));
    }

    private Form form(List<Organ> organs) {
        return Form.of("retention", "plan", "/administration/diarium/plan")
                .choice(
                        "organ",
                        organs.stream().map(one -> new Option(one.slug(), one.name())).toList())
                .day("beslutad")
                .text("paragraf", 20)
                .day("galler-fran")
                .file("fil");
    }

    /// One for each authority, of those the person keeps.
    private List<Organ> organs(SignedIn who) {
        var organs = new LinkedHashMap<String, Organ>();
        register.organs(today()).stream()
                .filter(Organ::committee)
                .filter(one ->
                        gate.open(who, Role.REGISTRAR, one.slug())
                                || gate.open(who, Role.SECRETARY, one.slug()))
                .forEach(one -> organs.putIfAbsent(one.authority(), one));
        if (organs.isEmpty()) {
            throw new AccessDeniedException("registrar");
        }
        return List.copyOf(organs.values());
    }

    private String show(
            List<Organ> organs,
            @Nullable Filled again,
            String content,
            @Nullable PlanFile file,
            Model model) {
        model.addAttribute(
                "page",
                new PlanImportPage(
                        form(organs).act(texts, again),
                        PlanFile.COLUMNS,
                        file != null && file.whole(),
                        file == null || !file.whole()
                                ? ""
                                : texts.get(
                                        "retention.preview.summary",
                                        Integer.toString(file.classes().size())),
                        file == null || !file.whole()
                                ? List.of()
                                : file.classes().stream().limit(SHOWN).map(this::line).toList(),
                        file == null
                                ? List.of()
                                : file.mistakes().stream()
                                        .map(one ->
                                                texts.get(
                                                        "retention.mistake." + one.key(),
                                                        Integer.toString(one.line()),
                                                        one.what()))
                                        .toList(),
                        again == null ? Map.of() : again.sent(),
                        content));
        return "retention/plan-import";
    }

    private LocalDate today() {
        return SwedishTime.dateOf(clock.instant());
    }
}
