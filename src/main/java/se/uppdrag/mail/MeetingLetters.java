package se.uppdrag.mail;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.initiatives.Initiatives;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.meetings.AgendaItem;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.MeetingCalled;
import se.uppdrag.meetings.MeetingChanged;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.meetings.PapersAdded;
import se.uppdrag.minutes.MinutesVerified;
import se.uppdrag.registry.MatterId;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// What those who are called to a meeting are told of it, and what those who have something on its
/// agenda are told afterwards.
@Service
@Transactional
class MeetingLetters {

    private static final Duration ANSWER_KEEPS = Duration.ofDays(7);

    private final Telling telling;
    private final Meetings meetings;
    private final Initiatives initiatives;
    private final Texts texts;
    private final Clock clock;

    MeetingLetters(
            Telling telling, Meetings meetings, Initiatives initiatives, Texts texts, Clock clock) {
        this.telling = telling;
        this.meetings = meetings;
        this.initiatives = initiatives;
        this.texts = texts;
        this.clock = clock;
    }

    /// Members and alternates are called to a meeting (KL 5:15, 6:23).
    @EventListener
    void called(MeetingCalled called) {
        var meeting = meetings.meeting(called.meeting()).orElseThrow();
        var words = about("called", meeting);
        for (var person : called.persons()) {
            telling.tell(
                    Kind.CALLED,
                    "called:" + meeting.id().value(),
                    person,
                    words,
                    meeting.startsAt());
        }
    }

    /// Items or papers have come after the call: told once a day however many they are.
    @EventListener
    void added(PapersAdded added) {
        var meeting = meetings.meeting(added.meeting()).orElseThrow();
        var words = about("papers", meeting);
        var day = SwedishTime.dateOf(clock.instant());
        for (var person : meetings.called(meeting.id())) {
            telling.tell(
                    Kind.PAPERS,
                    "papers:" + meeting.id().value() + ":" + day,
                    person,
                    words,
                    meeting.startsAt());
        }
    }

    /// It is not held, or not then. A call that has not gone yet does not go.
    @EventListener
    void changed(MeetingChanged changed) {
        var meeting = meetings.meeting(changed.meeting()).orElseThrow();
        telling.withdraw("called:" + meeting.id().value());
        if (!changed.called()) {
            return;
        }
        var organ = Swedish.inSentence(meeting.organName());
        var was = Swedish.moment(changed.wasAt());
        var kind = changed.cancelled() ? "cancelled" : "moved";
        var words =
                new Letter.Words(
                        texts.get("mail." + kind + ".subject", organ, was),
                        texts.get(
                                "mail." + kind + ".body",
                                organ,
                                was,
                                Swedish.moment(meeting.startsAt())),
                        meeting.address(),
                        texts.get("mail." + kind + ".link"));
        var until = changed.cancelled() ? changed.wasAt() : meeting.startsAt();
        for (var person : meetings.called(meeting.id())) {
            telling.tell(
                    Kind.MOVED,
                    kind + ":" + meeting.id().value() + ":" + changed.wasAt(),
                    person,
                    words,
                    until);
        }
    }

    /// The assembly has taken up what somebody handed in, and its minutes are public.
    @EventListener
    void verified(MinutesVerified verified) {
        var meeting = meetings.meeting(verified.meeting()).orElseThrow();
        meetings.agenda(meeting.id()).stream()
                .filter(item -> item.matter() != null)
                .forEach(item -> answered(meeting, item));
    }

    private void answered(Meeting meeting, AgendaItem item) {
        var matter = item.matter();
        if (matter == null) {
            return;
        }
        initiatives
                .receipt(new MatterId(matter))
                .ifPresent(receipt ->
                        telling.tell(
                                Kind.ANSWER,
                                "answer:" + receipt.id().value() + ":" + meeting.id().value(),
                                receipt.mover(),
                                new Letter.Words(
                                        texts.get("mail.answer.subject", receipt.dnr()),
                                        texts.get(
                                                "mail.answer.body",
                                                receipt.dnr(),
                                                Swedish.inSentence(meeting.organName()),
                                                Swedish.day(meeting.onDate())),
                                        "/diarium/" + receipt.matterSlug(),
                                        texts.get("mail.filed.link")),
                                clock.instant().plus(ANSWER_KEEPS)));
    }

    private Letter.Words about(String kind, Meeting meeting) {
        var organ = Swedish.inSentence(meeting.organName());
        var day = Swedish.day(meeting.onDate());
        return new Letter.Words(
                texts.get("mail." + kind + ".subject", organ, day),
                texts.get("mail." + kind + ".body", organ, day),
                meeting.address(),
                texts.get("mail." + kind + ".link"));
    }
}
