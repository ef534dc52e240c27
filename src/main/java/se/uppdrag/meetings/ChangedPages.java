package se.uppdrag.meetings;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.meetings.pages.MeetingPage;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// Puts into words what has been decided of a meeting since it was planned, and what those who come
/// need to know.
@Component
class ChangedPages {

    private final Rescheduling rescheduling;
    private final Texts texts;

    ChangedPages(Rescheduling rescheduling, Texts texts) {
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

    private MeetingPage.Visit line(String what, String value, String href) {
        return new MeetingPage.Visit(texts.get("meetings.visit." + what), value, href);
    }
}
