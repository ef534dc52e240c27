package se.uppdrag.learning;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.uppdrag.access.Gate;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.learning.pages.ShelfPage;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Party;
import se.uppdrag.register.Register;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Answers;
import se.uppdrag.web.DateFields;
import se.uppdrag.web.RefusalText;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// `/administration/utbildning`: from when a course counts, how its lessons stand, and who leads
/// each party's group.
@Controller
class ShelfController {

    static final String HERE = "/administration/utbildning";

    private static final int LONGEST = 200;
    private static final int MOST_DAYS = 730;

    private final Lessons lessons;
    private final Learning learning;
    private final LessonPages pages;
    private final Register register;
    private final Gate gate;
    private final Trail trail;
    private final Texts texts;

    ShelfController(
            Lessons lessons,
            Learning learning,
            LessonPages pages,
            Register register,
            Gate gate,
            Trail trail,
            Texts texts) {
        this.lessons = lessons;
        this.learning = learning;
        this.pages = pages;
        this.register = register;
        this.gate = gate;
        this.trail = trail;
        this.texts = texts;
    }

    /// The office: administrators and secretaries.
    static void require(Gate gate, SignedIn who) {
        if (!gate.open(who, Role.ADMINISTRATOR) && !gate.open(who, Role.SECRETARY)) {
            throw new AccessDeniedException("learning");
        }
    }

    @GetMapping(HERE)
    String shelf(SignedIn who, Model model) {
        require(gate, who);
        return show(Map.of(), Map.of(), null, model);
    }

    @PostMapping(HERE + "/oppna")
    String open(
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        require(gate, who);
        var course = CourseName.of(fields.getOrDefault("kurs", ""));
        var from = DateFields.read(fields.getOrDefault("fran", ""));
        var days = fields.getOrDefault("dagar", "");
        var decision = fields.getOrDefault("beslut", "").strip();
        var mistakes = new HashMap<String, String>();
        if (from == null) {
            mistakes.put("fran", "learning.mistake.date");
        }
        if (!days.matches("\\d{1,3}")
                || Integer.parseInt(days) < 1
                || Integer.parseInt(days) > MOST_DAYS) {
            mistakes.put("dagar", "learning.mistake.days");
        }
        if (decision.isEmpty() || decision.length() > LONGEST) {
            mistakes.put("beslut", "learning.mistake.decision");
        }
        if (from == null || course.isEmpty() || !mistakes.isEmpty()) {
            response.setStatus(422);
            return show(fields, mistakes, null, model);
        }
        var opening = new Enrolment.Opening(course.get(), from, Integer.parseInt(days), decision);
        return answer(
                trail.once(command, () -> learning.open(opening, who.person()).map(_ -> HERE)),
                fields,
                model,
                response);
    }

    @PostMapping(HERE + "/gruppledare")
    String lead(
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        require(gate, who);
        var party = fields.getOrDefault("parti", "");
        var leader = fields.getOrDefault("person", "");
        var known =
                register.memberships(learning.today()).stream()
                        .filter(one -> party.equals(one.party()))
                        .map(Membership::person)
                        .filter(one -> one.value().toString().equals(leader))
                        .findFirst();
        if (known.isEmpty()) {
            response.setStatus(422);
            return show(fields, Map.of("person-" + party, "learning.mistake.leader"), null, model);
        }
        return answer(
                trail.once(
                        command,
                        () -> learning.lead(party, known.get(), who.person()).map(_ -> HERE)),
                fields,
                model,
                response);
    }

    private String answer(
            Outcome<String> outcome,
            Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        return switch (outcome) {
            case Granted<String>(var location, _) -> Answers.seeOther(location);
            case Refused<String> refused -> {
                response.setStatus(422);
                yield show(fields, Map.of(), texts.of(refused), model);
            }
        };
    }

    private String show(
            Map<String, String> fields,
            Map<String, String> mistakes,
            @Nullable RefusalText refusal,
            Model model) {
        var today = learning.today();
        var openings = learning.openings();
        var all = lessons.all();
        model.addAttribute(
                "page",
                new ShelfPage(
                        Stream.of(CourseName.values())
                                .map(name ->
                                        new ShelfPage.Course(
                                                name.slug(),
                                                pages.title(name),
                                                opened(openings.get(name)),
                                                all.stream()
                                                        .filter(one -> one.course() == name)
                                                        .map(one -> line(one, today))
                                                        .toList()))
                                .toList(),
                        groups(today),
                        fields,
                        mistakes,
                        refusal));
        return "learning/shelf";
    }

    private String opened(Enrolment.@Nullable Opening opening) {
        return opening == null
                ? ""
                : texts.get(
                        "learning.opened",
                        Swedish.date(opening.from()),
                        Integer.toString(opening.days()),
                        opening.decision());
    }

    private ShelfPage.Line line(Lesson lesson, LocalDate today) {
        return new ShelfPage.Line(
                lesson.number(),
                lesson.text().title(),
                HERE + "/" + lesson.course().slug() + "/" + lesson.slug(),
                lesson.version() == 0
                        ? texts.get("learning.version.packed")
                        : texts.get("learning.version", Integer.toString(lesson.version())),
                Swedish.date(lesson.text().reviewed()),
                String.format(Locale.ROOT, "%.0f", lesson.text().readability().lix()),
                warning(lesson, today, texts));
    }

    static String warning(Lesson lesson, LocalDate today, Texts texts) {
        var fresh = Freshness.of(lesson.text(), today);
        if (!fresh.changed().isEmpty()) {
            return texts.get("learning.warning.law", String.join(", ", fresh.changed()));
        }
        return fresh.old() ? texts.get("learning.warning.old") : "";
    }

    private List<ShelfPage.Group> groups(LocalDate today) {
        var members = register.memberships(today);
        var leaders = learning.leaders();
        return register.parties().stream()
                .map(party -> {
                    var leader = leaders.get(party.code());
                    return new ShelfPage.Group(
                            party.code(),
                            party.name(),
                            leader == null ? "" : leader.value().toString(),
                            people(party, members));
                })
                .filter(one -> !one.members().isEmpty())
                .toList();
    }

    private static List<ShelfPage.Person> people(Party party, List<Membership> members) {
        return members.stream()
                .filter(one -> party.code().equals(one.party()) && one.post().member())
                .map(one -> new ShelfPage.Person(one.person().value().toString(), one.name()))
                .distinct()
                .sorted(Comparator.comparing(ShelfPage.Person::name))
                .toList();
    }
}
