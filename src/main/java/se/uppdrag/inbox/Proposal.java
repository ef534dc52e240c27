package se.uppdrag.inbox;

import java.util.Optional;
import java.util.Set;
import se.uppdrag.access.PersonId;
import se.uppdrag.initiatives.Kind;
import se.uppdrag.registry.Matter;

/// What the program proposes to do with a letter. A person presses, or writes something else.
///
/// @param organ whose registry
/// @param matter the matter it belongs to; none where it begins one
/// @param sender as the registry is to name her
/// @param member who wrote, where the address is that of somebody who serves in the assembly
/// @param initiative what she hands in by it
/// @param addressee the organ whose chair is asked; may be empty
/// @param sensitive what to look out for before what it says is shown to everybody
record Proposal(
        String organ,
        Optional<Matter> matter,
        String title,
        String sender,
        Optional<PersonId> member,
        Optional<Kind> initiative,
        Written written,
        String addressee,
        Set<Sensitive> sensitive,
        Set<Doubt> doubts) {

    /// What to look at before pressing.
    enum Doubt {
        /// The subject names a number that no matter has.
        NUMBER_IS_UNKNOWN,
        /// It calls itself a motion, and the address is nobody's who may hand in one (KL 4:19).
        NOT_FROM_A_MEMBER,
        /// Our server could not tell whether it is from where it says.
        NOT_VERIFIED,
        /// The sender's domain says that it is not from there.
        DISOWNED
    }
}
