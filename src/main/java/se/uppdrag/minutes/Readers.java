package se.uppdrag.minutes;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppdrag.access.Gate;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignedIn;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.sitting.SittingEvent;
import se.uppdrag.sitting.Sittings;

/// Who may read minutes before they are verified: nobody but those who work with them (TF 2:10).
@Component
class Readers {

    private final Gate gate;
    private final Sittings sittings;
    private final SecretItems secrets;

    Readers(Gate gate, Sittings sittings, SecretItems secrets) {
        this.gate = gate;
        this.sittings = sittings;
        this.secrets = secrets;
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

    /// Who may read the secret part: the secretary, the registrar of the authority, and those who
    /// were at the meeting. One who stepped aside in something of it took no part in that, and has
    /// no more of it than others (KL 5:47, 6:28).
    boolean mayReadSecret(Meeting meeting, SignedIn who) {
        if (keeps(meeting, who) || gate.open(who, Role.REGISTRAR, meeting.organ())) {
            return true;
        }
        var log = sittings.log(meeting.id());
        if (log.isEmpty()) {
            return false;
        }
        var evening = Evening.of(log);
        var sitting = evening.sitting();
        var aside =
                evening.all(SittingEvent.SteppedAside.class)
                        .filter(one -> one.person().equals(who.person()))
                        .map(SittingEvent.SteppedAside::item)
                        .collect(Collectors.toSet());
        return sitting.roll().find(who.person()).isPresent()
                && (evening.present().contains(who.person())
                        || sitting.verifiers().contains(who.person()))
                && secrets.items(meeting, sitting).stream().noneMatch(aside::contains);
    }
}
