package se.uppdrag.trail;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One act asked for by one person. Every form carries the id, so the same form sent twice is the
/// same command.
///
/// @param by the person; nobody for what the program does by itself
/// @param act what is asked, as method and address: `POST /lamna-in`
public record Command(UUID id, @Nullable UUID by, String act) {}
