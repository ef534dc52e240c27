package se.uppdrag.learning;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.access.Gate;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.learning.LessonReader.Mistake;
import se.uppdrag.learning.pages.WritingPage;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Answers;
import se.uppdrag.web.RefusalText;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// A lesson as it is written, for the municipality to write anew. Nothing that cannot be read is
/// taken in, and every wording there has been stays.
@Controller
class WritingController {

    private static final String HERE = ShelfController.HERE + "/{course}/{lesson:[a-z-]+}";
    private static final int MISTAKES_SHOWN = 20;

    private final Lessons lessons;
    private final Learning learning;
    private final LessonPages pages;
    private final HouseValues values;
    private final Gate gate;
    private final Trail trail;
    private final Texts texts;

    WritingController(
            Lessons lessons,
            Learning learning,
            LessonPages pages,
            HouseValues values,
            Gate gate,
            Trail trail,
            Texts texts) {
        this.lessons = lessons;
        this.learning = learning;
        this.pages = pages;
        this.values = values;
        this.gate = gate;
        this.trail = trail;
        this.texts = texts;
    }

    @GetMapping(HERE)
    String form(
            SignedIn who, @PathVariable String course, @PathVariable String lesson, Model model) {
        ShelfController.require(gate, who);
        var one = found(course, lesson);
        return show(one, one.version(), one.source(), List.of(), null, model);
    }

    @PostMapping(HERE)
    String write(
            SignedIn who,
            Command command,
            @PathVariable String course,
            @PathVariable String lesson,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "0") String fran,
            @RequestParam(defaultValue = "") String packad,
            Model model,
            HttpServletResponse response) {
        ShelfController.require(gate, who);
        var one = found(course, lesson);
        int from = fran.matches("\\d{1,6}") ? Integer.parseInt(fran) : 0;
        var back = packad.equals("ja");
        var mistakes = back ? List.<Mistake>of() : mistakes(text);
        if (!mistakes.isEmpty()) {
            response.setStatus(422);
            return show(one, from, text, mistakes, null, model);
        }
        var outcome =
                trail.once(
                        command,
                        () -> lessons.write(one, from, back ? "" : text, who).map(_ -> href(one)));
        return switch (outcome) {
            case Granted<String>(var location, _) -> Answers.seeOther(location);
            case Refused<String> refused -> {
                response.setStatus(422);
                yield show(one, from, text, List.of(), texts.of(refused), model);
            }
        };
    }

    private static List<Mistake> mistakes(String text) {
        return text.length() > LessonReader.LONGEST
                ? List.of(new Mistake(0, "learning.mistake.long", ""))
                : LessonReader.read(text).mistakes();
    }

    private Lesson found(String course, String lesson) {
        return lessons.find(CourseController.name(course), lesson)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String href(Lesson lesson) {
        return ShelfController.HERE + "/" + lesson.course().slug() + "/" + lesson.slug();
    }

    private String show(
            Lesson lesson,
            int version,
            String body,
            List<Mistake> mistakes,
            @Nullable RefusalText refusal,
            Model model) {
        var becomes = values.today();
        model.addAttribute(
                "page",
                new WritingPage(
                        href(lesson),
                        lesson.href(),
                        pages.title(lesson.course()),
                        lesson.text().title(),
                        version,
                        body,
                        String.format(Locale.ROOT, "%.0f", lesson.text().readability().lix()),
                        ShelfController.warning(lesson, learning.today(), texts),
                        mistakes.stream().limit(MISTAKES_SHOWN).map(this::sentence).toList(),
                        becomes.keySet().stream()
                                .sorted()
                                .map(one ->
                                        new WritingPage.Value(
                                                "{" + one + "}", becomes.getOrDefault(one, "")))
                                .toList(),
                        lessons.history(lesson).stream()
                                .map(one ->
                                        new WritingPage.Version(
                                                Integer.toString(one.number()),
                                                Swedish.moment(one.writtenAt()),
                                                one.writtenByName(),
                                                one.body().isEmpty()))
                                .toList(),
                        refusal));
        return "learning/writing";
    }

    private String sentence(Mistake mistake) {
        var said = texts.get(mistake.key(), mistake.what());
        return mistake.line() == 0
                ? said
                : texts.get("learning.mistake.line", Integer.toString(mistake.line()), said);
    }
}
