package se.uppdrag.assignments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.Proves;
import se.uppdrag.TestDatabase;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Citation;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.law.Refusal;
import se.uppdrag.register.Departure;
import se.uppdrag.register.Post;
import se.uppdrag.register.Register;
import se.uppdrag.register.RegisterRefusal;
import se.uppdrag.register.Terms;
import se.uppdrag.register.Title;
import se.uppdrag.register.Titles;

@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Transactional
@Proves("KL4-2")
@DisplayName("KL 4:2 – serving full time or a substantial part of it")
class ServingFullTimeTests {

    static final LocalDate TERM = LocalDate.of(2027, 1, 1);

    @Autowired MockMvc web;
    @Autowired Register register;
    @Autowired Terms terms;
    @Autowired Titles titles;

    Hall hall;

    @BeforeEach
    void aMunicipality() {
        hall = new Hall(web, register);
        hall.found();
    }

    Hall.Answer elected(String step, String chair, String on) throws Exception {
        return hall.sends(
                hall.secretary,
                "/administration/val-till-organ",
                "steg",
                step,
                "organ",
                "bygg",
                "omfattning",
                "HELA",
                "fran",
                "2027-01-01",
                "till",
                "2031-01-01",
                "vald",
                on,
                "beslut",
                "KF § 142",
                "kontroll",
                "Valberedningen",
                "ledamoter",
                chair);
    }

    Title given(PersonId person, String organ, String title, String decision) {
        return new Title(
                person, "Alva Berg", organ, title, 60, null, TERM, TERM.plusYears(4), decision);
    }

    Refusal refusal(Title title) {
        return assertInstanceOf(Refused.class, titles.give(title)).refusal();
    }

    @Test
    void the_election_gives_the_title_and_everybody_sees_it() throws Exception {
        var line = "Alva Berg (S), ordförande, kommunalråd 100 %";
        assertThat(elected("granska", line, "2026-12-16").shown().select("tbody td").text())
                .contains("kommunalråd 100 %");
        assertThat(elected("spara", line, "2026-12-16").status()).isEqualTo(303);

        var alva = register.roll(register.organ("bygg").orElseThrow(), TERM).members().getFirst();
        assertThat(titles.fullTime(alva.person(), TERM)).isTrue();
        assertThat(titles.fullTime(alva.person(), TERM.minusDays(1))).isFalse();
        assertThat(titles.fullTime(alva.person(), LocalDate.of(2031, 1, 1))).isFalse();
        assertThat(hall.reads("/ledamoter/" + alva.person().value()).shown().text())
                .contains("Ordförande, kommunalråd på heltid");
        assertThat(hall.reads("/organ/bygg?datum=2027-01-01").shown().text())
                .contains("kommunalråd på heltid");
    }

    @Test
    void no_title_is_no_election_even_when_it_has_been_held() throws Exception {
        var answer = elected("spara", "Alva Berg (S), ordförande, 100 %", "2026-12-16");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.shown().text()).contains("ska ha en benämning", "4 kap. 2 § KL");
        assertThat(AssignmentRefusal.FULL_TIMER_HAS_NO_TITLE.basis()).isEqualTo(Citation.kl(4, 2));
        assertThat(register.memberships(TERM)).isEmpty();
    }

    @Test
    void a_part_of_full_time_is_told_in_per_cent_and_nothing_over_it_is_read() throws Exception {
        assertThat(elected("spara", "Alva Berg (S), oppositionsråd 60 %", "2026-12-16").status())
                .isEqualTo(303);
        assertThat(titles.ever()).extracting(Title::share).containsExactly(60);
        assertThat(elected("granska", "Bo Ek (M), oppositionsråd 101 %", "2026-12-16").status())
                .isEqualTo(422);
    }

    @Test
    void chosen_before_the_first_meeting_after_the_election_is_remarked_and_recorded()
            throws Exception {
        var line = "Alva Berg (S), ordförande, kommunalråd heltid";
        assertThat(elected("granska", line, "2026-09-21").shown().select("[role=alert]").text())
                .contains("före fullmäktiges första sammanträde efter valet");
        assertThat(elected("granska", line, "2026-10-15").shown().select("[role=alert]")).isEmpty();
        assertThat(AssignmentRefusal.FULL_TIMER_IS_ELECTED_TOO_EARLY.basis())
                .isEqualTo(Citation.kl(4, 2));
        assertThat(elected("spara", line, "2026-09-21").status()).isEqualTo(303);
        var alva = titles.ever().getFirst().person().value();
        assertThat(hall.reads(hall.secretary, "/administration/personer/" + alva).shown().text())
                .contains(
                        "Alva Berg valdes 21 september 2026, före fullmäktiges första sammanträde");
    }

    @Test
    void the_title_ends_with_the_post_but_not_where_the_chair_becomes_a_member() {
        var alva = hall.sits("Alva Berg", "bygg", Post.CHAIR, "S", 1);
        assertThat(titles.give(given(alva, "bygg", "kommunalråd", "KF § 1")))
                .isInstanceOf(Granted.class);
        terms.leave(alva, "bygg", TERM.plusYears(1), Departure.RESIGNED, "KF § 9");
        assertThat(titles.fullTime(alva, TERM.plusYears(1).minusDays(1))).isTrue();
        assertThat(titles.fullTime(alva, TERM.plusYears(1))).isFalse();

        var bo = hall.sits("Bo Ek", "ks", Post.CHAIR, "M", 1);
        titles.give(given(bo, "ks", "oppositionsråd", "KF § 2"));
        terms.leave(bo, "ks", TERM.plusYears(1), Departure.CHANGED_POST, "KF § 9");
        assertThat(titles.fullTime(bo, TERM.plusYears(1))).isTrue();
    }

    @Test
    void a_title_is_refused_without_its_word_its_decision_its_post_or_beside_another() {
        var alva = hall.sits("Alva Berg", "bygg", Post.CHAIR, "S", 1);
        assertThat(refusal(given(alva, "bygg", " ", "KF § 1")))
                .isEqualTo(RegisterRefusal.FULL_TIMER_HAS_NO_TITLE);
        assertThat(refusal(given(alva, "bygg", "kommunalråd", "")))
                .isEqualTo(RegisterRefusal.NO_DECISION_IS_NAMED);
        assertThat(refusal(given(alva, "ks", "kommunalråd", "KF § 1")))
                .isEqualTo(RegisterRefusal.POST_IS_NOT_HELD_THEN);
        titles.give(given(alva, "bygg", "kommunalråd", "KF § 1"));
        assertThat(refusal(given(alva, "bygg", "oppositionsråd", "KF § 2")))
                .isEqualTo(RegisterRefusal.TITLE_IS_HELD_ALREADY);
    }

    @Test
    void the_persons_page_gives_a_title_ends_it_and_tells_what_follows() throws Exception {
        var alva = hall.sits("Alva Berg", "ks", Post.CHAIR, "S", 1);
        var file = "/administration/personer/" + alva.value();
        var given =
                hall.sends(
                        hall.secretary,
                        file + "/heltid",
                        "organ",
                        "ks",
                        "benamning",
                        "kommunalråd",
                        "andel",
                        "80",
                        "fran",
                        "2023-01-01",
                        "beslut",
                        "KF § 3");
        assertThat(given.location()).isEqualTo(file);
        assertThat(hall.reads(hall.secretary, file).shown().text())
                .contains(
                        "kommunalråd på 80 procent av heltid från 1 januari 2023",
                        "4 kap. 18 a § KL");
        assertThat(
                        hall.sends(
                                        hall.secretary,
                                        file + "/heltid",
                                        "andel",
                                        "0",
                                        "fran",
                                        "2023-01-01")
                                .status())
                .isEqualTo(422);

        hall.sends(
                hall.secretary,
                file + "/heltid/upphor",
                "start",
                "2023-01-01",
                "till",
                "2024-01-01");
        assertThat(titles.fullTime(alva, LocalDate.of(2024, 1, 1))).isFalse();
        assertThat(hall.reads(hall.secretary, file).shown().text())
                .contains("till och med 31 december 2023")
                .doesNotContain("4 kap. 18 a § KL");
    }
}
