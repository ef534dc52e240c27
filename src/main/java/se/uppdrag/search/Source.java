package se.uppdrag.search;

import java.util.Collection;
import java.util.List;

/// A module whose published things are searched. What is read there at once under one key (the
/// minutes of a meeting, a statute) may give many entries.
interface Source {

    /// As it stands in the index.
    String name();

    /// Keys of what is new, changed or gone since it was indexed.
    ///
    /// @param atMost so many; the rest comes with the next question
    List<String> stale(int atMost);

    /// What is there to find under the keys now; nothing where it is gone.
    List<Entry> read(Collection<String> keys);
}
