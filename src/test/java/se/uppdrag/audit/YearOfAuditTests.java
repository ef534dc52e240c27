package se.uppdrag.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.uppdrag.Proves;
import se.uppdrag.TestClock;
import se.uppdrag.TestDatabase;
import se.uppdrag.VeraPdf;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Outcome;
import se.uppdrag.web.Texts;

@DisplayName("A year of audit: keys, risks, a review, a question, a report, discharge")
@Proves({
    "KL12-1",
    "KL12-7",
    "KL12-8",
    "KL12-9",
    "KL12-12",
    "KL12-14",
    "KL8-16a",
    "KL5-24",
    "OSL-10-17"
})
@SpringBootTest(properties = "uppdrag.safety.memory=512")
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Import({TestClock.Setting.class, AuditTown.class})
@ExtendWith(OutputCaptureExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DirtiesContext
class YearOfAuditTests {

    /// What is written in the room, each with a word that stands nowhere else.
    private static final String RISK = "Kanariegul risk i upphandlingen";

    private static final String NOTE = "Kanarieblå anteckning om ett samtal";
    private static final String FILED = "Kanarievit bilaga som ingen annan läser";
    private static final String FILE_NAME = "Kanariesvart lista.txt";
    private static final String DRAFTED = "Kanarieröd bedömning som ingen har lämnat";

    private static final String REASON = "Kanariegrön misstanke om samma leverantör";

    private static final List<String> CANARIES =
            List.of(RISK, NOTE, FILED, FILE_NAME, DRAFTED, REASON);

    private static final String SECRET_WORDS = "Anbudet löd på elva miljoner";

    @Autowired AuditTown town;
    @Autowired AuditRing ring;
    @Autowired AuditKeys keys;
    @Autowired Texts texts;
    @Autowired JdbcClient jdbc;
    @Autowired ServletRegistrationBean<PaperServlet> auditPaperServlet;
    @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

    private String review = "";
    private String question = "";

    @BeforeAll
    void found() {
        town.found();
    }

    @Test
    @Order(1)
    void the_first_auditor_founds_the_room_and_lets_the_next_one_in_by_her_digits()
            throws Exception {
        town.makesKey(town.ada);
        town.opens(town.ada);
        town.makesKey(town.bo);
        var waits =
                town.refused(
                        town.bo,
                        "/revision/arbetsrum/nyckel/oppna",
                        "losenmening",
                        AuditTown.PASSPHRASE);
        assertThat(waits.text()).contains(sentence(AuditRefusal.NOT_LET_IN_YET));
        town.admits(town.ada, town.bo);
        town.opens(town.bo);
        assertThat(town.page(town.bo, "/revision/arbetsrum/2026").text())
                .contains("Bo Alm släpptes in av");
    }

    /// What a refusal says, up to where something is put in.
    private String sentence(AuditRefusal why) {
        return texts.get(why.key(), "§").split("§")[0].strip();
    }

    @Test
    @Order(2)
    void a_weak_passphrase_a_wrong_one_and_two_unlike_ones_are_told_of() throws Exception {
        assertThat(
                        town.refused(
                                        town.cia,
                                        "/revision/arbetsrum/nyckel/skapa",
                                        "losenmening",
                                        "kort",
                                        "igen",
                                        "kort")
                                .text())
                .contains("minst 14 tecken");
        assertThat(
                        town.refused(
                                        town.cia,
                                        "/revision/arbetsrum/nyckel/skapa",
                                        "losenmening",
                                        AuditTown.PASSPHRASE,
                                        "igen",
                                        "något annat")
                                .text())
                .contains("är olika");
        assertThat(
                        town.refused(
                                        town.ada,
                                        "/revision/arbetsrum/nyckel/oppna",
                                        "losenmening",
                                        "fel mening helt och hållet")
                                .text())
                .contains(sentence(AuditRefusal.PASSPHRASE_IS_WRONG));
    }

    @Test
    @Order(3)
    void what_one_auditor_writes_the_other_reads_and_nobody_else() throws Exception {
        town.sent(
                town.ada,
                "/revision/arbetsrum/2026/risk",
                "risk-organ",
                "bun",
                "risk",
                RISK,
                "sannolikhet",
                "3",
                "konsekvens",
                "4");
        review =
                town.sent(
                        town.ada,
                        "/revision/arbetsrum/2026/granskning",
                        "titel",
                        "Granskning av upphandlingen",
                        "slag",
                        "IN_DEPTH",
                        "organ",
                        "bun",
                        "syfte",
                        "Är den interna kontrollen tillräcklig?");
        town.sent(town.ada, review + "/anteckning", "anteckning", NOTE);
        assertThat(town.page(town.bo, "/revision/arbetsrum/2026").text())
                .contains(RISK, "Hög, 12 av 16", "Granskning av upphandlingen");
        assertThat(town.page(town.bo, review).text()).contains(NOTE);
        var drawn = town.page(town.bo, "/revision/arbetsrum/2026").select("svg.riskmatrix");
        assertThat(drawn.select(".count").text()).as("one risk in one square").isEqualTo("1");
        assertThat(drawn.select("rect")).hasSize(16);
        for (var other : town.others()) {
            for (var address : List.of("/revision/arbetsrum/2026", review)) {
                assertThat(town.gets(other, address).getStatus()).isEqualTo(403);
            }
        }
    }

    /// A form with a file, as a browser sends it to the servlet.
    private MockHttpServletResponse uploads(PersonId who, byte[] content) throws Exception {
        var request = new MockHttpServletRequest("POST", PaperServlet.HERE);
        request.addParameter("granskning", review.substring(review.lastIndexOf('/') + 1));
        request.addParameter("kommando", UUID.randomUUID().toString());
        request.setContentType("multipart/form-data; boundary=grans");
        var body = new ByteArrayOutputStream();
        body.writeBytes(
                ("--grans\r\nContent-Disposition: form-data; name=\"fil\"; filename=\""
                                + FILE_NAME
                                + "\"\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--grans--\r\n".getBytes(StandardCharsets.UTF_8));
        request.setContent(body.toByteArray());
        request.setCookies(town.ticket(who));
        var response = new MockHttpServletResponse();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(
                        new SignedIn(who.value(), "Ada Ek"), null, List.of()));
        SecurityContextHolder.setContext(context);
        try {
            Objects.requireNonNull(auditPaperServlet.getServlet()).service(request, response);
        } finally {
            SecurityContextHolder.clearContext();
        }
        return response;
    }

    @Test
    @Order(4)
    void a_file_is_sealed_before_it_is_stored_and_read_by_those_who_read_the_review()
            throws Exception {
        var content = FILED.getBytes(StandardCharsets.UTF_8);
        assertThat(uploads(town.ada, content).getHeader("Location")).isEqualTo(review);
        var link = town.page(town.bo, review).select("a[href*=/bilaga/]");
        assertThat(link.text()).isEqualTo(FILE_NAME);
        var read = town.gets(town.bo, link.attr("href"));
        assertThat(read.getContentAsByteArray()).isEqualTo(content);
        assertThat(read.getHeader("Cache-Control")).isEqualTo("no-store");
        for (var other : town.others()) {
            assertThat(town.gets(other, link.attr("href")).getStatus()).isEqualTo(403);
        }
        var refused = uploads(town.ada, new byte[0]).getHeader("Location");
        assertThat(refused).contains("fel=fil");
        assertThat(town.page(town.ada, review + "?fel=fil").text())
                .contains(sentence(AuditRefusal.FILE_IS_NOT_TAKEN));
        assertThat(uploads(town.ada, new byte[Papers.LARGEST + 1]).getHeader("Location"))
                .contains("fel=fil");
        assertThat(jdbc.sql("select count(*) from audit.paper").query(Integer.class).single())
                .as("nothing half-done")
                .isOne();
    }

    @Test
    @Order(4)
    void an_unfilled_form_is_answered_at_its_fields_with_what_was_typed() throws Exception {
        var page = town.refused(town.ada, "/revision/arbetsrum/2026/risk", "risk", "Halvskriven");
        assertThat(page.select("#risk-organ-fel")).isNotEmpty();
        assertThat(page.select("#risk").text()).isEqualTo("Halvskriven");
        assertThat(town.refused(town.ada, review + "/publicera").text())
                .contains(sentence(AuditRefusal.NOTHING_TO_PUBLISH));
    }

    @Test
    @Order(5)
    void an_expert_reads_the_review_she_was_asked_to_help_with_until_her_day() throws Exception {
        town.makesKey(town.expert);
        var expert = town.expert.value().toString();
        assertThat(
                        town.refused(
                                        town.ada,
                                        review + "/sakkunnig",
                                        "sakkunnig",
                                        expert,
                                        "till",
                                        "2026-01-31")
                                .text())
                .contains(sentence(AuditRefusal.NOT_AN_EXPERT));
        assertThat(
                        keys.make(
                                new SignedIn(town.administrator.value(), "Mia Gran"),
                                AuditTown.PASSPHRASE))
                .isEqualTo(Outcome.refused(AuditRefusal.ONLY_FOR_THE_AUDITORS));
        town.sent(town.ada, review + "/sakkunnig", "sakkunnig", expert, "till", "2026-04-30");
        town.opens(town.expert);
        assertThat(town.page(town.expert, review).text()).contains(NOTE);
        town.sent(
                town.expert,
                review + "/iakttagelse",
                "organ",
                "bun",
                "iakttagelse",
                "Avtal saknas för flera köp.",
                "grad",
                "FLAW");
        assertThat(town.page(town.expert, "/revision/arbetsrum/2026").text()).doesNotContain(RISK);
        assertThat(town.sends(town.expert, review + "/publicera").getStatus()).isEqualTo(403);
        assertThat(town.gets(town.expert, "/revision/arbetsrum/berattelse/2025").getStatus())
                .isEqualTo(403);
        town.clock.set("2026-05-04", "08.00");
        assertThat(town.gets(town.expert, review).getStatus()).isEqualTo(404);
        town.clock.set("2026-03-02", "08.00");
    }

    @Test
    @Order(6)
    void a_question_is_a_public_document_and_is_answered_once_by_the_organ() throws Exception {
        town.sent(
                town.ada,
                review + "/fraga",
                "fraga-organ",
                "bun",
                "amne",
                "Frågor om upphandling",
                "fraga",
                "Hur följs avtalen upp?",
                "svar-senast",
                "2026-03-20");
        var list = town.page(town.councillor, "/revision/fragor");
        question = list.select("a:contains(Frågor om upphandling)").attr("href");
        assertThat(town.page(town.bo, question).select("form[action$=/svar]")).isEmpty();
        assertThat(town.sends(town.bo, question + "/svar", "svar", "Nej").getStatus())
                .isEqualTo(403);
        assertThat(town.refused(town.secretary, question + "/svar", "svar", " ").text())
                .contains("Fyll i det här");
        town.clock.set("2026-03-25", "08.00");
        assertThat(town.page(town.bo, question).text()).contains("Dagen har passerat");
        town.sent(town.secretary, question + "/svar", "svar", "En gång i kvartalet.");
        assertThat(town.page(town.bo, "/revision/fragor").text()).contains("Besvarad för sent");
        assertThat(town.refused(town.secretary, question + "/svar", "svar", "Igen").text())
                .contains(sentence(AuditRefusal.ANSWERED_BEFORE));
        var matter = town.page(town.bo, question).select("a[href^=/diarium/]").attr("href");
        assertThat(town.page(town.bo, matter).text()).contains("Frågor om upphandling");
    }

    @Test
    @Order(7)
    void an_answer_is_taken_though_the_clock_was_set_back_and_comes_no_earlier_than_its_question()
            throws Exception {
        var subject = "Klockan på skolan";
        town.sent(
                town.ada,
                review + "/fraga",
                "fraga-organ",
                "bun",
                "amne",
                subject,
                "fraga",
                "Går den rätt?",
                "svar-senast",
                "2026-04-20");
        var asked =
                town.page(town.councillor, "/revision/fragor")
                        .select("a:contains(%s)".formatted(subject))
                        .attr("href");
        town.clock.set("2026-03-24", "08.00");
        town.sent(town.secretary, asked + "/svar", "svar", "Nej.");
        town.clock.set("2026-03-25", "08.00");
        assertThat(town.page(town.bo, asked).select("form[action$=/svar]")).isEmpty();
        assertThat(town.page(town.bo, asked).text()).contains("Nej.", "25 mars 2026");
    }

    @Test
    @Order(6)
    void a_document_of_the_authority_is_read_at_once_and_the_authority_sees_by_whom()
            throws Exception {
        var open = town.registers("ks", "Policy för inköp", "Öppet för alla", null, false);
        var secret = town.registers("bun", "Anbud", SECRET_WORDS, "19:3", false);
        var hidden = town.registers("bun", "Skolhot", "Dolt ärende", "18:8", true);
        for (var one : List.of(open, secret, hidden)) {
            town.sent(town.ada, review + "/handling", "handling", one, "handling-skal", REASON);
        }
        var asked = town.page(town.bo, review);
        assertThat(asked.text()).contains(open, secret, hidden, REASON);
        var read = town.gets(town.bo, address(asked, secret));
        assertThat(read.getHeader("Cache-Control")).contains("no-store");
        assertThat(read.getContentAsString(StandardCharsets.UTF_8))
                .contains(SECRET_WORDS, "OSL 10:17", "OSL 11:1");
        assertThat(town.page(town.expert, address(asked, hidden)).text()).contains("Dolt ärende");
        assertThat(town.page(town.ada, address(asked, open)).text()).contains("Öppet för alla");

        var list = town.page(town.registrar, "/revision/handlingar");
        assertThat(list.select("li:contains(" + secret + ")").text())
                .contains("Begärd av Ada Ek", "Läst av Bo Alm");
        assertThat(list.select("li:contains(" + hidden + ")").text()).contains("Läst av Eva Bok");
        assertThat(list.text())
                .as("her own authority's, and why and where stay in the room")
                .doesNotContain(open, REASON, "Granskning av upphandlingen");
        assertThat(town.page(town.registrar, "/revision").select("a[href=/revision/handlingar]"))
                .isNotEmpty();
        for (var other : List.of(town.administrator, town.councillor, town.ada)) {
            assertThat(town.gets(other, "/revision/handlingar").getStatus()).isEqualTo(403);
            assertThat(town.page(other, "/revision").select("a[href=/revision/handlingar]"))
                    .isEmpty();
        }
        for (var other : town.others()) {
            assertThat(town.gets(other, address(asked, secret)).getStatus()).isEqualTo(403);
            assertThat(town.gets(other, address(asked, secret) + "/fil").getStatus())
                    .isEqualTo(403);
        }
        assertThat(book("POST /revision/handlingar")).isEqualTo(3);
        assertThat(book("GET /revision/handlingar")).isEqualTo(3);
    }

    private static String address(Document page, String reference) {
        return page.select("a[href*=/handling/]:contains(" + reference + ")").attr("href");
    }

    /// Lines of the book of acts that say so, with somebody's name.
    private int book(String act) {
        return jdbc.sql("select count(*) from trail.entry where act = :act and by is not null")
                .param("act", act)
                .query(Integer.class)
                .single();
    }

    private int inspections() {
        return jdbc.sql("select count(*) from audit.inspection").query(Integer.class).single();
    }

    @Test
    @Order(6)
    void a_document_is_not_read_where_secrecy_holds_or_by_one_who_may_not_ask() throws Exception {
        var elsewhere = town.registers("ks", "Säkerhetsplan", "Larmkoder", "18:8", false);
        var asks = review + "/handling";
        int before = inspections();
        assertThat(town.refused(town.ada, asks, "handling", elsewhere, "handling-skal", "x").text())
                .contains(
                        "som granskningen inte gäller",
                        "10 kap. 17 § OSL",
                        "Planera en granskning av den myndigheten");
        assertThat(
                        town.refused(
                                        town.ada,
                                        asks,
                                        "handling",
                                        "BUN 1999.0001 7",
                                        "handling-skal",
                                        "x")
                                .text())
                .contains(sentence(AuditRefusal.DOCUMENT_IS_NOT_FOUND));
        assertThat(town.refused(town.ada, asks, "handling", elsewhere).text())
                .contains("Fyll i det här");
        for (var other : List.of(town.expert, town.administrator, town.secretary)) {
            assertThat(
                            town.sends(other, asks, "handling", elsewhere, "handling-skal", "x")
                                    .getStatus())
                    .isEqualTo(403);
        }
        assertThat(inspections()).as("nothing half-done").isEqualTo(before);
        assertThat(town.gets(town.ada, review + "/handling/" + UUID.randomUUID()).getStatus())
                .isEqualTo(404);
    }

    @Test
    @Order(7)
    void a_report_is_published_once_with_its_findings() throws Exception {
        town.sent(town.bo, review + "/utkast", "utkast", "Vi har granskat.\n\nKontrollen brister.");
        var report = town.sent(town.ada, review + "/publicera");
        assertThat(report).isEqualTo("/revision/rapport/2026-granskning-av-upphandlingen");
        var page = town.page(town.councillor, report);
        assertThat(page.text()).contains("Kontrollen brister.", "Avtal saknas", "Brist");
        assertThat(page.text()).doesNotContain(NOTE);
        assertThat(
                        VeraPdf.faults(
                                town.gets(town.councillor, report + ".pdf")
                                        .getContentAsByteArray()))
                .isEmpty();
        assertThat(town.refused(town.ada, review + "/publicera").text())
                .contains(sentence(AuditRefusal.REVIEW_IS_REPORTED));
    }

    @Test
    @Order(8)
    void the_yearly_report_is_handed_over_with_each_auditors_own_name() throws Exception {
        var here = "/revision/arbetsrum/berattelse/2025";
        town.sent(town.ada, here + "/text", "text", DRAFTED);
        assertThat(town.refused(town.ada, here + "/overlamna").text())
                .contains("Barn- och ungdomsnämnden", "Kommunstyrelsen");
        town.sent(town.ada, here + "/organ", "organ", "ks", "tillstyrks", "ja");
        assertThat(
                        town.refused(
                                        town.ada,
                                        here + "/organ",
                                        "organ",
                                        "bun",
                                        "tillstyrks",
                                        "ja",
                                        "anmarkning",
                                        "Bristande kontroll")
                                .text())
                .contains("ska ha skäl");
        assertThat(town.gets(town.councillor, "/revision/berattelse/2025").getStatus())
                .isEqualTo(404);
        nothingIsInTheClear();
        assertThat(filesWithWords()).isEmpty();
        nobodyElseReadsIt();
        town.sent(
                town.ada,
                here + "/organ",
                "organ",
                "bun",
                "tillstyrks",
                "ja",
                "anmarkning",
                "Bristande kontroll",
                "motiv",
                "Ingen plan fanns.");
        town.sent(town.ada, here + "/text", "text", "Verksamheten har i huvudsak skötts väl.");
        town.sent(town.ada, here + "/underskrift", "avvikande", "");
        town.sent(town.bo, here + "/underskrift", "avvikande", "Jag ser ingen brist.");
        assertThat(town.sent(town.ada, here + "/overlamna")).isEqualTo("/revision/berattelse/2025");
        var page = town.page(town.councillor, "/revision/berattelse/2025");
        assertThat(page.text())
                .contains("Tillstyrks med anmärkning", "Ada Ek", "Jag ser ingen brist.")
                .doesNotContain("Cia Lind", DRAFTED);
        assertThat(
                        VeraPdf.faults(
                                town.gets(town.councillor, "/revision/berattelse/2025.pdf")
                                        .getContentAsByteArray()))
                .isEmpty();
    }

    /// What the database holds of it all, written out as text.
    private void nothingIsInTheClear() {
        var found = new ArrayList<String>();
        for (var table : tables()) {
            for (var word : CANARIES) {
                int hits =
                        jdbc.sql(
                                        """
                                        select count(*) from %s one
                                         where one::text like '%%' || :word || '%%'
                                            or one::text like '%%' || :hex || '%%'
                                        """
                                                .formatted(table))
                                .param("word", word)
                                .param("hex", hex(word))
                                .query(Integer.class)
                                .single();
                if (hits > 0) {
                    found.add(table + " " + word);
                }
            }
        }
        assertThat(found).isEmpty();
    }

    /// Every table there is.
    private List<String> tables() {
        return jdbc.sql(
                        """
                        select format('%I.%I', table_schema, table_name)
                          from information_schema.tables
                         where table_type = 'BASE TABLE'
                           and table_schema not in ('pg_catalog', 'information_schema')
                        """)
                .query(String.class)
                .list();
    }

    /// The files of the database, its log too: what a backup is made of.
    private List<String> filesWithWords() throws Exception {
        jdbc.sql("checkpoint").update();
        var home = Path.of(jdbc.sql("show data_directory").query(String.class).single());
        var found = new ArrayList<String>();
        try (var files = Files.walk(home)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                for (var word : wordsIn(file)) {
                    found.add(file.getFileName() + " " + word);
                }
            }
        }
        return found;
    }

    private static List<String> wordsIn(Path file) throws Exception {
        try {
            var text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            return CANARIES.stream()
                    .filter(one ->
                            text.contains(
                                    new String(
                                            one.getBytes(StandardCharsets.UTF_8),
                                            StandardCharsets.ISO_8859_1)))
                    .toList();
        } catch (NoSuchFileException gone) {
            return List.of();
        }
    }

    /// Every address that can be asked for as it stands, and questions to the search and its feed.
    private List<String> addresses() {
        var all =
                new ArrayList<>(
                        List.of(
                                "/sok?q=Kanariegul",
                                "/sok?q=bilaga",
                                "/sok.atom?q=Kanariegul",
                                "/styrning/bun",
                                review,
                                "/revision/arbetsrum/2026"));
        requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(one -> one.getValue().getBeanType().getName().startsWith("se.uppdrag"))
                .filter(one ->
                        one.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(one -> one.getKey().getPatternValues().stream())
                .filter(one -> !one.contains("{") && !one.contains("*") && !one.endsWith("/strom"))
                .sorted()
                .forEach(all::add);
        return all;
    }

    private void nobodyElseReadsIt() throws Exception {
        var readers = new ArrayList<@Nullable PersonId>(town.others());
        readers.add(null);
        for (var address : addresses()) {
            for (var reader : readers) {
                assertThat(town.reads(reader, address))
                        .as(address)
                        .doesNotContain(CANARIES.toArray(String[]::new));
            }
        }
    }

    private static String hex(String word) {
        return HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    @Order(8)
    void an_auditor_who_is_disqualified_takes_no_part_in_the_review_and_does_not_see_it()
            throws Exception {
        assertThat(town.refused(town.bo, review + "/jav", "skal", " ").text())
                .contains("Fyll i det här");
        town.sent(town.bo, review + "/jav", "skal", "Min bror är avdelningschef där.");
        assertThat(town.gets(town.bo, review).getStatus()).isEqualTo(404);
        assertThat(town.sends(town.bo, review + "/anteckning", "anteckning", "x").getStatus())
                .isEqualTo(404);
        assertThat(town.page(town.ada, review).text()).contains("Min bror är avdelningschef");
    }

    @Test
    @Order(9)
    void the_assembly_hears_the_board_and_decides_organ_by_organ() throws Exception {
        var here = "/revision/ansvarsfrihet/2025";
        town.clock.set("2026-05-27", "18.00");
        var before = town.page(town.councillor, here);
        assertThat(before.select("#bun").text()).contains("Förklaring väntas", "Dag Ask");
        assertThat(before.select("#ks").text()).doesNotContain("Dag Ask");
        town.sent(
                town.secretary,
                here + "/forklaring",
                "organ",
                "bun",
                "forklaring",
                "Planen är antagen.");
        assertThat(town.refused(town.secretary, here + "/beslut", decided("ks", "ja", "")).text())
                .contains("årsredovisningen för 2025 är inte antecknat");
        town.sent(
                town.secretary,
                here + "/arsredovisning",
                "godkand",
                "ja",
                "ar-dag",
                "2026-05-27",
                "ar-paragraf",
                "§ 40");
        assertThat(town.refused(town.secretary, here + "/beslut", decided("ks", "nej", "")).text())
                .contains("ska motiveras");
        town.sent(town.secretary, here + "/beslut", decided("ks", "ja", ""));
        town.sent(town.secretary, here + "/beslut", decided("bun", "nej", "Skadan var stor."));
        var after = town.page(town.ada, here);
        assertThat(after.select("#ks").text()).contains("Beviljad 27 maj 2026, § 41");
        assertThat(after.select("#bun").text())
                .contains("Vägrad 27 maj 2026", "Skadan var stor.")
                .doesNotContain("utan att organets förklaring");
        assertThat(town.sends(town.ada, here + "/beslut", decided("ks", "ja", "")).getStatus())
                .isEqualTo(403);
        assertThat(town.refused(town.secretary, here + "/beslut", decided("ks", "ja", "")).text())
                .contains("redan antecknat");
    }

    private static String[] decided(String organ, String granted, String why) {
        return new String[] {
            "organ",
            organ,
            "beviljas",
            granted,
            "motiv",
            why,
            "dag",
            "2026-05-27",
            "paragraf",
            "§ 41"
        };
    }

    @Test
    @Order(10)
    void one_who_leaves_is_shut_out_and_what_remains_is_sealed_anew() throws Exception {
        int generation =
                jdbc.sql("select max(generation) from audit.folder").query(Integer.class).single();
        town.register.release(town.bo, "rev", LocalDate.of(2026, 6, 1), "avsägelse");
        town.clock.set("2026-06-02", "08.00");
        assertThat(town.gets(town.bo, "/revision/arbetsrum/2026").getStatus()).isEqualTo(403);
        town.opens(town.ada);
        assertThat(
                        jdbc.sql("select max(generation) from audit.folder")
                                .query(Integer.class)
                                .single())
                .isGreaterThan(generation);
        assertThat(
                        jdbc.sql(
                                        """
                                        select count(*) from audit.envelope join audit.key
                                            on key.id = envelope.key where holder = :bo
                                        """)
                                .param("bo", town.bo.value())
                                .query(Integer.class)
                                .single())
                .isZero();
        assertThat(town.page(town.ada, "/revision/arbetsrum/2026").text()).contains(RISK);
    }

    @Test
    @Order(11)
    void nothing_of_it_is_in_the_log_and_a_closed_key_opens_nothing(CapturedOutput output)
            throws Exception {
        town.sent(town.ada, "/revision/arbetsrum/nyckel/stang");
        assertThat(town.gets(town.ada, "/revision/arbetsrum/2026").getStatus()).isEqualTo(303);
        assertThat(ring.size()).isLessThanOrEqualTo(3);
        assertThat(output.getAll()).doesNotContain(CANARIES.toArray(String[]::new));
    }
}
