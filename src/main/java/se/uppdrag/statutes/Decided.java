package se.uppdrag.statutes;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Which decision stands behind it: the organ, its meeting, the paragraph of the minutes.
///
/// @param matter the matter's address in the registry; nothing where the decision is older
/// @param retroactive whether the organ has decided, for particular reasons, that it applies to
///   time that has passed (KL 2:4)
public record Decided(
        String organ, LocalDate on, int section, @Nullable String matter, boolean retroactive) {}
