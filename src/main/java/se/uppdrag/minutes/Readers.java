package se.uppdrag.minutes;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppdrag.access.Gate;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignedIn;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.sitting.Sittings;

/// Who may read minutes before they are verified: nobody but those who work with them (TF 2:10).
@Component
class Readers {

    private final Gate gate;
    private final Sittings sittings;

    Readers(Gate gate, Sittings sittings) {
        this.gate = gate;
        this.sittings = sittings;
    }

    /// The secretary, who keeps them.
    boolean keeps(Meeting meeting, @Nullable SignedIn who) {
        return who != null && gate.open(who, Role.SECRETARY, meeting.organ());
    }

    void requireKeeper(Meeting meeting, SignedIn who) {
        gate.require(who, Role.SECRETARY, meeting.organ());
    }

    boolean mayRead(Meeting meeting, @Nullable SignedIn who) {
        return who != null
                && (keeps(meeting, who)
                        || gate.open(who, Role.PRESIDIUM, meeting.organ())
                        || sittings.sitting(meeting.id())
                                .filter(sitting ->
                                        who.person().equals(sitting.presiding())
                                                || sitting.verifiers().contains(who.person()))
                                .isPresent());
    }
}
