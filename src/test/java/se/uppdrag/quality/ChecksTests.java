package se.uppdrag.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.uppdrag.PageChecks;
import se.uppdrag.Proves;
import se.uppdrag.access.PersonId;
import se.uppdrag.quality.Finding.Check;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Organ;
import se.uppdrag.register.PersonDetails;
import se.uppdrag.register.PersonDetails.Protection;
import se.uppdrag.register.PersonDetails.Sex;
import se.uppdrag.register.Post;

@Proves({"KL5-8", "KL6-16", "KL12-5", "VL-11"})
@DisplayName("KL 4:4–5, 6:16, 12:5 – what is missing in the register, or cannot be right")
class ChecksTests {

    static final LocalDate SINCE = LocalDate.of(2023, 1, 1);
    static final LocalDate ON = LocalDate.of(2026, 3, 1);
    static final Organ COUNCIL = organ("kf", Organ.Kind.ASSEMBLY, 3);
    static final Organ EXECUTIVE = organ("ks", Organ.Kind.EXECUTIVE, 5);
    static final Organ AUDIT = organ("rev", Organ.Kind.AUDIT, 5);

    final List<Membership> posts = new ArrayList<>();
    Won won = Won.UNKNOWN;

    static Organ organ(String slug, Organ.Kind kind, int seats) {
        return new Organ(slug, "Organ " + slug, kind, "KS", seats, null);
    }

    PersonId sits(String name, String organ, Post post, @Nullable String party, int position) {
        var id = PageChecks.somebody();
        sits(id, name, organ, post, party, position, null, "KF § 1");
        return id;
    }

    void sits(
            PersonId id,
            String name,
            String organ,
            Post post,
            @Nullable String party,
            int position,
            @Nullable LocalDate to,
            String decision) {
        posts.add(new Membership(id, name, organ, post, party, position, SINCE, to, decision));
    }

    List<Check> found(Organ... organs) {
        return Checks.of(List.of(organs), posts, won, ON).stream().map(Finding::check).toList();
    }

    /// Five members with a chair, and five substitutes.
    void aWholeExecutive() {
        IntStream.rangeClosed(1, 5)
                .forEach(i -> {
                    sits("Ledamot " + i, "ks", i == 1 ? Post.CHAIR : Post.MEMBER, "S", i);
                    sits("Ersättare " + i, "ks", Post.ALTERNATE, "S", i);
                });
    }

    @Test
    void nothing_is_found_where_nothing_is_wrong() {
        aWholeExecutive();
        assertThat(found(EXECUTIVE)).isEmpty();
    }

    @Test
    void an_executive_of_four_is_below_its_legal_size_and_has_a_vacancy() {
        aWholeExecutive();
        posts.removeIf(one -> one.name().equals("Ledamot 5"));
        assertThat(found(EXECUTIVE)).containsExactly(Check.BELOW_LEGAL_SIZE, Check.VACANCY);
    }

    @Test
    void without_a_chair_a_decision_a_party_and_an_order() {
        aWholeExecutive();
        posts.removeIf(one -> one.name().equals("Ledamot 1") || one.name().startsWith("Ersättare"));
        sits("Bo Ek", "ks", Post.MEMBER, null, 1);
        sits(PageChecks.somebody(), "Eva Lind", "ks", Post.ALTERNATE, "S", 1, null, " ");
        for (int i = 1; i < 5; i++) {
            sits("Ersättare " + i, "ks", Post.ALTERNATE, "S", i);
        }
        assertThat(found(EXECUTIVE))
                .containsExactly(
                        Check.NO_CHAIR, Check.NO_DECISION, Check.NO_PARTY, Check.SAME_ORDER);
    }

    @Test
    void an_auditor_who_sits_elsewhere_is_the_gravest() {
        aWholeExecutive();
        var id = PageChecks.somebody();
        sits(id, "Bo Ek", "rev", Post.CHAIR, "S", 1, null, "KF § 1");
        sits(id, "Bo Ek", "ks", Post.ALTERNATE, "S", 6, null, "KF § 1");
        assertThat(found(EXECUTIVE, AUDIT)).startsWith(Check.AUDITOR_SITS_ELSEWHERE);
        posts.removeIf(one -> one.person().equals(id) && one.organ().equals("ks"));
        assertThat(found(EXECUTIVE, AUDIT)).doesNotContain(Check.AUDITOR_SITS_ELSEWHERE);
    }

    @Test
    void a_term_that_is_over_and_two_of_one_name() {
        sits(PageChecks.somebody(), "Bo Ek", "ks", Post.CHAIR, "S", 1, ON, "KF § 1");
        assertThat(found(EXECUTIVE)).containsExactly(Check.TERM_IS_OVER);
        aWholeExecutive();
        sits("Ledamot 2", "ks", Post.ALTERNATE, "M", 7);
        assertThat(found(EXECUTIVE)).containsExactly(Check.SAME_NAME);
    }

    @Test
    void a_party_in_the_assembly_has_two_substitutes() {
        for (int i = 1; i <= 3; i++) {
            sits("Ledamot " + i, "kf", i == 1 ? Post.CHAIR : Post.MEMBER, i == 3 ? "M" : "S", i);
        }
        sits("Bo Ek", "kf", Post.ALTERNATE, "S", 1);
        sits("Eva Lind", "kf", Post.ALTERNATE, "S", 2);
        sits("Fia Gren", "kf", Post.ALTERNATE, "M", 1);
        var findings = Checks.of(List.of(COUNCIL), posts, Won.UNKNOWN, ON);
        assertThat(findings).hasSize(1);
        assertThat(findings.getFirst().arguments()).containsExactly("M", "1");
    }

    /// Two of S and one of M, each with two substitutes.
    void aWholeCouncil() {
        for (int i = 1; i <= 3; i++) {
            sits("Ledamot " + i, "kf", i == 1 ? Post.CHAIR : Post.MEMBER, i == 3 ? "M" : "S", i);
        }
        for (var party : List.of("S", "M")) {
            sits("Ersättare " + party + 1, "kf", Post.ALTERNATE, party, 1);
            sits("Ersättare " + party + 2, "kf", Post.ALTERNATE, party, 2);
        }
    }

    @Test
    @Proves("KL4-8")
    void a_recount_that_moves_a_seat_shows_both_parties_until_the_register_follows() {
        aWholeCouncil();
        won = new Won(Map.of("S", 2, "M", 1), false);
        assertThat(found(COUNCIL)).isEmpty();
        won = new Won(Map.of("S", 1, "M", 2), false);
        assertThat(found(COUNCIL))
                .containsExactly(Check.SEATS_ARE_NOT_AS_ELECTED, Check.SEATS_ARE_NOT_AS_ELECTED);
    }

    @Test
    void an_empty_chair_is_a_vacancy_and_no_difference_to_the_election() {
        aWholeCouncil();
        won = new Won(Map.of("S", 2, "M", 1), false);
        posts.removeIf(one -> one.name().equals("Ledamot 2"));
        assertThat(found(COUNCIL)).containsExactly(Check.VACANCY);
    }

    @Test
    @Proves("VL-14")
    void an_assembly_less_than_half_full_must_be_elected_anew() {
        aWholeCouncil();
        posts.removeIf(one -> one.organ().equals("kf") && one.name().equals("Ledamot 3"));
        assertThat(found(COUNCIL)).doesNotContain(Check.FEWER_THAN_HALF);
        posts.removeIf(one -> one.organ().equals("kf") && one.name().equals("Ledamot 2"));
        assertThat(found(COUNCIL)).contains(Check.FEWER_THAN_HALF);
    }

    @Test
    @Proves("KL5-21")
    void a_member_of_a_divided_municipality_without_a_constituency_is_told_of() {
        aWholeCouncil();
        won = new Won(Map.of("S", 2, "M", 1), true);
        assertThat(found(COUNCIL)).containsExactly(Check.NO_CONSTITUENCY);
        posts.replaceAll(one -> one.electedFor("Norr"));
        assertThat(found(COUNCIL)).isEmpty();
    }

    static PersonDetails person(@Nullable Sex sex, @Nullable Integer born) {
        return new PersonDetails(
                PageChecks.somebody(),
                "Alva",
                "Berg",
                null,
                null,
                born,
                sex,
                Protection.NONE,
                null,
                null);
    }

    static List<PersonDetails> people(int women, int men) {
        return Stream.concat(
                        IntStream.range(0, women).mapToObj(i -> person(Sex.WOMAN, 1960 + i)),
                        IntStream.range(0, men).mapToObj(i -> person(Sex.MAN, 1980 + i)))
                .toList();
    }

    @Test
    void shares_are_told_only_of_groups_of_five() {
        assertThat(Shares.of(people(5, 5), 2026).women()).contains(5);
        assertThat(Shares.of(people(4, 20), 2026).women()).isEmpty();
        assertThat(Shares.of(people(20, 4), 2026).women()).isEmpty();
        assertThat(Shares.of(people(2, 2), 2026).meanAge()).isEmpty();
        assertThat(Shares.of(people(5, 0), 2026).meanAge()).isEqualTo(Optional.of(64));
        assertThat(Shares.of(people(0, 0), 2026).ages()).isEmpty();
    }

    @Test
    void no_group_of_ages_is_smaller_than_five_and_none_is_lost() {
        for (int women = 0; women < 14; women++) {
            for (int men = 0; men < 14; men++) {
                var ages = Shares.of(people(women, men), 2026).ages();
                assertThat(ages)
                        .allSatisfy(one -> assertThat(one.count()).isGreaterThanOrEqualTo(5));
                if (women + men >= 5) {
                    assertThat(ages.stream().mapToInt(Shares.Ages::count).sum())
                            .isEqualTo(women + men);
                }
            }
        }
    }

    @Test
    void a_party_has_substitutes_for_half_of_its_seats_and_two_at_least() {
        for (int seat = 1; seat <= 5; seat++) {
            sits("Ledamot " + seat, "kf", seat == 1 ? Post.CHAIR : Post.MEMBER, "S", seat);
        }
        for (int order = 1; order <= 3; order++) {
            sits("Ersättare " + order, "kf", Post.ALTERNATE, "S", order);
        }
        var council = organ("kf", Organ.Kind.ASSEMBLY, 5);
        assertThat(found(council)).isEmpty();
        sits("Ersättare 4", "kf", Post.ALTERNATE, "S", 4);
        assertThat(found(council)).containsExactly(Check.TOO_MANY_SUBSTITUTES);
    }
}
