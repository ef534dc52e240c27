package se.uppdrag.demo;

import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.Role;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.minutes.AfterDecision;
import se.uppdrag.minutes.AtOnce;
import se.uppdrag.minutes.Minutes;
import se.uppdrag.minutes.Rounds;
import se.uppdrag.notices.Notice;
import se.uppdrag.notices.NoticeBoard;
import se.uppdrag.register.Register;
import se.uppdrag.sitting.Floor;
import se.uppdrag.sitting.Sittings;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;

/// Has the minutes of a meeting verified and posted two days after it, and takes down what has been
/// on the board long enough.
@Component
@ConditionalOnBooleanProperty("uppdrag.demo")
class DemoMinutes {

    /// The meeting, counted from the first, after which one who should verify was hindered.
    private static final int HINDERED = 5;

    private final Minutes minutes;
    private final Rounds rounds;
    private final AtOnce atOnce;
    private final AfterDecision after;
    private final Sittings sittings;
    private final NoticeBoard board;
    private final Register register;
    private final Trail trail;
    private final DemoClock clock;
    private int verified;

    DemoMinutes(
            Minutes minutes,
            Rounds rounds,
            AtOnce atOnce,
            AfterDecision after,
            Sittings sittings,
            NoticeBoard board,
            Register register,
            Trail trail,
            DemoClock clock) {
        this.minutes = minutes;
        this.rounds = rounds;
        this.atOnce = atOnce;
        this.after = after;
        this.sittings = sittings;
        this.board = board;
        this.register = register;
        this.trail = trail;
        this.clock = clock;
    }

    void verify(Meeting meeting) {
        var secretary =
                register.holders(Role.SECRETARY, meeting.organ(), meeting.onDate()).getFirst().id();
        at(meeting, 9);
        act(
                secretary,
                "till-justering",
                () -> minutes.send(meeting, secretary).map(_ -> meeting.address()));
        if (++verified == HINDERED) {
            anotherVerifies(meeting, minutes.sent(meeting.id()).orElseThrow(), secretary);
        }
        var sent = minutes.sent(meeting.id()).orElseThrow();
        int hour = 10;
        for (var person : sent.signatories()) {
            at(meeting, hour++);
            act(
                    person,
                    "justera",
                    () -> minutes.sign(meeting, person, sent.sha256()).map(_ -> meeting.address()));
        }
        if (verified == HINDERED) {
            afterwards(meeting, secretary);
        }
        var today = SwedishTime.dateOf(clock.instant());
        board.up().stream()
                .filter(notice -> !today.isBefore(notice.removableFrom()))
                .forEach(notice -> takeDown(notice, secretary));
    }

    /// Two are told of the last decision, one of them has answered nothing yet, and somebody
    /// appeals.
    private void afterwards(Meeting meeting, PersonId secretary) {
        int section =
                sittings.sitting(meeting.id()).orElseThrow().floors().values().stream()
                        .mapToInt(Floor::section)
                        .max()
                        .orElseThrow();
        for (var recipient : List.of("Fastighetsägarna i kvarteret", "Länsstyrelsen")) {
            act(
                    secretary,
                    "expediering/mottagare",
                    () ->
                            after.list(meeting, section, recipient, false, "", secretary)
                                    .map(_ -> meeting.address()));
        }
        act(
                secretary,
                "expediering/skicka",
                () -> after.send(meeting, secretary).map(_ -> meeting.address()));
        act(
                secretary,
                "expediering/overklagat",
                () ->
                        after.appealed(
                                        meeting,
                                        section,
                                        SwedishTime.dateOf(clock.instant()),
                                        "",
                                        secretary)
                                .map(_ -> meeting.address()));
    }

    /// A decision that could not wait: verified in the room.
    void atOnce(Meeting meeting, int item) {
        var sitting = sittings.sitting(meeting.id()).orElseThrow();
        var chair = Objects.requireNonNull(sitting.presiding());
        act(
                chair,
                "justering/omedelbart",
                () -> atOnce.declare(meeting, item, chair).map(_ -> meeting.address()));
        int section = Objects.requireNonNull(sitting.floors().get(item)).section();
        var text = atOnce.sent(meeting.id(), section).orElseThrow();
        Stream.concat(Stream.of(chair), sitting.verifiers().stream())
                .distinct()
                .forEach(person ->
                        act(
                                person,
                                "justera/" + section,
                                () ->
                                        atOnce.sign(meeting, section, person, text)
                                                .map(_ -> meeting.address())));
    }

    private void anotherVerifies(Meeting meeting, Minutes.Sent sent, PersonId secretary) {
        var stand =
                sittings
                        .sitting(meeting.id())
                        .orElseThrow()
                        .attendance()
                        .holders()
                        .values()
                        .stream()
                        .filter(one -> !sent.signatories().contains(one))
                        .findFirst()
                        .orElseThrow();
        act(
                secretary,
                "justering/ersattare",
                () ->
                        rounds.appoint(
                                        meeting,
                                        sent.signatories().getLast(),
                                        stand,
                                        false,
                                        "Utomlands hela veckan.",
                                        secretary)
                                .map(_ -> meeting.address()));
        act(
                secretary,
                "till-justering",
                () -> minutes.send(meeting, secretary).map(_ -> meeting.address()));
    }

    private void takeDown(Notice notice, PersonId secretary) {
        act(
                secretary,
                "ta-ner",
                () -> board.takeDown(notice.id(), secretary).map(_ -> notice.id().address()));
    }

    private void at(Meeting meeting, int hour) {
        var moment = SwedishTime.at(meeting.onDate().plusDays(2), LocalTime.of(hour, 12));
        if (clock.canBeSetTo(moment)) {
            clock.setTo(moment);
        }
    }

    private void act(PersonId by, String act, Supplier<Outcome<String>> asked) {
        switch (trail.once(new Command(UUID.randomUUID(), by.value(), act), asked)) {
            case Granted<String> _ -> {}
            case Refused<String> refused -> throw new IllegalStateException("Refused: " + refused);
        }
    }
}
