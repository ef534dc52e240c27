package se.uppdrag.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static se.uppdrag.PageChecks.as;
import static se.uppdrag.PageChecks.page;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.PageChecks;
import se.uppdrag.Proves;
import se.uppdrag.TestDatabase;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.Role;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;

@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Transactional
@DisplayName("KL 5:71–72, 6:44 – an organ's own rules, version by version")
@Proves({"KL5-71", "KL5-72", "KL6-44", "LOCAL-ARB", "LOCAL-REG"})
class LocalRulesTests {

    private static final LocalDate START = LocalDate.of(2022, 10, 15);
    private static final LocalDate LATER = LocalDate.of(2024, 2, 1);

    @Autowired MockMvc web;
    @Autowired Register register;
    @Autowired LocalRules rules;

    final PersonId administrator = PageChecks.somebody();

    @BeforeEach
    void council() {
        register.enter(new Person(administrator, "Mira", "Lund", null));
        register.employ(administrator, Role.ADMINISTRATOR, null, START);
        register.found(
                new Organ("kf", "Kommunfullmäktige", Organ.Kind.ASSEMBLY, "KS", 5, null),
                START,
                "kommunallagen");
    }

    private Organ organ() {
        return register.organ("kf").orElseThrow();
    }

    private static void refused(Outcome<?> outcome, RegisterRefusal expected) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.refusal()).isEqualTo(expected));
    }

    @Test
    void a_new_version_takes_the_place_of_the_old_and_both_are_kept() {
        rules.decide(organ(), RuleKind.SPEECH_MINUTES, "8", START, "KF § 3/2022");
        rules.decide(organ(), RuleKind.SPEECH_MINUTES, "6", LATER, "KF § 12/2024");
        assertThat(register.rules("kf", LATER.minusDays(1)).speechMinutes()).isEqualTo(8);
        assertThat(register.rules("kf", LATER).speechMinutes()).isEqualTo(6);
        assertThat(rules.history("kf"))
                .containsExactly(
                        new LocalRule("speech-minutes", "6", LATER, null, "KF § 12/2024"),
                        new LocalRule("speech-minutes", "8", START, LATER, "KF § 3/2022"));
    }

    @Test
    void a_rule_has_a_decision_a_value_it_can_have_and_a_later_day_than_the_one_before() {
        var kind = RuleKind.VERIFIERS;
        refused(
                rules.decide(organ(), kind, "2", START, " "),
                RegisterRefusal.LOCAL_RULE_HAS_NO_DECISION);
        for (var value : new String[] {"0", "6", "två", "", "-1"}) {
            refused(
                    rules.decide(organ(), kind, value, START, "KF § 3"),
                    RegisterRefusal.VALUE_IS_NOT_FOR_THE_RULE);
        }
        refused(
                rules.decide(organ(), RuleKind.DISTANCE, "ibland", START, "KF § 3"),
                RegisterRefusal.VALUE_IS_NOT_FOR_THE_RULE);
        assertThat(rules.decide(organ(), kind, "2", LATER, "KF § 3")).isInstanceOf(Granted.class);
        for (var day : new LocalDate[] {START, LATER}) {
            refused(
                    rules.decide(organ(), kind, "1", day, "KF § 9"),
                    RegisterRefusal.LOCAL_RULE_BEGAN_LATER);
        }
    }

    @Test
    void what_nothing_is_decided_about_has_a_default() {
        var none = register.rules("kf", START);
        assertThat(none.speechMinutes()).isZero();
        assertThat(none.extraNoticeDays()).isZero();
        assertThat(none.orderWord()).isEqualTo("propositionsordning");
        assertThat(none.verifiers(organ())).isEqualTo(2);
    }

    @Test
    void the_order_of_alternates_is_read_party_by_party() {
        var kind = RuleKind.CALL_ORDER;
        for (var value : new String[] {"S", "S:", "S: S,,V", "S: S; ", ": S"}) {
            refused(
                    rules.decide(organ(), kind, value, START, "KF § 8"),
                    RegisterRefusal.VALUE_IS_NOT_FOR_THE_RULE);
        }
        rules.decide(organ(), kind, "S: S, V, MP; M: M, KD", START, "KF § 8");
        assertThat(register.rules("kf", START).callOrder())
                .isEqualTo(Map.of("S", List.of("S", "V", "MP"), "M", List.of("M", "KD")));
    }

    @Test
    void a_heading_of_the_act_without_a_rule_is_remarked_upon() {
        assertThat(rules.missing(organ(), START)).hasSize(10);
        rules.decide(organ(), RuleKind.VERIFIERS, "2", START, "KF § 3");
        rules.decide(organ(), RuleKind.ABSENCE, "Till kansliet", START, "KF § 3");
        assertThat(rules.missing(organ(), START))
                .hasSize(8)
                .noneMatch(one -> one.key().endsWith("VERIFICATION"));
    }

    private MockHttpServletResponse ask(RequestBuilder request) throws Exception {
        return web.perform(request).andReturn().getResponse();
    }

    private static Document shown(MockHttpServletResponse response) throws Exception {
        return page(response.getContentAsString(StandardCharsets.UTF_8));
    }

    private MockHttpServletResponse save(String value, String decision) throws Exception {
        return ask(
                post("/administration/regler")
                        .param("kommando", UUID.randomUUID().toString())
                        .param("organ", "kf")
                        .param("regel", "verifiers")
                        .param("varde", value)
                        .param("fran", "2024-02-01")
                        .param("beslut", decision)
                        .with(as(administrator)));
    }

    @Test
    void the_page_shows_what_applies_and_what_is_missing_and_takes_a_new_version()
            throws Exception {
        assertThat(save("3", "").getStatus()).isEqualTo(422);
        var refused = save("9", "KF § 3/2024");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(shown(refused).select("input[name=varde]").attr("value")).isEqualTo("9");
        assertThat(save("3", "KF § 3/2024").getRedirectedUrl())
                .isEqualTo("/administration/regler?organ=kf");

        var page = shown(ask(get("/administration/regler?organ=kf").with(as(administrator))));
        assertThat(page.select("table").text())
                .contains("Justerare utöver ordföranden")
                .contains("KF § 3/2024");
        assertThat(page.select("#saknas").text()).isEqualTo("Arbetsordningen är inte fullständig");
        assertThat(page.select("section[aria-labelledby=saknas] li")).hasSize(9);
        assertThat(ask(get("/administration/regler").with(as(PageChecks.somebody()))).getStatus())
                .isEqualTo(403);
    }
}
