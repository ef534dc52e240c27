package se.uppdrag.sitting;

import org.springframework.stereotype.Component;
import se.uppdrag.access.PersonId;
import se.uppdrag.initiatives.ServingNow;

/// Answers who serves at a sitting in progress. No sitting is in progress yet.
@Component
class OpenSittings implements ServingNow {

    @Override
    public boolean serves(PersonId person, String organ) {
        return false;
    }
}
