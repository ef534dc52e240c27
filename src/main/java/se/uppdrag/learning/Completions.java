package se.uppdrag.learning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.web.Texts;

/// What somebody has gone through here: courses she has finished and trainings she came to. Says
/// nothing of what she answered.
@Service
@Transactional(readOnly = true)
public class Completions {

    /// @param title as it was called
    /// @param on when the last lesson was finished, or the day of the training
    public record Completed(String title, LocalDate on) {}

    private final Learning learning;
    private final BookingTable bookings;
    private final Texts texts;

    Completions(Learning learning, BookingTable bookings, Texts texts) {
        this.learning = learning;
        this.bookings = bookings;
        this.texts = texts;
    }

    /// The latest first.
    public List<Completed> of(PersonId person) {
        var all = new ArrayList<>(bookings.completed(person));
        for (var course : learning.courses(person)) {
            var at = course.at();
            if (at != null) {
                all.add(
                        new Completed(
                                texts.get("learning.course." + course.name()),
                                SwedishTime.dateOf(at)));
            }
        }
        all.sort(Comparator.comparing(Completed::on).reversed());
        return all;
    }
}
