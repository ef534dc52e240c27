package se.uppdrag.meetings;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
import se.uppdrag.access.Gate;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.meetings.Progress.Stage;
import se.uppdrag.meetings.pages.MeetingPage;
import se.uppdrag.meetings.pages.PlanPage;
import se.uppdrag.register.Register;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Answers;
import se.uppdrag.web.RefusalText;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// One meeting: its public page and call, and the secretary's page for planning it.
@Controller
class MeetingController {

    private static final PlanPage.Draft NOTHING = new PlanPage.Draft("", "ORDINARY", "", "");

    private final Meetings meetings;
    private final MeetingPages pages;
    private final Register register;
    private final Gate gate;
    private final Trail trail;
    private final Texts texts;

    MeetingController(
            Meetings meetings,
            MeetingPages pages,
            Register register,
            Gate gate,
            Trail trail,
            Texts texts) {
        this.meetings = meetings;
        this.pages = pages;
        this.register = register;
        this.gate = gate;
        this.trail = trail;
        this.texts = texts;
    }

    @GetMapping({"/sammantraden/{organ}/{day}", "/sammantraden/{organ}/{day}/kallelse"})
    String meeting(
            @PathVariable String organ,
            @PathVariable String day,
            @Nullable SignedIn who,
            Model model) {
        var meeting = found(organ, day);
        var marks = pages.marks(meeting);
        var status = pages.status(meeting, marks);
        model.addAttribute(
                "page",
                new MeetingPage(
                        meeting.address(),
                        meeting.organName(),
                        "/organ/" + meeting.organ(),
                        Integer.toString(meeting.onDate().getDayOfMonth()),
                        Swedish.month(meeting.onDate()),
                        meeting.onDate().toString(),
                        Swedish.date(meeting.onDate()),
                        Swedish.capital(Swedish.weekday(meeting.onDate()))
                                + " · "
                                + pages.facts(meeting),
                        status,
                        meeting.published()
                                ? pages.items(
                                        meeting,
                                        meetings.agenda(meeting.id()),
                                        meetings.papers(meeting.id()))
                                : List.of(),
                        about(meeting),
                        pages.timeline(meeting, marks),
                        links(meeting, status, marks, who)));
        return "meetings/meeting";
    }

    private List<MeetingPage.Fact> about(Meeting meeting) {
        var facts = new ArrayList<MeetingPage.Fact>();
        var organ = register.organ(meeting.organ()).orElseThrow();
        register.roll(organ, meeting.onDate()).members().stream()
                .filter(member -> member.post().presidium())
                .forEach(member ->
                        facts.add(
                                new MeetingPage.Fact(
                                        texts.get("meetings.post." + member.post()),
                                        member.party() == null
                                                ? member.name()
                                                : member.name() + " (" + member.party() + ")")));
        register.holders(Role.SECRETARY, meeting.organ(), meeting.onDate())
                .forEach(person ->
                        facts.add(
                                new MeetingPage.Fact(
                                        texts.get("meetings.secretary"), person.name())));
        facts.add(new MeetingPage.Fact(texts.get("meetings.place"), meeting.place()));
        if (meeting.published()) {
            facts.add(
                    new MeetingPage.Fact(
                            texts.get("meetings.called"),
                            texts.get("meetings.called.count", meetings.called(meeting.id()))));
        }
        return facts;
    }

    private List<MeetingPage.Link> links(
            Meeting meeting, String status, List<Progress.Mark> marks, @Nullable SignedIn who) {
        var links = new ArrayList<MeetingPage.Link>();
        var open = status.equals("ONGOING") || status.equals("PUBLISHED") && pages.today(meeting);
        if (who != null && gate.open(who, Role.SECRETARY, meeting.organ())) {
            if (status.equals("PLANNED") || status.equals("PUBLISHED")) {
                links.add(link(meeting, "/planera", "meetings.link.plan", !open));
            }
            links.add(link(meeting, "/sekreterare", "meetings.link.secretary", open));
        }
        if (who != null && open && gate.open(who, Role.PRESIDIUM, meeting.organ())) {
            links.add(link(meeting, "/ordforande", "meetings.link.chair", true));
        }
        if (who != null
                && open
                && (gate.open(who, Role.MEMBER, meeting.organ())
                        || gate.open(who, Role.SUBSTITUTE, meeting.organ()))) {
            links.add(link(meeting, "/ledamot", "meetings.link.member", true));
        }
        if (meeting.openToPublic() && open) {
            links.add(link(meeting, "/live", "meetings.link.live", who == null));
            links.add(link(meeting, "/skarm", "meetings.link.screen", false));
        }
        MeetingPages.reached(marks, Stage.VERIFIED)
                .ifPresent(
                        _ -> links.add(link(meeting, "/protokoll", "meetings.link.minutes", true)));
        return links;
    }

    private MeetingPage.Link link(Meeting meeting, String end, String key, boolean primary) {
        return new MeetingPage.Link(meeting.address() + end, texts.get(key), primary);
    }

    @GetMapping("/sammantraden/{organ}/{day}/planera")
    String plan(@PathVariable String organ, @PathVariable String day, SignedIn who, Model model) {
        return plan(secretary(organ, day, who), NOTHING, "", null, model);
    }

    @PostMapping("/sammantraden/{organ}/{day}/planera/arende")
    String add(
            @PathVariable String organ,
            @PathVariable String day,
            SignedIn who,
            Command command,
            @RequestParam(defaultValue = "") String rubrik,
            @RequestParam(defaultValue = "ORDINARY") String typ,
            @RequestParam(defaultValue = "") String arende,
            @RequestParam(defaultValue = "") String forslag,
            Model model,
            HttpServletResponse response) {
        var meeting = secretary(organ, day, who);
        var matter = arende.strip().toLowerCase(Swedish.LOCALE).replaceAll("[ .]+", "-");
        var draft = new PlanPage.Draft(rubrik, typ, arende, forslag);
        if (rubrik.isBlank() && matter.isEmpty()) {
            response.setStatus(422);
            return plan(meeting, draft, texts.get("meetings.plan.no-title"), null, model);
        }
        var outcome =
                trail.once(
                        command,
                        () ->
                                meetings.addItem(
                                                meeting,
                                                rubrik,
                                                kind(typ),
                                                matter.isEmpty()
                                                        ? Optional.empty()
                                                        : Optional.of(matter),
                                                forslag)
                                        .map(_ -> meeting.address() + "/planera"));
        return answer(outcome, meeting, draft, model, response);
    }

    @PostMapping("/sammantraden/{organ}/{day}/planera/upp")
    String moveUp(
            @PathVariable String organ,
            @PathVariable String day,
            SignedIn who,
            Command command,
            @RequestParam int nummer) {
        var meeting = secretary(organ, day, who);
        trail.once(
                command,
                () -> {
                    meetings.moveUp(meeting, nummer);
                    return Outcome.granted(meeting.address() + "/planera");
                });
        return Answers.seeOther(meeting.address() + "/planera");
    }

    @PostMapping("/sammantraden/{organ}/{day}/planera/publicera")
    String publish(
            @PathVariable String organ,
            @PathVariable String day,
            SignedIn who,
            Command command,
            Model model,
            HttpServletResponse response) {
        var meeting = secretary(organ, day, who);
        var outcome =
                trail.once(command, () -> meetings.publish(meeting).map(_ -> meeting.address()));
        return answer(outcome, meeting, NOTHING, model, response);
    }

    private String answer(
            Outcome<String> outcome,
            Meeting meeting,
            PlanPage.Draft draft,
            Model model,
            HttpServletResponse response) {
        return switch (outcome) {
            case Granted<String>(var location, _) -> Answers.seeOther(location);
            case Refused<String> refused -> {
                response.setStatus(422);
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
        var published = meeting.publishedAt();
        model.addAttribute(
                "page",
                new PlanPage(
                        meeting.address(),
                        meeting.organName() + " " + Swedish.date(meeting.onDate()),
                        published == null ? "" : Swedish.moment(published),
                        Swedish.date(meeting.notice().last()),
                        published != null
                                && meeting.notice().missedOn(SwedishTime.dateOf(published)),
                        meetings.called(meeting.id()),
                        pages.items(
                                meeting,
                                meetings.agenda(meeting.id()),
                                meetings.papers(meeting.id())),
                        draft,
                        problem,
                        refusal));
        return "meetings/plan";
    }

    private Meeting secretary(String organ, String day, SignedIn who) {
        gate.require(who, Role.SECRETARY, organ);
        return found(organ, day);
    }

    private Meeting found(String organ, String day) {
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
