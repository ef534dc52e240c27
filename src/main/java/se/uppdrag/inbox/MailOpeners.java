package se.uppdrag.inbox;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import se.uppdrag.access.Gate;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignedIn;

/// Who opens the mail: registrars and secretaries.
@Component
class MailOpeners {

    private final Gate gate;

    MailOpeners(Gate gate) {
        this.gate = gate;
    }

    boolean include(SignedIn who) {
        return gate.open(who, Role.REGISTRAR) || gate.open(who, Role.SECRETARY);
    }

    void require(SignedIn who) {
        if (!include(who)) {
            throw new AccessDeniedException("inbox");
        }
    }
}
