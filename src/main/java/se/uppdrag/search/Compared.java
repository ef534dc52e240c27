package se.uppdrag.search;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// A source small enough to be compared whole each time: keys and digests of what is there now,
/// against those of what is indexed.
abstract class Compared implements Source {

    private final IndexTable entries;

    Compared(IndexTable entries) {
        this.entries = entries;
    }

    /// What there is to find now, by key.
    abstract Map<String, String> digests();

    @Override
    public List<String> stale(int atMost) {
        var wanted = digests();
        var indexed = entries.digests(name());
        return Stream.concat(
                        wanted.keySet().stream()
                                .filter(key -> !Objects.equals(wanted.get(key), indexed.get(key))),
                        indexed.keySet().stream().filter(key -> !wanted.containsKey(key)))
                .limit(atMost)
                .toList();
    }
}
