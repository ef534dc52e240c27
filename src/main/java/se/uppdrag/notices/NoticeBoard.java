package se.uppdrag.notices;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.SwedishTime;

/// The door to the board.
@Service
@Transactional
public class NoticeBoard {

    private final NoticeTable notices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NoticeBoard(NoticeTable notices, ApplicationEventPublisher events, Clock clock) {
        this.notices = notices;
        this.events = events;
        this.clock = clock;
    }

    /// What is announced, on behalf of which organ.
    ///
    /// @param link where the minutes or the papers are
    public record Announcement(
            String organ, String organName, String title, String body, String link) {}

    /// Announces verified minutes: the time to appeal counts from today (KL 8:12, 13:5).
    public Notice announceMinutes(
            Announcement announcement, LocalDate meetingDate, LocalDate verifiedOn) {
        var notice =
                Notice.ofVerifiedMinutes(
                        new NoticeId(UUID.randomUUID()),
                        announcement.organ(),
                        announcement.organName(),
                        announcement.title(),
                        announcement.body(),
                        announcement.link(),
                        meetingDate,
                        verifiedOn,
                        clock.instant());
        return put(notice);
    }

    /// Announces a meeting (KL 5:13, 8:11).
    public Notice announceMeeting(
            Notice.Kind kind, Announcement announcement, LocalDate meetingDate) {
        var notice =
                Notice.ofMeeting(
                        new NoticeId(UUID.randomUUID()),
                        kind,
                        announcement.organ(),
                        announcement.organName(),
                        announcement.title(),
                        announcement.body(),
                        announcement.link(),
                        meetingDate,
                        clock.instant());
        return put(notice);
    }

    /// Announces of a meeting what takes the place of its announcement: that it is cancelled, or
    /// held at another time. The one before comes down, and says what took its place.
    ///
    /// @param before where the one before leads
    public Notice replaceMeeting(
            String before,
            Notice.Kind kind,
            Announcement announcement,
            LocalDate meetingDate,
            PersonId by) {
        var old =
                notices.up().stream()
                        .filter(one -> one.kind() == kind && one.link().equals(before))
                        .toList();
        var posted = announceMeeting(kind, announcement, meetingDate);
        var now = clock.instant();
        old.forEach(
                one -> notices.replace(one.id(), posted.id(), SwedishTime.dateOf(now), now, by));
        return posted;
    }

    /// Announces delegated decisions that were minuted by themselves (KL 8:10): the time to appeal
    /// counts from today.
    public Notice announceDelegated(Announcement announcement, LocalDate minutedOn) {
        var notice =
                Notice.ofDelegatedDecisions(
                        new NoticeId(UUID.randomUUID()),
                        announcement.organ(),
                        announcement.organName(),
                        announcement.title(),
                        announcement.body(),
                        announcement.link(),
                        minutedOn,
                        clock.instant());
        return put(notice);
    }

    /// Posts by hand what another act demands, or papers a coming meeting decides on (KL 8:10–11).
    ///
    /// @param act which act demands it; may be blank for papers
    /// @param down the first day it may be taken down
    public Outcome<Notice> post(
            Notice.Kind kind, Announcement announcement, String act, LocalDate down, PersonId by) {
        return Notice.byHand(
                        new NoticeId(UUID.randomUUID()),
                        kind,
                        announcement,
                        act,
                        down,
                        clock.instant())
                .map(notice -> {
                    var posted = put(notice);
                    if (!act.isBlank()) {
                        notices.demanded(posted.id(), act, by);
                    }
                    return posted;
                });
    }

    private Notice put(Notice notice) {
        notices.insert(notice);
        events.publishEvent(new Subscriptions.Posted(notice));
        return notice;
    }

    public Outcome<Notice> takeDown(NoticeId id, PersonId by) {
        var now = clock.instant();
        var today = SwedishTime.dateOf(now);
        var outcome = notices.find(id).orElseThrow().takeDown(today);
        if (outcome instanceof Granted<Notice>) {
            notices.takeDown(id, today, now, by);
        }
        return outcome;
    }

    @Transactional(readOnly = true)
    public Optional<Notice> notice(NoticeId id) {
        return notices.find(id);
    }

    @Transactional(readOnly = true)
    public List<Notice> up() {
        return notices.up();
    }
}
