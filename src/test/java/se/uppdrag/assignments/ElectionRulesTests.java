package se.uppdrag.assignments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.uppdrag.PageChecks;
import se.uppdrag.Proves;
import se.uppdrag.assignments.ElectionRules.Facts;
import se.uppdrag.assignments.ElectionRules.Objection;
import se.uppdrag.assignments.OrganElection.Scope;
import se.uppdrag.register.Appointment;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Post;

@Proves({"KL3-2", "KL3-4", "KL10-2"})
@DisplayName("KL 4:3–5, 6:16–21, 6:41, 7:3, 12:5 – what the law says against an election")
class ElectionRulesTests {

    static final LocalDate FROM = LocalDate.of(2027, 1, 1);
    static final LocalDate TO = LocalDate.of(2031, 1, 1);

    static Organ organ(String slug, Organ.Kind kind, int seats) {
        return new Organ(slug, "Organet " + slug, kind, "KS", seats, null);
    }

    static final Organ COUNCIL = organ("kf", Organ.Kind.ASSEMBLY, 51);
    static final Organ EXECUTIVE = organ("ks", Organ.Kind.EXECUTIVE, 7);
    static final Organ BOARD = organ("bygg", Organ.Kind.COMMITTEE, 3);
    static final Organ PREPARATION = organ("beredning", Organ.Kind.PREPARATORY_GROUP, 3);
    static final Organ COMPANY = organ("bolaget", Organ.Kind.COMPANY, 3);
    static final Organ WORKING = organ("au", Organ.Kind.SUBCOMMITTEE, 3);
    static final Organ AUDIT = organ("rev", Organ.Kind.AUDIT, 5);

    final Map<String, List<Membership>> posts = new HashMap<>();
    final Map<String, List<Appointment>> appointments = new HashMap<>();
    final List<Membership> left = new ArrayList<>();
    @Nullable List<String> within;
    int freeSeats = 1;

    static Nominee one(String name, Post post, @Nullable String group) {
        return new Nominee(name, "S", post, group);
    }

    static List<Nominee> several(String name, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> one(name + " " + i, Post.MEMBER, null))
                .toList();
    }

    List<AssignmentRefusal> against(
            Organ organ,
            Scope scope,
            List<Nominee> members,
            List<Nominee> substitutes,
            String checkedBy) {
        var facts =
                new Facts(
                        Map.of("kf", COUNCIL, "ks", EXECUTIVE, "bygg", BOARD, "rev", AUDIT),
                        posts,
                        appointments,
                        within,
                        freeSeats,
                        left);
        return ElectionRules.against(
                        new OrganElection(
                                organ, scope, FROM, TO, "KF § 1", members, substitutes, checkedBy),
                        facts)
                .stream()
                .map(Objection::refusal)
                .toList();
    }

    List<AssignmentRefusal> against(Organ organ, List<Nominee> members) {
        return against(organ, Scope.WHOLE, members, List.of(), "Valberedningen");
    }

    void holds(String name, Organ organ, @Nullable LocalDate to) {
        posts.put(
                name,
                List.of(
                        new Membership(
                                PageChecks.somebody(),
                                name,
                                organ.slug(),
                                Post.MEMBER,
                                "S",
                                1,
                                LocalDate.of(2023, 1, 1),
                                to,
                                "KF")));
    }

    @Test
    void nothing_is_said_against_what_is_lawful() {
        assertThat(against(BOARD, several("Bo", 3))).isEmpty();
        assertThat(
                        against(
                                EXECUTIVE,
                                Scope.WHOLE,
                                several("Bo", 5),
                                several("Eva", 5),
                                "Valberedningen"))
                .isEmpty();
    }

    @Test
    void eligibility_is_looked_at_where_the_assembly_elects() {
        for (var organ : List.of(BOARD, PREPARATION)) {
            assertThat(against(organ, Scope.WHOLE, several("Bo", 1), List.of(), " "))
                    .containsExactly(AssignmentRefusal.ELIGIBILITY_IS_NOT_CHECKED);
        }
        assertThat(against(COMPANY, Scope.WHOLE, several("Bo", 1), List.of(), " ")).isEmpty();
    }

    @Test
    void an_auditor_audits_and_nothing_else() {
        holds("Bo Ek", COUNCIL, null);
        assertThat(against(AUDIT, List.of(one("Bo Ek", Post.MEMBER, null))))
                .startsWith(AssignmentRefusal.MEMBER_IS_NOT_ELIGIBLE_AS_AUDITOR);
        holds("Bo Ek", AUDIT, null);
        for (var organ : List.of(BOARD, COMPANY, PREPARATION)) {
            assertThat(against(organ, List.of(one("Bo Ek", Post.MEMBER, null))))
                    .containsExactly(AssignmentRefusal.AUDITOR_IS_NOT_ELIGIBLE);
        }
        holds("Bo Ek", AUDIT, FROM);
        assertThat(against(BOARD, List.of(one("Bo Ek", Post.MEMBER, null)))).isEmpty();
    }

    @Test
    void a_director_nowhere_and_a_head_not_in_her_own_committee() {
        var nominee = List.of(one("Siv Ek", Post.MEMBER, null));
        appointments.put("Siv Ek", List.of(serves(Appointment.Kind.DIRECTOR, null)));
        assertThat(against(BOARD, nominee))
                .containsExactly(AssignmentRefusal.DIRECTOR_IS_NOT_ELIGIBLE);
        appointments.put("Siv Ek", List.of(serves(Appointment.Kind.HEAD, "bygg")));
        assertThat(against(BOARD, nominee))
                .containsExactly(AssignmentRefusal.HEAD_IS_NOT_ELIGIBLE_HERE);
        appointments.put("Siv Ek", List.of(serves(Appointment.Kind.HEAD, "ks")));
        assertThat(against(BOARD, nominee)).isEmpty();
    }

    static Appointment serves(Appointment.Kind kind, @Nullable String organ) {
        return new Appointment(
                PageChecks.somebody(), "Siv Ek", kind, organ, null, FROM, null, "KS § 1");
    }

    @Test
    void five_and_five_in_the_executive_and_five_auditors() {
        assertThat(
                        against(
                                EXECUTIVE,
                                Scope.WHOLE,
                                several("Bo", 5),
                                several("Eva", 4),
                                "Valberedningen"))
                .containsExactly(AssignmentRefusal.TOO_FEW_IN_THE_EXECUTIVE);
        assertThat(against(AUDIT, several("Bo", 4)))
                .containsExactly(AssignmentRefusal.TOO_FEW_AUDITORS);
        assertThat(against(AUDIT, several("Bo", 5))).isEmpty();
    }

    @Test
    void no_more_than_there_are_seats_for() {
        assertThat(against(BOARD, several("Bo", 4)))
                .containsExactly(AssignmentRefusal.MORE_MEMBERS_THAN_SEATS);
        assertThat(against(BOARD, Scope.BY_ELECTION, several("Bo", 2), List.of(), "Valberedningen"))
                .containsExactly(AssignmentRefusal.MORE_MEMBERS_THAN_SEATS);
    }

    @Test
    void one_chair_and_each_name_once() {
        assertThat(
                        against(
                                BOARD,
                                List.of(
                                        one("Bo Ek", Post.CHAIR, null),
                                        one("Eva Lind", Post.CHAIR, null))))
                .containsExactly(AssignmentRefusal.PRESIDIUM_IS_ONE_AND_AT_MOST_TWO);
        assertThat(
                        against(
                                BOARD,
                                List.of(
                                        one("Bo Ek", Post.MEMBER, null),
                                        one("Bo Ek", Post.MEMBER, null))))
                .containsExactly(AssignmentRefusal.PERSON_IS_NOMINATED_TWICE);
    }

    @Test
    void a_subcommittee_is_chosen_within_its_committee() {
        within = List.of("Bo Ek");
        assertThat(against(WORKING, List.of(one("Bo Ek", Post.MEMBER, null)))).isEmpty();
        assertThat(against(WORKING, List.of(one("Eva Lind", Post.MEMBER, null))))
                .containsExactly(AssignmentRefusal.NOT_CHOSEN_WITHIN_THE_COMMITTEE);
    }

    @Test
    void substitutes_are_proportional_only_with_the_members() {
        var substitutes = List.of(one("Eva Lind", Post.MEMBER, "Blå"));
        assertThat(
                        against(
                                BOARD,
                                Scope.WHOLE,
                                List.of(one("Bo Ek", Post.MEMBER, null)),
                                substitutes,
                                "ja"))
                .containsExactly(AssignmentRefusal.SUBSTITUTES_FOLLOW_THE_MEMBERS);
        assertThat(
                        against(
                                BOARD,
                                Scope.WHOLE,
                                List.of(one("Bo Ek", Post.MEMBER, "Blå")),
                                substitutes,
                                "ja"))
                .isEmpty();
    }

    @Test
    void a_by_election_keeps_the_representation() {
        left.add(
                new Membership(
                        PageChecks.somebody(),
                        "Bo Ek",
                        "bygg",
                        Post.MEMBER,
                        "M",
                        1,
                        LocalDate.of(2023, 1, 1),
                        FROM,
                        "KF",
                        "Blå",
                        null,
                        null,
                        null,
                        null));
        assertThat(
                        against(
                                BOARD,
                                Scope.BY_ELECTION,
                                List.of(one("Eva Lind", Post.MEMBER, "Blå")),
                                List.of(),
                                "ja"))
                .isEmpty();
        assertThat(
                        against(
                                BOARD,
                                Scope.BY_ELECTION,
                                List.of(one("Eva Lind", Post.MEMBER, "Röda")),
                                List.of(),
                                "ja"))
                .containsExactly(AssignmentRefusal.REPRESENTATION_CHANGES);
    }
}
