package se.uppdrag.statutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static se.uppdrag.PageChecks.as;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
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
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.w3c.dom.Element;
import se.uppdrag.Council;
import se.uppdrag.PageChecks;
import se.uppdrag.TestClock;
import se.uppdrag.TestDatabase;
import se.uppdrag.VeraPdf;
import se.uppdrag.access.PersonId;

@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Import({TestClock.Setting.class, Council.class})
@DisplayName("The pages of the statute book")
class StatutePagesTests {

    private static final String ADMIN = "/administration/forfattningar";

    @Autowired MockMvc web;
    @Autowired Council council;
    @Autowired Statutes statutes;
    @Autowired FeeIndexes indexes;

    @BeforeEach
    void gather() {
        council.gather();
        council.clock.set("2030-06-01", "10.00");
    }

    Statute founded(StatuteKind kind, String title) {
        return statutes.found(
                kind,
                new Statute.Card(
                        title, "kf", "Bygglovschef", "Bygga", LocalDate.parse("2031-01-01")),
                council.secretary);
    }

    StatuteVersion entered(Statute statute, String text, String from) {
        return Council.granted(
                statutes.enter(
                        statute,
                        Form.WHOLE,
                        text,
                        new Decided("kf", LocalDate.parse(from).minusDays(20), 7, null, false),
                        new Period(LocalDate.parse(from), null),
                        council.secretary));
    }

    MockHttpServletResponse asks(@Nullable PersonId who, String address) throws Exception {
        return answer(who == null ? get(address) : get(address).with(as(who)));
    }

    MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request).andReturn().getResponse();
    }

    Document page(@Nullable PersonId who, String address) throws Exception {
        return page(asks(who, address), 200);
    }

    static Document page(MockHttpServletResponse answer, int status) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(status);
        return PageChecks.page(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    MockHttpServletResponse sends(PersonId who, String address, String... fields) throws Exception {
        var request = post(address).with(as(who)).param("kommando", UUID.randomUUID().toString());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return answer(request);
    }

    static String location(MockHttpServletResponse answer) {
        return Objects.requireNonNull(answer.getRedirectedUrl());
    }

    // What everybody reads.

    @Test
    void a_tariff_is_found_read_as_of_any_day_compared_and_computed() throws Exception {
        var tariff = founded(StatuteKind.TARIFF, "Taxa för prövning av lov");
        entered(tariff, ReadingTextsTests.TARIFF, "2025-01-01");
        entered(tariff, ReadingTextsTests.TARIFF.replace("4 200", "4 900"), "2028-01-01");
        var index = page(null, "/forfattningssamling?q=enbostadshus&slag=taxa&organ=kf");
        assertThat(index.select("table a").eachAttr("href")).contains(tariff.address());
        assertThat(page(null, "/forfattningssamling?q=finnsinte").text()).contains("Inga träffar");

        var today = page(null, tariff.address());
        assertThat(today.text()).contains("Gäller i dag", "4 900", "Bygglovschef", "Jämför två");
        assertThat(today.getElementById("1-kap-2-a-§")).isNotNull();
        assertThat(today.select("[typeof=LegalResource]").attr("resource"))
                .isEqualTo(tariff.address() + "/2030-06-01");
        assertThat(today.select("time[property=first_date_entry_in_force]").attr("datetime"))
                .isEqualTo("2028-01-01");

        var then = page(null, tariff.address() + "/2027-12-31");
        assertThat(then.text())
                .contains("Så löd texten 31 december 2027", "4 200")
                .doesNotContain("4 900");
        page(asks(null, tariff.address() + "/2024-12-31"), 404);
        assertThat(asks(null, tariff.address() + "/2024-02-31").getStatus()).isEqualTo(404);
        assertThat(asks(null, tariff.address() + "?datum=2026-02-03").getRedirectedUrl())
                .isEqualTo(tariff.address() + "/2026-02-03");
        assertThat(asks(null, "/styrande-dokument/" + tariff.slug()).getRedirectedUrl())
                .isEqualTo(tariff.address());

        var difference = page(null, tariff.address() + "/skillnad?fran=1&till=2");
        assertThat(difference.select("main li .chip").text()).isEqualTo("Ändrad");
        assertThat(difference.select("main li ins").text()).contains("Tillagt: 900");
        assertThat(difference.select("main li del").text()).contains("Struket: 200");
        assertThat(page(null, tariff.address() + "/historik").select("tbody tr")).hasSize(2);

        indexes.enter("PKV", 2025, "100", "Påhittat", council.secretary);
        indexes.enter("PKV", 2030, "110", "Påhittat", council.secretary);
        var sum = page(null, tariff.address() + "/rakna?rad=1&antal=2&ar=2030");
        assertThat(sum.text())
                .contains("Avgiften är 10 780 kr", "PKV var 100 för 2025 och är 110 för 2030");
        assertThat(page(null, tariff.address() + "/rakna?rad=1&antal=x").text())
                .contains("Skriv ett antal");
        assertThat(page(null, tariff.address() + "/rakna?rad=1&ar=2029").text())
                .contains("har inget värde för 2029");
    }

    @Test
    void a_repealed_text_is_among_the_repealed_and_nowhere_else() throws Exception {
        var policy = founded(StatuteKind.POLICY, "Policy för faxar");
        entered(policy, "# Syfte\n\nFaxen ska gå.", "2025-01-01");
        Council.granted(
                statutes.repeal(
                        policy,
                        new Decided("kf", LocalDate.parse("2029-05-02"), 5, null, false),
                        LocalDate.parse("2029-06-01"),
                        council.secretary));
        assertThat(page(null, "/styrande-dokument?q=faxar").text()).contains("Inga träffar");
        assertThat(page(null, "/styrande-dokument?q=faxar&lage=upphavda").text())
                .contains("Policy för faxar", "Gäller inte sedan 1 juni 2029");
        assertThat(page(asks(null, policy.address()), 404).text())
                .contains("Upphävd genom beslut av Kommunfullmäktige 2 maj 2029 § 5");
    }

    @Test
    void the_text_is_given_as_pdf_that_everybody_can_read_and_that_never_changes()
            throws Exception {
        var tariff = founded(StatuteKind.TARIFF, "Taxa på papper");
        entered(tariff, ReadingTextsTests.TARIFF, "2025-01-01");
        var pdf = asks(null, tariff.address() + "/2030-06-01.pdf").getContentAsByteArray();
        assertThat(VeraPdf.faults(pdf)).isEmpty();
        entered(tariff, ReadingTextsTests.TARIFF.replace("4 200", "1"), "2031-01-01");
        assertThat(asks(null, tariff.address() + "/2026-01-01.pdf").getContentAsByteArray())
                .isEqualTo(pdf);
        assertThat(asks(null, tariff.address() + "/2030-06-01.txt").getContentAsByteArray())
                .isEqualTo(
                        ReadingTextsTests.read(ReadingTextsTests.TARIFF)
                                .text()
                                .getBytes(StandardCharsets.UTF_8));
    }

    /// What may stand in what, of the elements that are used (Akoma Ntoso 3.0, schema of OASIS).
    private static final Map<String, Set<String>> WITHIN =
            Map.ofEntries(
                    Map.entry("akomaNtoso", Set.of("act")),
                    Map.entry("act", Set.of("meta", "preface", "body")),
                    Map.entry(
                            "meta",
                            Set.of("identification", "lifecycle", "temporalData", "references")),
                    Map.entry("body", Set.of("chapter", "section", "hcontainer")),
                    Map.entry(
                            "chapter",
                            Set.of("num", "heading", "section", "hcontainer", "content")),
                    Map.entry("hcontainer", Set.of("heading", "section", "hcontainer", "content")),
                    Map.entry("section", Set.of("num", "content")),
                    Map.entry("content", Set.of("p", "ul", "table")),
                    Map.entry("ul", Set.of("li")),
                    Map.entry("table", Set.of("caption", "tr")),
                    Map.entry("tr", Set.of("th", "td")));

    @Test
    void the_text_is_given_as_akoma_ntoso() throws Exception {
        var tariff = founded(StatuteKind.TARIFF, "Taxa för program & andra");
        entered(tariff, ReadingTextsTests.TARIFF + "\n\n3 kap. Tomt", "2025-01-01");
        var xml = asks(null, tariff.address() + "/2030-06-01.xml").getContentAsByteArray();
        var factory = DocumentBuilderFactory.newDefaultNSInstance();
        var document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
        var root = document.getDocumentElement();
        assertThat(root.getNamespaceURI())
                .isEqualTo("http://docs.oasis-open.org/legaldocml/ns/akn/3.0");
        var ids = new HashSet<String>();
        isWellPut(root, ids);
        assertThat(ids).contains("1-kap", "1-kap-2-a-par", "2-kap-1-par", "borjar", "beslut");
        assertThat(root.getTextContent())
                .contains("Taxa för program & andra", "Enbostadshus", "bygglov");
    }

    private static void isWellPut(Element element, Set<String> ids) {
        var id = element.getAttribute("eId");
        assertThat(id.isEmpty() || ids.add(id)).as("eId " + id).isTrue();
        var children = element.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i) instanceof Element child) {
                var allowed = WITHIN.get(element.getLocalName());
                if (allowed != null) {
                    assertThat(allowed).as(element.getLocalName()).contains(child.getLocalName());
                }
                isWellPut(child, ids);
            }
        }
    }

    // What the secretary does.

    @Test
    void a_secretary_writes_a_text_is_told_of_its_faults_and_enters_what_was_decided()
            throws Exception {
        var secretary = council.secretary;
        assertThat(asks(council.stranger, ADMIN).getStatus()).isEqualTo(403);
        var wrong =
                page(sends(secretary, ADMIN, "slag", "policy", "titel", "", "granskas", "x"), 422);
        assertThat(wrong.text()).contains("Skriv en rubrik.", "Välj en dag.", "Välj ett organ.");
        var made =
                sends(
                        secretary,
                        ADMIN,
                        "slag",
                        "policy",
                        "titel",
                        "Policy mot hot",
                        "organ",
                        "kf",
                        "granskas",
                        "2030-01-31");
        var address = made.getRedirectedUrl();
        assertThat(address).isEqualTo(ADMIN + "/policy-mot-hot");
        var begun = location(sends(secretary, address + "/utkast", "utkast-fran", "2030-07-01"));
        assertThat(page(secretary, begun).text()).contains("Rad 1: Det finns ingen text.");
        save(begun, "1", "# Syfte\n\nAlla ska vara trygga.\n\n# Syfte");
        assertThat(page(secretary, begun).text())
                .contains("Rad 5: Rubriken Syfte finns två gånger");
        var stale = page(save(begun, "1", "# Syfte\n\nMin text."), 409);
        assertThat(stale.select("#text").text()).contains("Min text.");
        save(begun, "2", "# Syfte\n\nAlla ska vara trygga.");
        assertThat(page(secretary, begun).text()).contains("Så blir texten", "Alla ska vara");

        assertThat(page(sends(secretary, begun + "/besluta", "fran", "2030-07-01"), 422).text())
                .contains("Det står inte vilket beslut", "8 kap. 13 § KL");
        assertThat(
                        page(
                                        sends(
                                                secretary,
                                                begun + "/besluta",
                                                "beslutsorgan",
                                                "kf",
                                                "beslutsdag",
                                                "2030-05-29",
                                                "paragraf",
                                                "många",
                                                "dnr",
                                                "KS 1999.0001",
                                                "fran",
                                                "2030-07-01"),
                                        422)
                                .text())
                .contains("Skriv paragrafens nummer.", "Ärendet finns inte i diariet.");
        assertThat(
                        sends(
                                        secretary,
                                        begun + "/besluta",
                                        "beslutsorgan",
                                        "kf",
                                        "beslutsdag",
                                        "2030-05-29",
                                        "paragraf",
                                        "§ 14",
                                        "fran",
                                        "2030-05-30")
                                .getRedirectedUrl())
                .isEqualTo("/styrande-dokument/policy-mot-hot/2030-05-30");
        assertThat(page(secretary, ADMIN).text())
                .contains("Översynen är försenad", "Policy mot hot");
    }

    private MockHttpServletResponse save(String draft, String edition, String text)
            throws Exception {
        return sends(
                council.secretary,
                draft,
                "version",
                edition,
                "form",
                "hel",
                "galler-fran",
                "2030-07-01",
                "text",
                text);
    }

    @Test
    void a_secretary_takes_the_text_from_a_word_file_and_sees_it_before_anything_is_done()
            throws Exception {
        var policy = founded(StatuteKind.POLICY, "Policy från Word");
        var address = ADMIN + "/" + policy.slug() + "/docx";
        var good = uploads(address, WordFiles.of(ReadingWordFilesTests.BODY));
        assertThat(good.getStatus()).isEqualTo(303);
        assertThat(page(council.secretary, location(good)).text())
                .contains("Så blir texten", "Polisanmäl.");
        var tracked = uploads(address, WordFiles.of("<w:p><w:ins/></w:p>"));
        assertThat(page(tracked, 422).text()).contains("Filen innehåller spårade ändringar.");
        var macros = uploads(address, WordFiles.of("", Map.of("word/vbaProject.bin", new byte[1])));
        assertThat(page(macros, 422).text()).contains("Filen innehåller makron.");
        assertThat(page(uploads(address, new byte[0]), 422).text()).contains("Välj en fil");
        assertThat(page(council.secretary, ADMIN + "/" + policy.slug()).select("a[href*=/utkast/]"))
                .as("nothing half-done")
                .hasSize(1);
    }

    private MockHttpServletResponse uploads(String address, byte[] file) throws Exception {
        return web.perform(
                        multipart(address)
                                .file(new MockMultipartFile("fil", "x.docx", "", file))
                                .with(as(council.secretary))
                                .param("kommando", UUID.randomUUID().toString())
                                .param("docx-fran", "2030-07-01"))
                .andReturn()
                .getResponse();
    }

    @Test
    void an_index_has_one_value_a_year() throws Exception {
        var address = "/administration/forfattningar-index";
        var fields =
                new String[] {"namn", "KPI", "ar", "2030", "varde", "431,7", "kalla", "Påhittat"};
        assertThat(sends(council.secretary, address, fields).getStatus()).isEqualTo(303);
        assertThat(page(sends(council.secretary, address, fields), 422).text())
                .contains("Året har redan ett värde");
        assertThat(page(sends(council.secretary, address, "namn", "?", "varde", "-1"), 422).text())
                .contains("Skriv ett kort namn", "Skriv ett årtal", "Skriv ett tal");
        assertThat(page(council.secretary, address).text()).contains("431,7");
    }
}
