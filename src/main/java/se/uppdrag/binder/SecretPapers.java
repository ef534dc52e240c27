package se.uppdrag.binder;

import java.util.UUID;
import org.springframework.stereotype.Component;
import se.uppdrag.access.Lent;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Outcome;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.register.Register;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;

/// What the house has decided of papers with a secrecy mark, and that each reading of one is in the
/// book of acts.
@Component
class SecretPapers {

    private final Register register;
    private final Trail trail;

    SecretPapers(Register register, Trail trail) {
        this.register = register;
        this.trail = trail;
    }

    /// Whether such a paper may be fetched as a file.
    boolean fetched(Meeting meeting) {
        return register.rules(meeting.organ(), meeting.onDate()).secretPapersAreFetched();
    }

    /// Whether such a paper may be kept on a device.
    boolean kept(Meeting meeting) {
        return register.rules(meeting.organ(), meeting.onDate()).secretPapersAreKept();
    }

    /// @param address what was asked for
    void read(SignedIn who, BinderPaper paper, String address) {
        if (paper.secret()) {
            trail.once(
                    new Command(
                            UUID.randomUUID(),
                            who.id(),
                            "GET " + address + Lent.current().map(Lent::mark).orElse("")),
                    () -> Outcome.granted(paper.link()));
        }
    }
}
