package se.uppdrag.demo;

import java.time.LocalTime;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.Role;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.minutes.Minutes;
import se.uppdrag.notices.Notice;
import se.uppdrag.notices.NoticeBoard;
import se.uppdrag.register.Register;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;

/// Has the minutes of a meeting verified and posted two days after it, and takes down what has been
/// on the board long enough.
@Component
@ConditionalOnBooleanProperty("uppdrag.demo")
class DemoMinutes {

    private final Minutes minutes;
    private final NoticeBoard board;
    private final Register register;
    private final Trail trail;
    private final DemoClock clock;

    DemoMinutes(
            Minutes minutes, NoticeBoard board, Register register, Trail trail, DemoClock clock) {
        this.minutes = minutes;
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
        var sent = minutes.sent(meeting.id()).orElseThrow();
        int hour = 10;
        for (var person : sent.signatories()) {
            at(meeting, hour++);
            act(
                    person,
                    "justera",
                    () -> minutes.sign(meeting, person, sent.sha256()).map(_ -> meeting.address()));
        }
        var today = SwedishTime.dateOf(clock.instant());
        board.up().stream()
                .filter(notice -> !today.isBefore(notice.removableFrom()))
                .forEach(notice -> takeDown(notice, secretary));
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
