package se.uppdrag.safety;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Leaves out small numbers of a table with a total, so that nobody can be recognised: first each
/// that is smaller than five, then as many more as it takes for the rest not to be reckoned from
/// the total (`komplementär undertryckning`).
final class Suppression {

    static final int SMALLEST = 5;

    private Suppression() {}

    /// @param counts parts that make up the total
    /// @return the same parts; nothing where the number is left out
    static Map<String, Optional<Integer>> parts(Map<String, Integer> counts) {
        var shown = new LinkedHashMap<String, Optional<Integer>>();
        counts.forEach((code, n) -> shown.put(code, small(n) ? Optional.empty() : Optional.of(n)));
        // With nothing small there is nothing to protect; otherwise the hidden together must be
        // many enough, and more than one.
        while (shown.containsValue(Optional.<Integer>empty()) && !safe(counts, shown)) {
            var next =
                    shown.entrySet().stream()
                            .filter(one -> one.getValue().isPresent())
                            .min(Comparator.comparingInt(one -> order(one.getValue().orElse(0))));
            if (next.isEmpty()) {
                break;
            }
            shown.put(next.get().getKey(), Optional.empty());
        }
        return shown;
    }

    /// A part of the total that says something of the rest as well: with or without a police
    /// report.
    static Optional<Integer> share(int count, int total) {
        return small(count) || small(total - count) ? Optional.empty() : Optional.of(count);
    }

    /// The smallest that is not nought goes first: hiding a nought hides least.
    private static int order(int count) {
        return count == 0 ? Integer.MAX_VALUE : count;
    }

    private static boolean safe(Map<String, Integer> counts, Map<String, Optional<Integer>> shown) {
        int hidden = 0;
        int sum = 0;
        for (var one : shown.entrySet()) {
            if (one.getValue().isEmpty()) {
                hidden++;
                sum += counts.getOrDefault(one.getKey(), 0);
            }
        }
        return hidden > 1 && sum >= SMALLEST;
    }

    static boolean small(int count) {
        return count > 0 && count < SMALLEST;
    }
}
