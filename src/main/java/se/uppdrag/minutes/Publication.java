package se.uppdrag.minutes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.DeadlineRule;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.notices.Notice;
import se.uppdrag.notices.NoticeBoard;
import se.uppdrag.registry.MatterId;
import se.uppdrag.registry.Registry;
import se.uppdrag.registry.Step;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// What the last signature brings, all of it in the transaction of that signature: the notice, and
/// a word to every matter.
@Component
class Publication {

    private final VerifiedTable verified;
    private final AtOnceTable atOnce;
    private final NoticeBoard board;
    private final Registry registry;
    private final Texts texts;
    private final ApplicationEventPublisher events;

    Publication(
            VerifiedTable verified,
            AtOnceTable atOnce,
            NoticeBoard board,
            Registry registry,
            Texts texts,
            ApplicationEventPublisher events) {
        this.verified = verified;
        this.atOnce = atOnce;
        this.board = board;
        this.registry = registry;
        this.texts = texts;
        this.events = events;
    }

    /// @param verification signed by everybody
    /// @param lastSigned whose signature was the last
    void publish(
            Meeting meeting,
            Verification verification,
            List<Version.Section> sections,
            PersonId lastSigned,
            Instant now) {
        var notice = announce(meeting, SwedishTime.dateOf(now));
        verified.insert(meeting.id(), verification.version().number(), now, notice.id());
        var before = atOnce.posted(meeting.id()).stream().map(AtOnceTable.Posted::section).toList();
        sections.stream()
                .filter(section -> !before.contains(section.number()))
                .forEach(section ->
                        tell(
                                meeting,
                                section,
                                notice,
                                SwedishTime.dateOf(now),
                                meeting.address() + "/protokoll"));
        events.publishEvent(new MinutesVerified(meeting.id(), notice.id(), lastSigned));
    }

    /// A section that was verified at once: its own notice, and its own time to appeal.
    Notice publish(Meeting meeting, Version.Section section, Instant now) {
        var today = SwedishTime.dateOf(now);
        var page = meeting.address() + "/protokoll/" + section.number();
        var notice =
                board.announceMinutes(
                        new NoticeBoard.Announcement(
                                meeting.organ(),
                                meeting.organName(),
                                texts.get(
                                        "minutes.notice.at-once.title",
                                        Integer.toString(section.number()),
                                        meeting.organName(),
                                        Swedish.date(meeting.onDate())),
                                texts.get(
                                        "minutes.notice.at-once.body",
                                        Integer.toString(section.number()),
                                        Swedish.date(meeting.onDate()),
                                        Swedish.date(today),
                                        Swedish.date(DeadlineRule.KL13_5.from(today).last())),
                                page),
                        meeting.onDate(),
                        today);
        tell(meeting, section, notice, today, page);
        return notice;
    }

    /// Says no more than the board needs: no name stands there (KL 8:12).
    private Notice announce(Meeting meeting, LocalDate today) {
        return board.announceMinutes(
                new NoticeBoard.Announcement(
                        meeting.organ(),
                        meeting.organName(),
                        texts.get(
                                "minutes.notice.title",
                                meeting.organName(),
                                Swedish.date(meeting.onDate())),
                        texts.get(
                                "minutes.notice.body",
                                Swedish.date(meeting.onDate()),
                                Swedish.date(today),
                                Swedish.date(DeadlineRule.KL13_5.from(today).last())),
                        meeting.address() + "/protokoll"),
                meeting.onDate(),
                today);
    }

    private void tell(
            Meeting meeting, Version.Section section, Notice notice, LocalDate today, String on) {
        var cited = "§ " + section.number();
        var page = on + "#p-" + section.number();
        for (var result : section.results()) {
            var matter = new MatterId(result.matter());
            step(
                    matter,
                    meeting.onDate(),
                    result.step(),
                    result.step() == Step.Kind.PREPARED ? meeting.organName() + " " + cited : cited,
                    page);
            // What only sends a matter on is not appealed.
            if (result.step() != Step.Kind.REFERRED && result.step() != Step.Kind.PREPARED) {
                step(matter, today, Step.Kind.VERIFIED, cited, page);
                step(
                        matter,
                        notice.postedOn(),
                        Step.Kind.POSTED,
                        texts.get("minutes.notice.appeal", appealLast(notice)),
                        notice.id().address());
            }
        }
    }

    private static String appealLast(Notice notice) {
        var last = notice.appealLast();
        return last == null ? "" : Swedish.date(last);
    }

    private void step(
            MatterId matter, LocalDate on, Step.Kind kind, String detail, @Nullable String link) {
        registry.step(matter, new Step(on, kind, detail, link));
    }
}
