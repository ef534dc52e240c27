package se.uppdrag.requests;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.SwedishTime;

/// Somebody wants to read a document: what has happened, and what may happen next.
///
/// @param organ the committee asked, by its address
/// @param way how she wants it
/// @param contact where it is to be sent; empty where she comes back with her code
public record Request(
        UUID id,
        String authority,
        String organ,
        String wanted,
        Way way,
        String contact,
        Instant receivedAt,
        List<Event> events) {

    public enum Way {
        /// Read on the page, with the code.
        HERE,
        MAIL,
        POST,
        VISIT
    }

    public enum Kind {
        HANDED_OUT,
        NOT_FOUND,
        /// By the one who has charge of the document; the authority can be asked to try it.
        REFUSED_IN_PART,
        REFUSED,
        /// She wants the authority to try it.
        DEMANDED,
        /// The authority's written decision, which can be appealed.
        DECIDED_IN_PART,
        DECIDED;

        boolean refuses() {
            return switch (this) {
                case REFUSED, REFUSED_IN_PART, DECIDED, DECIDED_IN_PART -> true;
                case HANDED_OUT, NOT_FOUND, DEMANDED -> false;
            };
        }

        boolean decides() {
            return this == DECIDED || this == DECIDED_IN_PART;
        }

        boolean hands() {
            return this == HANDED_OUT || this == REFUSED_IN_PART || this == DECIDED_IN_PART;
        }
    }

    /// @param provision of OSL, where something was refused
    /// @param matter the matter a decision is registered in
    public record Event(
            int seq,
            Kind kind,
            String text,
            @Nullable String provision,
            @Nullable String matter,
            String byName,
            Instant at) {}

    /// What somebody answers with.
    ///
    /// @param given how many documents
    /// @param marked whether one of them has a mark of secrecy
    /// @param tried whether she has tried that it may be handed out all the same
    record Answer(
            Kind kind, String text, String provision, int given, boolean marked, boolean tried) {}

    public Request {
        events = List.copyOf(events);
    }

    /// Nobody has to do anything.
    boolean answered() {
        return !events.isEmpty() && events.getLast().kind() != Kind.DEMANDED;
    }

    boolean demanded() {
        return !events.isEmpty() && events.getLast().kind() == Kind.DEMANDED;
    }

    /// How long she has waited, or did wait, for the first answer.
    long days(LocalDate today) {
        var until = events.isEmpty() ? today : SwedishTime.dateOf(events.getFirst().at());
        return ChronoUnit.DAYS.between(SwedishTime.dateOf(receivedAt), until);
    }

    Outcome<Request> answer(Answer answer) {
        if (answered()) {
            return refused(RequestsRefusal.REQUEST_IS_ANSWERED);
        }
        if (answer.kind().decides() && !demanded()) {
            return refused(RequestsRefusal.DECISION_IS_NOT_DEMANDED);
        }
        if (answer.kind().refuses() && (answer.provision().isEmpty() || answer.text().isEmpty())) {
            return refused(RequestsRefusal.REFUSED_BY_NO_PROVISION);
        }
        if (answer.kind().hands() && answer.given() == 0 && answer.text().isEmpty()) {
            return refused(RequestsRefusal.NOTHING_IS_HANDED_OUT);
        }
        return answer.marked() && !answer.tried()
                ? refused(RequestsRefusal.MARKED_IS_NOT_TRIED)
                : granted(this);
    }

    /// Only what was refused can be tried again, and once.
    Outcome<Request> demand() {
        return !events.isEmpty()
                        && events.getLast().kind().refuses()
                        && !events.getLast().kind().decides()
                ? granted(this)
                : refused(RequestsRefusal.NOTHING_WAS_REFUSED);
    }
}
