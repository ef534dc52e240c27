package se.uppdrag.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.Role;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.learning.CourseName;
import se.uppdrag.learning.Enrolment.Opening;
import se.uppdrag.learning.Learning;
import se.uppdrag.learning.Lesson;
import se.uppdrag.learning.LessonText.Question;
import se.uppdrag.learning.Lessons;
import se.uppdrag.learning.MaterialShelf;
import se.uppdrag.learning.Training;
import se.uppdrag.learning.Trainings;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Post;
import se.uppdrag.register.Register;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;

/// Courses that some have read and some have begun, and trainings: one that has been, one that is
/// full with a line before it, one with room, and one whose day is not set.
@Component
@ConditionalOnBooleanProperty("uppdrag.demo")
class DemoLearning {

    private static final LocalDate OPENED = LocalDate.of(2026, 11, 1);
    private static final LocalDate HELD = LocalDate.of(2026, 11, 14);
    private static final String PLAN = "Kommunfullmäktiges presidium 2026-10-19 § 7";
    private static final int READERS = 40;
    private static final int FINISHED = 14;

    private final Lessons lessons;
    private final Learning learning;
    private final Trainings trainings;
    private final MaterialShelf material;
    private final Register register;
    private final DemoDesk desk;
    private final Trail trail;

    DemoLearning(
            Lessons lessons,
            Learning learning,
            Trainings trainings,
            MaterialShelf material,
            Register register,
            DemoDesk desk,
            Trail trail) {
        this.lessons = lessons;
        this.learning = learning;
        this.trainings = trainings;
        this.material = material;
        this.register = register;
        this.desk = desk;
        this.trail = trail;
    }

    void unfold() {
        var secretary = register.holders(Role.SECRETARY, "kf", OPENED).getFirst().id();
        var elected =
                register.memberships(OPENED).stream()
                        .filter(one -> one.organ().equals("kf") && one.post().member())
                        .toList();
        open(secretary, CourseName.HANDBOOK, 90);
        open(secretary, CourseName.PRESIDIUM, 60);
        open(secretary, CourseName.SAFETY, 30);
        for (var party : List.of("S", "M", "C")) {
            elected.stream()
                    .filter(one -> party.equals(one.party()) && one.post() == Post.MEMBER)
                    .min(Comparator.comparing(Membership::position))
                    .ifPresent(one ->
                            act(secretary, () -> learning.lead(party, one.person(), secretary)));
        }
        for (int i = 0; i < Math.min(READERS, elected.size()); i++) {
            read(elected.get(i), i);
        }
        planned(secretary, elected);
    }

    private void open(PersonId by, CourseName course, int days) {
        act(by, () -> learning.open(new Opening(course, OPENED, days, PLAN), by));
    }

    /// Some have read it all, the others a few lessons each.
    private void read(Membership one, int place) {
        var all = lessons.all();
        var wanted = one.post().presidium() ? CourseName.PRESIDIUM : CourseName.HANDBOOK;
        var course = all.stream().filter(lesson -> lesson.course() == wanted).toList();
        int count = place < FINISHED ? course.size() : place % 5;
        course.stream().limit(count).forEach(lesson -> answer(lesson, one.person(), place));
    }

    /// Right at once, or first wrong and then right.
    private void answer(Lesson lesson, PersonId person, int place) {
        var right = new HashMap<String, Integer>();
        for (var question : lesson.text().questions()) {
            right.put(question.key(), right(question));
        }
        if (place % 3 == 0) {
            var first = lesson.text().questions().getFirst();
            var wrong = Map.of(first.key(), right(first) == 0 ? 1 : 0);
            act(person, () -> learning.answer(lesson, wrong, person));
        }
        act(person, () -> learning.answer(lesson, right, person));
    }

    private static int right(Question question) {
        return question.choices().stream().map(one -> one.right()).toList().indexOf(true);
    }

    private void planned(PersonId by, List<Membership> elected) {
        var held =
                plan(
                        by,
                        "Ny i uppdraget",
                        "En förmiddag om hur kommunen styrs, vad som händer på ett möte och hur programmet fungerar. Vi fikar tillsammans.",
                        HELD,
                        "09:00",
                        "12:00",
                        20);
        var full =
                plan(
                        by,
                        "Öva på propositionsordning",
                        "En kväll för ordförande och vice ordförande. Vi övar på verkliga fall i sessionssalen, med klubba och omröstning.",
                        LocalDate.of(2026, 12, 8),
                        "18:00",
                        "20:30",
                        12);
        var room =
                plan(
                        by,
                        "Arbetsmiljö och arbetsgivarrollen",
                        "Vad nämnden ansvarar för, hur uppgifter fördelas och vilka frågor ni bör ställa varje år.",
                        LocalDate.of(2027, 1, 19),
                        "13:00",
                        "16:00",
                        40);
        plan(by, "Omvärldsanalys inför mandatperioden", "", null, "", "", 60);
        take(held, elected, 0, 9);
        take(full, elected, 5, 20);
        take(room, elected, 2, 8);
        paper(by, held.id(), "Bilder från Ny i uppdraget", "bilder.txt");
        paper(by, null, "Checklista: ditt första möte", "checklista.txt");
        desk.at(HELD, LocalTime.of(13, 0));
        var came = trainings.came(held.id(), 7);
        act(by, () -> trainings.attended(held, came));
        for (int i = 0; i < 6; i++) {
            var person = elected.get(i).person();
            int grade = i % 3 == 0 ? 4 : 5;
            var words = i == 0 ? "Bra att få öva på riktigt." : "";
            act(person, () -> trainings.evaluate(held, person, grade, words));
        }
    }

    private Training plan(
            PersonId by,
            String title,
            String about,
            @Nullable LocalDate day,
            String from,
            String to,
            int places) {
        var one =
                new Training(
                        UUID.randomUUID(),
                        title,
                        about,
                        day == null ? "" : "Kansliet",
                        day,
                        day == null ? null : LocalTime.parse(from),
                        day == null ? null : LocalTime.parse(to),
                        day == null ? "" : "Rådhuset, sessionssalen",
                        "",
                        places,
                        null,
                        false,
                        day != null,
                        1);
        act(by, () -> trainings.plan(one, by));
        return one;
    }

    private void take(Training training, List<Membership> elected, int from, int to) {
        for (var one : elected.subList(from, to)) {
            act(one.person(), () -> trainings.enrol(training, one.person()));
        }
    }

    private void paper(PersonId by, @Nullable UUID training, String title, String name) {
        var bytes = (title + "\n").getBytes(StandardCharsets.UTF_8);
        act(by, () -> material.add(training, title, name, "text/plain", bytes, by));
    }

    private void act(PersonId by, Supplier<Outcome<?>> act) {
        trail.once(
                new Command(UUID.randomUUID(), by.value(), "utbildning"),
                () -> {
                    if (act.get() instanceof Granted) {
                        return Outcome.granted("/utbildning");
                    }
                    throw new IllegalStateException("Refused");
                });
    }
}
