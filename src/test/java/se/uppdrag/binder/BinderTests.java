package se.uppdrag.binder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.transaction.BeforeTransaction;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.Council;
import se.uppdrag.PageChecks;
import se.uppdrag.Proves;
import se.uppdrag.TestClock;
import se.uppdrag.TestDatabase;
import se.uppdrag.VeraPdf;
import se.uppdrag.access.Lent;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.Proof;
import se.uppdrag.access.SignedIn;
import se.uppdrag.access.Way;
import se.uppdrag.register.LocalRules;
import se.uppdrag.register.Register;
import se.uppdrag.register.RuleKind;

@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Import({TestClock.Setting.class, Council.class, BinderStage.class})
@DisplayName("The binder: all papers of a meeting for those who decide on them")
@Proves({"OSL-2-1", "DOS-1"})
@Transactional
class BinderTests {

    @Autowired MockMvc web;
    @Autowired BinderStage stage;
    @Autowired LocalRules rules;
    @Autowired Register register;
    @Autowired JdbcClient jdbc;
    @Autowired BinderAccess access;
    @Autowired BinderReader binders;
    @Autowired Notes notes;

    @BeforeTransaction
    void gather() {
        stage.gather();
    }

    MockHttpServletResponse asked(PersonId who, String address) throws Exception {
        return web.perform(get(address).with(PageChecks.as(who))).andReturn().getResponse();
    }

    Document page(PersonId who, String address) throws Exception {
        var answer = asked(who, address);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return PageChecks.page(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    String paper(String ending) {
        return stage.address() + "/" + stage.matter().slug() + "-" + ending;
    }

    @Test
    void holds_every_paper_in_the_order_of_the_agenda() throws Exception {
        var page = page(stage.anna, stage.address());
        assertThat(page.select(".docs a").eachText())
                .containsExactly(
                        "3.1 Upphandling av skolskjuts, inte läst",
                        "3.2 Kartbilaga, inte läst",
                        "3.3 Yttrande från vårdnadshavare, inte läst",
                        "3.4 Policy, inte läst");
        assertThat(page.select("h1").text()).contains("Nämnden");
    }

    @Test
    void what_has_been_read_is_seen_by_the_reader_alone() throws Exception {
        var one = paper("1");
        for (int sent = 0; sent < 2; sent++) {
            var answer =
                    web.perform(
                                    post(one + "/last")
                                            .with(PageChecks.as(stage.anna))
                                            .with(SecurityMockMvcRequestPostProcessors.csrf())
                                            .param("kommando", UUID.randomUUID().toString()))
                            .andReturn()
                            .getResponse();
            assertThat(answer.getStatus()).isEqualTo(303);
        }
        assertThat(page(stage.anna, stage.address()).text()).contains("1 av 4 handlingar lästa");
        assertThat(page(stage.bertil, stage.address()).text()).contains("0 av 4 handlingar lästa");
        web.perform(
                post(one + "/last")
                        .param("ta", "bort")
                        .with(PageChecks.as(stage.anna))
                        .with(SecurityMockMvcRequestPostProcessors.csrf()));
        assertThat(page(stage.anna, stage.address()).text()).contains("0 av 4 handlingar lästa");
    }

    @Test
    void nobody_from_outside_the_organ_has_it() throws Exception {
        for (var address : List.of("", "/parm.pdf", "?q=skolskjuts")) {
            assertThat(asked(stage.council.chair(), stage.address() + address).getStatus())
                    .isEqualTo(403);
        }
        assertThat(asked(stage.council.chair(), paper("1")).getStatus()).isEqualTo(403);
        assertThat(asked(stage.council.chair(), paper("3") + "/fil").getStatus()).isEqualTo(403);
        assertThat(web.perform(get(stage.address())).andReturn().getResponse().getStatus())
                .isEqualTo(302);
        assertThat(asked(stage.anna, paper("99")).getStatus()).isEqualTo(404);
    }

    @Test
    void an_alternate_and_the_secretary_have_it() throws Exception {
        page(stage.alternate, stage.address());
        page(stage.council.secretary, stage.address());
    }

    @Test
    void is_not_there_before_the_call_but_for_the_secretary() throws Exception {
        var planned = stage.planned(LocalDate.of(2025, 4, 9));
        assertThat(asked(stage.anna, planned).getStatus()).isEqualTo(404);
        assertThat(asked(stage.council.secretary, planned).getStatus()).isEqualTo(200);
    }

    @Test
    void is_one_accessible_pdf_with_bookmarks() throws Exception {
        var answer = asked(stage.anna, stage.address() + "/parm.pdf");
        assertThat(answer.getStatus()).isEqualTo(200);
        var bytes = answer.getContentAsByteArray();
        assertThat(VeraPdf.faults(bytes)).isEmpty();
        assertThat(VeraPdf.faults(VeraPdf.withoutAlternatives(bytes)))
                .as("a picture that nothing is said of")
                .anyMatch(fault -> fault.contains("Figure tags shall include an alternative"));
        try (var document = Loader.loadPDF(bytes)) {
            var text = new PDFTextStripper().getText(document);
            assertThat(text)
                    .contains("Kallelse och handlingar")
                    .contains("Nämnden föreslås upphandla")
                    .contains("3.2 Kartbilaga. Filen är inte tillgänglig i sig.")
                    .contains("bara läses inloggad")
                    .doesNotContain("hemlig uppgift");
            var outline = document.getDocumentCatalog().getDocumentOutline();
            PDOutlineItem item = outline.getFirstChild().getNextSibling();
            assertThat(item.getTitle()).isEqualTo("3. Upphandling av skolskjuts");
            assertThat(item.getFirstChild().getTitle()).isEqualTo("3.1 Upphandling av skolskjuts");
            assertThat(item.getFirstChild().findDestinationPage(document)).isNotNull();
            assertThat(document.getDocumentCatalog().getStructureTreeRoot().getK()).isNotNull();
        }
    }

    @Test
    void an_accessible_pdf_goes_in_as_it_is_with_its_structure() throws Exception {
        var whole = asked(stage.anna, stage.address() + "/parm.pdf").getContentAsByteArray();
        stage.attach("Barnbokslut", whole);
        var again = asked(stage.anna, stage.address() + "/parm.pdf").getContentAsByteArray();
        assertThat(VeraPdf.faults(again)).isEmpty();
        try (var before = Loader.loadPDF(whole);
                var after = Loader.loadPDF(again)) {
            assertThat(after.getNumberOfPages())
                    .isGreaterThanOrEqualTo(2 * before.getNumberOfPages());
            assertThat(new PDFTextStripper().getText(after))
                    .contains("Barnbokslut. Ingår som den är.");
        }
    }

    @Test
    void everybody_may_fetch_what_is_open() throws Exception {
        var answer =
                web.perform(get("/sammantraden/nm/2025-03-12/handlingar.pdf"))
                        .andReturn()
                        .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        var bytes = answer.getContentAsByteArray();
        assertThat(VeraPdf.faults(bytes)).isEmpty();
        try (var document = Loader.loadPDF(bytes)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Nämnden föreslås upphandla")
                    .doesNotContain("hemlig uppgift")
                    .doesNotContain("vårdnadshavare");
        }
        var again =
                web.perform(get("/sammantraden/nm/2025-03-12/handlingar.pdf"))
                        .andReturn()
                        .getResponse();
        assertThat(again.getContentAsByteArray()).isEqualTo(bytes);
        assertThat(
                        web.perform(get("/sammantraden/nm/2025-03-13/handlingar.pdf"))
                                .andReturn()
                                .getResponse()
                                .getStatus())
                .isEqualTo(404);
    }

    @Test
    void a_secret_paper_is_read_signed_in_alone_and_each_reading_is_in_the_book() throws Exception {
        var secret = paper("3");
        var before = readings();
        var page = page(stage.anna, secret);
        assertThat(page.text()).contains("hemlig uppgift").contains("antecknas");
        assertThat(page.select("#handling").attr("data-device")).isEqualTo("nej");
        assertThat(readings()).isEqualTo(before + 1);
        assertThat(asked(stage.anna, secret + "/fil").getStatus()).isEqualTo(404);
        assertThat(asked(stage.anna, "/parm/lage.json").getContentAsString())
                .contains(paper("1"))
                .doesNotContain(secret);
    }

    private int readings() {
        return jdbc.sql("select count(*) from trail.entry where act like :act")
                .param("act", "GET " + stage.address() + "%")
                .query(Integer.class)
                .single();
    }

    @Test
    void the_house_may_let_secret_papers_be_kept() throws Exception {
        Council.granted(
                rules.decide(
                        register.organ("nm").orElseThrow(),
                        RuleKind.SECRET_PAPERS,
                        "keep",
                        LocalDate.of(2025, 2, 1),
                        "KF § 9/2025"));
        assertThat(asked(stage.anna, "/parm/lage.json").getContentAsString()).contains(paper("3"));
        var bytes = asked(stage.anna, stage.address() + "/parm.pdf").getContentAsByteArray();
        try (var document = Loader.loadPDF(bytes)) {
            assertThat(new PDFTextStripper().getText(document)).contains("hemlig uppgift");
        }
    }

    /// What Anna reads on a device that is lent her.
    private Binder onALentDevice() {
        var who = new SignedIn(stage.anna.value(), "Anna");
        var authentication =
                UsernamePasswordAuthenticationToken.authenticated(who, null, List.of());
        var at = Instant.EPOCH;
        authentication.setDetails(
                new Proof(
                        Way.LENT,
                        at,
                        at,
                        null,
                        false,
                        new Lent(UUID.randomUUID(), "Läsplatta 4", stage.address())));
        SecurityContextHolder.getContext().setAuthentication(authentication);
        try {
            var parts = stage.address().split("/");
            var desk = access.require(who, parts[2], parts[3]);
            assertThat(desk.lent()).isTrue();
            assertThat(notes.of(desk)).isEmpty();
            return binders.of(desk.meeting(), desk.whole());
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    @Test
    void on_a_lent_device_secret_papers_are_read_only_where_the_organ_has_decided_it() {
        assertThat(onALentDevice().papers())
                .isNotEmpty()
                .noneMatch(one -> one.secret() && one.kind() != BinderPaper.Kind.WITHHELD);
        Council.granted(
                rules.decide(
                        register.organ("nm").orElseThrow(),
                        RuleKind.LENT_SECRET_PAPERS,
                        "yes",
                        LocalDate.of(2025, 2, 1),
                        "KF § 10/2025"));
        assertThat(onALentDevice().papers())
                .anyMatch(one -> one.secret() && one.kind() != BinderPaper.Kind.WITHHELD);
    }

    @Test
    void the_search_finds_what_is_not_public_in_ones_own_binder_and_quotes_nothing_secret()
            throws Exception {
        var hits = page(stage.anna, "/sok?q=hemlig").select(".hit.closed");
        assertThat(hits.select("a[href^=" + stage.address() + "]")).hasSize(1);
        assertThat(hits.text()).contains("I din pärm").doesNotContain("uppgift om ett barn");
        assertThat(page(stage.anna, "/sok?q=hemlig&organ=ks").select(".hit.closed")).isEmpty();
        for (var other : List.of(PageChecks.somebody(), stage.council.stranger)) {
            assertThat(page(other, "/sok?q=hemlig").select(".hit.closed")).isEmpty();
        }
    }

    @Test
    void words_are_found_in_the_papers_and_secret_ones_are_not_quoted() throws Exception {
        assertThat(page(stage.anna, stage.address() + "?q=upphandla").select("#traffar").text())
                .doesNotContain("Inga");
        var map = page(stage.anna, stage.address() + "?q=busshållplatsen");
        assertThat(map.select("[aria-labelledby=traffar] a").attr("href")).endsWith("-2#sida-1");
        var secret = page(stage.anna, stage.address() + "?q=hemlig");
        assertThat(secret.select("[aria-labelledby=traffar] li"))
                .hasSize(1)
                .allSatisfy(one -> assertThat(one.text()).doesNotContain("hemlig uppgift"));
        assertThat(page(stage.anna, stage.address() + "?q=giraff").text()).contains("Inga träffar");
    }
}
