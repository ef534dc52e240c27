package se.uppdrag.statutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static se.uppdrag.PageChecks.as;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.transaction.BeforeTransaction;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.Council;
import se.uppdrag.PageChecks;
import se.uppdrag.Proves;
import se.uppdrag.TestClock;
import se.uppdrag.TestDatabase;

/// Counts the rows that PostgreSQL reads for a page of a large book, which says more of the plan
/// than its time does.
@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Import({TestClock.Setting.class, Council.class})
@Transactional
@DisplayName("KL 8:13 – no page of the book reads more than it shows")
@Proves({"KL8-13"})
class BookReadsNoMoreTests {

    private static final int STATUTES = 1_000;
    private static final int VERSIONS = 6;

    /// Fifty lines with the text in force of each, and what a page has besides.
    private static final long MOST = 500;

    @Autowired MockMvc web;
    @Autowired Council council;
    @Autowired JdbcClient jdbc;

    @BeforeTransaction
    void gather() {
        council.gather();
    }

    @BeforeEach
    void fill() {
        council.clock.set("2030-06-01", "10.00");
        jdbc.sql(
                        """
                        insert into statutes.statute (id, slug, kind, created_at, created_by)
                        select gen_random_uuid(), 'lang-bok-' || i,
                               case when i % 2 = 0 then 'LOCAL_REGULATION' else 'GUIDELINE' end,
                               now(), gen_random_uuid()
                          from generate_series(1, :statutes) i
                        """)
                .param("statutes", STATUTES)
                .update();
        jdbc.sql(
                        """
                        insert into statutes.card (statute, title, organ, responsible, subject, at,
                               by)
                        select id, 'Lång bok ' || slug, 'kf', '', 'Räknat', now(), created_by
                          from statutes.statute where slug like 'lang-bok-%'
                        """)
                .update();
        jdbc.sql(
                        """
                        insert into statutes.version (statute, number, form, source, text, sha256,
                               decided_by, decided_on, section, retroactive, in_force_from,
                               in_force_to, entered_at, entered_by)
                        select s.id, v, 'WHOLE', t.text, t.text,
                               sha256(convert_to(t.text, 'UTF8')), 'kf',
                               date '2009-12-01' + (v - 1) * 365, v, false,
                               date '2010-01-01' + (v - 1) * 365,
                               case when v < :versions then date '2010-01-01' + v * 365 end, now(),
                               s.created_by
                          from statutes.statute s
                          cross join generate_series(1, :versions) v
                          cross join lateral (select '1 § Avgiften är ' || v || ' kronor.') t(text)
                         where s.slug like 'lang-bok-%'
                        """)
                .param("versions", VERSIONS)
                .update();
        jdbc.sql("analyze").update();
    }

    private long read(String address) throws Exception {
        var before = rows();
        page(address);
        return rows() - before;
    }

    private Document page(String address) throws Exception {
        var answer =
                web.perform(get(URI.create(address)).with(as(council.secretary)))
                        .andReturn()
                        .getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return PageChecks.page(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    /// In the transaction of the page itself, so that nothing else is counted.
    private long rows() {
        return jdbc.sql(
                        """
                        select coalesce(sum(seq_tup_read + coalesce(idx_tup_fetch, 0)), 0)::bigint
                          from pg_stat_xact_user_tables
                         where schemaname = 'statutes'
                        """)
                .query(Long.class)
                .single();
    }

    @Test
    void lists_and_texts_are_read_no_further_than_they_are_shown() throws Exception {
        var found = new TreeMap<String, Long>();
        for (var address :
                List.of(
                        "/forfattningssamling",
                        "/forfattningssamling?efter=lang-bok-200",
                        "/forfattningssamling?lage=alla",
                        "/forfattningssamling?q=avgiften",
                        "/forfattningssamling?amne=R%C3%A4knat",
                        "/styrande-dokument",
                        "/forfattningssamling/lang-bok-200",
                        "/forfattningssamling/lang-bok-200/2012-06-01",
                        "/forfattningssamling/lang-bok-200/historik",
                        "/forfattningssamling/lang-bok-200/skillnad?fran=3&till=7")) {
            found.put(address, read(address));
        }
        assertThat(found)
                .allSatisfy((address, rows) ->
                        assertThat(rows).as(address + " " + found).isBetween(1L, MOST));
    }

    /// What is wrong in the book is looked for in all of it: a few rows for each statute, and where
    /// the database finds it cheaper to go through the versions from the first to the last, each of
    /// them once.
    @Test
    void who_keeps_the_book_reads_each_text_of_it_once_and_a_page_of_the_list() throws Exception {
        var versions = jdbc.sql("select count(*) from statutes.version").query(Long.class).single();
        assertThat(read("/administration/forfattningar"))
                .isLessThan(MOST + 4L * STATUTES + versions);
    }

    @Test
    void page_by_page_the_list_has_every_one_of_them_once() throws Exception {
        var seen = new HashSet<String>();
        var address = "/forfattningssamling?amne=R%C3%A4knat";
        int pages = 0;
        while (!address.isEmpty()) {
            var page = page(address);
            int before = seen.size();
            var rows = page.select("tbody tr a.title").eachAttr("href");
            assertThat(rows).hasSizeLessThanOrEqualTo(50);
            assertThat(seen.addAll(rows) && seen.size() == before + rows.size()).isTrue();
            address = page.select("main nav a[href*=efter=]").attr("href");
            pages++;
        }
        assertThat(seen).hasSize(STATUTES / 2);
        assertThat(pages).isEqualTo(STATUTES / 2 / 50);
    }
}
