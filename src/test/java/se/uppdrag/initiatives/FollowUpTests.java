package se.uppdrag.initiatives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.transaction.BeforeTransaction;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.Council;
import se.uppdrag.PageChecks;
import se.uppdrag.Proves;
import se.uppdrag.TestClock;
import se.uppdrag.TestDatabase;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Outcome;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Post;
import se.uppdrag.register.Register;
import se.uppdrag.registry.MatterId;
import se.uppdrag.registry.Registry;
import se.uppdrag.registry.Step;

@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Import({TestClock.Setting.class, Council.class})
@DisplayName("KL 5:59–64 – following up an answer")
@Proves({"KL5-59", "KL5-64"})
@Transactional
class FollowUpTests {

    static final LocalDate MEETING = LocalDate.of(2025, 1, 29);

    @Autowired MockMvc web;
    @Autowired Council council;
    @Autowired JdbcClient jdbc;
    @Autowired TestClock clock;
    @Autowired Register register;
    @Autowired Registry registry;
    @Autowired Initiatives initiatives;
    @Autowired HandedIn handedIn;
    @Autowired WrittenAnswers answers;
    @Autowired FollowUps followUps;
    @Autowired DraftTable drafts;

    @BeforeTransaction
    void gather() {
        council.gather();
        clock.set("2025-02-03", "10.00");
    }

    /// Others share the municipality, and may have left her something half written.
    @BeforeEach
    void sheHasWrittenNothing() {
        drafts.remove(cecilia());
    }

    PersonId cecilia() {
        return council.members.get(2);
    }

    PersonId bo() {
        return council.members.get(1);
    }

    Receipt asked() {
        if (register.organ("ks").isEmpty()) {
            register.found(
                    new Organ("ks", "Kommunstyrelsen", Organ.Kind.EXECUTIVE, "KS", 3, null),
                    Council.START,
                    "KF § 1/2022");
            register.appoint(
                    new Membership(
                            bo(), "Bo Ek", "ks", Post.CHAIR, null, 1, Council.START, null, "val"));
        }
        return Council.granted(
                initiatives.file(
                        cecilia(), Kind.INTERPELLATION, "Badet", "Varför läcker badet?", "", "ks"));
    }

    Receipt answered() {
        var one = asked();
        Council.granted(answers.hand(one.matterSlug(), bo(), "För att taket är <gammalt>."));
        registry.step(
                new MatterId(one.matter()),
                new Step(MEETING, Step.Kind.ANSWERED, "KF § 7/2025", "/protokoll/kf"));
        return one;
    }

    MockHttpServletResponse reads(@Nullable PersonId who, String address) throws Exception {
        var request = get(address);
        return web.perform(who == null ? request : request.with(PageChecks.as(who)))
                .andReturn()
                .getResponse();
    }

    Document page(@Nullable PersonId who, String address) throws Exception {
        var answer = reads(who, address);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return PageChecks.page(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    MockHttpServletResponse sends(String address, Map<String, String> fields) throws Exception {
        var request = post(address).with(PageChecks.as(cecilia()));
        fields.forEach(request::param);
        return web.perform(request).andReturn().getResponse();
    }

    Map<String, String> typed(Receipt followed, String step) {
        return Map.of(
                "typ", "QUESTION",
                "rubrik", "Badets tak",
                "text", "När byts taket?",
                "till", "ks",
                "steg", step,
                "foljer", followed.matterSlug());
    }

    @Test
    void a_member_is_led_from_the_answer_to_a_question_that_is_filled_in_beside_it()
            throws Exception {
        var one = answered();
        var link = page(cecilia(), InitiativePages.address(one)).select("a[href*=foljer]");
        assertThat(link.text()).isEqualTo("Ställ en följdfråga");
        var form = page(cecilia(), link.attr("href"));
        assertThat(form.select("[name=typ][checked]").val()).isEqualTo("QUESTION");
        assertThat(form.select("[name=typ]").eachAttr("value"))
                .containsExactly("QUESTION", "INTERPELLATION");
        assertThat(form.select("#till option[selected]").val()).isEqualTo("ks");
        assertThat(form.select("section:has(#foljer)").text())
                .contains("Badet", "taket är <gammalt>", "29 januari 2025", "Varför läcker badet?");
        assertThat(page(cecilia(), "/lamna-in?foljer=" + one.dnr()).text())
                .as("the number does as well as the address")
                .contains("taket är <gammalt>");
        assertThat(initiatives.draft(cecilia())).as("to look writes nothing").isEmpty();
    }

    @Test
    void nobody_is_led_there_who_may_not_ask_or_before_there_is_an_answer() throws Exception {
        var one = answered();
        var address = InitiativePages.address(one);
        assertThat(page(null, address).select("a[href*=foljer]")).isEmpty();
        assertThat(page(council.secretary, address).select("a[href*=foljer]")).isEmpty();
        var waits = InitiativePages.address(asked());
        assertThat(page(cecilia(), waits).select("a[href*=foljer]")).isEmpty();
    }

    @Test
    void what_is_handed_in_and_what_it_follows_tell_of_each_other() throws Exception {
        var one = answered();
        assertThat(sends("/lamna-in/utkast", typed(one, "granska")).getRedirectedUrl())
                .isEqualTo("/lamna-in/granska");
        assertThat(page(cecilia(), "/lamna-in/granska").text())
                .contains("Följer upp: Badet (" + one.dnr() + ")");
        var receipt = Objects.requireNonNull(sends("/lamna-in", Map.of()).getRedirectedUrl());
        assertThat(page(cecilia(), receipt).text()).contains("Följer upp Badet");
        var filed = followUps.after(one).getFirst();
        assertThat(filed.kind()).isEqualTo(Kind.QUESTION);
        assertThat(filed.addressee()).isEqualTo("ks");
        assertThat(page(null, InitiativePages.address(filed)).text()).contains("Följer upp: Badet");
        assertThat(page(null, InitiativePages.address(one)).text())
                .contains("Har följts upp av Badets tak");
        assertThat(page(null, "/diarium/" + filed.matterSlug()).select("section:has(#spar)").text())
                .contains("Följer upp " + one.dnr());
        assertThat(page(null, "/diarium/" + one.matterSlug()).select("section:has(#spar)").text())
                .contains("Har följts upp av " + filed.dnr());
        assertThat(
                        jdbc.sql(
                                        """
                                        select count(*) from registry.published_trace
                                         where matter = :matter and other = :other
                                        """)
                                .param("matter", filed.matter())
                                .param("other", one.matter())
                                .query(Integer.class)
                                .single())
                .as("where open data reads what is related")
                .isEqualTo(1);
    }

    @Test
    void it_may_be_an_interpellation_and_put_to_another_and_need_follow_nothing_after_all()
            throws Exception {
        var one = answered();
        var fields = new HashMap<>(typed(one, "spara"));
        fields.put("typ", "INTERPELLATION");
        fields.put("till", "");
        assertThat(sends("/lamna-in/utkast", fields).getStatus()).isEqualTo(303);
        var draft = initiatives.draft(cecilia()).orElseThrow();
        assertThat(draft.kind()).isEqualTo(Kind.INTERPELLATION);
        assertThat(draft.follows()).isEqualTo(one.id());
        assertThat(page(cecilia(), "/lamna-in").text()).contains("taket är <gammalt>");
        fields.put("steg", "utan");
        assertThat(sends("/lamna-in/utkast", fields).getStatus()).isEqualTo(303);
        assertThat(initiatives.draft(cecilia()).orElseThrow().follows()).isNull();
        assertThat(page(cecilia(), "/lamna-in").text()).doesNotContain("taket är <gammalt>");
        var before = initiatives.versions(cecilia()).getLast().draft();
        assertThat(before.follows()).as("an earlier wording keeps it").isEqualTo(one.id());
    }

    @Test
    void a_draft_of_something_else_is_left_alone_until_she_makes_it_the_follow_up()
            throws Exception {
        var one = answered();
        initiatives.save(
                cecilia(),
                new Draft(Kind.MOTION, "Bänkar", "Fler.", "att ställa ut", "", null, null, null));
        var page = page(cecilia(), "/lamna-in?foljer=" + one.matterSlug());
        assertThat(page.select("#rubrik").val()).isEqualTo("Bänkar");
        assertThat(page.select("form .ds-alert").text()).contains("påbörjat utkast", "”Badet”");
        assertThat(page.select("button[value^=folj:]").attr("value"))
                .isEqualTo("folj:" + one.matterSlug());
        var sent =
                Map.of(
                        "typ", "MOTION",
                        "rubrik", "Bänkar",
                        "text", "Fler.",
                        "forslag", "att ställa ut",
                        "steg", "folj:" + one.matterSlug());
        assertThat(sends("/lamna-in/utkast", sent).getStatus()).isEqualTo(303);
        var draft = initiatives.draft(cecilia()).orElseThrow();
        assertThat(draft.kind()).isEqualTo(Kind.QUESTION);
        assertThat(draft.addressee()).isEqualTo("ks");
        assertThat(draft.follows()).isEqualTo(one.id());
        assertThat(page(cecilia(), "/lamna-in").select("[name=forslag]").val())
                .as("what a question has no place for is kept all the same")
                .isEqualTo("att ställa ut");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ks-1999-0001", "<script>", "a\0b"})
    void an_address_that_names_nothing_says_so_and_loses_nothing(String named) throws Exception {
        initiatives.save(
                cecilia(), new Draft(Kind.MOTION, "Bänkar", "Fler.", "", "", null, null, null));
        var answer = reads(cecilia(), "/lamna-in?foljer=" + named);
        assertThat(answer.getStatus()).isEqualTo(200);
        var page = Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
        assertThat(page.text()).contains("5 kap. 64 § KL", "Det du har skrivit finns kvar.");
        assertThat(page.select("#rubrik").val()).isEqualTo("Bänkar");
        var fields =
                Map.of("rubrik", "Nyare", "text", "Ord.", "steg", "spara", "foljer", "finns-inte");
        var sent = sends("/lamna-in/utkast", fields);
        assertThat(sent.getStatus()).isEqualTo(422);
        assertThat(initiatives.draft(cecilia()).orElseThrow().title()).isEqualTo("Nyare");
    }

    static void refused(Outcome<?> outcome, InitiativeRefusal because) {
        assertThat(outcome).isEqualTo(Outcome.refused(because));
    }

    @Test
    void what_has_no_answer_is_not_followed_up_by_a_member() throws Exception {
        var waits = asked();
        refused(followUps.find(waits.matterSlug()), InitiativeRefusal.FOLLOWED_IS_NOT_ANSWERED);
        var motion =
                Council.granted(
                        initiatives.file(cecilia(), Kind.MOTION, "Bad", "Text", "att bada", ""));
        refused(followUps.find(motion.dnr()), InitiativeRefusal.MOTIONS_ARE_NOT_FOLLOWED);
        Council.granted(handedIn.withdraw(waits.matterSlug(), cecilia(), ""));
        refused(followUps.find(waits.dnr()), InitiativeRefusal.FOLLOWED_IS_WITHDRAWN);
        refused(followUps.find("KS 1999/1"), InitiativeRefusal.NOTHING_THERE_TO_FOLLOW);
        var draft = new Draft(Kind.QUESTION, "Tak", "När?", "", "ks", null, null, waits.id());
        refused(initiatives.file(cecilia(), draft), InitiativeRefusal.FOLLOWED_IS_WITHDRAWN);
        assertThat(page(cecilia(), "/lamna-in?foljer=" + motion.matterSlug()).text())
                .contains("En motion besvaras inte av en ordförande", "5 kap. 59 § KL");
    }

    @Test
    void what_came_on_paper_is_registered_as_it_says() {
        var waits = asked();
        var filed =
                Council.granted(
                        initiatives.fileReceived(
                                cecilia(),
                                Kind.QUESTION,
                                "Taket",
                                "När?",
                                "",
                                "ks",
                                waits.id(),
                                clock.instant()));
        assertThat(filed.follows()).isEqualTo(waits.id());
        assertThat(followUps.before(filed)).map(Receipt::title).hasValue("Badet");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind = 'MOTION', proposal = 'att', addressee = '', follows = :other",
                "follows = id",
                "follows = gen_random_uuid()"
            })
    void the_database_lets_it_follow_only_something_else_that_is_there(String changed) {
        var one = asked();
        var other = asked();
        assertThatThrownBy(() ->
                        jdbc.sql(
                                        "update initiatives.initiative set %s where id = :id"
                                                .formatted(changed))
                                .param("id", one.id().value())
                                .param("other", other.id().value())
                                .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }
}
