package se.uppdrag.remuneration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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
import se.uppdrag.assignments.Hall;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.register.Post;
import se.uppdrag.register.Register;
import se.uppdrag.register.Title;
import se.uppdrag.register.Titles;

@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Transactional
@DisplayName("KL 4:2, 4:17 – a title tells remuneration who serves full time")
@Proves("KL4-2")
class TitlesAndFeesTests {

    static final LocalDate FROM = LocalDate.of(2023, 1, 1);
    static final LocalDate TO = LocalDate.of(2025, 1, 1);

    @Autowired MockMvc web;
    @Autowired Register register;
    @Autowired Titles titles;
    @Autowired Proposals proposals;

    @Test
    void whoever_has_a_title_serves_full_time_on_its_days_and_nobody_else() {
        var hall = new Hall(web, register);
        hall.found();
        var alva = hall.sits("Alva Berg", "ks", Post.CHAIR, "S", 1);
        var bo = hall.sits("Bo Ek", "ks", Post.MEMBER, "M", 2);
        assertThat(proposals.fullTime(alva, FROM)).isFalse();
        assertThat(
                        titles.give(
                                new Title(
                                        alva,
                                        "Alva Berg",
                                        "ks",
                                        "kommunalråd",
                                        Title.FULL,
                                        null,
                                        FROM,
                                        TO,
                                        "KF § 4")))
                .isInstanceOf(Granted.class);
        assertThat(proposals.fullTime(alva, FROM.minusDays(1))).isFalse();
        assertThat(proposals.fullTime(alva, FROM)).isTrue();
        assertThat(proposals.fullTime(alva, TO.minusDays(1))).isTrue();
        assertThat(proposals.fullTime(alva, TO)).isFalse();
        assertThat(proposals.fullTime(bo, FROM)).isFalse();
    }
}
