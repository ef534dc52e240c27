package se.uppdrag.initiatives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.Council;
import se.uppdrag.TestClock;
import se.uppdrag.TestDatabase;

@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Import({TestClock.Setting.class, Council.class})
@Transactional
@DisplayName("Many years of motions and proposals are turned page by page")
class ListedTests {

    private static final int MANY = 120;

    @Autowired MockMvc web;
    @Autowired JdbcClient jdbc;

    /// Handed in many a day, at the same time.
    private void motions() {
        jdbc.sql(
                        """
                        insert into initiatives.initiative (id, kind, title, text, proposal, mover,
                               mover_name, addressee, matter, dnr, matter_slug, filed_at,
                               during_sitting)
                        select gen_random_uuid(), 'MOTION', 'Motion ' || n, 'Text', 'Yrkande',
                               gen_random_uuid(), 'Alva', '', gen_random_uuid(), 'KS 1997/' || n,
                               'ks-1997-' || n, timestamptz '1997-01-01' + n / 9 * interval '1 day',
                               false
                          from generate_series(1, :many) n
                        """)
                .param("many", MANY)
                .update();
    }

    private void proposals() {
        jdbc.sql(
                        """
                        insert into petitions.proposal (id, code_hash, confirm_hash, title, text, name,
                               address, email, name_public, protected, sent_at, confirmed_at, matter,
                               dnr, matter_slug)
                        select gen_random_uuid(), sha256(n::text::bytea), sha256(('k' || n)::bytea),
                               'Förslag ' || n, 'Text', 'Bo', 'Gatan 1', 'bo@example.se', false, false,
                               sent, sent, gen_random_uuid(), 'KS 1996/' || n, 'ks-1996-' || n
                          from generate_series(1, :many) n,
                               lateral (select timestamptz '1996-01-01' + n * interval '1 day' as sent) t
                        """)
                .param("many", MANY)
                .update();
        jdbc.sql(
                        """
                        insert into petitions.event (proposal, seq, kind, on_date, organ, note, laid_out,
                               by_name, at)
                        select id, 1, 'CHECKED', confirmed_at::date, '', '', true, 'Rut', confirmed_at
                          from petitions.proposal
                         where dnr like 'KS 1996/%'
                        """)
                .update();
    }

    private Document page(String address) throws Exception {
        return Jsoup.parse(
                web.perform(get(address))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8));
    }

    private static String link(Document page, String text) {
        return page.select("main nav a").stream()
                .filter(one -> one.text().equals(text))
                .map(one -> one.attr("href"))
                .findFirst()
                .orElse("");
    }

    /// The numbers of what stands on one page after the other, as they come.
    private List<Integer> turned(String list) throws Exception {
        var found = new ArrayList<Integer>();
        for (var at = list; !at.isEmpty(); ) {
            var page = page(at);
            var lines = page.select("tbody tr td.num").eachText();
            assertThat(lines).hasSizeLessThanOrEqualTo(50);
            lines.forEach(one -> found.add(Integer.valueOf(one.replaceAll(".*/", ""))));
            at = link(page, "Äldre");
        }
        return found;
    }

    @Test
    void each_motion_stands_on_one_page_though_many_came_the_same_day() throws Exception {
        motions();
        assertThat(turned("/motioner"))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, MANY).boxed().toList());
    }

    @Test
    void each_proposal_stands_on_one_page_the_newest_first() throws Exception {
        proposals();
        assertThat(turned("/medborgarforslag"))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, MANY).map(n -> MANY + 1 - n).boxed().toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/motioner", "/medborgarforslag"})
    void a_page_that_is_not_the_first_leads_to_it(String list) throws Exception {
        motions();
        proposals();
        var first = page(list);
        assertThat(first.select("main nav a").eachText()).doesNotContain("Till det nyaste");
        assertThat(page(link(first, "Äldre")).select("main nav a[href=" + list + "]").eachText())
                .anyMatch(text -> text.startsWith("Till de"));
    }

    @Test
    void a_page_after_what_is_not_there_shows_no_motion() throws Exception {
        motions();
        assertThat(page("/motioner?efter=ks-1800-1").select("tbody tr")).isEmpty();
        assertThat(page("/motioner?efter=';--").select("tbody tr")).isEmpty();
    }
}
