package se.uppdrag.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.Proves;
import se.uppdrag.TestDatabase;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.Role;
import se.uppdrag.access.Roles;

@SpringBootTest
@ContextConfiguration(initializers = TestDatabase.class)
@Transactional
@DisplayName("The register of who serves where")
@Proves({"KL6-44", "LOCAL-ARB", "LOCAL-REG"})
class RegisterTests {

    static final LocalDate START = LocalDate.of(2022, 10, 15);

    @Autowired Register register;
    @Autowired Roles roles;

    PersonId serving(String family, Post post, int position) {
        var id = new PersonId(UUID.randomUUID());
        register.enter(new Person(id, "Alva", family, null));
        register.appoint(
                new Membership(
                        id, "Alva " + family, "kf", post, null, position, START, null, "val 2022"));
        return id;
    }

    void council() {
        register.found(
                new Organ("kf", "Kommunfullmäktige", Organ.Kind.ASSEMBLY, "KS", 51, null),
                START,
                "kommunallagen");
    }

    @Test
    void members_come_by_seat_and_alternates_by_order_of_call() {
        council();
        serving("Öst", Post.ALTERNATE, 2);
        serving("Ås", Post.ALTERNATE, 1);
        serving("Berg", Post.MEMBER, 2);
        serving("Ek", Post.CHAIR, 1);

        var roll = register.roll(register.assembly(), START);

        assertThat(roll.members())
                .extracting(Membership::name)
                .containsExactly("Alva Ek", "Alva Berg");
        assertThat(roll.alternates())
                .extracting(Membership::name)
                .containsExactly("Alva Ås", "Alva Öst");
    }

    @Test
    void a_released_member_served_until_the_day_and_not_on_it() {
        council();
        var alva = serving("Berg", Post.MEMBER, 1);
        var released = LocalDate.of(2024, 3, 1);
        register.release(alva, "kf", released, "KF § 12/2024");

        assertThat(register.standing(alva, "kf", released.minusDays(1)))
                .isInstanceOf(Standing.Member.class);
        assertThat(register.standing(alva, "kf", released)).isInstanceOf(Standing.None.class);
    }

    @Test
    void nobody_holds_two_posts_in_one_organ_on_the_same_day() {
        council();
        var alva = serving("Berg", Post.MEMBER, 1);
        assertThatThrownBy(() ->
                        register.appoint(
                                new Membership(
                                        alva,
                                        "",
                                        "kf",
                                        Post.ALTERNATE,
                                        null,
                                        1,
                                        START,
                                        null,
                                        "val")))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void a_secretary_of_one_organ_is_not_one_of_another() {
        council();
        register.found(
                new Organ("ks", "Kommunstyrelsen", Organ.Kind.EXECUTIVE, "KS", 15, null),
                START,
                "kommunallagen");
        var mira = new PersonId(UUID.randomUUID());
        register.enter(new Person(mira, "Mira", "Lund", null));
        register.employ(mira, Role.SECRETARY, "kf", START);

        assertThat(roles.holds(mira, Role.SECRETARY, "kf", START)).isTrue();
        assertThat(roles.holds(mira, Role.SECRETARY, "ks", START)).isFalse();
        assertThat(roles.holds(mira, Role.SECRETARY, START)).isTrue();
        assertThat(roles.holds(mira, Role.REGISTRAR, START)).isFalse();
    }
}
