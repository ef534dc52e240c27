package se.uppdrag.learning;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Outcome;
import se.uppdrag.learning.LearningTable.Wording;

/// The door to the lessons: read one, write one anew.
@Service
@Transactional
public class Lessons {

    private final LearningTable table;
    private final Clock clock;

    Lessons(LearningTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /// Every lesson in its present wording.
    @Transactional(readOnly = true)
    public List<Lesson> all() {
        var written =
                table.wordings().stream()
                        .collect(
                                Collectors.toMap(
                                        one -> one.course() + "/" + one.lesson(), one -> one));
        return PackedLessons.all().stream()
                .map(one -> {
                    var wording = written.get(one.course().slug() + "/" + one.slug());
                    return wording == null ? one : worded(one, wording);
                })
                .toList();
    }

    @Transactional(readOnly = true)
    List<Lesson> of(CourseName course) {
        return all().stream().filter(one -> one.course() == course).toList();
    }

    @Transactional(readOnly = true)
    Optional<Lesson> find(CourseName course, String slug) {
        return PackedLessons.of(course).stream()
                .filter(one -> one.slug().equals(slug))
                .findFirst()
                .map(one ->
                        table.wording(course, slug)
                                .map(wording -> worded(one, wording))
                                .orElse(one));
    }

    private static Lesson worded(Lesson packed, Wording wording) {
        var source = wording.body().isEmpty() ? packed.source() : wording.body();
        return new Lesson(
                packed.course(),
                packed.slug(),
                packed.number(),
                wording.number(),
                source,
                wording.body().isEmpty() ? packed.text() : LessonReader.read(source).lesson());
    }

    /// Writes a lesson anew.
    ///
    /// @param from the wording that was before the writer
    /// @param body as it is to be read; empty to go back to the one packed with the program
    public Outcome<Integer> write(Lesson lesson, int from, String body, SignedIn by) {
        table.lock();
        var present = table.wording(lesson.course(), lesson.slug()).map(Wording::number).orElse(0);
        if (present != from) {
            return refused(LearningRefusal.LESSON_WAS_CHANGED_MEANWHILE);
        }
        table.insert(lesson, present + 1, body, by, clock.instant());
        return granted(present + 1);
    }

    @Transactional(readOnly = true)
    List<Wording> history(Lesson lesson) {
        return table.history(lesson.course(), lesson.slug());
    }
}
