package se.uppdrag.learning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Why somebody should look at a lesson again: the law it cites has another wording since it was
/// reviewed, or it is long since.
///
/// @param changed the provisions, as they are cited
/// @param old whether it is more than a year since it was reviewed
record Freshness(List<String> changed, boolean old) {

    private static final int YEARS = 1;

    static Freshness of(LessonText lesson, LocalDate today) {
        var changed = new ArrayList<String>();
        for (var code : lesson.citations()) {
            Cited.of(code)
                    .filter(one -> {
                        var wording = one.provision().wording();
                        var began = wording.from().isAfter(lesson.reviewed());
                        return began && !wording.from().isAfter(today) || !wording.appliesOn(today);
                    })
                    .ifPresent(one -> changed.add(one.citation().toString()));
        }
        return new Freshness(
                List.copyOf(changed), lesson.reviewed().plusYears(YEARS).isBefore(today));
    }

    boolean fine() {
        return changed.isEmpty() && !old;
    }
}
