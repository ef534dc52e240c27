package se.uppdrag.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppdrag.PageChecks;
import se.uppdrag.Proves;
import se.uppdrag.access.PersonId;

@InRegistryTown
@DisplayName("OSL 2:1 – what is not public is found by those who keep it")
@Proves({"OSL-2-1", "OSL-5-1"})
class ClosedFindsTests {

    @Autowired RegistryTown town;
    @Autowired ClosedRegistry closed;
    @Autowired DisposedTable disposed;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;

    @BeforeEach
    void town() {
        town.found();
        town.clock.set("2026-03-09", "10.00");
    }

    private Document sought(@Nullable PersonId who, String text, String more) throws Exception {
        return town.page(who, "/sok?q=" + text + more);
    }

    private List<String> found(@Nullable PersonId who, String text) throws Exception {
        return sought(who, text, "").select(".hit.closed a").eachAttr("href");
    }

    private void isFoundByTheRegistrarAlone(String text, String address) throws Exception {
        assertThat(found(town.registrar, text)).as(text).contains(address);
        for (var who :
                Arrays.asList(
                        null,
                        PageChecks.somebody(),
                        town.member,
                        town.secretary,
                        town.administrator)) {
            assertThat(found(who, text)).as(who + " seeks " + text).isEmpty();
            assertThat(sought(who, text, "").select(".hit").text()).doesNotContain(text);
        }
    }

    private String marked(String word) throws Exception {
        return town.matter(
                "Insats om " + word.substring(0, 3),
                "motpart",
                word + "kund Ek",
                "mening",
                word + "ens ansökan",
                "text",
                "Behöver " + word + "hjälp",
                "bestammelse",
                "26:1",
                "oppen-motpart",
                "Enskild",
                "oppen-mening",
                "Ansökan");
    }

    @Test
    void what_is_marked_is_found_by_what_is_secret_in_it() throws Exception {
        var desk = marked("taklykte");
        isFoundByTheRegistrarAlone("taklyktehjälp", desk + "/1");
        isFoundByTheRegistrarAlone("taklyktekund", desk + "/1");
        isFoundByTheRegistrarAlone("taklykteens", desk + "/1");
        var hit = sought(town.registrar, "taklyktehjälp", "").select(".hit.closed").get(0);
        assertThat(hit.text()).contains("Sekretessmarkerad", "Behöver taklyktehjälp");
        assertThat(hit.select("mark").text()).isEqualTo("taklyktehjälp");
    }

    @Test
    void a_secret_matter_is_found_by_its_words_and_its_number() throws Exception {
        var desk =
                town.matter(
                        "Vindruvsfallet",
                        "bestammelse",
                        "21:3",
                        "hemligt-arende",
                        "ja",
                        "text",
                        "Om vindruvsodlaren.");
        isFoundByTheRegistrarAlone("vindruvsfallet", desk);
        isFoundByTheRegistrarAlone("vindruvsodlaren", desk + "/1");
        var slug = RegistryTown.slug(desk);
        assertThat(found(town.registrar, slug)).contains(desk);
        assertThat(
                        found(
                                town.registrar,
                                jdbc.sql("select dnr from registry.matter where slug = :s")
                                        .param("s", slug)
                                        .query(String.class)
                                        .single()))
                .contains(desk);
        assertThat(found(town.member, slug)).isEmpty();
    }

    @Test
    void what_waits_at_the_gate_is_found_until_it_is_open_and_by_everybody_after_that()
            throws Exception {
        var desk = town.matter("Gatubelysning", "text", "Om lyktstolpssvampen.");
        isFoundByTheRegistrarAlone("lyktstolpssvampen", desk + "/1");
        town.does(
                town.registrar,
                desk + "/1/publicera",
                "privat",
                "ja",
                "sekretess",
                "ja",
                "upphovsratt",
                "ja");
        assertThat(found(town.registrar, "lyktstolpssvampen")).isEmpty();
        assertThat(
                        jdbc.sql(
                                        """
                                        select count(*) from registry.closed_word c
                                          join registry.matter m on m.id = c.matter
                                         where m.slug = :slug
                                        """)
                                .param("slug", RegistryTown.slug(desk))
                                .query(Long.class)
                                .single())
                .isZero();
    }

    @Test
    void whoever_answers_for_a_matter_finds_what_is_in_it_and_in_no_other() throws Exception {
        var hers = marked("murgröne");
        var other = marked("murgröne");
        town.handles(town.secretary, hers);
        assertThat(found(town.secretary, "murgrönehjälp")).containsExactly(hers + "/1");
        assertThat(found(town.registrar, "murgrönehjälp"))
                .containsExactlyInAnyOrder(hers + "/1", other + "/1");
        assertThat(town.page(town.secretary, hers + "/1").select("h1")).hasSize(1);
    }

    @Test
    void a_compound_is_found_by_its_part_though_its_words_are_nowhere_that_is_public()
            throws Exception {
        var desk =
                town.matter("Tvisten", "text", "Om lodjursfördraget, mellan lodjur och grävling.");
        isFoundByTheRegistrarAlone("fördrag", desk + "/1");
        isFoundByTheRegistrarAlone("lodjur", desk + "/1");
        assertThat(found(town.registrar, "jursfördrag"))
                .as("what is left of it is no word")
                .doesNotContain(desk + "/1");
    }

    @Test
    void what_is_kept_in_order_is_found_where_it_is_listed() throws Exception {
        town.does(
                town.registrar,
                "/administration/diarium/ordnade",
                "myndighet",
                "KS",
                "den",
                "2026-03-06",
                "motpart",
                "Strömstaren",
                "mening",
                "Broschyr om rördromsbygge",
                "plats",
                "Pärm 9");
        for (var word : List.of("rördromsbygge", "strömstaren")) {
            assertThat(found(town.registrar, word)).hasSize(1);
            var list = town.page(town.registrar, found(town.registrar, word).getFirst());
            assertThat(list.text()).contains("Broschyr om rördromsbygge");
            for (var who : Arrays.asList(null, town.member, town.secretary, town.official)) {
                assertThat(found(who, word)).as(who + " seeks " + word).isEmpty();
            }
        }
    }

    @Test
    void a_memorandum_in_work_is_found_by_those_who_may_read_it_until_it_is_thrown_away()
            throws Exception {
        var desk = town.matter("Vägen förbi", "text", "Ansökan.");
        town.handles(town.official, desk);
        var draft =
                town.does(
                        town.official,
                        "/beredning/" + RegistryTown.slug(desk) + "/tjansteskrivelse/ny",
                        "rubrik",
                        "Vägens sträckning",
                        "forslag",
                        "Att vägen dras om.",
                        "arendet",
                        "# Bakgrund\nDär häckar sånglärkan.",
                        "fran",
                        "0");
        for (var who : List.of(town.official, town.registrar)) {
            assertThat(found(who, "sånglärkan")).containsExactly(draft);
        }
        for (var who :
                Arrays.asList(
                        null,
                        PageChecks.somebody(),
                        town.member,
                        town.secretary,
                        town.administrator)) {
            assertThat(found(who, "sånglärkan")).isEmpty();
            assertThat(sought(who, "sånglärkan", "").text()).doesNotContain("Vägens sträckning");
        }
        town.does(town.official, draft + "/kasta", "version", "1", "skal", "Fel väg.");
        assertThat(found(town.official, "sånglärkan")).isEmpty();
    }

    @Test
    void it_is_narrowed_as_the_rest_is() throws Exception {
        var desk = marked("kardborre");
        for (var narrowed : List.of("&typ=handling", "&organ=ks", "&ar=2026", "")) {
            assertThat(
                            sought(town.registrar, "kardborrehjälp", narrowed)
                                    .select(".hit.closed a")
                                    .eachAttr("href"))
                    .as(narrowed)
                    .containsExactly(desk + "/1");
        }
        for (var elsewhere :
                List.of("&typ=arende", "&typ=protokoll", "&organ=sn", "&ar=2019", "&organ=zz")) {
            assertThat(sought(town.registrar, "kardborrehjälp", elsewhere).select(".hit.closed"))
                    .as(elsewhere)
                    .isEmpty();
        }
        assertThat(found(town.registrar, "-kardborrehjälp")).isEmpty();
    }

    @Test
    void the_words_of_a_file_are_found_once_it_has_been_read_and_not_after_it_is_disposed_of()
            throws Exception {
        var desk =
                town.done(
                        "registrera",
                        town.sendsFile(
                                town.registrar,
                                "/diarium/registrera",
                                "text/plain",
                                "Om den sjunkna ekstocken.".getBytes(StandardCharsets.UTF_8),
                                "organ",
                                "ks",
                                "arende",
                                "Fynd",
                                "riktning",
                                "DRAWN_UP",
                                "mening",
                                "Rapport om fyndet i Mjörnviken",
                                "ansvarig",
                                "",
                                "klass",
                                "",
                                "bestammelse",
                                "19:1"));
        while (closed.takeIn() > 0) {
            // Some at a time.
        }
        isFoundByTheRegistrarAlone("ekstocken", desk + "/1");
        var matter =
                jdbc.sql("select id from registry.matter where slug = :slug")
                        .param("slug", RegistryTown.slug(desk))
                        .query(UUID.class)
                        .single();
        transaction.executeWithoutResult(_ -> {
            disposed.dispose(matter, "KS 2026 § 9", UUID.randomUUID());
            assertThat(closed.takeIn()).isZero();
        });
        assertThat(found(town.registrar, "ekstocken")).isEmpty();
        assertThat(found(town.registrar, "Mjörnviken")).as("its facts stay").contains(desk + "/1");
    }
}
