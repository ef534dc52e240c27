package se.uppdrag.inbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody did with a letter.
///
/// @param aside why it was put aside; only then
/// @param reason in her own words; may be empty
/// @param matterSlug where it was registered; only then
/// @param document its number within the matter
record Handling(
        What what,
        @Nullable Aside aside,
        String reason,
        @Nullable UUID matter,
        @Nullable String matterSlug,
        @Nullable String dnr,
        @Nullable Integer document,
        Instant at,
        UUID by) {

    enum What {
        REGISTERED,
        ASIDE,
        BACK
    }

    /// Why a letter is not registered.
    enum Aside {
        /// To somebody in another capacity than that of the authority (TF 2:8).
        PRIVATE,
        /// Among members of a party, about the party's business (TF 2:8).
        PARTY,
        /// Of little importance or a copy; kept in order (OSL 5:1).
        TRIVIAL,
        SPAM
    }

    static Handling aside(Aside aside, String reason, Instant at, UUID by) {
        return new Handling(What.ASIDE, aside, reason, null, null, null, null, at, by);
    }

    static Handling back(String reason, Instant at, UUID by) {
        return new Handling(What.BACK, null, reason, null, null, null, null, at, by);
    }
}
