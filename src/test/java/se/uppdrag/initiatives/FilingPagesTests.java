package se.uppdrag.initiatives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import se.uppdrag.Council;
import se.uppdrag.Proves;
import se.uppdrag.TestClock;
import se.uppdrag.TestDatabase;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.register.LocalRules;
import se.uppdrag.register.Register;
import se.uppdrag.register.RuleKind;

@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Import({TestClock.Setting.class, Council.class})
@DisplayName("KL 5:61, arbetsordningen – what one is told before handing something in")
@Proves("KL5-61")
class FilingPagesTests {

    @Autowired MockMvc web;
    @Autowired Council council;
    @Autowired TestClock clock;
    @Autowired Initiatives initiatives;
    @Autowired LocalRules rules;
    @Autowired Register register;
    @Autowired Meetings meetings;

    @BeforeEach
    void gather() {
        council.gather();
    }

    String shown(String address) throws Exception {
        var member =
                authentication(
                        UsernamePasswordAuthenticationToken.authenticated(
                                council.signedIn(council.members.get(2)), null, List.of()));
        var page = web.perform(get(address).with(member)).andReturn().getResponse();
        return Jsoup.parse(page.getContentAsString(StandardCharsets.UTF_8)).body().text();
    }

    void writes(Kind kind) {
        initiatives.save(
                council.members.get(2),
                new Draft(kind, "Skolskjuts", "Varför?", "att …", "ks", null, null, null));
    }

    @Test
    void what_a_question_may_be_about_is_told_before_it_is_handed_in() throws Exception {
        writes(Kind.INTERPELLATION);
        assertThat(shown("/lamna-in/granska")).contains("5 kap. 61 § KL");
        writes(Kind.MOTION);
        assertThat(shown("/lamna-in/granska")).doesNotContain("5 kap. 61 § KL");
    }

    @Test
    void it_says_which_meeting_each_kind_reaches() throws Exception {
        clock.set("2025-09-01", "08.00");
        var first = LocalDate.of(2025, 9, 24);
        for (var day : List.of(first, first.plusDays(28))) {
            meetings.plan(register.assembly(), day, LocalTime.of(18, 0), "Stadshuset", true);
        }
        var rule =
                rules.decide(register.assembly(), RuleKind.MOTION_DAYS, "5", first, "KF § 4/2025");
        Council.granted(rule);
        assertThat(shown("/lamna-in"))
                .contains("Tas upp den 24 september 2025, om den kommer in senast den 19")
                .contains("Tas upp den 24 september 2025. Den kan komma in fram till");

        clock.set("2025-09-20", "00.01");
        assertThat(shown("/lamna-in"))
                .contains("Tas upp den 22 oktober 2025, om den kommer in senast den 17")
                .contains("Tas upp den 24 september 2025. Den kan komma in fram till");
    }
}
