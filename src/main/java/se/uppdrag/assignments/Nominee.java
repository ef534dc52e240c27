package se.uppdrag.assignments;

import org.jspecify.annotations.Nullable;
import se.uppdrag.register.Post;

/// One who is named for a place in an organ.
///
/// @param party code; nothing for one who represents no party
/// @param group the designation on the ballots (`gruppbeteckning`), in a proportional election
/// @param fullTime nothing for one who serves beside something else
public record Nominee(
        String name,
        @Nullable String party,
        Post post,
        @Nullable String group,
        @Nullable FullTime fullTime) {

    /// Full time or a substantial part of it (KL 4:2).
    ///
    /// @param title as `kommunalråd`; empty where none was told
    /// @param share per cent of full time
    public record FullTime(String title, int share) {}

    public Nominee(String name, @Nullable String party, Post post, @Nullable String group) {
        this(name, party, post, group, null);
    }

    Nominee on(Post other) {
        return new Nominee(name, party, other, group, fullTime);
    }
}
