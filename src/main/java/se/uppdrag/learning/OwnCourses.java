package se.uppdrag.learning;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.uppdrag.access.PersonId;
import se.uppdrag.web.OwnSections;
import se.uppdrag.web.Texts;

/// How far the reader has come in her courses, for her own assignment's page.
@Component
class OwnCourses implements OwnSections {

    private final Learning learning;
    private final Texts texts;

    OwnCourses(Learning learning, Texts texts) {
        this.learning = learning;
        this.texts = texts;
    }

    @Override
    public List<Section> sectionsFor(UUID person, LocalDate on) {
        var rows =
                learning.courses(new PersonId(person)).stream()
                        .filter(one -> one.enrolment() != null || !one.done().isEmpty())
                        .map(one -> new Row(texts.get("learning.course." + one.name()), state(one)))
                        .toList();
        return rows.isEmpty()
                ? List.of()
                : List.of(
                        new Section(
                                "utbildning",
                                texts.get("learning.heading"),
                                rows,
                                CourseController.HERE,
                                texts.get("learning.mine")));
    }

    private String state(Learning.Course course) {
        var at = course.at();
        return at == null
                ? texts.get(
                        "learning.state.done",
                        Integer.toString(course.done().size()),
                        Integer.toString(course.lessons().size()))
                : texts.get("learning.state.finished-on", texts.date(at));
    }
}
