package se.uppdrag.initiatives;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.uppdrag.Proves;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Post;
import se.uppdrag.register.Standing;

@DisplayName("KL 4:19, 4:22, 5:59–60 – handing in a motion, an interpellation or a question")
@Proves({"FL-2", "FL-22", "KL4-19", "KL4-22", "KL5-59", "KL5-60", "OSL-5-1"})
class FilingTests {

    static final Instant EVENING = Instant.parse("2026-11-25T18:52:00Z");

    final PersonId alva = new PersonId(UUID.randomUUID());
    final Standing member = new Standing.Member(alva, membership(Post.MEMBER));
    final Standing alternate = new Standing.Alternate(alva, membership(Post.ALTERNATE));
    final Draft motion =
            new Draft(
                    Kind.MOTION,
                    "Fler cykelvägar",
                    "Allt fler cyklar.",
                    "att …",
                    "",
                    null,
                    null,
                    null);

    Membership membership(Post post) {
        return new Membership(
                alva, "Alva Berg", "kf", post, "C", 1, LocalDate.of(2026, 10, 15), null, "val");
    }

    Outcome<Initiative> files(Standing by, boolean serving, Draft draft) {
        return Initiative.file(
                new InitiativeId(UUID.randomUUID()), by, serving, draft, Set.of("ks"), EVENING);
    }

    Draft to(Kind kind, String text, String addressee) {
        return new Draft(kind, "Skolskjuts", text, "", addressee, null, null, null);
    }

    @Test
    void a_member_may_file_before_the_meeting() {
        assertThat(files(member, false, motion)).isInstanceOf(Granted.class);
    }

    @Test
    void a_member_may_file_from_the_bench_and_it_shows() {
        assertThat(files(member, true, motion))
                .isInstanceOfSatisfying(
                        Granted.class,
                        granted ->
                                assertThat(((Initiative) granted.value()).duringSitting())
                                        .isTrue());
    }

    @Test
    void an_alternate_who_serves_may_file() {
        assertThat(files(alternate, true, motion)).isInstanceOf(Granted.class);
    }

    @Test
    void an_alternate_who_does_not_serve_is_refused() {
        assertThat(files(alternate, false, motion))
                .isEqualTo(Outcome.refused(InitiativeRefusal.ALTERNATE_IS_NOT_SERVING));
    }

    @Test
    void one_who_is_not_in_the_assembly_is_refused() {
        assertThat(files(new Standing.None(alva), true, motion))
                .isEqualTo(Outcome.refused(InitiativeRefusal.MOVER_IS_NOT_A_MEMBER));
    }

    @Test
    void a_motion_without_a_proposal_is_refused() {
        var noProposal = new Draft(Kind.MOTION, "Rubrik", "Text", " ", "", null, null, null);
        assertThat(files(member, false, noProposal))
                .isEqualTo(Outcome.refused(InitiativeRefusal.NOT_IN_WRITING));
    }

    @Test
    void an_interpellation_goes_to_a_chair_who_answers() {
        assertThat(files(member, false, to(Kind.INTERPELLATION, "Varför?", "ks")))
                .isInstanceOf(Granted.class);
    }

    @Test
    void an_interpellation_to_anybody_else_is_refused() {
        assertThat(files(member, false, to(Kind.INTERPELLATION, "Varför?", "polisen")))
                .isEqualTo(Outcome.refused(InitiativeRefusal.ADDRESSEE_DOES_NOT_ANSWER));
    }

    @Test
    void an_interpellation_without_reasons_is_refused() {
        assertThat(files(member, false, to(Kind.INTERPELLATION, "  ", "ks")))
                .isEqualTo(Outcome.refused(InitiativeRefusal.INTERPELLATION_HAS_NO_REASONS));
    }

    @Test
    void a_question_needs_no_proposal() {
        assertThat(files(member, false, to(Kind.QUESTION, "När öppnar badet?", "ks")))
                .isInstanceOf(Granted.class);
        assertThat(to(Kind.QUESTION, "När öppnar badet?", "ks").mistakes()).isEmpty();
    }

    @Test
    void every_field_that_must_be_mended_is_named() {
        assertThat(Draft.empty(Kind.MOTION).mistakes())
                .containsOnlyKeys("rubrik", "text", "forslag");
        assertThat(Draft.empty(Kind.QUESTION).mistakes())
                .containsOnlyKeys("rubrik", "text", "till");
    }

    @Test
    void a_field_with_binary_content_or_far_too_long_is_named() {
        var binary =
                new Draft(Kind.MOTION, "a\0b", "x".repeat(30_001), "att", "", null, null, null);
        assertThat(binary.mistakes())
                .containsEntry("rubrik", "initiatives.mistake.unreadable")
                .containsEntry("text", "initiatives.mistake.too-long.text");
    }
}
