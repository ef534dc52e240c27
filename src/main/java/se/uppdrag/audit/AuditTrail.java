package se.uppdrag.audit;

import org.springframework.stereotype.Component;
import se.uppdrag.sealing.Discretion;
import se.uppdrag.trail.Trail;

/// All acts of the workspace look the same in the book.
@Component
class AuditTrail extends Discretion {

    AuditTrail(Trail trail) {
        super(trail, "/revision/arbetsrum");
    }
}
