package se.uppdrag.partysupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static se.uppdrag.PageChecks.as;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import se.uppdrag.PageChecks;
import se.uppdrag.TestClock;
import se.uppdrag.TestDatabase;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.Role;
import se.uppdrag.law.Money;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Party;
import se.uppdrag.register.Person;
import se.uppdrag.register.Post;
import se.uppdrag.register.Register;

@SpringBootTest(properties = "uppdrag.test=partysupport")
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Import(TestClock.Setting.class)
@DisplayName("KL 4:29–32 – party support from the rules to the account")
class PayingSupportTests {

    static final LocalDate START = LocalDate.of(2022, 10, 15);

    @Autowired MockMvc web;
    @Autowired TestClock clock;
    @Autowired Register register;
    @Autowired PartySupport support;
    @Autowired JdbcClient jdbc;

    final PersonId administrator = PageChecks.somebody();
    final PersonId alva = PageChecks.somebody();
    final PersonId bo = PageChecks.somebody();
    final PersonId cecilia = PageChecks.somebody();

    void found() {
        clock.set("2025-02-01", "08.00");
        register.found(new Party("X", "Exempelpartiet", "#c8102e", "#ff8a96", 1));
        register.found(new Party("Y", "Ytterbypartiet", "#1a5fb4", "#8ab8f0", 2));
        register.found(
                new Organ("kf", "Kommunfullmäktige", Organ.Kind.ASSEMBLY, "KS", 3, null),
                START,
                "kommunallagen");
        member(alva, "Alva Berg", "X", 1);
        member(bo, "Bo Ek", "X", 2);
        member(cecilia, "Cecilia Lind", "Y", 3);
        register.enter(new Person(administrator, "Maja", "Al", null));
        register.employ(administrator, Role.ADMINISTRATOR, null, START);
    }

    private void member(PersonId id, String name, String party, int seat) {
        register.enter(new Person(id, name.split(" ")[0], name.split(" ")[1], null));
        register.appoint(
                new Membership(id, name, "kf", Post.MEMBER, party, seat, START, null, "val"));
    }

    MockHttpServletResponse sends(PersonId who, String address, String... fields) throws Exception {
        var request = post(address).with(as(who)).param("kommando", UUID.randomUUID().toString());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return web.perform(request).andReturn().getResponse();
    }

    Document page(PersonId who, String address) throws Exception {
        var answer = web.perform(get(address).with(as(who))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return PageChecks.page(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    MockHttpServletResponse accounts(PersonId who, int year, boolean report) throws Exception {
        var request =
                multipart("/partistod/redovisning")
                        .file(file("redovisning", "redovisning.pdf"))
                        .file(report ? file("granskning", "granskning.pdf") : empty());
        return web.perform(
                        request.with(as(who))
                                .param("kommando", UUID.randomUUID().toString())
                                .param("ar", Integer.toString(year))
                                .param("granskare", "Tove Alm"))
                .andReturn()
                .getResponse();
    }

    private static MockMultipartFile file(String field, String name) {
        return new MockMultipartFile(field, name, "application/pdf", new byte[] {1, 2});
    }

    private static MockMultipartFile empty() {
        return new MockMultipartFile("granskning", new byte[0]);
    }

    @Test
    void two_years_of_support() throws Exception {
        found();
        theAssemblyDecides();
        theFirstYear();
        theAccountsComeOrNot();
        theSecondYear();
        aPartyLosesItsMember();
    }

    private void theAssemblyDecides() throws Exception {
        var admin = "/administration/partistod";
        assertThat(sends(alva, admin + "/regler").getStatus()).isEqualTo(403);
        assertThat(support.pay(2025, "KF 2025-02-26 § 14", Set.of(), administrator))
                .isEqualTo(Outcome.refused(PartySupportRefusal.NO_RULES_ARE_DECIDED));
        assertThat(
                        sends(
                                        administrator,
                                        admin + "/regler",
                                        "beslut",
                                        "Kommunfullmäktige 2024-12-18 § 170",
                                        "fran",
                                        "2025-01-01",
                                        "grundstod",
                                        "40 000",
                                        "mandatstod",
                                        "mycket")
                                .getStatus())
                .isEqualTo(422);
        var rules =
                new String[] {
                    "beslut", "Kommunfullmäktige 2024-12-18 § 170",
                    "fran", "2025-01-01",
                    "grundstod", "40 000",
                    "mandatstod", "30000",
                    "faststallda", "ja",
                    "ar-efter", "ja"
                };
        assertThat(sends(administrator, admin + "/regler", rules).getStatus()).isEqualTo(303);
        assertThat(sends(administrator, admin + "/regler", rules).getStatus()).isEqualTo(422);
        isRefused(
                support.decide(rules("2025-01-01"), administrator),
                PartySupportRefusal.RULES_BEGIN_THAT_DAY);
        var wrong =
                sends(
                        administrator,
                        admin + "/mottagare",
                        "parti",
                        "X",
                        "forening",
                        "Exempelpartiet",
                        "nummer",
                        "121212-1212");
        assertThat(wrong.getStatus()).isEqualTo(422);
        for (var one : List.of("X 802002-8430", "Y 802411-1117")) {
            var parts = one.split(" ");
            assertThat(
                            sends(
                                            administrator,
                                            admin + "/mottagare",
                                            "parti",
                                            parts[0],
                                            "forening",
                                            "Föreningen " + parts[0],
                                            "nummer",
                                            parts[1])
                                    .getStatus())
                    .isEqualTo(303);
        }
    }

    private void theFirstYear() throws Exception {
        var pay = "/administration/partistod/utbetalning";
        assertThat(sends(administrator, pay, "kf-beslut", " ").getStatus()).isEqualTo(422);
        isRefused(
                support.pay(2025, " ", Set.of(), administrator),
                PartySupportRefusal.NO_DECISION_OF_THE_ASSEMBLY);
        assertThat(support.pay(2025, "KF 2025-02-26 § 14", Set.of("X"), administrator))
                .isEqualTo(
                        Outcome.refused(
                                PartySupportRefusal.WITHHELD_WITHOUT_CAUSE, "Exempelpartiet"));
        assertThat(sends(administrator, pay, "kf-beslut", "KF 2025-02-26 § 14").getStatus())
                .isEqualTo(303);
        assertThat(support.payments(2025).stream().map(Payment::sum))
                .containsExactly(Money.kronor(100_000), Money.kronor(70_000));
        assertThat(sends(administrator, pay, "kf-beslut", "KF igen").getStatus()).isEqualTo(422);
        isRefused(
                support.pay(2025, "KF igen", Set.of(), administrator),
                PartySupportRefusal.YEAR_IS_PAID);
        assertThat(page(bo, "/partistod?ar=2025").text())
                .contains("100 000 kr", "70 000 kr", "KF 2025-02-26 § 14", "Inte inlämnad");
        assertThatThrownBy(() -> jdbc.sql("update partysupport.payment set sum = 0").update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private static SupportRules rules(String from) {
        return new SupportRules(
                1,
                LocalDate.parse(from),
                "Kommunfullmäktige 2024-12-18 § 171",
                Money.kronor(1),
                Money.kronor(1),
                true,
                true);
    }

    private static void isRefused(Outcome<?> outcome, PartySupportRefusal why) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(why));
    }

    private void isRefused(int year, @Nullable UUID report, PartySupportRefusal why) {
        isRefused(support.account(year, "X", UUID.randomUUID(), report, "Tove Alm", alva), why);
    }

    private void theAccountsComeOrNot() throws Exception {
        assertThat(accounts(alva, 2025, true).getStatus())
                .as("before the year is over")
                .isEqualTo(422);
        isRefused(2025, UUID.randomUUID(), PartySupportRefusal.YEAR_IS_NOT_OVER);
        clock.set("2026-06-30", "23.59");
        isRefused(2025, null, PartySupportRefusal.ACCOUNT_WITHOUT_REVIEW);
        isRefused(2024, UUID.randomUUID(), PartySupportRefusal.NO_SUPPORT_TO_ACCOUNT_FOR);
        assertThat(page(alva, "/start").text()).contains("Redovisa partistödet för 2025");
        assertThat(accounts(alva, 2025, false).getStatus()).as("without review").isEqualTo(422);
        assertThat(accounts(alva, 2024, true).getStatus()).as("no support").isEqualTo(422);
        assertThat(accounts(administrator, 2025, true).getStatus()).isEqualTo(403);
        assertThat(accounts(alva, 2025, true).getRedirectedUrl()).isEqualTo("/partistod?ar=2025");
        assertThat(page(alva, "/start").text()).doesNotContain("Redovisa partistödet");
        var seen = page(bo, "/partistod?ar=2025");
        assertThat(seen.text()).contains("Inlämnad 30 juni 2026", "Rapport av Tove Alm");
        var file = seen.select("a[href$=/redovisning]").attr("href");
        assertThat(web.perform(get(file)).andReturn().getResponse().getContentAsByteArray())
                .containsExactly(1, 2);
        assertThat(page(cecilia, "/partistod/redovisning").text()).contains("30 juni 2026");
    }

    private void theSecondYear() throws Exception {
        clock.set("2026-07-01", "08.00");
        assertThat(support.missing("Y", LocalDate.of(2026, 7, 1))).contains(2025);
        var form = page(administrator, "/administration/partistod");
        assertThat(form.select("input[name=hall-inne]").eachAttr("value")).containsExactly("Y");
        assertThat(
                        sends(
                                        administrator,
                                        "/administration/partistod/utbetalning",
                                        "kf-beslut",
                                        "KF 2026-08-26 § 90",
                                        "hall-inne",
                                        "Y")
                                .getStatus())
                .isEqualTo(303);
        var withheld = support.payments(2026).getLast();
        assertThat(withheld.withheld()).isTrue();
        assertThat(page(bo, "/partistod?ar=2026").text())
                .contains("Innehållet, 70 000 kr: redovisningen för 2025 saknades");
        // Late is shown, never stopped.
        assertThat(accounts(cecilia, 2025, true).getStatus()).isEqualTo(303);
        assertThat(page(bo, "/partistod?ar=2025").text()).contains("för sent, 1 juli 2026");
    }

    private void aPartyLosesItsMember() {
        register.release(cecilia, "kf", LocalDate.of(2026, 9, 1), "avsägelse");
        var within = support.parties(LocalDate.of(2027, 9, 1)).getLast();
        assertThat(within.party()).isEqualTo("Y");
        assertThat(within.until()).isEqualTo("2026-09-01");
        assertThat(support.support(within, LocalDate.of(2027, 9, 1)))
                .isInstanceOfSatisfying(
                        Granted.class,
                        granted ->
                                assertThat(((Support) granted.value()).total())
                                        .isEqualTo(Money.kronor(40_000)));
        assertThat(support.parties(LocalDate.of(2027, 9, 2)).stream().map(Represented::party))
                .containsExactly("X");
    }
}
