package se.uppdrag.minutes;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.MeetingId;
import se.uppdrag.minutes.LodgedAppeal.Step;
import se.uppdrag.minutes.LodgedAppeal.Taken;

/// The door to what comes after verified minutes: who is told, and who appeals.
@Service
@Transactional
public class AfterDecision {

    private final VerifiedTable verified;
    private final AtOnceTable atOnce;
    private final AfterTable table;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AfterDecision(
            VerifiedTable verified,
            AtOnceTable atOnce,
            AfterTable table,
            ApplicationEventPublisher events,
            Clock clock) {
        this.verified = verified;
        this.atOnce = atOnce;
        this.table = table;
        this.events = events;
        this.clock = clock;
    }

    /// Puts somebody on the list of those who are told. Public so that others who set up a meeting
    /// can; pages ask who it is.
    ///
    /// @param byMail whether it goes by e-mail; otherwise on paper
    /// @param address an e-mail address, or where a letter goes; empty for none
    public Outcome<UUID> list(
            Meeting meeting,
            int section,
            String recipient,
            boolean byMail,
            String address,
            PersonId by) {
        return list(
                meeting,
                section,
                recipient,
                byMail ? Dispatch.Way.EMAIL : Dispatch.Way.POST,
                address,
                by);
    }

    Outcome<UUID> list(
            Meeting meeting,
            int section,
            String recipient,
            Dispatch.Way way,
            String address,
            PersonId by) {
        if (verified.brief(meeting.id()).isEmpty()) {
            return refused(MinutesRefusal.NOT_VERIFIED_YET);
        }
        if (way == Dispatch.Way.EMAIL && !address.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            return refused(MinutesRefusal.NO_ADDRESS_TO_SEND_TO);
        }
        var id = UUID.randomUUID();
        table.insert(
                meeting.id(),
                new Dispatch(
                        id,
                        section,
                        Block.readable(recipient),
                        way,
                        address.isBlank() ? null : Block.readable(address),
                        null,
                        null),
                by,
                now());
        return granted(id);
    }

    /// Sends everything on the list that has not been sent: letters go by themselves, and of the
    /// rest it is noted that somebody sends them.
    ///
    /// @return how many
    public Outcome<Integer> send(Meeting meeting, PersonId by) {
        var waiting =
                table.dispatches(meeting.id()).stream()
                        .filter(one -> one.sentAt() == null)
                        .toList();
        for (var one : waiting) {
            table.step(one.id(), "SENT", by, now());
            var address = one.address();
            if (one.way() == Dispatch.Way.EMAIL && address != null) {
                events.publishEvent(
                        new DecisionDispatched(
                                one.id(),
                                address,
                                meeting.organName(),
                                meeting.onDate(),
                                one.section(),
                                one.receipt(),
                                now()));
            }
        }
        return waiting.isEmpty()
                ? refused(MinutesRefusal.NOTHING_TO_SEND)
                : granted(waiting.size());
    }

    /// The receiver says that it has come; or the secretary, of one who said so otherwise.
    ///
    /// @param by nobody where the receiver did it herself
    Outcome<Dispatch> acknowledge(UUID dispatch, @Nullable PersonId by) {
        var one = table.dispatch(dispatch).orElseThrow();
        if (one.sentAt() == null) {
            return refused(MinutesRefusal.NOT_SENT_OUT);
        }
        table.step(dispatch, "ACKNOWLEDGED", by, now());
        return granted(one);
    }

    /// Enters that a decision has been appealed. That it came too late is shown, and the court
    /// judges it; nothing that has happened is refused but what cannot have.
    public Outcome<UUID> appealed(
            Meeting meeting, int section, LocalDate on, String dnr, PersonId by) {
        if (verified.brief(meeting.id()).isEmpty()
                && atOnce.posted(meeting.id()).stream()
                        .noneMatch(one -> one.section() == section)) {
            return refused(MinutesRefusal.NOT_VERIFIED_YET);
        }
        var today = SwedishTime.dateOf(clock.instant());
        if (on.isAfter(today) || on.isBefore(meeting.onDate())) {
            return refused(MinutesRefusal.APPEALED_ON_NO_SUCH_DAY, meeting.onDate().toString());
        }
        var one = new LodgedAppeal(UUID.randomUUID(), section, on, Block.readable(dnr), List.of());
        table.insert(meeting.id(), one, by, now());
        return granted(one.id());
    }

    /// Enters what came of an appeal.
    Outcome<Taken> take(
            Meeting meeting, UUID appeal, Step step, LocalDate on, String note, PersonId by) {
        var one =
                table.appeals(meeting.id()).stream()
                        .filter(each -> each.id().equals(appeal))
                        .findFirst()
                        .orElseThrow();
        if (on.isAfter(SwedishTime.dateOf(clock.instant()))) {
            return refused(MinutesRefusal.APPEALED_ON_NO_SUCH_DAY, meeting.onDate().toString());
        }
        return one.take(step, on, Block.readable(note))
                .map(taken -> {
                    table.take(appeal, taken, by, now());
                    return taken;
                });
    }

    @Transactional(readOnly = true)
    List<LodgedAppeal> appeals(MeetingId meeting) {
        return table.appeals(meeting);
    }

    @Transactional(readOnly = true)
    List<Dispatch> dispatches(MeetingId meeting) {
        return table.dispatches(meeting);
    }

    @Transactional(readOnly = true)
    Optional<Dispatch> dispatch(UUID id) {
        return table.dispatch(id);
    }

    @Transactional(readOnly = true)
    Optional<MeetingId> meeting(UUID dispatch) {
        return table.meeting(dispatch);
    }

    /// What the database keeps, so that what is read back is what was written.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
