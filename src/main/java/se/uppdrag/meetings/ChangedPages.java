package se.uppdrag.meetings;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.meetings.pages.MeetingPage;
import se.uppdrag.web.Houses;
import se.uppdrag.web.LinkedData;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// Puts into words what has been decided of a meeting since it was planned, and what those who come
/// need to know.
@Component
class ChangedPages {

    private final Rescheduling rescheduling;
    private final Houses houses;
    private final Texts texts;

    ChangedPages(Rescheduling rescheduling, Houses houses, Texts texts) {
        this.houses = houses;
        this.rescheduling = rescheduling;
        this.texts = texts;
    }

    List<String> of(Meeting meeting) {
        return rescheduling.of(meeting.id()).stream().map(this::sentence).toList();
    }

    private String sentence(Change change) {
        var decision = change.decision();
        return texts.get(
                "meetings.change." + change.kind(),
                Swedish.moment(change.wasAt()),
                change.wasPlace(),
                decision.by(),
                texts.get(
                        decision.consulted()
                                ? "meetings.change.consulted"
                                : "meetings.change.alone"),
                Swedish.date(SwedishTime.dateOf(change.at())),
                decision.reason());
    }

    List<MeetingPage.Visit> visit(Meeting meeting) {
        var visit = rescheduling.visit(meeting);
        var lines = new ArrayList<MeetingPage.Visit>();
        if (!visit.questionTime().isEmpty()) {
            lines.add(line("question-time", visit.questionTime(), ""));
        }
        if (!visit.webcast().isEmpty()) {
            lines.add(line("webcast", texts.get("meetings.visit.watch"), visit.webcast()));
        }
        if (!visit.access().isEmpty()) {
            lines.add(line("access", visit.access(), ""));
        }
        return lines;
    }

    /// As an event, for programs.
    LinkedData linked(Meeting meeting) {
        var changes = rescheduling.of(meeting.id());
        var visit = rescheduling.visit(meeting);
        var moved = changes.stream().filter(one -> one.kind() == Change.Kind.MOVED).findFirst();
        var here = LinkedData.here(meeting.address());
        var place =
                LinkedData.of("Place")
                        .with("name", meeting.place())
                        .with("address", houses.ours().address());
        var event =
                LinkedData.of("Event")
                        .id(here + "#sammantrade")
                        .with("name", meeting.name())
                        .with("url", here)
                        .with("startDate", time(meeting.startsAt()))
                        .with("inLanguage", "sv")
                        .is(
                                "eventStatus",
                                meeting.cancelled()
                                        ? "EventCancelled"
                                        : moved.isPresent() ? "EventRescheduled" : "EventScheduled")
                        .is(
                                "eventAttendanceMode",
                                visit.webcast().isEmpty()
                                        ? "OfflineEventAttendanceMode"
                                        : "MixedEventAttendanceMode")
                        .with(
                                "organizer",
                                LinkedData.of("GovernmentOrganization")
                                        .id(LinkedData.here("/organ/" + meeting.organ()) + "#organ")
                                        .with("name", meeting.organName())
                                        .with("url", LinkedData.here("/organ/" + meeting.organ())));
        moved.ifPresent(one -> event.with("previousStartDate", day(one.wasAt())));
        return visit.webcast().isEmpty()
                ? event.with("location", place)
                : event.with(
                        "location",
                        List.of(
                                place,
                                LinkedData.of("VirtualLocation").with("url", visit.webcast())));
    }

    private static String day(Instant at) {
        return SwedishTime.dateOf(at).toString();
    }

    private static String time(Instant at) {
        return at.atZone(SwedishTime.ZONE).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    private MeetingPage.Visit line(String what, String value, String href) {
        return new MeetingPage.Visit(texts.get("meetings.visit." + what), value, href);
    }
}
