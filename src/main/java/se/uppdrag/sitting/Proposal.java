package se.uppdrag.sitting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.uppdrag.access.PersonId;
import se.uppdrag.web.Rewording;

/// A proposal put before the meeting (`yrkande`).
///
/// @param number counted within the item; 0 is the proposal that came with the agenda
/// @param by nobody for the proposal on the agenda
/// @param supporters those who joined it (`instämmer`)
/// @param replaces the wording that `text` would replace, paragraph by paragraph; nothing for a
///   proposal in the proposer's own words. Logs from before it was kept have none.
/// @param notPut why the chair puts no question on it; nothing for one that is put
public record Proposal(
        int number,
        Kind kind,
        String text,
        @Nullable PersonId by,
        List<PersonId> supporters,
        boolean withdrawn,
        @Nullable String replaces,
        @Nullable NotPut notPut) {

    /// Why the chair puts no question on it (KL 5:57).
    public enum NotPut {
        /// It raises a new matter: it must not be put.
        NEW_MATTER,
        /// It would break the law: the chair may refuse, and the meeting decide otherwise.
        AGAINST_LAW
    }

    public enum Kind {
        /// `bifall` to the proposal on the agenda.
        APPROVAL,
        /// `avslag`
        REJECTION,
        /// `ändringsyrkande`
        AMENDMENT,
        /// `tilläggsyrkande`: decided last, by itself.
        ADDITION,
        /// `återremiss`
        REFERRAL_BACK,
        /// `bordläggning`
        TABLING,
        /// `remiss`: somebody else is heard before the matter is decided.
        REMISSION,
        /// `ajournering`: the meeting pauses, and goes on with the matter afterwards.
        ADJOURNMENT,
        /// `eget förslag`: something else than what was proposed, in the same matter.
        OWN;

        /// Whether it asks that the matter be decided another day.
        public boolean defers() {
            return this == REFERRAL_BACK || this == TABLING || this == REMISSION;
        }

        /// Whether it is about how the matter is handled (`formellt yrkande`) and not what is
        /// decided in it (`materiellt`).
        public boolean formal() {
            return defers() || this == ADJOURNMENT;
        }
    }

    public Proposal {
        supporters = List.copyOf(supporters);
    }

    public Proposal(
            int number,
            Kind kind,
            String text,
            @Nullable PersonId by,
            List<PersonId> supporters,
            boolean withdrawn) {
        this(number, kind, text, by, supporters, withdrawn, null, null);
    }

    /// Whether the meeting answers it: neither taken back nor refused by the chair.
    public boolean standing() {
        return !withdrawn && notPut == null;
    }

    /// Whether the proposer wants it, or has joined it.
    boolean backedBy(PersonId person) {
        return person.equals(by) || supporters.contains(person);
    }

    static boolean changesNothing(String before, String wording) {
        return Rewording.between(before, wording).none();
    }

    /// What it changes in the wording it would replace; nothing where it has words of its own.
    public Optional<Rewording> change() {
        return Optional.ofNullable(replaces).map(before -> Rewording.between(before, text));
    }

    Proposal supportedBy(PersonId person) {
        var more = new ArrayList<>(supporters);
        more.add(person);
        return new Proposal(number, kind, text, by, more, withdrawn, replaces, notPut);
    }

    Proposal withdrawNow() {
        return new Proposal(number, kind, text, by, supporters, true, replaces, notPut);
    }

    /// @param why nothing where the meeting has decided that it is put after all
    Proposal notPut(@Nullable NotPut why) {
        return new Proposal(number, kind, text, by, supporters, withdrawn, replaces, why);
    }
}
