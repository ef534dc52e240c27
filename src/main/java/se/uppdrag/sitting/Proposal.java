package se.uppdrag.sitting;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppdrag.access.PersonId;

/// A proposal put before the meeting (`yrkande`).
///
/// @param number counted within the item; 0 is the proposal that came with the agenda
/// @param by nobody for the proposal on the agenda
/// @param supporters those who joined it (`instämmer`)
public record Proposal(
        int number,
        Kind kind,
        String text,
        @Nullable PersonId by,
        List<PersonId> supporters,
        boolean withdrawn) {

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
        TABLING;

        /// Whether it asks that the matter be decided another day.
        public boolean defers() {
            return this == REFERRAL_BACK || this == TABLING;
        }
    }

    public Proposal {
        supporters = List.copyOf(supporters);
    }

    Proposal supportedBy(PersonId person) {
        var more = new ArrayList<>(supporters);
        more.add(person);
        return new Proposal(number, kind, text, by, more, withdrawn);
    }

    Proposal withdrawNow() {
        return new Proposal(number, kind, text, by, supporters, true);
    }
}
