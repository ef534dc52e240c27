package se.uppdrag.search;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is looked for in the index.
///
/// @param condition as PostgreSQL reads it; empty for nothing
/// @param anyOf the same as alternatives, of which one is to be met: each is looked up faster by
///   itself than all are together
/// @param stems of the words to mark
/// @param common in how many entries each of its words is, at most
record Sought(String condition, List<String> anyOf, List<String> stems, List<Integer> common) {

    static final Sought NOTHING = new Sought("", List.of(), List.of(), List.of());

    Sought {
        anyOf = List.copyOf(anyOf);
        stems = List.copyOf(stems);
        common = List.copyOf(common);
    }

    /// What has one alternative only.
    static Sought of(String condition, List<String> stems, List<Integer> common) {
        return new Sought(condition, List.of(condition), stems, common);
    }

    /// A word, or one of the compounds that have it.
    static Sought any(List<String> words, String stem, int common) {
        return new Sought(
                words.stream().collect(Collectors.joining(" | ", "(", ")")),
                words,
                List.of(stem),
                List.of(common));
    }

    /// All of the parts, of which the rarest gives the alternatives.
    static Sought all(List<Sought> parts, List<String> without) {
        if (parts.isEmpty()) {
            return NOTHING;
        }
        var rarest = parts.stream().min(Comparator.comparing(Sought::rarest)).orElseThrow();
        var others =
                Stream.concat(
                                parts.stream()
                                        .filter(part -> part != rarest)
                                        .map(Sought::condition),
                                without.stream())
                        .toList();
        return new Sought(
                joined(rarest.condition, others),
                rarest.anyOf.stream().map(one -> joined(one, others)).toList(),
                parts.stream().flatMap(part -> part.stems.stream()).distinct().toList(),
                parts.stream().flatMap(part -> part.common.stream()).toList());
    }

    private static String joined(String one, List<String> others) {
        return Stream.concat(Stream.of(one), others.stream()).collect(Collectors.joining(" & "));
    }

    /// In how many entries its rarest word is; none where nothing is known of them.
    int rarest() {
        return common.stream().mapToInt(Integer::intValue).min().orElse(0);
    }

    /// Whether words are to stand in an order.
    boolean phrase() {
        return condition.contains("<");
    }

    boolean nothing() {
        return condition.isEmpty();
    }
}
