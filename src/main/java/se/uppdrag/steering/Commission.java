package se.uppdrag.steering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody is to do (`uppdrag`, `åtgärd`), by a day, and how far it has come.
///
/// @param organ whose it is to see that it is done
/// @param about the control, what is supervised, or the auditors' finding it comes from; nothing
///   for a decision
/// @param decided the decision it comes from; nothing for what does not come from one
/// @param matter the address of the matter in the registry; nothing where there is none
/// @param state where it stands; `null` while nothing has been reported
public record Commission(
        UUID id,
        String organ,
        Origin origin,
        @Nullable UUID about,
        String title,
        String text,
        UUID owner,
        String ownerName,
        LocalDate due,
        @Nullable Decided decided,
        @Nullable String matter,
        @Nullable State state,
        @Nullable Instant reportedAt) {

    public enum Origin {
        DECISION,
        CONTROL,
        SUPERVISION,
        /// A finding of the auditors.
        AUDIT
    }

    public enum State {
        UNDER_WAY,
        DONE,
        GIVEN_UP;

        boolean closed() {
            return this != UNDER_WAY;
        }
    }

    /// Where it stands on a day, as people are told it.
    public enum Standing {
        NOT_BEGUN,
        UNDER_WAY,
        OVERDUE,
        DONE,
        GIVEN_UP;

        boolean open() {
            return this != DONE && this != GIVEN_UP;
        }
    }

    public Standing on(LocalDate day) {
        if (state == State.DONE) {
            return Standing.DONE;
        }
        if (state == State.GIVEN_UP) {
            return Standing.GIVEN_UP;
        }
        if (day.isAfter(due)) {
            return Standing.OVERDUE;
        }
        return state == null ? Standing.NOT_BEGUN : Standing.UNDER_WAY;
    }

    public String address() {
        return "/styrning/uppdrag/" + id;
    }

    /// Where what it comes from is read; empty for a decision.
    String comesFrom() {
        return switch (origin) {
            case DECISION -> "";
            case CONTROL -> "/styrning/kontroll/" + about;
            case SUPERVISION -> "/styrning/uppsikt/" + about;
            case AUDIT -> "/revision/iakttagelse/" + about;
        };
    }

    /// A report of how far it has come.
    public record Report(State state, String text, Instant at, String by) {}
}
