package se.uppdrag.audit;

import org.springframework.stereotype.Component;
import se.uppdrag.sealing.KeyTicket;

/// The cookie of an auditor's open key, sent to the workspace alone.
@Component
class AuditTicket extends KeyTicket<AuditRing.Open> {

    AuditTicket(AuditRing ring) {
        super(ring, "uppdraget-revision", "/revision/arbetsrum");
    }
}
