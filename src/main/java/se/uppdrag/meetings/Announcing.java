package se.uppdrag.meetings;

import static se.uppdrag.law.Outcome.granted;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Remark;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.notices.Notice;
import se.uppdrag.notices.NoticeBoard;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Register;

/// The notice of a meeting on the board (KL 5:13, 8:11) and the call to everybody (KL 5:15), always
/// both in one.
@Component
class Announcing {

    private final MeetingTable meetings;
    private final AgendaTable agenda;
    private final Preparing preparing;
    private final Register register;
    private final NoticeBoard board;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Announcing(
            MeetingTable meetings,
            AgendaTable agenda,
            Preparing preparing,
            Register register,
            NoticeBoard board,
            Clock clock,
            ApplicationEventPublisher events) {
        this.meetings = meetings;
        this.agenda = agenda;
        this.preparing = preparing;
        this.register = register;
        this.board = board;
        this.clock = clock;
        this.events = events;
    }

    Outcome<Notice> announce(Meeting meeting, List<AgendaItem> items) {
        var now = clock.instant();
        var organ = register.organ(meeting.organ()).orElseThrow();
        meetings.publish(meeting.id(), now);
        agenda.announceAll(meeting.id(), now);
        events.publishEvent(new MeetingCalled(meeting.id(), call(meeting, organ, now)));
        return granted(
                board.announceMeeting(kind(organ), announcement(meeting, items), meeting.onDate()),
                Stream.concat(
                                meeting.late(now) ? Stream.of(tooLate(meeting)) : Stream.empty(),
                                items.stream()
                                        .flatMap(one -> preparing.remarks(meeting, one).stream()))
                        .toList());
    }

    /// It is held at another time: announced and called to anew, as if for the first time.
    ///
    /// @param meeting as it is now
    /// @param before where it was found until now
    void again(Meeting meeting, String before, PersonId by) {
        var now = clock.instant();
        var organ = register.organ(meeting.organ()).orElseThrow();
        meetings.publish(meeting.id(), now);
        agenda.announceAnew(meeting.id(), now);
        call(meeting, organ, now);
        board.replaceMeeting(
                before,
                kind(organ),
                announcement(meeting, agenda.of(meeting.id())),
                meeting.onDate(),
                by);
    }

    /// Everybody on the roll of the day, in the order of the roll (KL 5:15).
    private List<PersonId> call(Meeting meeting, Organ organ, Instant now) {
        var roll = register.roll(organ, meeting.onDate());
        var called = Stream.concat(roll.members().stream(), roll.alternates().stream()).toList();
        for (var one : called) {
            meetings.insertSummons(meeting.id(), one.person(), one.post().name(), now);
        }
        return called.stream().map(Membership::person).toList();
    }

    static Notice.Kind kind(Organ organ) {
        return organ.assembly() ? Notice.Kind.ASSEMBLY_MEETING : Notice.Kind.COMMITTEE_MEETING;
    }

    /// When the house wants the summons out: the law's week, and what it has decided beyond that.
    LocalDate summonsBy(Meeting meeting) {
        return meeting.notice()
                .last()
                .minusDays(register.rules(meeting.organ(), meeting.onDate()).extraNoticeDays());
    }

    /// What there is to say of when it was published.
    static List<Remark> remarks(Meeting meeting) {
        var published = meeting.publishedAt();
        return published != null && meeting.late(published) ? List.of(tooLate(meeting)) : List.of();
    }

    /// Late is never refused; what follows is that the matters need everybody's consent (KL 5:52).
    private static Remark tooLate(Meeting meeting) {
        return new Remark(
                meeting.notice().rule().basis(),
                "meetings.remark.late",
                List.of(meeting.notice().last().toString()));
    }

    private static NoticeBoard.Announcement announcement(Meeting meeting, List<AgendaItem> items) {
        var text =
                new StringBuilder(
                        "Klockan %s, %s. Ärenden: "
                                .formatted(
                                        SwedishTime.timeOf(meeting.startsAt())
                                                .toString()
                                                .replace(':', '.'),
                                        meeting.place()));
        for (var item : items) {
            text.append(item.position()).append(". ").append(item.title()).append("; ");
        }
        return new NoticeBoard.Announcement(
                meeting.organ(),
                meeting.organName(),
                "%s sammanträder %s".formatted(meeting.organName(), meeting.onDate()),
                text.substring(0, text.length() - 2) + ".",
                meeting.address());
    }
}
