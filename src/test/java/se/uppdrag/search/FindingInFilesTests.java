package se.uppdrag.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import se.uppdrag.files.Files;
import se.uppdrag.files.Pdfs;
import se.uppdrag.registry.Registration;
import se.uppdrag.registry.Registration.Direction;

@DisplayName("Searching what stands in files")
class FindingInFilesTests extends InSearchedTown {

    private static final String UNSAID = "application/octet-stream";

    @Autowired Files files;

    private void enclosed(String subject, String name, byte[] bytes) {
        registry.add(
                matter.id(),
                new Registration(
                                Direction.RECEIVED,
                                "Ines Invånare",
                                subject,
                                AT,
                                null,
                                files.store(name, UNSAID, bytes))
                        .atOnce());
    }

    private static byte[] report(int pages, String... more) {
        var all =
                Arrays.copyOf(
                        Collections.nCopies(pages, "Om ingenting.").toArray(String[]::new),
                        pages + more.length);
        System.arraycopy(more, 0, all, pages, more.length);
        return Pdfs.of(all);
    }

    private MockHttpServletResponse asked(String address) throws Exception {
        var answer = web.perform(get(URI.create(address))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer;
    }

    private Document page(String address) throws Exception {
        index.catchUp();
        return Jsoup.parse(asked(address).getContentAsString(StandardCharsets.UTF_8));
    }

    @Test
    void finds_a_pdf_by_its_words_whatever_it_is_called() {
        enclosed("Utredning", "utredning", Pdfs.of("Åkvarnhjulet är av ek."));
        assertThat(titles("åkvarnhjul")).containsExactly("Utredning");
        assertThat(titles("gjutjärn")).isEmpty();
    }

    @Test
    void finds_pages_of_html_and_text_in_old_letters() {
        var western = Charset.forName("windows-1252");
        enclosed("Sida", "sida.html", "<p>Om åkvarn<b>hjulet</b> på Ängö".getBytes(western));
        enclosed("Lista", "lista.csv", "Nr;Sak\n1;Övergångsställe".getBytes(western));
        enclosed("Brev", "brev.txt", "Snöröjning".getBytes(StandardCharsets.UTF_16));
        assertThat(titles("åkvarnhjulet")).containsExactly("Sida");
        assertThat(titles("ängö")).containsExactly("Sida");
        assertThat(titles("övergångsställen")).containsExactly("Lista");
        assertThat(titles("snöröjningen")).containsExactly("Brev");
        assertThat(titles("strong")).isEmpty();
    }

    @Test
    void says_on_which_page_of_a_pdf_a_word_stands_and_leads_there() throws Exception {
        enclosed("Utredning", "u.pdf", report(13, "Om kvarnhjulet av ek."));
        enclosed("Karta", "k.pdf", Pdfs.of("Om kvarndammen."));
        var hit = page("/sok?q=kvarnhjulet").select(".hit").get(0);
        assertThat(hit.select(".meta").text()).endsWith("sidan 14");
        assertThat(hit.select("a").attr("href")).endsWith("/fil#page=14");
        assertThat(hit.select("mark").text()).isEqualTo("kvarnhjulet");
        var first = page("/sok?q=kvarndammen").select(".hit").get(0);
        assertThat(first.select(".meta").text()).doesNotContain("sidan");
        assertThat(first.select("a").attr("href")).endsWith("/fil");
    }

    @Test
    void leads_to_the_page_where_the_words_stand_together() throws Exception {
        enclosed(
                "Utredning",
                "u.pdf",
                report(2, "Hjulet.", "Axeln.", "Den tunga axeln bröts.", "Tunga hjul."));
        for (var asked : new String[] {"%22tunga+axeln%22", "axeln+tunga"}) {
            assertThat(page("/sok?q=" + asked).select(".hit a").attr("href"))
                    .as(asked)
                    .endsWith("/fil#page=5");
        }
        assertThat(page("/sok?q=%22axeln+tunga%22").select(".hit")).isEmpty();
        assertThat(page("/sok?q=%22ingenting+hjulet%22").select(".hit a").attr("href"))
                .as("from one page to the next")
                .contains("/fil");
    }

    @Test
    void says_where_only_a_part_of_the_text_is_searched() throws Exception {
        enclosed("Utredning", "u.pdf", report(301));
        enclosed("Karta", "k.pdf", Pdfs.of("Om ingenting."));
        enclosed("Lista", "l.txt", "Ingenting. ".repeat(20_000).getBytes(StandardCharsets.UTF_8));
        var hits = page("/sok?q=ingenting");
        assertThat(hits.select(".hit:contains(bara en del)").select("a").eachText())
                .containsExactlyInAnyOrder("Utredning", "Lista");
        assertThat(hits.select(".hit a").eachText()).contains("Karta");
    }

    @Test
    void is_a_feed_that_any_program_can_read() throws Exception {
        enclosed("Utredning", "u.pdf", report(3));
        index.catchUp();
        var feed = asked("/sok.atom?q=ingenting").getContentAsString(StandardCharsets.UTF_8);
        assertThat(feed).doesNotContain(Entry.PAGE).contains("Om ingenting. Om ingenting.");
        assertThat(Jsoup.parse(feed, Parser.xmlParser()).select("entry")).hasSize(1);
    }

    @Test
    void opens_a_pdf_at_the_address_of_a_hit_and_has_anything_else_fetched() throws Exception {
        enclosed("Utredning", "u", Pdfs.of("Om kvarnhjulet."));
        enclosed("Sida", "s.html", "<p>Om kvarndammen".getBytes(StandardCharsets.UTF_8));
        var pdf = asked(page("/sok?q=kvarnhjulet").select(".hit a").attr("href"));
        assertThat(pdf.getContentType()).isEqualTo("application/pdf");
        assertThat(pdf.getHeader("Content-Disposition")).startsWith("inline");
        assertThat(pdf.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(pdf.getHeader("Content-Security-Policy")).contains("default-src 'none'");
        var other = asked(page("/sok?q=kvarndammen").select(".hit a").attr("href"));
        assertThat(other.getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(other.getHeader("Content-Security-Policy")).contains("sandbox");
    }

    @Test
    void reads_once_more_what_was_read_before_and_makes_no_news_of_it() {
        enclosed("Utredning", "u.pdf", report(1, "Om kvarnhjulet."));
        index.catchUp();
        var counted = counted("ingenting");
        jdbc.sql(
                        """
                        update search.entry set body = 'Om dammen', words = to_tsvector('swedish', 'dammen')
                         where title = 'Utredning'
                        """)
                .update();
        var newest = jdbc.sql("select max(id) from search.entry").query(Long.class).single();
        jdbc.sql(
                        "insert into search.anew (key, part) select key, part from search.entry where link like '%/fil'")
                .update();
        jdbc.sql("insert into search.anew (key, part) values (:gone, 7)")
                .param("gone", UUID.randomUUID().toString())
                .update();
        assertThat(index.look()).isEqualTo(2);
        assertThat(titles("kvarnhjulet")).containsExactly("Utredning");
        assertThat(index.look()).isZero();
        assertThat(jdbc.sql("select max(id) from search.entry").query(Long.class).single())
                .isEqualTo(newest);
        assertThat(counted("ingenting")).isEqualTo(counted);
    }

    private int counted(String stem) {
        return jdbc.sql("select entries from search.word where stem = :stem")
                .param("stem", stem)
                .query(Integer.class)
                .single();
    }
}
