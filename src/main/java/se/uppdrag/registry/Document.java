package se.uppdrag.registry;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppdrag.law.Outcome;

/// A registered document as those who handle it see it, and what may be done to it.
///
/// @param publicCounterparty what is shown in place of the counterparty; nothing where it is left
///   out
/// @param secrecy whether a mark is on it
/// @param disposed by which decision its content is gone; nothing while it is there
public record Document(
        UUID id,
        int number,
        Registration.Direction direction,
        LocalDate onDate,
        Instant at,
        @Nullable String counterparty,
        String subject,
        @Nullable String publicCounterparty,
        @Nullable String publicSubject,
        Secrecy secrecy,
        Gate gate,
        @Nullable String body,
        @Nullable UUID file,
        @Nullable String disposed) {

    public enum Secrecy {
        PUBLIC,
        SECRET
    }

    /// Whether the content has been let out.
    public enum Gate {
        OPEN,
        WAITING,
        /// `hålls inne`: it has been looked at, and is not published
        HELD
    }

    boolean marked() {
        return secrecy == Secrecy.SECRET;
    }

    boolean open() {
        return gate == Gate.OPEN;
    }

    Outcome<Document> lift() {
        return marked() ? granted(this) : refused(RegistryRefusal.DOCUMENT_IS_NOT_MARKED);
    }

    /// Nothing is published that nobody has looked through.
    Outcome<Document> publish(boolean nobodysPrivate, boolean nothingSecret, boolean nobodysWork) {
        if (marked()) {
            return refused(RegistryRefusal.MARKED_IS_NOT_PUBLISHED);
        }
        return nobodysPrivate && nothingSecret && nobodysWork
                ? granted(this)
                : refused(RegistryRefusal.CHECKLIST_IS_NOT_CONFIRMED);
    }

    /// Whether it may be sent as the answer to a referral from another authority.
    Outcome<Document> answers(boolean inSecretMatter, boolean confirmed) {
        if (direction == Registration.Direction.RECEIVED) {
            return refused(RegistryRefusal.ANSWER_IS_RECEIVED, Integer.toString(number));
        }
        return (marked() || inSecretMatter) && !confirmed
                ? refused(RegistryRefusal.SECRECY_BETWEEN_AUTHORITIES)
                : granted(this);
    }

    Outcome<Document> correct(String otherSubject, @Nullable String otherCounterparty) {
        boolean same =
                otherSubject.equals(subject) && Objects.equals(otherCounterparty, counterparty);
        return same ? refused(RegistryRefusal.NOTHING_IS_CORRECTED) : granted(this);
    }
}
