package se.uppdrag.portal;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import se.uppdrag.access.Gate;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignedIn;

/// Who edits the texts of the portal: the administrator and every secretary.
@Component
class Editors {

    private final Gate gate;

    Editors(Gate gate) {
        this.gate = gate;
    }

    boolean include(@Nullable SignedIn who) {
        return who != null
                && (gate.open(who, Role.ADMINISTRATOR) || gate.open(who, Role.SECRETARY));
    }

    void require(SignedIn who) {
        if (!include(who)) {
            throw new AccessDeniedException("not an editor");
        }
    }
}
