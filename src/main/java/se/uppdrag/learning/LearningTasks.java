package se.uppdrag.learning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Citation;
import se.uppdrag.web.Tasks;
import se.uppdrag.web.Texts;

/// The courses somebody is to read, once the municipality has opened them, and the trainings she is
/// to go to.
@Component
class LearningTasks implements Tasks {

    private final Learning learning;
    private final Trainings trainings;
    private final TrainingPages pages;
    private final Texts texts;

    LearningTasks(Learning learning, Trainings trainings, TrainingPages pages, Texts texts) {
        this.learning = learning;
        this.trainings = trainings;
        this.pages = pages;
        this.texts = texts;
    }

    @Override
    public List<Task> tasksFor(UUID person, LocalDate on) {
        var id = new PersonId(person);
        var tasks = new ArrayList<Task>();
        for (var course : learning.courses(id)) {
            var enrolment = course.enrolment();
            if (enrolment == null || enrolment.due() == null || course.finished()) {
                continue;
            }
            tasks.add(
                    new Task(
                            "HatSchool",
                            texts.get(
                                    "learning.task", texts.get("learning.course." + course.name())),
                            texts.get("learning.course." + course.name() + ".why"),
                            enrolment.due(),
                            course.name() == CourseName.SAFETY ? Citation.kl(4, "18 a") : null,
                            texts.get(
                                    course.done().isEmpty()
                                            ? "learning.task.begin"
                                            : "learning.task.go-on"),
                            course.next().map(Lesson::href).orElse(course.name().href())));
        }
        trainings.soon(id, on).forEach(one -> tasks.add(pages.reminder(one)));
        trainings.unanswered(id, on).forEach(one -> tasks.add(pages.ask(one)));
        return tasks;
    }
}
