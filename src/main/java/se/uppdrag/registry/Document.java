package se.uppdrag.registry;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
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

    /// What is registered of it.
    Twin facts() {
        return new Twin(counterparty, subject);
    }

    /// What everybody sees of that.
    Twin shown() {
        return new Twin(publicCounterparty, publicSubject);
    }

    boolean withholds(Mark.Field field) {
        var fact = facts().of(field);
        return fact != null && !fact.equals(shown().of(field));
    }

    /// Whether anything of it is kept from the public.
    boolean withholds() {
        return marked() || Arrays.stream(Mark.Field.values()).anyMatch(this::withholds);
    }

    /// As it stands with this shown in place of what is registered.
    Document showing(Twin twin) {
        return new Document(
                id,
                number,
                direction,
                onDate,
                at,
                counterparty,
                subject,
                twin.counterparty(),
                twin.subject(),
                secrecy,
                gate,
                body,
                file,
                disposed);
    }

    /// What everybody sees when it is corrected: of what is marked or withheld, what they saw.
    Twin shownWhen(Twin corrected) {
        return new Twin(
                marked() || withholds(Mark.Field.COUNTERPARTY)
                        ? publicCounterparty
                        : corrected.counterparty(),
                marked() || withholds(Mark.Field.SUBJECT) ? publicSubject : corrected.subject());
    }

    /// One fact is withheld, and the rest stands as it did.
    Outcome<Document> withhold(Mark.Field field, @Nullable String shown) {
        var other = showing(shown().with(field, shown));
        return other.withholds(field)
                ? granted(other)
                : refused(RegistryRefusal.NOTHING_IS_WITHHELD);
    }

    Outcome<Document> reveal(Mark.Field field) {
        return withholds(field)
                ? granted(showing(shown().with(field, facts().of(field))))
                : refused(RegistryRefusal.FIELD_IS_NOT_WITHHELD);
    }

    Outcome<Document> lift() {
        return marked() ? granted(this) : refused(RegistryRefusal.DOCUMENT_IS_NOT_MARKED);
    }

    /// Nothing is published that nobody has looked through.
    Outcome<Document> publish(boolean nobodysPrivate, boolean nothingSecret, boolean nobodysWork) {
        if (marked()) {
            return refused(RegistryRefusal.MARKED_IS_NOT_PUBLISHED);
        }
        if (withholds()) {
            return refused(RegistryRefusal.FIELD_IS_WITHHELD);
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
        return (withholds() || inSecretMatter) && !confirmed
                ? refused(RegistryRefusal.SECRECY_BETWEEN_AUTHORITIES)
                : granted(this);
    }

    Outcome<Document> correct(String otherSubject, @Nullable String otherCounterparty) {
        boolean same =
                otherSubject.equals(subject) && Objects.equals(otherCounterparty, counterparty);
        return same ? refused(RegistryRefusal.NOTHING_IS_CORRECTED) : granted(this);
    }
}
