package se.uppdrag.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What narrows a search, as words among an entry's words: where a common word is sought among the
/// newest, or in one year, the index meets both at once and no line has to be read for it. A mark
/// has capitals and a colon, which no word that was read or typed has.
final class Marks {

    /// Stretches of time by which the newest are found, from the shortest. Few long ones are met
    /// faster than many short.
    private enum Stretch {
        WEEK(date -> Math.floorDiv(date.toEpochDay(), 7)),
        QUARTER(date -> Math.floorDiv(date.toEpochDay(), 91)),
        YEAR(LocalDate::getYear);

        private final ToLongFunction<LocalDate> number;

        Stretch(ToLongFunction<LocalDate> number) {
            this.number = number;
        }

        long of(LocalDate date) {
            return number.applyAsLong(date);
        }

        String mark(long number) {
            return this + ":" + number;
        }

        /// Those with anything of the year, the newest first.
        List<String> newest(HitTable.Filter filter, Map<String, Integer> marked) {
            var year = filter.year();
            var first = year == null ? Long.MIN_VALUE : of(LocalDate.of(year, 1, 1));
            var last = year == null ? Long.MAX_VALUE : of(LocalDate.of(year, 12, 31));
            var prefix = this + ":";
            return marked.keySet().stream()
                    .filter(mark -> mark.startsWith(prefix))
                    .map(mark -> Long.parseLong(mark.substring(prefix.length())))
                    .filter(number -> number >= first && number <= last)
                    .sorted(Comparator.reverseOrder())
                    .map(this::mark)
                    .toList();
        }
    }

    /// What there are few of counts as newer than anything else; so do meetings, which are planned
    /// for weeks that nothing else is of yet.
    private static final String FEW = "FEW:";

    private static final int MOST_OF_A_STRETCH = 6;

    private Marks() {}

    static List<String> of(Entry one) {
        var marks = new ArrayList<String>();
        marks.add(kind(one.kind()));
        if (!one.organ().isEmpty()) {
            marks.add(organ(one.organ()));
        }
        marks.add(mark(Stretch.YEAR, one.onDate()));
        if (one.kind().place() == 0 || one.kind() == Kind.MEETING) {
            marks.add(FEW);
        } else {
            marks.add(mark(Stretch.WEEK, one.onDate()));
            marks.add(mark(Stretch.QUARTER, one.onDate()));
        }
        return List.copyOf(marks);
    }

    /// What is asked for besides the words, to be put after them; empty for everything.
    static String narrowing(HitTable.Filter filter) {
        var year = filter.year();
        return Stream.concat(
                        asked(filter).stream(), Stream.ofNullable(year).map(Stretch.YEAR::mark))
                .map(mark -> " & " + Asking.quoted(mark))
                .collect(Collectors.joining());
    }

    private static List<String> asked(HitTable.Filter filter) {
        var kind = filter.kind();
        return Stream.of(
                        kind == null ? "" : kind(kind),
                        filter.organ().isEmpty() ? "" : organ(filter.organ()))
                .filter(mark -> !mark.isEmpty())
                .toList();
    }

    /// To be put after the words: the newest weeks, quarters or years that are expected to have so
    /// many with them.
    ///
    /// @param share of all entries that are expected to have them, each as likely as the other
    /// @param marked in how many entries each mark is
    /// @return empty where they have to be sought everywhere
    static String amongNewest(
            HitTable.Filter filter, double share, int wanted, Map<String, Integer> marked) {
        for (var stretch : Stretch.values()) {
            var among = new ArrayList<>(List.of(FEW));
            var expected = 0.0;
            for (var mark : stretch.newest(filter, marked)) {
                among.add(mark);
                expected += share * marked.getOrDefault(mark, 0);
                if (expected >= wanted) {
                    return among.stream()
                            .map(Asking::quoted)
                            .collect(Collectors.joining(" | ", " & (", ")"));
                }
                if (among.size() > MOST_OF_A_STRETCH) {
                    break;
                }
            }
        }
        return "";
    }

    /// The share of all entries that are expected to have the words and the kind and the organ,
    /// where one says nothing of another.
    static double share(List<Integer> words, HitTable.Filter filter, Map<String, Integer> marked) {
        var all =
                Stretch.YEAR.newest(HitTable.Filter.NONE, marked).stream()
                        .mapToLong(mark -> marked.getOrDefault(mark, 0))
                        .sum();
        return Stream.concat(
                        words.stream(),
                        asked(filter).stream().map(mark -> marked.getOrDefault(mark, 0)))
                .mapToDouble(entries -> Math.min(1, (double) entries / Math.max(1, all)))
                .reduce(1, (one, other) -> one * other);
    }

    private static String kind(Kind kind) {
        return "KIND:" + kind;
    }

    private static String organ(String organ) {
        return "ORGAN:" + organ;
    }

    private static String mark(Stretch stretch, LocalDate date) {
        return stretch.mark(stretch.of(date));
    }
}
