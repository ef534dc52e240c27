package se.uppdrag.delegations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.uppdrag.Proves;
import se.uppdrag.access.PersonId;
import se.uppdrag.delegations.Gap.Kind;
import se.uppdrag.delegations.Link.State;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.law.SwedishTime;

@DisplayName("AFS 2023:1 – the chain of tasks in the work environment, on any day")
@Proves({"AM-4"})
class WorkChainTests {

    static final LocalDate START = LocalDate.of(2026, 2, 2);
    static final PersonId CHIEF = new PersonId(UUID.randomUUID());
    static final PersonId HEAD = new PersonId(UUID.randomUUID());
    static final PersonId SECRETARY = new PersonId(UUID.randomUUID());

    final List<Unit> units = new ArrayList<>();
    final List<Posting> postings = new ArrayList<>();
    final List<TaskLetter> letters = new ArrayList<>();
    final List<LetterEvent> events = new ArrayList<>();

    WorkChainTests() {
        units.add(new Unit("soc", "Socialförvaltningen", "sn", null, START, false));
        units.add(new Unit("hemtjanst", "Hemtjänsten", "sn", "soc", START, false));
        posted("soc", CHIEF, "Rut Chef", START, null);
        posted("hemtjanst", HEAD, "Pia Enhet", START, null);
    }

    void posted(String unit, PersonId who, String name, LocalDate from, @Nullable LocalDate to) {
        postings.add(new Posting(UUID.randomUUID(), unit, who, name, "Chef", true, from, to));
    }

    TaskLetter given(
            String giver,
            @Nullable PersonId by,
            String receiver,
            @Nullable PersonId person,
            Set<WorkTask> tasks,
            LocalDate on) {
        var letter =
                new TaskLetter(
                        UUID.randomUUID(),
                        giver,
                        by,
                        giver,
                        receiver,
                        person,
                        receiver + "s chef",
                        tasks,
                        "b",
                        "r",
                        "k",
                        "",
                        null,
                        by == null ? "§ 1" : "",
                        on,
                        SwedishTime.at(on, LocalTime.of(9, letters.size())));
        letters.add(letter);
        return letter;
    }

    void happened(
            TaskLetter letter,
            LetterEvent.Kind kind,
            @Nullable WorkTask task,
            LocalDate on,
            PersonId by) {
        events.add(
                new LetterEvent(
                        letter.id(),
                        kind,
                        task,
                        on,
                        SwedishTime.at(on, LocalTime.of(10, events.size())),
                        by,
                        "N",
                        ""));
    }

    /// Everything given and accepted, from the assembly to the unit.
    TaskLetter whole() {
        var mandate = given("kf", null, "sn", null, EnumSet.allOf(WorkTask.class), START);
        happened(mandate, LetterEvent.Kind.ACCEPTED, null, START, SECRETARY);
        var chief = given("sn", null, "soc", CHIEF, EnumSet.allOf(WorkTask.class), START);
        happened(chief, LetterEvent.Kind.ACCEPTED, null, START, CHIEF);
        var unit = given("soc", CHIEF, "hemtjanst", HEAD, WorkTask.usual(true), START);
        happened(unit, LetterEvent.Kind.ACCEPTED, null, START, HEAD);
        return unit;
    }

    WorkChain chain(FollowUp... made) {
        return new WorkChain("kf", units, postings, letters, events, List.of(made));
    }

    static FollowUp followed(LocalDate on) {
        return new FollowUp("sn", on, "SN § 9", "Bra.", "");
    }

    List<Kind> gaps(LocalDate on, FollowUp... made) {
        return chain(made).on(on).gaps("sn", "Socialnämnden").stream().map(Gap::kind).toList();
    }

    @Test
    @Proves("AM-5")
    void a_whole_chain_is_correct_and_current() {
        whole();
        assertThat(gaps(START.plusDays(1), followed(START))).isEmpty();
        assertThat(chain().on(START).holder("hemtjanst", WorkTask.INCIDENTS).name())
                .isEqualTo("hemtjansts chef");
        assertThat(chain().on(START).holder("hemtjanst", WorkTask.ROUTINES).name())
                .as("what is not given stays with the giver")
                .isEqualTo("socs chef");
    }

    @Test
    void nothing_is_anybodys_before_it_has_been_accepted() {
        var mandate = given("kf", null, "sn", null, EnumSet.allOf(WorkTask.class), START);
        happened(mandate, LetterEvent.Kind.ACCEPTED, null, START, SECRETARY);
        given("sn", null, "soc", CHIEF, EnumSet.allOf(WorkTask.class), START);
        assertThat(chain().on(START).holder("soc", WorkTask.MEASURES).node()).isEqualTo("sn");
        assertThat(gaps(START, followed(START))).containsExactly(Kind.WAITING, Kind.NO_LETTER);
    }

    @Test
    void what_somebody_held_falls_back_to_the_giver_the_day_she_leaves() {
        whole();
        var leaves = START.plusMonths(3);
        postings.removeFirst();
        posted("soc", CHIEF, "Rut Chef", START, leaves);
        assertThat(gaps(leaves.minusDays(1), followed(START))).isEmpty();
        var picture = chain(followed(START)).on(leaves);
        assertThat(picture.gaps("sn", "Socialnämnden").stream().map(Gap::kind))
                .containsExactlyInAnyOrder(Kind.FALLEN, Kind.NO_MANAGER, Kind.BROKEN);
        assertThat(picture.holder("soc", WorkTask.YEARLY).node()).isEqualTo("sn");
        assertThat(chain().on(leaves.minusDays(1)).holder("soc", WorkTask.YEARLY).node())
                .as("history is as it was")
                .isEqualTo("soc");
    }

    @Test
    void a_new_chief_who_has_gone_through_them_mends_the_links_below() {
        var unit = whole();
        var leaves = START.plusMonths(3);
        var next = new PersonId(UUID.randomUUID());
        postings.removeFirst();
        posted("soc", CHIEF, "Rut Chef", START, leaves);
        posted("soc", next, "Nils Ny", leaves, null);
        var letter = given("sn", null, "soc", next, EnumSet.allOf(WorkTask.class), leaves);
        happened(letter, LetterEvent.Kind.ACCEPTED, null, leaves, next);
        assertThat(gaps(leaves, followed(START))).containsExactly(Kind.BROKEN);
        happened(unit, LetterEvent.Kind.REVIEWED, null, leaves, next);
        assertThat(gaps(leaves, followed(START))).isEmpty();
    }

    @Test
    @Proves("AM-6")
    void a_task_given_back_is_the_givers_and_breaks_what_rested_on_it() {
        whole();
        happened(letters.get(1), LetterEvent.Kind.RETURNED, WorkTask.THREATS, START, CHIEF);
        var picture = chain().on(START);
        assertThat(picture.holder("soc", WorkTask.THREATS).node()).isEqualTo("sn");
        assertThat(picture.links("soc").get(WorkTask.THREATS))
                .extracting(Link::state)
                .isEqualTo(State.RETURNED);
        assertThat(picture.links("hemtjanst").get(WorkTask.THREATS))
                .extracting(Link::state)
                .isEqualTo(State.BROKEN);
        assertThat(picture.links("hemtjanst").get(WorkTask.SOCIAL))
                .extracting(Link::state)
                .isEqualTo(State.HELD);
    }

    @Test
    void a_withdrawn_task_does_not_come_back_from_an_older_letter() {
        var old = whole();
        var next = given("soc", CHIEF, "hemtjanst", HEAD, Set.of(WorkTask.SOCIAL), START);
        happened(next, LetterEvent.Kind.ACCEPTED, null, START, HEAD);
        happened(next, LetterEvent.Kind.WITHDRAWN, null, START, CHIEF);
        assertThat(chain().on(START).links("hemtjanst").get(WorkTask.SOCIAL))
                .extracting(Link::state)
                .isEqualTo(State.WITHDRAWN);
        assertThat(chain().on(START).links("hemtjanst").get(WorkTask.KNOWLEDGE))
                .extracting(link -> link.letter().id())
                .isEqualTo(old.id());
    }

    @Test
    void an_offer_that_waits_leaves_what_stands_as_it_is() {
        whole();
        given("soc", CHIEF, "hemtjanst", HEAD, Set.of(WorkTask.SOCIAL), START.plusDays(3));
        assertThat(chain().on(START.plusDays(3)).links("hemtjanst").get(WorkTask.SOCIAL))
                .extracting(Link::state)
                .isEqualTo(State.HELD);
    }

    @ParameterizedTest
    @CsvSource({"2026-12-31, ", "2027-01-01, TERM", "2027-02-01, TERM"})
    void a_new_term_asks_for_a_review_of_what_bodies_have_given(
            LocalDate on, @Nullable Kind asked) {
        whole();
        var found = gaps(on, followed(on));
        if (asked == null) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).containsOnly(asked).hasSize(2);
        }
    }

    @Test
    @Proves("AM-7")
    void a_year_and_a_changed_unit_ask_for_a_review() {
        var unit = whole();
        var later = START.plusYears(1);
        assertThat(gaps(later.minusDays(1), followed(later.minusDays(1))))
                .doesNotContain(Kind.YEAR);
        assertThat(gaps(later, followed(later))).contains(Kind.YEAR);
        units.add(new Unit("hemtjanst", "Hemtjänst öst", "sn", "soc", START.plusDays(9), false));
        assertThat(gaps(START.plusDays(9), followed(START))).containsExactly(Kind.UNIT);
        happened(unit, LetterEvent.Kind.REVIEWED, null, START.plusDays(9), CHIEF);
        assertThat(gaps(START.plusDays(9), followed(START))).isEmpty();
    }

    @Test
    @Proves("AM-1")
    void a_follow_up_is_good_for_a_year() {
        whole();
        assertThat(gaps(START)).containsExactly(Kind.FOLLOW_UP);
        assertThat(gaps(START, followed(START.minusYears(1)))).containsExactly(Kind.FOLLOW_UP);
        assertThat(gaps(START, followed(START.minusYears(1).plusDays(1)))).isEmpty();
    }

    @Test
    void a_closed_unit_is_no_part_of_the_chain() {
        whole();
        units.add(new Unit("hemtjanst", "Hemtjänsten", "sn", "soc", START.plusDays(5), true));
        assertThat(chain().on(START.plusDays(5)).links("hemtjanst")).isEmpty();
        assertThat(gaps(START.plusDays(5), followed(START))).isEmpty();
    }

    static Giving giving(String giver, @Nullable PersonId by, String to, WorkTask... tasks) {
        return new Giving(
                giver, by, to, Set.of(tasks), "b", "r", "k", "Grundkurs", START, "SN § 1");
    }

    void refuses(Giving giving, DelegationsRefusal why) {
        assertThat(giving.checked(chain().on(START)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(why));
    }

    @Test
    void tasks_are_given_one_step_down_and_never_in_a_circle() {
        whole();
        assertThat(giving("soc", CHIEF, "hemtjanst", WorkTask.SOCIAL).checked(chain().on(START)))
                .isInstanceOf(Granted.class);
        refuses(
                giving("sn", null, "hemtjanst", WorkTask.SOCIAL),
                DelegationsRefusal.NOT_THE_NEXT_LINK);
        refuses(
                giving("hemtjanst", HEAD, "soc", WorkTask.SOCIAL),
                DelegationsRefusal.NOT_THE_NEXT_LINK);
        refuses(giving("soc", CHIEF, "soc", WorkTask.SOCIAL), DelegationsRefusal.NOT_THE_NEXT_LINK);
        refuses(
                giving("hemtjanst", HEAD, "kf", WorkTask.SOCIAL),
                DelegationsRefusal.NOT_THE_NEXT_LINK);
    }

    @Test
    void nobody_gives_what_she_does_not_hold() {
        refuses(
                giving("soc", CHIEF, "hemtjanst", WorkTask.SOCIAL),
                DelegationsRefusal.ONLY_WHAT_ONE_HOLDS);
        whole();
        refuses(
                giving("soc", HEAD, "hemtjanst", WorkTask.SOCIAL),
                DelegationsRefusal.ONLY_WHAT_ONE_HOLDS);
    }

    @Test
    void tasks_come_with_powers_resources_and_competence_or_not_at_all() {
        whole();
        refuses(giving("sn", null, "soc"), DelegationsRefusal.LETTER_WITHOUT_TASKS);
        refuses(written("", "r", "k", "§ 1"), DelegationsRefusal.TASK_WITHOUT_POWERS);
        refuses(written("b", " ", "k", "§ 1"), DelegationsRefusal.TASK_WITHOUT_RESOURCES);
        refuses(written("b", "r", "", "§ 1"), DelegationsRefusal.TASK_WITHOUT_COMPETENCE);
        refuses(written("b", "r", "k", ""), DelegationsRefusal.BODY_GIVES_BY_DECISION);
        postings.clear();
        refuses(giving("sn", null, "soc", WorkTask.SOCIAL), DelegationsRefusal.NOBODY_TO_GIVE_TO);
    }

    static Giving written(String powers, String resources, String competence, String decision) {
        return new Giving(
                "sn",
                null,
                "soc",
                Set.of(WorkTask.SOCIAL),
                powers,
                resources,
                competence,
                "",
                null,
                decision);
    }

    @Test
    void a_competence_that_no_course_shows_is_remarked_on() {
        whole();
        var picture = chain().on(START);
        assertThat(remarks(written("b", "r", "k", "§ 1").checked(picture)))
                .containsExactly("delegations.remark.course");
        assertThat(remarks(giving("sn", null, "soc", WorkTask.SOCIAL).checked(picture))).isEmpty();
    }

    static List<String> remarks(Outcome<Giving> outcome) {
        return ((Granted<Giving>) outcome).remarks().stream().map(one -> one.key()).toList();
    }
}
