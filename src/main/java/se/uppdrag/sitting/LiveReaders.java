package se.uppdrag.sitting;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.access.Gate;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignedIn;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.Meetings;

/// Who may look at a live page, and which way.
@Component
class LiveReaders {

    private final Meetings meetings;
    private final Sittings sittings;
    private final Gate gate;

    LiveReaders(Meetings meetings, Sittings sittings, Gate gate) {
        this.meetings = meetings;
        this.sittings = sittings;
        this.gate = gate;
    }

    /// Who looks, and whether she may look that way: a called person from her seat, the presidium
    /// as chair, the secretary as secretary, everybody from outside. Nothing is written, and each
    /// question stands by itself: a whole hall asks at the same moment, and a transaction would be
    /// begun and ended around every one.
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    LiveReader reader(String organ, String day, String view, @Nullable SignedIn who) {
        var meeting = found(organ, day);
        var runs =
                switch (view) {
                    case "ordforande" -> {
                        gate.require(required(who), Role.PRESIDIUM, meeting.organ());
                        yield true;
                    }
                    case "sekreterare" -> {
                        gate.require(required(who), Role.SECRETARY, meeting.organ());
                        yield true;
                    }
                    default -> false;
                };
        var open = view.equals("live") || view.equals("skarm");
        if (open && !meeting.openToPublic() && !insider(meeting, who)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var person = Optional.ofNullable(who).map(SignedIn::person).orElse(null);
        if (view.equals("ledamot") && !belongs(meeting, required(who).person())) {
            throw new AccessDeniedException("not called");
        }
        return new LiveReader(meeting, view, open ? null : person, runs);
    }

    /// Whether she may be in the room of a meeting behind closed doors (KL 6:25).
    private boolean insider(Meeting meeting, @Nullable SignedIn who) {
        return who != null
                && (gate.open(who, Role.SECRETARY, meeting.organ())
                        || belongs(meeting, who.person()));
    }

    /// Called, or one who may speak without a seat.
    private boolean belongs(Meeting meeting, PersonId person) {
        var roll = sittings.current(meeting).roll();
        return roll.find(person).isPresent() || roll.guest(person).isPresent();
    }

    private static SignedIn required(@Nullable SignedIn who) {
        if (who == null) {
            throw new AccessDeniedException("not signed in");
        }
        return who;
    }

    private Meeting found(String organ, String day) {
        return meetings.meeting(organ, day)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
