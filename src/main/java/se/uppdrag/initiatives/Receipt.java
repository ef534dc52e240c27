package se.uppdrag.initiatives;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppdrag.access.PersonId;

/// What is publicly known of something handed in (`published_initiative`).
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
        @Nullable LocalDate raisedOn) {}
