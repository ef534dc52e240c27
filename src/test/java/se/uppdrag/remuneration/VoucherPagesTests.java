package se.uppdrag.remuneration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static se.uppdrag.PageChecks.as;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import se.uppdrag.PageChecks;
import se.uppdrag.TestClock;
import se.uppdrag.TestDatabase;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Money;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;

// With a database of its own: its clock goes another way than the year's.
@SpringBootTest(properties = "uppdrag.test=vouchers")
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Import({TestClock.Setting.class, Chamber.class})
@DisplayName("KL 4:12–16 – claims are made, approved, rejected and corrected on pages")
class VoucherPagesTests {

    @Autowired MockMvc web;
    @Autowired Chamber chamber;
    @Autowired TestClock clock;
    @Autowired RegulationsBook book;
    @Autowired Remuneration remuneration;
    @Autowired VoucherTable vouchers;

    PersonId bo;
    UUID meeting;

    @BeforeEach
    void evening() {
        chamber.gather();
        bo = chamber.members.get(1);
        if (book.all().isEmpty()) {
            book.decide(Sample.regulations(Sample.chair()), chamber.administrator);
            chamber.held("2026-03-25", "18.00", "21.00", chamber.chair(), bo);
        }
        clock.set("2026-03-26", "12.00");
        meeting =
                remuneration
                        .attended(bo, LocalDate.of(2026, 3, 25), LocalDate.of(2026, 3, 25))
                        .getFirst()
                        .meeting()
                        .value();
    }

    MockHttpServletResponse sends(PersonId who, String address, String... fields) throws Exception {
        var request = post(address).with(as(who)).param("kommando", UUID.randomUUID().toString());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return web.perform(request).andReturn().getResponse();
    }

    static Document page(MockHttpServletResponse response) throws Exception {
        return PageChecks.page(response.getContentAsString(StandardCharsets.UTF_8));
    }

    Voucher fee() {
        return vouchers.of(bo).stream()
                .map(Stated::voucher)
                .filter(one -> one.origin() == Voucher.Origin.MEETING)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_fee_is_proposed_when_the_meeting_is_closed_with_a_sentence_why() {
        assertThat(fee().total()).isEqualTo(Money.kronor(900));
        assertThat(fee().why())
                .isEqualTo("Kommunfullmäktige 2026-03-25: närvarande 18.00–21.00, 3\u00a0tim.");
        assertThat(vouchers.of(chamber.chair()))
                .as("covered by the annual fee")
                .noneMatch(one -> one.voucher().origin() == Voucher.Origin.MEETING);
    }

    @Test
    void a_claim_is_sent_with_its_certificate_once_and_opened_only_by_those_it_concerns()
            throws Exception {
        var command = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            var answer =
                    web.perform(
                                    multipart("/mina-ersattningar/ny")
                                            .file(
                                                    new MockMultipartFile(
                                                            "fil",
                                                            "intyg.pdf",
                                                            "application/pdf",
                                                            new byte[] {1, 2, 3}))
                                            .with(as(bo))
                                            .param("kommando", command)
                                            .param("typ", "LOST_EARNINGS")
                                            .param("mote", meeting.toString())
                                            .param("satt", "intyg")
                                            .param("timmar", "2,5")
                                            .param("belopp", "800"))
                            .andReturn()
                            .getResponse();
            assertThat(answer.getStatus()).isEqualTo(303);
        }
        var claims =
                vouchers.of(bo).stream()
                        .map(Stated::voucher)
                        .filter(one -> one.has(Voucher.Kind.LOST_EARNINGS))
                        .toList();
        assertThat(claims).hasSize(1);
        assertThat(claims.getFirst().total()).isEqualTo(Money.kronor(800 + 96 + 36));
        var file = "/ersattningar/" + claims.getFirst().id().value() + "/fil";
        assertThat(
                        web.perform(get(file).with(as(bo)))
                                .andReturn()
                                .getResponse()
                                .getContentAsByteArray())
                .containsExactly(1, 2, 3);
        assertThat(
                        web.perform(get(file).with(as(chamber.chair())))
                                .andReturn()
                                .getResponse()
                                .getStatus())
                .isEqualTo(403);
    }

    @Test
    void what_is_wrong_is_shown_at_the_field_and_what_was_typed_is_kept() throws Exception {
        var answer =
                sends(
                        bo,
                        "/mina-ersattningar/ny",
                        "typ",
                        "TRAVEL",
                        "mote",
                        meeting.toString(),
                        "km",
                        "många",
                        "vag",
                        "hem");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(page(answer).select("#vag").val()).isEqualTo("hem");
        assertThat(page(answer).select("#km-fel").text()).contains("heltal");
    }

    @Test
    void a_refusal_says_the_paragraph_who_decides_and_what_to_do() throws Exception {
        var answer =
                sends(
                        bo,
                        "/mina-ersattningar/ny",
                        "typ",
                        "TRAVEL",
                        "mote",
                        meeting.toString(),
                        "km",
                        "3",
                        "vag",
                        "hem");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(page(answer).select("[role=alert]").text())
                .contains(
                        "9 § arvodesreglementet",
                        "Kommunfullmäktige 2025-12-17 § 171",
                        "Fullmäktige bestämmer",
                        "Kontrollera avståndet");
    }

    @Test
    void an_approver_rejects_with_a_reason_corrects_and_cannot_do_it_twice() throws Exception {
        remuneration.claim(bo, new Claim.Travel(meeting, 18, "hem"));
        var travel =
                vouchers.of(bo).stream()
                        .map(Stated::voucher)
                        .filter(one -> one.has(Voucher.Kind.TRAVEL))
                        .findFirst()
                        .orElseThrow();
        var address = "/ersattningar/" + travel.id().value();
        assertThat(
                        sends(chamber.secretary, address + "/ratta", "belopp", "50", "skal", "x")
                                .getStatus())
                .as("corrected before it is decided")
                .isEqualTo(422);
        assertThat(
                        remuneration.correct(
                                travel.id(), List.of(Money.ZERO), "för tidigt", chamber.secretary))
                .isEqualTo(Outcome.refused(RemunerationRefusal.CORRECTED_BEFORE_DECIDED));
        assertThat(sends(chamber.secretary, address + "/avsla", "skal", " ").getStatus())
                .isEqualTo(422);
        assertThat(sends(chamber.secretary, address + "/avsla", "skal", "Bodde i stan").getStatus())
                .isEqualTo(303);
        // A rejected claim may be made again.
        assertThat(remuneration.claim(bo, new Claim.Travel(meeting, 18, "hem igen")))
                .isInstanceOf(Granted.class);
        assertThat(sends(chamber.administrator, address + "/godkann").getStatus()).isEqualTo(422);
        assertThat(sends(bo, address + "/godkann").getStatus()).isEqualTo(403);
        var start = page(web.perform(get("/start").with(as(bo))).andReturn().getResponse()).text();
        assertThat(start).contains("Din begäran för 2026-03-25 avslogs");
        var wrong = sends(chamber.secretary, address + "/ratta", "belopp", "femtio", "skal", "x");
        assertThat(page(wrong).select("#belopp-0-fel")).hasSize(1);
        assertThat(
                        sends(
                                        chamber.secretary,
                                        address + "/ratta",
                                        "belopp",
                                        "50,00",
                                        "skal",
                                        "Halva vägen")
                                .getStatus())
                .isEqualTo(303);
    }

    @Test
    void before_the_first_regulations_nothing_can_be_claimed() {
        var duty =
                new Claim.Duty(
                        "kf",
                        LocalDate.of(2025, 12, 1),
                        LocalTime.of(9, 0),
                        LocalTime.of(10, 0),
                        "Studiebesök",
                        null);
        assertThat(remuneration.claim(bo, duty))
                .isEqualTo(
                        Outcome.refused(RemunerationRefusal.NO_REGULATIONS_THAT_DAY, "2025-12-01"));
        assertThat(book.decide(Sample.regulations(), chamber.administrator))
                .isEqualTo(
                        Outcome.refused(
                                RemunerationRefusal.REGULATIONS_BEGIN_THAT_DAY, "2026-01-01"));
    }

    @Test
    void those_chosen_are_approved_together() throws Exception {
        var list =
                page(
                        web.perform(
                                        get("/administration/ersattningar")
                                                .with(as(chamber.administrator)))
                                .andReturn()
                                .getResponse());
        assertThat(list.select("input[name=post]").eachAttr("value"))
                .contains(fee().id().value().toString());
        var answer =
                sends(
                        chamber.administrator,
                        "/administration/ersattningar/godkann",
                        "post",
                        fee().id().value().toString());
        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(vouchers.find(fee().id()).orElseThrow().state())
                .isEqualTo(Stated.State.APPROVED);
    }

    @Test
    void a_month_is_gathered_and_refused_when_it_has_not_begun() throws Exception {
        var month = "/administration/ersattningar/2026-03";
        assertThat(sends(chamber.secretary, month + "/hamta").getStatus()).isEqualTo(303);
        assertThat(
                        sends(chamber.secretary, "/administration/ersattningar/2027-01/avsluta")
                                .getStatus())
                .isEqualTo(422);
        assertThat(sends(bo, month + "/avsluta").getStatus()).isEqualTo(403);
        assertThat(
                        web.perform(
                                        get("/administration/ersattningar/2026-13")
                                                .with(as(chamber.secretary)))
                                .andReturn()
                                .getResponse()
                                .getStatus())
                .isEqualTo(404);
    }

    @Test
    void new_regulations_are_typed_in_with_every_mistake_at_its_field() throws Exception {
        var form = RegulationsForm.of(book.all().getFirst()).values();
        var fields = new ArrayList<String>();
        form.forEach((name, value) -> fields.addAll(List.of(name, value)));
        var empty =
                sends(
                        chamber.administrator,
                        "/administration/arvoden",
                        fields.toArray(String[]::new));
        assertThat(empty.getStatus()).isEqualTo(422);
        assertThat(page(empty).select(".ds-error-summary a").eachAttr("href"))
                .containsExactlyInAnyOrder("#beslut", "#fran");
        fields.set(fields.indexOf("beslut") + 1, "Kommunfullmäktige 2026-11-25 § 140");
        fields.set(fields.indexOf("fran") + 1, "2029-01-01");
        var first =
                sends(
                        chamber.administrator,
                        "/administration/arvoden",
                        fields.toArray(String[]::new));
        assertThat(first.getRedirectedUrl()).isEqualTo("/arvoden?version=2");
        var again =
                sends(
                        chamber.administrator,
                        "/administration/arvoden",
                        fields.toArray(String[]::new));
        assertThat(page(again).text()).contains("redan bestämmelser som börjar gälla 2029-01-01");
        assertThat(sends(bo, "/administration/arvoden").getStatus()).isEqualTo(403);
    }
}
