package se.uppdrag.steering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import se.uppdrag.Council;
import se.uppdrag.TestClock;
import se.uppdrag.TestDatabase;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.Role;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.minutes.Minutes;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Register;
import se.uppdrag.sitting.Decision;
import se.uppdrag.sitting.SittingCommand;

@SpringBootTest(properties = "uppdrag.test=ordered")
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Import({TestClock.Setting.class, Council.class})
@DisplayName("What verified minutes order is proposed as a commission, and confirmed by a person")
class CommissionsFromMinutesTests {

    private static final String LIST = "/styrning/uppdrag?organ=ks";

    @Autowired MockMvc web;
    @Autowired Council council;
    @Autowired Register register;
    @Autowired Minutes minutes;
    @Autowired Commissions commissions;

    @BeforeEach
    void gather() {
        council.gather();
        if (register.organ("ks").isEmpty()) {
            register.found(
                    new Organ("ks", "Kommunstyrelsen", Organ.Kind.EXECUTIVE, "KS", 5, null),
                    Council.START,
                    "kommunallagen");
            register.employ(council.secretary, Role.SECRETARY, "ks", Council.START);
        }
    }

    RequestPostProcessor as(PersonId person) {
        return authentication(
                UsernamePasswordAuthenticationToken.authenticated(
                        council.signedIn(person), null, List.of()));
    }

    Document reads(PersonId person, String address) {
        return Jsoup.parse(
                new String(
                        sends(get(address).with(as(person))).getContentAsByteArray(),
                        StandardCharsets.UTF_8));
    }

    MockHttpServletResponse sends(MockHttpServletRequestBuilder request) {
        try {
            return web.perform(request).andReturn().getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    MockHttpServletResponse posts(PersonId person, String address, String... fields) {
        var request =
                post(address)
                        .with(as(person))
                        .with(csrf())
                        .param("kommando", UUID.randomUUID().toString());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return sends(request);
    }

    Meeting decides(String date, String text, boolean verified) {
        var meeting = council.opens(date, council.motion("Fler skidspår"));
        council.does(meeting, new SittingCommand.TakeUp(1));
        council.does(
                meeting,
                new SittingCommand.ElectVerifiers(
                        council.members.subList(1, 3), council.today(), ""));
        council.decides(meeting, Decision.Kind.NOTED, "Uppropet är förrättat.");
        council.does(meeting, new SittingCommand.TakeUp(2));
        council.decides(meeting, Decision.Kind.NOTED, "Dagordningen fastställs.");
        council.does(meeting, new SittingCommand.TakeUp(3));
        council.does(meeting, new SittingCommand.AdmitLateItem(3));
        council.does(meeting, new SittingCommand.CloseDebate());
        council.decides(meeting, Decision.Kind.APPROVED, text);
        council.does(meeting, new SittingCommand.Close());
        var sent = Council.granted(minutes.send(meeting, council.secretary));
        if (verified) {
            sent.signatories()
                    .forEach(one -> Council.granted(minutes.sign(meeting, one, sent.sha256())));
        }
        return meeting;
    }

    @Test
    void it_fills_in_the_form_and_is_gone_when_it_is_confirmed() {
        decides(
                "2026-03-02",
                "att uppdra åt kommunstyrelsen att bygga spåret <b>nu</b> senast den 1 oktober\n"
                        + "att uppdra åt kommunstyrelsen att redovisa kostnaden",
                true);
        var list = reads(council.secretary, LIST);
        assertThat(list.select("#ur-protokoll + p + ul li .strong").eachText())
                .containsExactly(
                        "Bygga spåret <b>nu</b> senast den 1 oktober", "Redovisa kostnaden");
        var href = list.select("#ur-protokoll + p + ul a").attr("href");
        var form = reads(council.secretary, href).select("#commission");
        assertThat(form.select("[name=klart]").attr("value")).isEqualTo("2026-10-01");
        assertThat(form.select("[name=beslutad]").attr("value")).isEqualTo("2026-03-02");
        assertThat(form.select("[name=beslutat-av] option[selected]").attr("value"))
                .isEqualTo("kf");
        var answer =
                posts(
                        council.secretary,
                        "/styrning/uppdrag",
                        "organ",
                        "ks",
                        "rubrik",
                        form.select("[name=rubrik]").attr("value"),
                        "text",
                        form.select("[name=text]").text(),
                        "beslutat-av",
                        "kf",
                        "beslutad",
                        "2026-03-02",
                        "paragraf",
                        form.select("[name=paragraf]").attr("value"),
                        "diarienummer",
                        form.select("[name=diarienummer]").attr("value"),
                        "ansvarig",
                        form.select("[name=ansvarig] option[selected]").attr("value"),
                        "klart",
                        "2026-10-01");
        assertThat(answer.getStatus()).isEqualTo(303);
        var entered = commissions.open("ks").getFirst();
        assertThat(entered.due()).isEqualTo(LocalDate.of(2026, 10, 1));
        assertThat(entered.matter()).isNotNull();
        assertThat(
                        reads(council.secretary, LIST)
                                .select("#ur-protokoll + p + ul li .strong")
                                .text())
                .isEqualTo("Redovisa kostnaden");
    }

    @Test
    void what_is_no_commission_is_put_aside_and_by_nobody_else() {
        decides("2026-04-02", "Kommunstyrelsen får i uppdrag att vara glad.", true);
        var line =
                reads(council.secretary, LIST)
                        .select("#ur-protokoll + p + ul li:contains(Vara glad)");
        var from = line.select("[name=ur]").attr("value");
        var pass = "/styrning/uppdrag/inget-uppdrag";
        assertThat(posts(council.stranger, pass, "organ", "ks", "ur", from).getStatus())
                .isEqualTo(403);
        assertThat(reads(council.stranger, LIST).select("#ur-protokoll")).isEmpty();
        posts(council.secretary, pass, "organ", "ks", "ur", from);
        assertThat(reads(council.secretary, LIST).text()).doesNotContain("Vara glad");
    }

    @Test
    void a_draft_proposes_nothing() {
        decides("2026-05-02", "Kommunstyrelsen får i uppdrag att hålla tyst.", false);
        assertThat(reads(council.secretary, LIST).text()).doesNotContain("Hålla tyst");
    }
}
