package se.uppdrag.initiatives;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppdrag.access.PersonId;

/// What is publicly known of something handed in (`published_initiative`).
///
/// @param mover the first of those who stand behind it
/// @param coSigners the others, as they are written: `Bo Ek (S), Eva Öst (C)`; empty for none
/// @param follows what it follows up, as whoever handed it in or the paper says
/// @param withdrawnOn the day nobody stood behind it any more; nothing while somebody does
public record Receipt(
        InitiativeId id,
        Kind kind,
        String title,
        PersonId mover,
        String moverName,
        @Nullable String moverParty,
        String addressee,
        UUID matter,
        String dnr,
        String matterSlug,
        Instant filedAt,
        boolean duringSitting,
        @Nullable LocalDate raisedOn,
        @Nullable LocalDate withdrawnOn,
        String coSigners,
        @Nullable InitiativeId follows) {

    public boolean withdrawn() {
        return withdrawnOn != null;
    }
}
