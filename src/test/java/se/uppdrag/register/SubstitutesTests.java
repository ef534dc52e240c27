package se.uppdrag.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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
import se.uppdrag.assignments.Hall;

@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Transactional
@DisplayName("Vallagen 14:16, 14:21, 14:23 – substitutes for each member, through time")
@Proves({"VL-10", "VL-12", "VL-13"})
class SubstitutesTests {

    static final LocalDate LATER = LocalDate.of(2024, 5, 1);

    @Autowired MockMvc web;
    @Autowired Register register;
    @Autowired Terms terms;
    @Autowired Substitutes substitutes;

    Hall hall;
    PersonId alva;
    PersonId bo;
    PersonId cecilia;
    PersonId david;

    @BeforeEach
    void aCouncil() {
        hall = new Hall(web, register);
        hall.found();
        alva = hall.sits("Alva Berg", "kf", Post.MEMBER, "S", 1);
        bo = hall.sits("Bo Ek", "kf", Post.MEMBER, "S", 2);
        cecilia = hall.sits("Cecilia Ås", "kf", Post.ALTERNATE, "S", 1);
        david = hall.sits("David Öst", "kf", Post.ALTERNATE, "S", 2);
        named(alva, Hall.SINCE, david, cecilia);
    }

    void named(PersonId member, LocalDate from, PersonId... alternates) {
        substitutes.name("kf", member, List.of(alternates), from, "Länsstyrelsens beslut 1");
    }

    List<PersonId> of(PersonId member, LocalDate on) {
        return substitutes.on("kf", on).getOrDefault(member, List.of());
    }

    @Test
    void a_new_order_leaves_the_days_before_it_as_they_were() {
        named(alva, LATER, cecilia);
        assertThat(of(alva, LATER.minusDays(1))).containsExactly(david, cecilia);
        assertThat(of(alva, LATER)).containsExactly(cecilia);
        // An order of the same day takes the place of the one that was never in force.
        named(alva, LATER, david);
        assertThat(of(alva, LATER)).containsExactly(david);
        assertThat(of(bo, LATER)).isEmpty();
    }

    @Test
    void a_successor_has_the_order_of_the_one_she_came_after_but_for_herself() {
        substitutes.inherit("kf", alva, david, LATER, "LS 2");
        assertThat(of(david, LATER)).containsExactly(cecilia);
        assertThat(of(alva, LATER)).isEmpty();
        assertThat(of(alva, LATER.minusDays(1))).containsExactly(david, cecilia);
    }

    @Test
    void a_new_substitute_comes_last_for_those_who_have_lost_one() {
        named(bo, Hall.SINCE, cecilia);
        var eva = hall.sits("Eva Lind", "kf", Post.ALTERNATE, "S", 3);
        terms.leave(david, "kf", LATER, Departure.RESIGNED, "KF § 1");
        substitutes.add("kf", eva, List.of(cecilia, eva), null, LATER, "LS 3");
        assertThat(of(alva, LATER)).containsExactly(cecilia, eva);
        assertThat(of(bo, LATER)).containsExactly(cecilia);
    }

    @Test
    void nobody_is_named_for_anybody_when_the_next_council_sits() {
        terms.end("kf", LATER, "val 2026");
        assertThat(substitutes.on("kf", LATER)).isEmpty();
        assertThat(of(alva, LATER.minusDays(1))).containsExactly(david, cecilia);
    }

    @Test
    void her_page_tells_who_serves_for_her_and_whom_she_serves_for() throws Exception {
        assertThat(hall.reads("/ledamoter/" + alva.value()).shown().select("#ersattare ~ ol"))
                .hasSize(1)
                .first()
                .satisfies(list -> assertThat(list.text()).isEqualTo("David Öst Cecilia Ås"));
        assertThat(hall.reads("/ledamoter/" + david.value()).shown().text())
                .contains("Är utsedd att ersätta i kommunfullmäktige Alva Berg");
        assertThat(hall.reads("/ledamoter/" + bo.value()).shown().select("#ersattare, #ersatter"))
                .isEmpty();
    }

    @Test
    void one_who_is_no_longer_an_alternate_is_not_shown() throws Exception {
        terms.leave(david, "kf", LATER, Departure.RESIGNED, "KF § 1");
        assertThat(
                        hall.reads("/ledamoter/" + alva.value())
                                .shown()
                                .select("#ersattare ~ ol")
                                .text())
                .isEqualTo("Cecilia Ås");
    }

    @Test
    void the_order_of_a_committee_is_shown_without_named_ones() throws Exception {
        hall.sits("Fia Ny", "bygg", Post.MEMBER, "M", 1);
        hall.sits("Gun Alm", "bygg", Post.ALTERNATE, "S", 1);
        assertThat(hall.reads("/organ/bygg/ersattarordning").shown().select("tbody tr").text())
                .isEqualTo("Fia Ny M Gun Alm (S)");
        assertThat(hall.reads("/organ/finns-inte/ersattarordning").status()).isEqualTo(404);
    }
}
