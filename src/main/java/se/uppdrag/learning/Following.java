package se.uppdrag.learning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.uppdrag.access.PersonId;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Post;
import se.uppdrag.register.Register;

/// Who has come how far: of those who are to read a course, by person and by role.
@Component
class Following {

    /// @param role the weightiest post she has
    /// @param done how many lessons, of all
    record Follower(
            PersonId person,
            String name,
            String party,
            Role role,
            Enrolment enrolment,
            int done,
            int all) {

        boolean finished() {
            return done >= all;
        }
    }

    /// What somebody is, for the sums.
    enum Role {
        CHAIR,
        MEMBER,
        ALTERNATE
    }

    /// @param enrolled those who are to read it
    record Count(int enrolled, int finished) {

        private static final int SMALLEST = 5;

        /// Whether it may be told to everybody: nobody can be recognised among fewer than five, on
        /// either side.
        boolean tellable() {
            int left = enrolled - finished;
            return enrolled >= SMALLEST && !small(finished) && !small(left);
        }

        private static boolean small(int number) {
            return number > 0 && number < SMALLEST;
        }
    }

    private final Lessons lessons;
    private final Learning learning;
    private final Register register;

    Following(Lessons lessons, Learning learning, Register register) {
        this.lessons = lessons;
        this.learning = learning;
        this.register = register;
    }

    /// By name.
    List<Follower> of(CourseName course, Predicate<Follower> whom) {
        var today = learning.today();
        var posts = Learning.byPerson(register.memberships(today));
        var slugs = lessons.of(course).stream().map(Lesson::slug).toList();
        var done =
                learning.finished().stream()
                        .filter(one -> one.course().equals(course.slug()))
                        .filter(one -> slugs.contains(one.lesson()))
                        .collect(
                                Collectors.groupingBy(
                                        one -> new PersonId(one.person()), Collectors.counting()));
        return learning.enrolments(today).stream()
                .filter(one -> one.course() == course)
                .map(one ->
                        follower(
                                one,
                                posts.getOrDefault(one.person(), List.of()),
                                done.getOrDefault(one.person(), 0L).intValue(),
                                slugs.size()))
                .filter(whom)
                .sorted(Comparator.comparing(Follower::name))
                .toList();
    }

    private static Follower follower(
            Enrolment enrolment, List<Membership> posts, int done, int all) {
        var first = posts.stream().findFirst();
        return new Follower(
                enrolment.person(),
                first.map(Membership::name).orElse("?"),
                posts.stream()
                        .flatMap(one -> Stream.ofNullable(one.party()))
                        .findFirst()
                        .orElse(""),
                role(posts.stream().map(Membership::post).toList()),
                enrolment,
                done,
                all);
    }

    private static Role role(List<Post> posts) {
        if (posts.stream().anyMatch(Post::presidium)) {
            return Role.CHAIR;
        }
        return posts.stream().anyMatch(Post::member) ? Role.MEMBER : Role.ALTERNATE;
    }

    static Map<Role, Count> byRole(List<Follower> followers) {
        var counts = new LinkedHashMap<Role, Count>();
        for (var role : Role.values()) {
            var these = followers.stream().filter(one -> one.role() == role).toList();
            if (!these.isEmpty()) {
                counts.put(role, count(these));
            }
        }
        return counts;
    }

    static Count count(List<Follower> followers) {
        return new Count(
                followers.size(), (int) followers.stream().filter(Follower::finished).count());
    }

    /// The parties whose groups the person leads and still belongs to.
    List<String> parties(PersonId leader) {
        var mine =
                register.memberships(learning.today()).stream()
                        .filter(one -> one.person().equals(leader))
                        .flatMap(one -> Stream.ofNullable(one.party()))
                        .toList();
        return new ArrayList<>(learning.leads(leader)).stream().filter(mine::contains).toList();
    }
}
