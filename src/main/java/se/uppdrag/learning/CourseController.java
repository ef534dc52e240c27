package se.uppdrag.learning;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.learning.pages.CoursesPage;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Answers;
import se.uppdrag.web.Texts;

/// `/utbildning`: the courses, for everybody to read. Who is signed in has her answers kept; who is
/// not may try herself all the same, and nothing is kept.
@Controller
class CourseController {

    static final String HERE = "/utbildning";

    private static final String LESSON = HERE + "/{course}/{lesson:[a-z-]+}";

    private final Lessons lessons;
    private final Learning learning;
    private final LessonPages pages;
    private final TrainingPages trainings;
    private final Trail trail;
    private final Texts texts;

    CourseController(
            Lessons lessons,
            Learning learning,
            LessonPages pages,
            TrainingPages trainings,
            Trail trail,
            Texts texts) {
        this.lessons = lessons;
        this.learning = learning;
        this.pages = pages;
        this.trainings = trainings;
        this.trail = trail;
        this.texts = texts;
    }

    @GetMapping(HERE)
    String courses(@Nullable SignedIn who, Model model) {
        var person = who == null ? null : who.person();
        model.addAttribute(
                "page",
                new CoursesPage(
                        who != null,
                        learning.courses(person).stream()
                                .map(one -> pages.card(one, who != null, learning.today()))
                                .toList(),
                        trainings.coming(person)));
        return "learning/courses";
    }

    @GetMapping(HERE + "/{course}")
    String course(@Nullable SignedIn who, @PathVariable String course, Model model) {
        var name = name(course);
        var one =
                learning.courses(who == null ? null : who.person()).stream()
                        .filter(each -> each.name() == name)
                        .findFirst()
                        .orElseThrow();
        model.addAttribute("page", pages.course(one, who != null, learning.today(), null));
        return "learning/course";
    }

    @GetMapping(LESSON)
    String lesson(
            @Nullable SignedIn who,
            @PathVariable String course,
            @PathVariable String lesson,
            @RequestParam Map<String, String> fields,
            Model model) {
        var one = found(course, lesson);
        var chosen = new HashMap<String, Integer>();
        if (who == null) {
            chosen.putAll(chosen(one, fields));
        } else {
            learning.answers(who.person(), one)
                    .forEach((key, answer) -> chosen.put(key, answer.choice()));
        }
        return show(who, one, chosen, "", model);
    }

    @PostMapping(LESSON)
    String answer(
            SignedIn who,
            Command command,
            @PathVariable String course,
            @PathVariable String lesson,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var one = found(course, lesson);
        var chosen = chosen(one, fields);
        if (chosen.isEmpty()) {
            response.setStatus(422);
            return show(who, one, chosen, texts.get("learning.mistake.unanswered"), model);
        }
        var outcome =
                trail.once(
                        command,
                        () ->
                                learning.answer(one, chosen, who.person())
                                        .map(_ -> one.href() + "#prov"));
        return switch (outcome) {
            case Granted<String>(var location, _) -> Answers.seeOther(location);
            case Refused<String> refused -> {
                response.setStatus(422);
                yield show(who, one, chosen, texts.of(refused).sentence(), model);
            }
        };
    }

    private static Map<String, Integer> chosen(Lesson lesson, Map<String, String> fields) {
        var chosen = new HashMap<String, Integer>();
        for (var question : lesson.text().questions()) {
            var sent = fields.getOrDefault(question.key(), "");
            if (sent.matches("\\d") && Integer.parseInt(sent) < question.choices().size()) {
                chosen.put(question.key(), Integer.parseInt(sent));
            }
        }
        return chosen;
    }

    private String show(
            @Nullable SignedIn who,
            Lesson lesson,
            Map<String, Integer> chosen,
            String mistake,
            Model model) {
        var finished =
                who != null
                        && learning.courses(who.person()).stream()
                                .filter(one -> one.name() == lesson.course())
                                .anyMatch(one -> one.done().contains(lesson.slug()));
        model.addAttribute(
                "page",
                pages.lesson(
                        lesson,
                        lessons.of(lesson.course()),
                        chosen,
                        who != null,
                        finished,
                        mistake));
        return "learning/lesson";
    }

    static CourseName name(String course) {
        return CourseName.of(course)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Lesson found(String course, String lesson) {
        return lessons.find(name(course), lesson)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
