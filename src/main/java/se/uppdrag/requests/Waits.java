package se.uppdrag.requests;

import java.util.ArrayList;
import java.util.List;

/// How many days requests have waited for their first answer.
///
/// @param median of those answered; -1 where none has been
record Waits(int answered, int median, List<Span> spans) {

    /// From one day to another, both counted; the last without an end.
    record Span(int from, int to, int count) {}

    private static final int[][] SPANS = {
        {0, 0}, {1, 1}, {2, 3}, {4, 7}, {8, 14}, {15, Integer.MAX_VALUE}
    };

    static Waits of(List<Integer> days) {
        var sorted = days.stream().sorted().toList();
        var spans = new ArrayList<Span>();
        for (var span : SPANS) {
            spans.add(
                    new Span(
                            span[0],
                            span[1],
                            (int)
                                    sorted.stream()
                                            .filter(day -> day >= span[0] && day <= span[1])
                                            .count()));
        }
        return new Waits(
                sorted.size(), sorted.isEmpty() ? -1 : sorted.get((sorted.size() - 1) / 2), spans);
    }

    int most() {
        return spans.stream().mapToInt(Span::count).max().orElse(0);
    }
}
