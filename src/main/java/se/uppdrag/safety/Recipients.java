package se.uppdrag.safety;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppdrag.law.Outcome;

/// Who may read a report: the officials the reporter has left ticked, and her own party's
/// representative if she has ticked that one. Never another party's.
record Recipients(List<Reader> network) {

    /// Somebody in the network.
    ///
    /// @param party nothing for an official
    /// @param key nothing while she has made none
    record Reader(UUID person, @Nullable String party, @Nullable UUID key) {}

    /// @param chosen the persons who are ticked
    /// @param party the reporter's own; nothing for an anonymous one, who says it by the choice
    Outcome<List<Reader>> choose(Set<UUID> chosen, @Nullable String party) {
        var readers = network.stream().filter(one -> chosen.contains(one.person())).toList();
        if (readers.size() < chosen.size() || readers.stream().anyMatch(one -> one.key() == null)) {
            return Outcome.refused(SafetyRefusal.NOT_IN_THE_NETWORK);
        }
        if (network.stream().noneMatch(one -> one.party() == null && one.key() != null)) {
            return Outcome.refused(SafetyRefusal.NOBODY_CAN_READ_YET);
        }
        if (readers.stream().noneMatch(one -> one.party() == null)) {
            return Outcome.refused(SafetyRefusal.NO_OFFICIAL_WOULD_READ);
        }
        var parties = readers.stream().filter(one -> one.party() != null).toList();
        if (parties.size() > 1
                || party != null && parties.stream().anyMatch(one -> !party.equals(one.party()))) {
            return Outcome.refused(SafetyRefusal.OTHER_PARTIES_NEVER_READ);
        }
        return Outcome.granted(readers);
    }
}
