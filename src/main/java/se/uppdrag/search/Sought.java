package se.uppdrag.search;

import java.util.List;

/// What is looked for in the index.
///
/// @param condition as PostgreSQL reads it
/// @param stems of the words to mark
/// @param common in how many entries its rarest word is, at most
/// @param unknown words that are nowhere in the index
record Sought(String condition, List<String> stems, long common, List<String> unknown) {

    Sought {
        stems = List.copyOf(stems);
        unknown = List.copyOf(unknown);
    }

    boolean nothing() {
        return condition.isEmpty();
    }
}
