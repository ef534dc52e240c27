package se.uppdrag.statutes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a text has been called, from its cards in the order they were written.
record Titles(List<Titles.Naming> namings) {

    /// @param from the first day of the title; nothing where a card puts right an earlier title
    record Naming(String title, @Nullable LocalDate from) {}

    Titles {
        namings = List.copyOf(namings);
    }

    /// What it was called on the day. A title without a day stands in place of the latest one for
    /// as long as that was used; a title with a day leaves what was before it as it was.
    String on(LocalDate day) {
        var names = new ArrayList<Naming>();
        for (var one : namings) {
            var from = one.from();
            if (from == null) {
                var before = names.isEmpty() ? null : names.removeLast().from();
                names.add(new Naming(one.title(), before));
            } else {
                names.removeIf(it -> it.from() != null && !it.from().isBefore(from));
                names.add(one);
            }
        }
        return names.reversed().stream()
                .filter(one -> one.from() == null || !one.from().isAfter(day))
                .findFirst()
                .orElse(names.getFirst())
                .title();
    }
}
