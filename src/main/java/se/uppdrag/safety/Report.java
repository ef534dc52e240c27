package se.uppdrag.safety;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody tells.
///
/// @param fields `vad, nar, var, kontakt, uppdrag` and, where it is told for somebody else, `for`
/// @param name empty for one who does not say it
/// @param party the reporter's own party; empty where she has none, nothing where she is not known
/// @param chosen the persons who may read
public record Report(
        Map<String, String> fields, String name, @Nullable String party, Set<UUID> chosen) {}
