package se.uppdrag.access;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a reader may find that not everybody may. Each module that keeps such things answers for
/// its own, by the same question of who may read that its pages ask; the page of search shows what
/// comes apart from what is public, and stores none of it.
public interface ClosedFinds {

    /// What is sought.
    ///
    /// @param text as it was typed
    /// @param condition the same as PostgreSQL reads it, with the words' stems and compounds; may
    ///   be empty
    /// @param organ the organ's address; empty for all
    /// @param year nothing for all
    record Sought(
            String text,
            String condition,
            boolean matters,
            boolean documents,
            String organ,
            @Nullable Integer year) {

        /// What is sought as a query, in the SQL of whoever keeps it: `:text` and `:condition` are
        /// for it to give.
        public static final String QUERY =
                """
                with q as (
                  select websearch_to_tsquery('swedish', :text)
                         || case when :text ~ '[0-9]' then plainto_tsquery('simple', :text)
                                 else ''::tsquery end
                         || :condition::tsquery as query)
                """;
    }

    /// @param about the line above the title: `KS 2026.0188-3`
    /// @param mark why not everybody may read it, in Swedish
    /// @param words those it may be shown by; empty where only that it is there may be told
    record Find(
            String href,
            String about,
            String title,
            String mark,
            @Nullable LocalDate on,
            String words) {}

    /// The best first; nothing to whoever may read nothing.
    List<Find> find(SignedIn who, Sought sought, int atMost);

    /// Words in which the letters stand, in what the reader may find: those of a compound may be
    /// nowhere that is public.
    default Set<String> words(SignedIn who, String letters) {
        return Set.of();
    }

    /// Those of the words that stand in what the reader may find.
    default Set<String> known(SignedIn who, Collection<String> words) {
        return Set.of();
    }

    /// Reads something of what has come and cannot be read at once, such as files.
    ///
    /// @return how much was read; where it is more than none there may be more
    default int takeIn() {
        return 0;
    }
}
