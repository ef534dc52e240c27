package se.uppdrag.meetings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.uppdrag.law.DeadlineRule;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.meetings.Progress.Mark;
import se.uppdrag.meetings.Progress.Stage;
import se.uppdrag.meetings.pages.MeetingPage;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// Puts into words what happens when around a meeting, and by which provision.
@Component
class MeetingSteps {

    private final Texts texts;

    MeetingSteps(Texts texts) {
        this.texts = texts;
    }

    /// What has been and what is to come, each with its provision; nothing of one that is
    /// cancelled.
    List<MeetingPage.Step> of(Meeting meeting, List<Mark> marks) {
        var steps = new ArrayList<MeetingPage.Step>();
        if (meeting.cancelled()) {
            return steps;
        }
        var notice = meeting.notice().last();
        var published = Optional.ofNullable(meeting.publishedAt());
        steps.add(
                step(
                        "meetings.step.called",
                        published.map(Swedish::date),
                        "meetings.step.called.by",
                        notice,
                        ""));
        steps.add(
                step(
                        "meetings.step.announced",
                        published.map(Swedish::date),
                        "meetings.step.announced.by",
                        notice,
                        ""));
        var opened = Progress.reached(marks, Stage.OPENED);
        var closed = Progress.reached(marks, Stage.CLOSED);
        steps.add(
                new MeetingPage.Step(
                        texts.get("meetings.step.held"),
                        closed.map(mark ->
                                        texts.get(
                                                "meetings.step.held.closed",
                                                Swedish.date(meeting.onDate()),
                                                Swedish.time(mark.at())))
                                .orElse(Swedish.moment(meeting.startsAt())),
                        "",
                        closed.isPresent() ? "done" : opened.isPresent() ? "now" : "todo"));
        var verified = Progress.reached(marks, Stage.VERIFIED);
        steps.add(
                step(
                        "meetings.step.verified",
                        verified.map(mark -> Swedish.date(mark.at())),
                        "meetings.step.verified.by",
                        meeting.verification().last(),
                        link(verified)));
        var posted = Progress.reached(marks, Stage.POSTED);
        steps.add(
                step(
                        "meetings.step.posted",
                        posted.map(mark -> Swedish.date(mark.at())),
                        "meetings.step.posted.by",
                        verified.map(mark -> SwedishTime.dateOf(mark.at()))
                                .map(day -> DeadlineRule.KL8_12.from(day).last())
                                .orElse(meeting.verification().last().plusDays(2)),
                        link(posted)));
        marks.stream()
                .filter(mark -> mark.stage() == Stage.FINAL)
                .findFirst()
                .ifPresent(mark ->
                        steps.add(
                                new MeetingPage.Step(
                                        texts.get("meetings.step.final"),
                                        texts.get(
                                                mark.reached()
                                                        ? "meetings.step.final.reached"
                                                        : "meetings.step.final.expected",
                                                Swedish.date(mark.at())),
                                        "",
                                        mark.reached() ? "done" : "todo")));
        return steps;
    }

    private MeetingPage.Step step(
            String what, Optional<String> done, String by, LocalDate deadline, String href) {
        return new MeetingPage.Step(
                texts.get(what),
                done.map(day -> texts.get(by + ".done", day))
                        .orElseGet(() -> texts.get(by, Swedish.date(deadline))),
                href,
                done.isPresent() ? "done" : "todo");
    }

    private static String link(Optional<Mark> mark) {
        return mark.map(Mark::link).orElse("");
    }
}
