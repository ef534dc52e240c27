package se.uppdrag.registry;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What another of the municipality's authorities has asked for in a matter of its own (`remiss`),
/// seen from the matter that was opened to answer it.
///
/// @param dnr of the matter that asks, and its address
/// @param authority that asks
/// @param how it ended; nothing while it is out
record Referral(
        UUID remiss,
        String dnr,
        String slug,
        String authority,
        LocalDate answerBy,
        Remiss.@Nullable End how) {

    boolean open() {
        return how == null;
    }
}
