package se.uppdrag.learning;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.learning.Enrolment.Opening;
import se.uppdrag.learning.ProgressTable.Answer;
import se.uppdrag.learning.ProgressTable.Finished;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Register;
import se.uppdrag.register.Titles;

/// The door: answer, open a course, see who has come how far.
@Service
@Transactional
public class Learning {

    /// How far somebody has come in a course.
    ///
    /// @param at when the last lesson was finished; nothing while some are left
    record Course(
            CourseName name,
            List<Lesson> lessons,
            List<String> done,
            @Nullable Enrolment enrolment,
            @Nullable Instant at) {

        boolean finished() {
            return at != null;
        }

        /// The first lesson that is left.
        Optional<Lesson> next() {
            return lessons.stream().filter(one -> !done.contains(one.slug())).findFirst();
        }
    }

    private final Lessons lessons;
    private final LearningTable table;
    private final ProgressTable progress;
    private final Register register;
    private final Titles titles;
    private final Clock clock;

    Learning(
            Lessons lessons,
            LearningTable table,
            ProgressTable progress,
            Register register,
            Titles titles,
            Clock clock) {
        this.lessons = lessons;
        this.table = table;
        this.progress = progress;
        this.register = register;
        this.titles = titles;
        this.clock = clock;
    }

    /// Each course and how far the person has come in it.
    ///
    /// @param person nobody on a public visit
    @Transactional(readOnly = true)
    List<Course> courses(@Nullable PersonId person) {
        var all = lessons.all();
        var finished = person == null ? List.<Finished>of() : progress.finished(person);
        var enrolled = person == null ? List.<Enrolment>of() : enrolments(person, today());
        return List.of(CourseName.values()).stream()
                .map(name ->
                        course(
                                name,
                                all.stream().filter(one -> one.course() == name).toList(),
                                finished,
                                enrolled.stream()
                                        .filter(one -> one.course() == name)
                                        .findFirst()
                                        .orElse(null)))
                .toList();
    }

    static Course course(
            CourseName name,
            List<Lesson> lessons,
            List<Finished> finished,
            @Nullable Enrolment enrolment) {
        var slugs = lessons.stream().map(Lesson::slug).toList();
        var mine =
                finished.stream()
                        .filter(one -> one.course().equals(name.slug()))
                        .filter(one -> slugs.contains(one.lesson()))
                        .toList();
        return new Course(
                name,
                lessons,
                mine.stream().map(Finished::lesson).toList(),
                enrolment,
                mine.size() < lessons.size()
                        ? null
                        : mine.stream()
                                .map(Finished::at)
                                .max(Comparator.naturalOrder())
                                .orElse(null));
    }

    /// What the person is to read, by the posts she has on the day.
    @Transactional(readOnly = true)
    public List<Enrolment> enrolments(PersonId person, LocalDate on) {
        var elected = elected(on);
        return Enrolment.of(
                person,
                register.memberships(person).stream()
                        .filter(one -> one.on(on) && elected.contains(one.organ()))
                        .toList(),
                titles.of(person).stream()
                        .filter(one -> one.on(on))
                        .map(one -> one.fromDate())
                        .findFirst()
                        .orElse(null),
                table.openings());
    }

    /// What everybody who is elected is to read.
    @Transactional(readOnly = true)
    List<Enrolment> enrolments(LocalDate on) {
        var openings = table.openings();
        var held = titles.on(on);
        var elected = elected(on);
        var posts =
                register.memberships(on).stream()
                        .filter(one -> elected.contains(one.organ()))
                        .toList();
        return byPerson(posts).entrySet().stream()
                .flatMap(one -> {
                    var title = held.get(one.getKey());
                    return Enrolment.of(
                            one.getKey(),
                            one.getValue(),
                            title == null ? null : title.fromDate(),
                            openings)
                            .stream();
                })
                .toList();
    }

    /// The organs whose members are elected (KL 4:1); the board of a company is none.
    private Set<String> elected(LocalDate on) {
        return register.organs(on).stream()
                .filter(one -> one.kind() != Organ.Kind.COMPANY)
                .map(Organ::slug)
                .collect(Collectors.toSet());
    }

    static Map<PersonId, List<Membership>> byPerson(List<Membership> posts) {
        return posts.stream().collect(Collectors.groupingBy(Membership::person));
    }

    @Transactional(readOnly = true)
    List<Finished> finished() {
        return progress.finished();
    }

    @Transactional(readOnly = true)
    Map<String, Answer> answers(PersonId person, Lesson lesson) {
        return progress.answers(person, lesson);
    }

    /// Keeps what somebody answered. When every question of the lesson has been answered right, the
    /// lesson is finished.
    ///
    /// @param chosen the place of the answer, by the key of the question
    public Outcome<Boolean> answer(Lesson lesson, Map<String, Integer> chosen, PersonId person) {
        var now = clock.instant();
        for (var question : lesson.text().questions()) {
            var choice = chosen.get(question.key());
            if (choice != null && choice >= 0 && choice < question.choices().size()) {
                var right = question.choices().get(choice).right();
                progress.insert(new Answer(question.key(), choice, right), lesson, person, now);
            }
        }
        var latest = progress.answers(person, lesson);
        var all =
                lesson.text().questions().stream()
                        .map(one -> latest.get(one.key()))
                        .allMatch(one -> one != null && one.correct());
        if (all) {
            progress.finish(lesson, person, now);
        }
        return granted(all);
    }

    /// When the person finished the course, for her certificate.
    @Transactional(readOnly = true)
    public Outcome<Instant> certified(CourseName course, PersonId person) {
        var at =
                courses(person).stream()
                        .filter(one -> one.name() == course)
                        .flatMap(one -> Stream.ofNullable(one.at()))
                        .findFirst();
        return at.<Outcome<Instant>>map(Outcome::granted)
                .orElse(refused(LearningRefusal.COURSE_IS_NOT_FINISHED));
    }

    /// From when a course counts, and how long one has.
    public Outcome<Opening> open(Opening opening, PersonId by) {
        table.insert(opening, by, clock.instant());
        return granted(opening);
    }

    @Transactional(readOnly = true)
    Map<CourseName, Opening> openings() {
        return table.openings().stream()
                .collect(Collectors.toMap(Opening::course, Function.identity()));
    }

    /// Says who leads the group of a party.
    public Outcome<String> lead(String party, PersonId person, PersonId by) {
        table.insert(party, person, by, clock.instant());
        return granted(party);
    }

    /// Who leads the group of each party that has said so.
    @Transactional(readOnly = true)
    Map<String, PersonId> leaders() {
        return table.leaders().stream()
                .collect(
                        Collectors.toMap(
                                LearningTable.Leader::party, one -> new PersonId(one.person())));
    }

    /// The parties whose groups the person leads.
    @Transactional(readOnly = true)
    public List<String> leads(PersonId person) {
        var all = new ArrayList<String>();
        leaders()
                .forEach((party, leader) -> {
                    if (leader.equals(person)) {
                        all.add(party);
                    }
                });
        return all;
    }

    LocalDate today() {
        return SwedishTime.dateOf(clock.instant());
    }
}
