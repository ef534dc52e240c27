package se.uppdrag.archive;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppdrag.law.Outcome;

/// What is packed for the archive (`arkivleverans`).
///
/// @param planClass empty for every class
/// @param secrecy whether what is under secrecy goes with it, marked
/// @param leftOut how many were left out because of secrecy
/// @param items how many matters, or minutes
/// @param packed how many of them are in the package already
/// @param sha512 of the package; nothing before it is finished
/// @param receiver who has taken it over; nothing before that
public record Delivery(
        UUID id,
        Kind kind,
        String organ,
        String organName,
        String authority,
        int year,
        String planClass,
        boolean secrecy,
        int leftOut,
        UUID by,
        String byName,
        Instant at,
        int items,
        int packed,
        @Nullable String sha512,
        long size,
        int files,
        @Nullable Instant packedAt,
        @Nullable String receiver,
        @Nullable String reference,
        @Nullable LocalDate receivedOn,
        @Nullable String withdrawn) {

    /// What it is of.
    public enum Kind {
        /// `avslutade ärenden`
        MATTERS,
        /// `ett års justerade protokoll`
        MINUTES
    }

    /// How far it has come.
    public enum State {
        /// `packas`
        PACKING,
        /// `klart att lämna`
        READY,
        /// `mottaget`
        RECEIVED,
        /// `återtaget`
        WITHDRAWN
    }

    public State state() {
        if (withdrawn != null) {
            return State.WITHDRAWN;
        }
        if (receiver != null) {
            return State.RECEIVED;
        }
        return sha512 == null ? State.PACKING : State.READY;
    }

    String address() {
        return "/administration/arkiv/leverans/" + id;
    }

    /// An original is moved when somebody has taken it over, no sooner (arkivlagen 3 and 14 §§).
    Outcome<Delivery> receive(LocalDate on, LocalDate today) {
        return switch (state()) {
            case PACKING -> refused(ArchiveRefusal.PACKAGE_IS_NOT_FINISHED);
            case RECEIVED -> refused(ArchiveRefusal.DELIVERY_IS_RECEIVED);
            case WITHDRAWN -> refused(ArchiveRefusal.DELIVERY_IS_WITHDRAWN);
            case READY ->
                    on.isAfter(today)
                            ? refused(ArchiveRefusal.RECEIPT_OF_A_DAY_TO_COME, on.toString())
                            : granted(this);
        };
    }

    Outcome<Delivery> withdraw() {
        return switch (state()) {
            case RECEIVED -> refused(ArchiveRefusal.DELIVERY_IS_RECEIVED);
            case WITHDRAWN -> refused(ArchiveRefusal.DELIVERY_IS_WITHDRAWN);
            case PACKING, READY -> granted(this);
        };
    }
}
