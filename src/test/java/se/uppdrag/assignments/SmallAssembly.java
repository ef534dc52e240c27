package se.uppdrag.assignments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.TestDatabase;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Persons;
import se.uppdrag.register.Post;
import se.uppdrag.register.Register;
import se.uppdrag.register.Terms;

@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Transactional
/// A municipality with one member of the assembly and two alternates, of whom one is of her party.
abstract class SmallAssembly {

    @Autowired MockMvc web;
    @Autowired Register register;
    @Autowired Leavings leavings;
    @Autowired Successions successions;
    @Autowired Absences absences;
    @Autowired Persons persons;
    @Autowired Terms terms;
    @Autowired Meetings meetings;
    @Autowired Clock clock;

    Hall hall;
    PersonId alva;
    PersonId bo;
    LocalDate today;

    @BeforeEach
    void aMunicipality() {
        hall = new Hall(web, register);
        hall.found();
        alva = hall.sits("Alva Berg", "kf", Post.MEMBER, "S", 1);
        bo = hall.sits("Bo Ek", "kf", Post.ALTERNATE, "S", 1);
        hall.sits("Eva Lind", "kf", Post.ALTERNATE, "M", 1);
        today = SwedishTime.dateOf(clock.instant());
    }

    Leaving only() {
        assertThat(leavings.of(alva)).hasSize(1);
        return leavings.of(alva).getFirst();
    }

    Hall.Answer does(String what, String... fields) throws Exception {
        return hall.sends(hall.secretary, only().address() + "/" + what, fields);
    }

    List<String> members(LocalDate on) {
        return register.roll(register.assembly(), on).members().stream()
                .map(Membership::name)
                .toList();
    }
}
