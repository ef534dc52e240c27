package se.uppdrag.assignments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
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
import se.uppdrag.law.SwedishTime;
import se.uppdrag.register.Departure;
import se.uppdrag.register.Post;
import se.uppdrag.register.Register;
import se.uppdrag.register.Substitutes;

@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Transactional
@DisplayName(
        "Vallagen 14:21, 14:23 – the member's own substitutes come first when her seat is empty")
@Proves({"VL-12", "VL-13"})
class SuccessionOrderTests {

    @Autowired MockMvc web;
    @Autowired Register register;
    @Autowired Substitutes substitutes;
    @Autowired Leavings leavings;
    @Autowired Clock clock;

    Hall hall;
    PersonId alva;
    PersonId first;
    PersonId second;
    LocalDate today;

    @BeforeEach
    void aCouncil() {
        hall = new Hall(web, register);
        hall.found();
        alva = hall.sits("Alva Berg", "kf", Post.MEMBER, "S", 1);
        first = hall.sits("Bo Ek", "kf", Post.ALTERNATE, "S", 1);
        second = hall.sits("Cecilia Ås", "kf", Post.ALTERNATE, "S", 2);
        today = SwedishTime.dateOf(clock.instant());
    }

    String leaves() {
        leavings.record(alva, "kf", today, Departure.DIED, null, "Anmält till fullmäktige");
        return leavings.of(alva).getFirst().address();
    }

    List<String> offered(String address) throws Exception {
        hall.sends(hall.secretary, address + "/lansstyrelsen", "den", today.toString());
        return hall.reads(hall.secretary, address)
                .shown()
                .select("#namn option[value!='']")
                .eachText();
    }

    @Test
    void her_own_are_offered_first_and_the_successor_has_those_that_are_left() throws Exception {
        substitutes.name("kf", alva, List.of(second, first), Hall.SINCE, "LS 1");
        var address = leaves();
        assertThat(offered(address)).containsExactly("1. Cecilia Ås", "2. Bo Ek");
        hall.sends(
                hall.secretary,
                address + "/eftertradare",
                "namn",
                "Cecilia Ås",
                "fran",
                today.toString(),
                "beslut",
                "LS 2",
                "ny-ersattare",
                "Gun Holm");
        var order = substitutes.on("kf", today);
        assertThat(order).doesNotContainKey(alva);
        assertThat(order.get(second))
                .extracting(one -> register.person(one).orElseThrow().name())
                .containsExactly("Bo Ek", "Gun Holm");
    }

    @Test
    void without_own_ones_the_order_of_the_party_goes() throws Exception {
        assertThat(offered(leaves())).containsExactly("1. Bo Ek", "2. Cecilia Ås");
        assertThat(substitutes.on("kf", today)).isEmpty();
    }
}
