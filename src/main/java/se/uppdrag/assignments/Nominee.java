package se.uppdrag.assignments;

import org.jspecify.annotations.Nullable;
import se.uppdrag.register.Post;

/// One who is named for a place in an organ.
///
/// @param party code; nothing for one who represents no party
/// @param group the designation on the ballots (`gruppbeteckning`), in a proportional election
public record Nominee(String name, @Nullable String party, Post post, @Nullable String group) {}
