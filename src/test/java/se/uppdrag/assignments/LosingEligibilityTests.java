package se.uppdrag.assignments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
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
import se.uppdrag.law.Outcome;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.register.Departure;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Post;
import se.uppdrag.register.Register;

@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Transactional
@Proves({"KL4-7", "KL4-8"})
@DisplayName("KL 4:7–8 – no longer eligible, and elections that end what the assembly elected to")
class LosingEligibilityTests {

    @Autowired MockMvc web;
    @Autowired Register register;
    @Autowired Meetings meetings;
    @Autowired Eligibility eligibility;
    @Autowired Reelections reelections;
    @Autowired Clock clock;

    Hall hall;
    LocalDate today;
    PersonId alva;

    @BeforeEach
    void aMunicipality() {
        hall = new Hall(web, register);
        hall.found();
        today = SwedishTime.dateOf(clock.instant());
        alva = hall.sits("Alva Berg", "bygg", Post.MEMBER, "S", 1);
    }

    void assemblyMeets(LocalDate day) {
        meetings.plan(
                register.organ("kf").orElseThrow(), day, LocalTime.of(18, 0), "Rådhuset", true);
    }

    Hall.Answer leaves(String organ, String... more) throws Exception {
        var fields =
                new ArrayList<>(
                        List.of(
                                "organ",
                                organ,
                                "orsak",
                                "LOST_ELIGIBILITY",
                                "fran",
                                today.toString(),
                                "beslut",
                                "Folkbokföringen"));
        fields.addAll(List.of(more));
        return hall.sends(
                hall.secretary,
                "/administration/personer/" + alva.value() + "/upphor",
                fields.toArray(String[]::new));
    }

    Membership post(String organ) {
        return register.memberships(alva).stream()
                .filter(one -> one.organ().equals(organ))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_post_ends_at_the_assemblys_next_meeting() throws Exception {
        assemblyMeets(today.plusDays(40));
        assemblyMeets(today.plusDays(12));
        assertThat(leaves("bygg").status()).isEqualTo(303);
        assertThat(post("bygg").toDate()).isEqualTo(today.plusDays(12));
        assertThat(post("bygg").endedBecause()).isEqualTo(Departure.LOST_ELIGIBILITY);
    }

    @Test
    void no_meeting_planned_is_no_end_to_compute() throws Exception {
        assertThat(eligibility.lose(alva, "bygg", today, "Folkbokföringen"))
                .isEqualTo(Outcome.refused(AssignmentRefusal.NO_MEETING_ENDS_THE_ASSIGNMENT));
        var answer = leaves("bygg");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.shown().text()).contains("4 kap. 7 § KL", "Planera sammanträdet");
        assertThat(post("bygg").toDate()).isNull();
    }

    @Test
    void a_seat_in_the_assembly_is_left_at_once_and_cannot_be_kept() throws Exception {
        hall.sits(alva, "Alva Berg", "kf", Post.MEMBER, "S", 1);
        assertThat(eligibility.askToStay(alva, "kf", ""))
                .isEqualTo(Outcome.refused(AssignmentRefusal.COUNCIL_SEAT_IS_NOT_KEPT));
        var answer = leaves("kf", "behalla", "ja");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.shown().text())
                .contains("Bara ett uppdrag som fullmäktige valt till kan behållas");
        assertThat(leaves("kf").status()).isEqualTo(303);
        assertThat(post("kf").toDate()).isEqualTo(today);
    }

    @Test
    void the_assembly_lets_her_keep_it_and_the_register_says_why() throws Exception {
        assemblyMeets(today.plusDays(12));
        var asked = leaves("bygg", "behalla", "ja").location();
        var page = hall.reads(hall.secretary, asked).shown();
        assertThat(page.select("main a[href^=/diarium/]")).isNotEmpty();
        assertThat(page.text()).contains("Uppdraget gäller till fullmäktige har tagit ställning");
        assertThat(
                        hall.sends(
                                        hall.secretary,
                                        asked + "/dagordning",
                                        "mote",
                                        today.plusDays(12).toString())
                                .location())
                .isEqualTo(asked);
        hall.sends(
                hall.secretary,
                asked + "/beslut",
                "svar",
                "NEJ",
                "fran",
                today.plusDays(12).toString(),
                "beslut",
                "KF § 31");
        assertThat(post("bygg").toDate()).isNull();
        assertThat(hall.reads(hall.secretary, asked).shown().text())
                .contains("Behåller uppdraget under resten av mandattiden");
        assertThat(
                        hall.reads(hall.secretary, "/administration/personer/" + alva.value())
                                .shown()
                                .text())
                .contains("Inte längre valbar, men behåller uppdraget: KF § 31.");
    }

    @Test
    void the_assembly_does_not_let_her_keep_it_and_the_post_ends() throws Exception {
        var asked = leaves("bygg", "behalla", "ja").location();
        hall.sends(
                hall.secretary,
                asked + "/beslut",
                "svar",
                "JA",
                "fran",
                today.plusDays(12).toString(),
                "beslut",
                "KF § 31");
        assertThat(post("bygg").toDate()).isEqualTo(today.plusDays(12));
        assertThat(post("bygg").endedBecause()).isEqualTo(Departure.LOST_ELIGIBILITY);
    }

    Hall.Answer concludes(LocalDate day, String... organs) throws Exception {
        var fields = new ArrayList<>(List.of("slag", "EXTRA", "avslutat", day.toString()));
        for (var organ : organs) {
            fields.addAll(List.of("organ", organ));
        }
        return hall.sends(hall.secretary, "/administration/omval", fields.toArray(String[]::new));
    }

    @Test
    void an_extra_election_ends_the_posts_after_two_months() throws Exception {
        var concluded = today.minusDays(3);
        hall.sits("Bo Ek", "ks", Post.MEMBER, "M", 1);
        var form = hall.reads(hall.secretary, "/administration/omval").shown();
        assertThat(form.select("input[name=organ]").eachAttr("value"))
                .containsExactlyInAnyOrder("ks", "bygg", "revisionen");

        assertThat(concludes(concluded, "bygg").status()).isEqualTo(303);
        assertThat(post("bygg").toDate()).isEqualTo(concluded.plusMonths(2));
        assertThat(register.roll(organ("ks"), today.plusYears(1)).members()).hasSize(1);
        assertThat(hall.reads(hall.secretary, "/administration/omval").shown().text())
                .contains("Extra val, avslutat", "Väntar på nytt val");
    }

    @Test
    void an_election_decided_to_begin_earlier_ends_them_earlier() throws Exception {
        assertThat(concludes(today, "bygg").status()).isEqualTo(303);
        var earlier = today.plusDays(20);
        hall.sends(
                hall.secretary,
                "/administration/val-till-organ",
                "steg",
                "spara",
                "organ",
                "bygg",
                "omfattning",
                "HELA",
                "fran",
                earlier.toString(),
                "till",
                "2031-01-01",
                "beslut",
                "KF § 5",
                "kontroll",
                "Valberedningen",
                "ledamoter",
                "David Öst (S), ordförande");
        assertThat(post("bygg").toDate()).isEqualTo(earlier);
        assertThat(hall.reads(hall.secretary, "/administration/omval").shown().text())
                .contains("Nytt val är gjort");
    }

    @Test
    void an_election_not_concluded_or_recorded_before_is_refused() throws Exception {
        var early =
                reelections.conclude(
                        Reelection.Kind.REELECTION,
                        today.plusDays(1),
                        List.of(organ("bygg")),
                        hall.secretary);
        assertThat(early)
                .isEqualTo(
                        Outcome.refused(
                                AssignmentRefusal.ELECTION_IS_NOT_CONCLUDED,
                                today.plusDays(1).toString()));
        concludes(today, "bygg");
        assertThat(
                        reelections.conclude(
                                Reelection.Kind.EXTRA, today, List.of(organ("ks")), hall.secretary))
                .isEqualTo(
                        Outcome.refused(
                                AssignmentRefusal.ELECTION_IS_ALREADY_RECORDED, today.toString()));
        assertThat(concludes(today, "ks").status()).isEqualTo(422);
        assertThat(concludes(today.minusDays(1)).shown().text()).contains("Välj minst ett organ");
    }

    Organ organ(String slug) {
        return register.organ(slug).orElseThrow();
    }
}
