package se.uppdrag.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.uppdrag.Proves;
import se.uppdrag.access.PersonId;
import se.uppdrag.learning.Enrolment.Opening;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Post;

@DisplayName("KL 4:18 a – what an assignment enrols for")
@Proves({"KL4-18a", "LOCAL-UTB"})
class EnrolmentTests {

    private static final PersonId ALVA = new PersonId(new UUID(1, 1));
    private static final LocalDate TERM = LocalDate.of(2026, 10, 15);
    private static final LocalDate LATER = LocalDate.of(2027, 1, 1);

    private static Membership post(Post post, LocalDate from) {
        return new Membership(ALVA, "Alva Berg", "kf", post, "X", 1, from, null, "val");
    }

    private static List<CourseName> courses(List<Enrolment> all) {
        return all.stream().map(Enrolment::course).toList();
    }

    @Test
    void whoever_is_elected_is_to_read_the_handbook() {
        var all = Enrolment.of(ALVA, List.of(post(Post.ALTERNATE, TERM)), null, List.of());
        assertThat(courses(all)).containsExactly(CourseName.HANDBOOK);
        assertThat(all.getFirst().since()).isEqualTo(TERM);
    }

    @Test
    void a_chair_and_a_vice_chair_are_to_read_the_presidiums_course_too() {
        for (var post : List.of(Post.CHAIR, Post.FIRST_VICE_CHAIR, Post.SECOND_VICE_CHAIR)) {
            var all =
                    Enrolment.of(
                            ALVA,
                            List.of(post(Post.MEMBER, TERM), post(post, LATER)),
                            null,
                            List.of());
            assertThat(courses(all)).containsExactly(CourseName.HANDBOOK, CourseName.PRESIDIUM);
            assertThat(all.getLast().since()).as("from the post as such").isEqualTo(LATER);
        }
    }

    @Test
    void who_serves_full_time_is_to_read_the_safety_course() {
        var all = Enrolment.of(ALVA, List.of(post(Post.MEMBER, TERM)), LATER, List.of());
        assertThat(courses(all)).containsExactly(CourseName.HANDBOOK, CourseName.SAFETY);
    }

    @Test
    void who_has_no_post_is_to_read_nothing() {
        assertThat(Enrolment.of(ALVA, List.of(), null, List.of())).isEmpty();
    }

    @Test
    void nobody_is_late_for_a_course_that_nobody_has_opened() {
        var one = Enrolment.of(ALVA, List.of(post(Post.MEMBER, TERM)), null, List.of()).getFirst();
        assertThat(one.due()).isNull();
        assertThat(one.late(LocalDate.of(2099, 1, 1))).isFalse();
    }

    @Test
    void time_runs_from_the_assignment_or_from_the_opening_whichever_is_later() {
        var opened = List.of(new Opening(CourseName.HANDBOOK, LATER, 30, "beslut"));
        var before = Enrolment.of(ALVA, List.of(post(Post.MEMBER, TERM)), null, opened).getFirst();
        assertThat(before.due()).isEqualTo(LATER.plusDays(30));
        var newer = LATER.plusMonths(6);
        var after = Enrolment.of(ALVA, List.of(post(Post.MEMBER, newer)), null, opened).getFirst();
        assertThat(after.due()).isEqualTo(newer.plusDays(30));
        assertThat(after.late(newer.plusDays(30))).isFalse();
        assertThat(after.late(newer.plusDays(31))).isTrue();
    }
}
