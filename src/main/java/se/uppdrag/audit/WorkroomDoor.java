package se.uppdrag.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import se.uppdrag.access.SignedIn;

/// Who comes into the workspace: an auditor or an expert, with her key open in this browser.
@Component
class WorkroomDoor {

    private final Auditors auditors;
    private final AuditTicket ticket;

    WorkroomDoor(Auditors auditors, AuditTicket ticket) {
        this.auditors = auditors;
        this.ticket = ticket;
    }

    /// Turns away everybody who is neither (403).
    void require(SignedIn who) {
        if (!auditors.elected(who.id())
                && auditors.experts().stream().noneMatch(one -> one.person().equals(who.id()))) {
            throw new AccessDeniedException("Not an auditor");
        }
    }

    /// Her open key; nothing where she has to unlock it first.
    Optional<AuditRing.Open> open(SignedIn who, HttpServletRequest request) {
        require(who);
        return ticket.find(request, who);
    }
}
