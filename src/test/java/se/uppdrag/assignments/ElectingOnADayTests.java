package se.uppdrag.assignments;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import se.uppdrag.PageChecks;
import se.uppdrag.law.Outcome;
import se.uppdrag.register.Organs;
import se.uppdrag.register.Post;

@DisplayName(
        "KL 3:4, 6:16–20 – electing to an organ as it is on the day, and filling an empty seat")
class ElectingOnADayTests extends ElectingAssembly {

    @Autowired Organs organs;

    @Test
    void the_organs_page_answers_for_any_day() throws Exception {
        hall.sits("Åke Gammal", "ks", Post.CHAIR, "S", 1);
        elects("spara", "ks", MEMBERS, "ersattare", SUBSTITUTES);
        assertThat(hall.reads("/organ/ks?datum=2026-12-31").shown().text())
                .contains("Åke Gammal")
                .contains("Så här var det 31 december 2026")
                .doesNotContain("Alva Berg");
        assertThat(hall.reads("/organ/ks?datum=2027-01-01").shown().text())
                .contains("Alva Berg")
                .doesNotContain("Åke Gammal");
        assertThat(hall.reads("/organ/ks?datum=igår").status()).isEqualTo(200);
    }

    @Test
    void substitutes_are_proportional_only_if_the_members_were() throws Exception {
        assertThat(
                        elects(
                                        "granska",
                                        "bygg",
                                        "Bo Ek (M)",
                                        "ersattare",
                                        "Eva Lind (M); Alliansen")
                                .body())
                .contains("Ersättarna kan bara väljas proportionellt");
        assertThat(
                        elects(
                                        "granska",
                                        "bygg",
                                        "Bo Ek (M); Alliansen",
                                        "ersattare",
                                        "Eva Lind (M); Alliansen")
                                .status())
                .isEqualTo(200);
    }

    @Test
    void an_organ_is_filled_once_for_a_term() throws Exception {
        elects("spara", "bygg", "Bo Ek (M)");
        assertThat(elects("spara", "bygg", "Eva Lind (M)").body()).contains("redan tillsatt");
    }

    @Test
    void a_by_election_fills_the_empty_seat_and_says_when_representation_changes()
            throws Exception {
        elects(
                "spara",
                "bygg",
                "Alva Berg (S); Röda\nBo Ek (M); Blå\nCecilia Ås (S); Röda",
                "ersattare",
                "Eva Lind (M); Blå");
        var bo =
                register.roll(register.organ("bygg").orElseThrow(), TERM).members().get(1).person();
        register.release(bo, "bygg", LocalDate.of(2027, 5, 1), "KF § 40");
        var empty = hall.reads(hall.secretary, "/administration/vakanser?datum=2027-05-01").shown();
        assertThat(empty.text()).contains("Plats 2: Bo Ek (M) till 1 maj 2027");

        var fields =
                new String[] {
                    "steg",
                    "spara",
                    "organ",
                    "bygg",
                    "omfattning",
                    "FYLLNAD",
                    "fran",
                    "2027-05-01",
                    "till",
                    "2031-01-01",
                    "beslut",
                    "KF § 41",
                    "kontroll",
                    "ja",
                    "ledamoter",
                    "Eva Lind (M); Röda"
                };
        assertThat(hall.sends(hall.secretary, "/administration/val-till-organ", fields).status())
                .isEqualTo(303);
        assertThat(serving("bygg", LocalDate.of(2027, 5, 1)))
                .containsExactly("Alva Berg", "Eva Lind", "Cecilia Ås");
        assertThat(serving("bygg", LocalDate.of(2027, 4, 30)))
                .containsExactly("Alva Berg", "Bo Ek", "Cecilia Ås");
        assertThat(
                        register.roll(
                                        register.organ("bygg").orElseThrow(),
                                        LocalDate.of(2027, 5, 1))
                                .alternates())
                .isEmpty();
        assertThat(
                        hall.reads(hall.secretary, "/administration/val-till-organ?organ=ks")
                                .shown()
                                .text())
                .contains("Representationen ska så långt möjligt vara oförändrad");
    }

    @Test
    void the_result_of_a_proportional_election_is_taken_over() throws Exception {
        var ballots =
                """
                {"seats":3,"present":5,"invalid":0,"ballots":[
                {"group":"Röda","names":["Alva Berg (S)","Cecilia Ås (S)"],"count":3},
                {"group":"Blå","names":["Bo Ek (M)"],"count":2}]}
                """;
        var answer =
                web.perform(
                                MockMvcRequestBuilders.multipart(
                                                "/administration/val-till-organ/valsedlar")
                                        .file(
                                                new MockMultipartFile(
                                                        "fil",
                                                        "val.json",
                                                        "application/json",
                                                        ballots.getBytes(StandardCharsets.UTF_8)))
                                        .param("organ", "bygg")
                                        .with(PageChecks.as(hall.secretary)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8);
        assertThat(PageChecks.page(answer).expectFirst("#ledamoter").wholeText())
                .contains("Alva Berg (S); Röda\nBo Ek (M); Blå\nCecilia Ås (S); Röda");
    }

    @Test
    void only_those_who_keep_the_register_come_in() throws Exception {
        for (var page : List.of("val-till-organ", "avsagelser", "vakanser", "personer")) {
            assertThat(hall.reads(PageChecks.somebody(), "/administration/" + page).status())
                    .as(page)
                    .isEqualTo(403);
        }
    }

    @Test
    void what_no_register_can_hold_is_refused_even_when_it_has_happened() {
        var bygg = register.organ("bygg").orElseThrow();
        var bo = List.of(new Nominee("Bo Ek", "M", Post.MEMBER, null));
        assertThat(
                        assignments.weigh(
                                new OrganElection(
                                        bygg,
                                        OrganElection.Scope.WHOLE,
                                        TERM,
                                        TERM,
                                        "KF § 1",
                                        bo,
                                        List.of(),
                                        ""),
                                true))
                .isEqualTo(Outcome.refused(AssignmentRefusal.TERM_ENDS_BEFORE_IT_BEGINS));
        hall.sits("Eva Lind", "bygg", Post.MEMBER, "M", 1);
        assertThat(
                        ((Outcome.Refused<OrganElection>)
                                        assignments.weigh(
                                                new OrganElection(
                                                        bygg,
                                                        OrganElection.Scope.WHOLE,
                                                        Hall.SINCE,
                                                        TERM,
                                                        "KF § 1",
                                                        bo,
                                                        List.of(),
                                                        ""),
                                                true))
                                .refusal())
                .isEqualTo(AssignmentRefusal.ORGAN_IS_ALREADY_FILLED);
    }

    @Test
    void nobody_is_elected_to_an_organ_that_is_no_more() throws Exception {
        organs.abolish(register.organ("bygg").orElseThrow(), TERM, "KF § 9");
        var answer = elects("spara", "bygg", "Bo Ek (M)");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.shown().text()).contains("Byggnadsnämnden finns inte den 2027-01-01");
        assertThat(
                        ((Outcome.Refused<OrganElection>)
                                        assignments.weigh(
                                                new OrganElection(
                                                        register.organ("bygg").orElseThrow(),
                                                        OrganElection.Scope.BY_ELECTION,
                                                        TERM,
                                                        null,
                                                        "KF § 1",
                                                        List.of(),
                                                        List.of(),
                                                        ""),
                                                true))
                                .refusal())
                .isEqualTo(AssignmentRefusal.ORGAN_IS_ABOLISHED);
    }

    @Test
    void the_number_of_seats_is_that_of_the_day_the_term_begins() throws Exception {
        var four = "Alva Berg (S)\nBo Ek (M)\nCecilia Ås (S)\nDavid Öst (S)";
        assertThat(elects("granska", "bygg", four).status()).isEqualTo(422);
        organs.resize(register.organ("bygg").orElseThrow(), 5, TERM, "KF § 9");
        assertThat(elects("granska", "bygg", four).status()).isEqualTo(200);
        organs.resize(register.organ("bygg").orElseThrow(), 3, TERM.plusYears(1), "KF § 10");
        assertThat(elects("granska", "bygg", four).status()).isEqualTo(200);
    }
}
