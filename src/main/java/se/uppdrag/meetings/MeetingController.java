package se.uppdrag.meetings;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.access.Gate;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignedIn;
import se.uppdrag.meetings.Progress.Stage;
import se.uppdrag.meetings.pages.MeetingPage;
import se.uppdrag.register.Register;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// One meeting: its public page and call.
@Controller
class MeetingController {

    private final Meetings meetings;
    private final MeetingPages pages;
    private final MeetingSteps steps;
    private final ChangedPages changed;
    private final Rescheduling rescheduling;
    private final Register register;
    private final Gate gate;
    private final Texts texts;

    MeetingController(
            Meetings meetings,
            MeetingPages pages,
            MeetingSteps steps,
            ChangedPages changed,
            Rescheduling rescheduling,
            Register register,
            Gate gate,
            Texts texts) {
        this.meetings = meetings;
        this.pages = pages;
        this.steps = steps;
        this.changed = changed;
        this.rescheduling = rescheduling;
        this.register = register;
        this.gate = gate;
        this.texts = texts;
    }

    @GetMapping({"/sammantraden/{organ}/{day}", "/sammantraden/{organ}/{day}/kallelse"})
    String meeting(
            @PathVariable String organ,
            @PathVariable String day,
            @Nullable SignedIn who,
            Model model) {
        var meeting = meetings.meeting(organ, day).orElse(null);
        if (meeting == null) {
            return rescheduling
                    .movedFrom(organ, day)
                    .map(moved -> "redirect:" + moved.address())
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        }
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
                        changed.of(meeting),
                        meeting.published()
                                ? pages.items(
                                        meeting,
                                        meetings.agenda(meeting.id()),
                                        meetings.papers(meeting.id()))
                                : List.of(),
                        pages.about(meeting, meetings.called(meeting.id()).size()),
                        changed.visit(meeting),
                        steps.of(meeting, marks),
                        links(meeting, status, marks, who),
                        changed.linked(meeting)));
        return "meetings/meeting";
    }

    private List<MeetingPage.Link> links(
            Meeting meeting, String status, List<Progress.Mark> marks, @Nullable SignedIn who) {
        var links = new ArrayList<MeetingPage.Link>();
        var open = status.equals("ONGOING") || status.equals("PUBLISHED") && pages.today(meeting);
        if (who != null && gate.open(who, Role.SECRETARY, meeting.organ())) {
            if (status.equals("PLANNED") || status.equals("PUBLISHED")) {
                links.add(link(meeting, "/planera", "meetings.link.plan", !open));
            }
            if (!meeting.cancelled()) {
                links.add(link(meeting, "/sekreterare", "meetings.link.secretary", open));
            }
            if (open) {
                links.add(link(meeting, "/utlaning", "meetings.plan.lending", false));
            }
        }
        if (who != null
                && !meeting.cancelled()
                && meeting.published()
                && gate.open(who, Role.SECRETARY, meeting.organ())) {
            links.add(link(meeting, "/kort-sagt", "summaries.heading", false));
        }
        if (who != null
                && (status.equals("PLANNED") || status.equals("PUBLISHED"))
                && (gate.open(who, Role.SECRETARY, meeting.organ())
                        || gate.open(who, Role.PRESIDIUM, meeting.organ()))) {
            links.add(link(meeting, "/andra", "meetings.link.change", false));
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
        if (meeting.published()) {
            links.addAll(papers(meeting, who));
        }
        if (meeting.openToPublic() && open) {
            links.add(link(meeting, "/live", "meetings.link.live", who == null));
            links.add(link(meeting, "/skarm", "meetings.link.screen", false));
        }
        if (meeting.published()) {
            links.add(link(meeting, "/kallelse.pdf", "meetings.link.summons", false));
        }
        Progress.reached(marks, Stage.VERIFIED)
                .ifPresent(
                        _ -> links.add(link(meeting, "/protokoll", "meetings.link.minutes", true)));
        return links;
    }

    /// The binder for those who sit there, and for everybody what may be seen of it.
    private List<MeetingPage.Link> papers(Meeting meeting, @Nullable SignedIn who) {
        var links = new ArrayList<MeetingPage.Link>();
        if (who != null
                && Stream.of(Role.MEMBER, Role.SUBSTITUTE, Role.SECRETARY)
                        .anyMatch(role -> gate.open(who, role, meeting.organ()))) {
            links.add(
                    new MeetingPage.Link(
                            meeting.binder(), texts.get("meetings.link.binder"), false));
        }
        links.add(link(meeting, "/handlingar.pdf", "meetings.link.papers", false));
        return links;
    }

    private MeetingPage.Link link(Meeting meeting, String end, String key, boolean primary) {
        return new MeetingPage.Link(meeting.address() + end, texts.get(key), primary);
    }
}
