package se.uppdrag.search;

import org.jspecify.annotations.Nullable;
import se.uppdrag.search.HitTable.Filter;

/// What somebody wants to be told of: a matter, or whatever a search would find.
///
/// @param matter its address in the registry; nothing where it is a search
/// @param query empty where it is a matter
record Wanted(@Nullable String matter, String query, Filter filter) {

    static Wanted matter(String slug) {
        return new Wanted(slug, "", Filter.NONE);
    }

    static Wanted search(Asked asked) {
        return new Wanted(null, asked.text(), asked.filter());
    }

    /// The kind as it is stored, empty where all are wanted.
    String kind() {
        var kind = filter.kind();
        return kind == null ? "" : kind.name();
    }

    /// As it was stored.
    static Wanted stored(
            @Nullable String matter,
            String query,
            String kind,
            String organ,
            @Nullable Integer year) {
        return new Wanted(
                matter, query, new Filter(kind.isEmpty() ? null : Kind.valueOf(kind), organ, year));
    }

    Asked asked() {
        return new Asked(query, filter);
    }
}
