package se.uppdrag.meetings;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
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
import se.uppdrag.access.Gate;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignedIn;
import se.uppdrag.files.Files;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.meetings.Progress.Stage;
import se.uppdrag.meetings.pages.PlanPage;
import se.uppdrag.registry.Clerk;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Answers;
import se.uppdrag.web.RefusalText;
import se.uppdrag.web.Sent;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// The secretary's page for a meeting before it is held: its agenda, its papers, its notice.
@Controller
class PlanningController {

    private final Meetings meetings;
    private final Preparing preparing;
    private final MeetingPages pages;
    private final PlanPages plans;
    private final Files files;
    private final Gate gate;
    private final Trail trail;
    private final Texts texts;

    PlanningController(
            Meetings meetings,
            Preparing preparing,
            MeetingPages pages,
            PlanPages plans,
            Files files,
            Gate gate,
            Trail trail,
            Texts texts) {
        this.meetings = meetings;
        this.preparing = preparing;
        this.pages = pages;
        this.plans = plans;
        this.files = files;
        this.gate = gate;
        this.trail = trail;
        this.texts = texts;
    }

    @GetMapping("/sammantraden/{organ}/{day}/planera")
    String plan(@PathVariable String organ, @PathVariable String day, SignedIn who, Model model) {
        return plan(secretary(organ, day, who), PlanPages.NOTHING, "", null, model);
    }

    @PostMapping("/sammantraden/{organ}/{day}/planera/arende")
    String add(
            @PathVariable String organ,
            @PathVariable String day,
            SignedIn who,
            Sent sent,
            @RequestParam(defaultValue = "") String rubrik,
            @RequestParam(defaultValue = "ORDINARY") String typ,
            @RequestParam(defaultValue = "") String arende,
            @RequestParam(defaultValue = "") String forslag,
            @RequestParam(defaultValue = "") String sekretess,
            @RequestParam(defaultValue = "") String utat,
            Model model) {
        var meeting = secretary(organ, day, who);
        var matter = arende.strip().toLowerCase(Swedish.LOCALE).replaceAll("[ .]+", "-");
        var draft = new PlanPage.Draft(rubrik, typ, arende, forslag, sekretess, utat);
        if (rubrik.isBlank() && matter.isEmpty()) {
            sent.wrong();
            return plan(meeting, draft, texts.get("meetings.plan.no-title"), null, model);
        }
        return once(
                sent,
                meeting,
                draft,
                model,
                () ->
                        meetings.addItem(
                                        meeting,
                                        rubrik,
                                        kind(typ),
                                        matter.isEmpty() ? Optional.empty() : Optional.of(matter),
                                        forslag,
                                        mark(sekretess, utat))
                                .map(_ -> meeting.address() + "/planera"));
    }

    @PostMapping("/sammantraden/{organ}/{day}/planera/handling")
    String addPaper(
            @PathVariable String organ,
            @PathVariable String day,
            SignedIn who,
            Sent sent,
            @RequestParam int nummer,
            @RequestParam(defaultValue = "") String namn,
            @RequestParam(required = false) @Nullable MultipartFile fil,
            Model model)
            throws IOException {
        var meeting = secretary(organ, day, who);
        if (fil == null || fil.isEmpty() || namn.isBlank()) {
            sent.wrong();
            return plan(
                    meeting, PlanPages.NOTHING, texts.get("meetings.plan.no-paper"), null, model);
        }
        var bytes = fil.getBytes();
        return once(
                sent,
                meeting,
                PlanPages.NOTHING,
                model,
                () ->
                        meetings.addPaper(
                                        meeting,
                                        nummer,
                                        namn,
                                        files.store(
                                                Optional.ofNullable(fil.getOriginalFilename())
                                                        .orElse(namn),
                                                Files.mediaType(fil.getContentType()),
                                                bytes),
                                        new Clerk(who.id(), who.name()))
                                .map(_ -> meeting.address() + "/planera"));
    }

    @PostMapping("/sammantraden/{organ}/{day}/planera/upp")
    String moveUp(
            @PathVariable String organ,
            @PathVariable String day,
            SignedIn who,
            Sent sent,
            @RequestParam int nummer,
            Model model) {
        var meeting = secretary(organ, day, who);
        return once(
                sent,
                meeting,
                PlanPages.NOTHING,
                model,
                () ->
                        meetings.moveUp(meeting, nummer, begun(meeting))
                                .map(_ -> meeting.address() + "/planera"));
    }

    /// What the secretary knows of how an item was prepared.
    @PostMapping("/sammantraden/{organ}/{day}/planera/beredning")
    String prepare(
            @PathVariable String organ,
            @PathVariable String day,
            SignedIn who,
            Sent sent,
            @RequestParam int nummer,
            @RequestParam(defaultValue = "") String sarskilt,
            @RequestParam(defaultValue = "") String beredd,
            Model model) {
        var meeting = secretary(organ, day, who);
        return once(
                sent,
                meeting,
                PlanPages.NOTHING,
                model,
                () ->
                        preparing
                                .enter(
                                        meeting,
                                        nummer,
                                        Special.of(sarskilt).orElse(null),
                                        beredd,
                                        begun(meeting))
                                .map(_ -> meeting.address() + "/planera#arende-" + nummer));
    }

    /// Whether the item is secret, by which provision, and what everybody sees in its place.
    @PostMapping("/sammantraden/{organ}/{day}/planera/sekretess")
    String mark(
            @PathVariable String organ,
            @PathVariable String day,
            SignedIn who,
            Sent sent,
            @RequestParam int nummer,
            @RequestParam(defaultValue = "") String sekretess,
            @RequestParam(defaultValue = "") String utat,
            @RequestParam(defaultValue = "") String rubrik,
            Model model) {
        var meeting = secretary(organ, day, who);
        return once(
                sent,
                meeting,
                PlanPages.NOTHING,
                model,
                () ->
                        preparing
                                .mark(
                                        meeting,
                                        nummer,
                                        mark(sekretess, utat),
                                        rubrik,
                                        begun(meeting))
                                .map(_ -> meeting.address() + "/planera#arende-" + nummer));
    }

    private static SecretMark mark(String provision, String shown) {
        return provision.matches("\\d{1,2}:\\d{1,3}")
                ? new SecretMark(provision, shown)
                : SecretMark.NONE;
    }

    @PostMapping("/sammantraden/{organ}/{day}/planera/ta-bort")
    String remove(
            @PathVariable String organ,
            @PathVariable String day,
            SignedIn who,
            Sent sent,
            @RequestParam int nummer,
            Model model) {
        var meeting = secretary(organ, day, who);
        return once(
                sent,
                meeting,
                PlanPages.NOTHING,
                model,
                () -> meetings.remove(meeting, nummer).map(_ -> meeting.address() + "/planera"));
    }

    @PostMapping("/sammantraden/{organ}/{day}/planera/publicera")
    String publish(
            @PathVariable String organ,
            @PathVariable String day,
            SignedIn who,
            Sent sent,
            Model model) {
        var meeting = secretary(organ, day, who);
        return once(
                sent,
                meeting,
                PlanPages.NOTHING,
                model,
                () -> meetings.publish(meeting).map(_ -> meeting.address()));
    }

    private boolean begun(Meeting meeting) {
        return Progress.reached(pages.marks(meeting), Stage.OPENED).isPresent();
    }

    private String once(
            Sent sent,
            Meeting meeting,
            PlanPage.Draft draft,
            Model model,
            Supplier<Outcome<String>> act) {
        return switch (trail.once(sent.command(), act)) {
            case Granted<String>(var location, _) -> Answers.seeOther(location);
            case Refused<String> refused -> {
                sent.wrong();
                yield plan(meeting, draft, "", texts.of(refused), model);
            }
        };
    }

    private String plan(
            Meeting meeting,
            PlanPage.Draft draft,
            String problem,
            @Nullable RefusalText refusal,
            Model model) {
        model.addAttribute("page", plans.page(meeting, draft, problem, refusal));
        return "meetings/plan";
    }

    private Meeting secretary(String organ, String day, SignedIn who) {
        gate.require(who, Role.SECRETARY, organ);
        return meetings.meeting(organ, day)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static AgendaItem.Kind kind(String name) {
        return Arrays.stream(AgendaItem.Kind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(AgendaItem.Kind.ORDINARY);
    }
}
