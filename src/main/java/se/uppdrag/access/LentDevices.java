package se.uppdrag.access;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.uppdrag.law.Outcome.Refused;

/// The question what a lent device opens, and whether it still is lent; answered by a module that
/// knows the meetings.
public interface LentDevices {

    /// Those of the loans that still stand.
    Set<UUID> standing(Collection<UUID> loans);

    /// Why the address is not for a device that was lent so; nothing where it is.
    ///
    /// @param method `GET`, `POST`
    Optional<Refused<?>> refusal(Lent lent, String method, String path);
}
