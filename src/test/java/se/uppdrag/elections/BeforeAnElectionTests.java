package se.uppdrag.elections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import se.uppdrag.PageChecks;
import se.uppdrag.Proves;
import se.uppdrag.TestDatabase;
import se.uppdrag.elections.Cooperation.Side;
import se.uppdrag.elections.ProportionalElection.Ballots;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;

@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@DisplayName("Lag (2022:629) – before a proportional election, and calling alternates after it")
@Proves({"LPV-2", "LPV-4", "LPV-5", "LPV-9", "LPV-10", "LPV-22", "KL5-58"})
class BeforeAnElectionTests {

    @Autowired MockMvc web;

    private static Map<String, Integer> alingsas() {
        var groups = new LinkedHashMap<String, Integer>();
        groups.put("S", 14);
        groups.put("M", 10);
        groups.put("SD", 7);
        groups.put("C", 5);
        groups.put("V", 5);
        groups.put("L", 4);
        groups.put("KD", 4);
        groups.put("MP", 2);
        return groups;
    }

    @Test
    void w14_as_many_as_the_quota_may_demand_it() {
        assertThat(ProportionalElection.demanded(4, 31, 7)).isTrue();
        assertThat(ProportionalElection.demanded(3, 31, 7)).isFalse();
        assertThat(ProportionalElection.demanded(4, 48, 11)).isTrue();
        assertThat(ProportionalElection.demanded(8, 51, 5)).isFalse();
    }

    @Test
    void groups_see_what_they_get_alone_and_together() {
        var cooperation =
                new Cooperation(
                        15,
                        51,
                        alingsas(),
                        List.of(List.of("S", "V", "MP"), List.of("M", "SD", "KD", "L")));
        assertThat(cooperation.quota()).isEqualTo(4);
        // W16: fifteen seats, and a lot between C, M and V for the last.
        assertThat(cooperation.alone())
                .contains(
                        new Side("S", 14, 5, 5, true),
                        new Side("M", 10, 3, 4, true),
                        new Side("MP", 2, 0, 0, false));
        var together = cooperation.cooperating();
        assertThat(together)
                .containsExactly(
                        new Side("S+V+MP", 21, 6, 6, true),
                        new Side("M+SD+KD+L", 25, 8, 8, true),
                        new Side("C", 5, 1, 1, true));
    }

    @Test
    void an_alternate_comes_from_the_same_designation_and_then_from_the_largest_group() {
        var alternates =
                ProportionalElection.of(
                        4,
                        31,
                        List.of(
                                new Ballots("A", List.of("a1", "a2"), 17),
                                new Ballots("B", List.of("b1", "b2"), 8),
                                new Ballots("C", List.of("c1"), 6)),
                        0);
        var result = alternates.elect(DrawnOrder.NONE);
        assertThat(result.elected())
                .extracting(ProportionalElection.Elected::person)
                .containsExactly("a1", "a2", "b1", "c1");
        assertThat(alternates.callOrder("C", result)).containsExactly("c1", "a1", "a2", "b1");
        assertThat(alternates.callOrder("B", result)).containsExactly("b1", "a1", "a2", "c1");
        assertThat(alternates.callOrder("D", result)).containsExactly("a1", "a2", "b1", "c1");
    }

    @Test
    void one_whom_two_groups_elected_belongs_to_the_one_that_gave_the_seat_first() {
        var alternates =
                ProportionalElection.of(
                        3,
                        30,
                        List.of(
                                new Ballots("P", List.of("X", "A", "B"), 12),
                                new Ballots("Q", List.of("X", "C", "D"), 10)),
                        0);
        var result = alternates.elect(DrawnOrder.NONE);
        assertThat(alternates.callOrder("Q", result)).containsExactly("C", "X", "A");
    }

    @Test
    void a_ballot_has_a_designation_and_clear_names() {
        assertThat(BallotLists.plain(": Alva Berg").printable(2))
                .isInstanceOfSatisfying(
                        Refused.class,
                        no ->
                                assertThat(no.refusal())
                                        .isEqualTo(ElectionRefusal.LIST_HAS_NO_DESIGNATION));
        assertThat(BallotLists.plain("Centern: Alva Berg, Bo, Cecilia Ås").printable(2))
                .isInstanceOfSatisfying(Granted.class, yes -> assertThat(yes.remarks()).hasSize(2));
        assertThat(BallotLists.plain("Centern: Alva Berg, Alva Berg").unreadable()).isNotEmpty();
    }

    private Document shown(String address, String... parameters) throws Exception {
        var request = get(address);
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return PageChecks.page(
                web.perform(request)
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8));
    }

    @Test
    void ballots_are_printed_alike_and_the_form_has_a_row_for_each_list() throws Exception {
        var lists = "Centern: Alva Berg, Bo Ek\nModeraterna: David Öst";
        var ballots =
                shown(
                        "/rakna/valsedlar",
                        "platser",
                        "2",
                        "narvarande",
                        "51",
                        "antal",
                        "3",
                        "grupper",
                        lists);
        assertThat(ballots.select("article.ballot")).hasSize(6);
        assertThat(ballots.select("article.ballot").eachText().getFirst())
                .isEqualTo("Centern Alva Berg Bo Ek");
        var tally =
                shown(
                        "/rakna/valsedlar",
                        "platser",
                        "2",
                        "narvarande",
                        "51",
                        "visa",
                        "blankett",
                        "grupper",
                        lists);
        assertThat(tally.select(".tally tbody tr")).hasSize(7);
        assertThat(tally.select(".tally").text()).contains("Kvoten").contains("17");
        assertThat(
                        shown(
                                        "/rakna/valsedlar",
                                        "platser",
                                        "2",
                                        "narvarande",
                                        "51",
                                        "grupper",
                                        ": Alva Berg")
                                .select("[role=alert]")
                                .text())
                .contains("gruppbeteckning")
                .contains("9 § LPV");
        assertThat(
                        shown(
                                        "/rakna/valsedlar",
                                        "platser",
                                        "2",
                                        "narvarande",
                                        "51",
                                        "antal",
                                        "100000",
                                        "grupper",
                                        lists)
                                .select("[role=alert]")
                                .text())
                .contains("högst 600");
    }

    @Test
    void cooperation_is_counted_on_the_page_and_a_stranger_is_told() throws Exception {
        var page =
                shown(
                        "/rakna/samverkan",
                        "platser",
                        "5",
                        "grupper",
                        "S 14\nM 10\nC 5\nV 5",
                        "samverkan",
                        "C+V");
        assertThat(page.select("#tillsammans").text()).isEqualTo("Tillsammans");
        assertThat(page.text()).contains("C+V 10");
        assertThat(
                        shown(
                                        "/rakna/samverkan",
                                        "platser",
                                        "5",
                                        "grupper",
                                        "S 14",
                                        "samverkan",
                                        "S+X")
                                .select("[role=alert]")
                                .text())
                .contains("”X”");
    }

    @Test
    void the_order_of_alternates_stands_beside_each_member() throws Exception {
        var page =
                shown(
                        "/rakna/proportionellt-val",
                        "platser",
                        "2",
                        "narvarande",
                        "30",
                        "grupper",
                        "A 17: a1, a2\nB 12: b1",
                        "ersattare",
                        "A 17: a3\nB 12: b3");
        assertThat(page.select("section[aria-labelledby=inkallas] tbody tr").eachText())
                .containsExactly("a1 A a3, b3", "b1 B b3, a3");
    }

    @Test
    void w22_those_with_personal_votes_enough_come_first_on_the_page() throws Exception {
        var page =
                shown(
                        "/rakna/personroster",
                        "roster",
                        "621",
                        "mandat",
                        "4",
                        "lista",
                        "Niklas Ek 49\nAnna Berg 70\nAdam Öst 18\nSigne Ås 113\nEva Lind 0");
        assertThat(page.select("tbody th").eachText())
                .containsExactly("Signe Ås", "Anna Berg", "Niklas Ek", "Adam Öst", "Eva Lind");
        assertThat(page.text()).contains("minst 50 personröster");
        assertThat(page.select("tbody tr").get(2).text()).contains("Listans ordning");
    }

    @Test
    @Proves("VL-10")
    void substitutes_stand_beside_each_member_whose_ballots_named_them() throws Exception {
        var page =
                shown(
                        "/rakna/ersattare",
                        "mandat",
                        "2",
                        "listor",
                        "101 400: Alva Berg, Bo Ek, Cecilia Ås\n102 250: Eva Lind, Fia Ny");
        assertThat(page.select("tbody tr").eachText())
                .containsExactly(
                        "1 Alva Berg Valsedlar från lista 101 Bo Ek Cecilia Ås",
                        "2 Eva Lind Valsedlar från lista 102 Fia Ny Valsedlarna räcker inte till två ersättare.");
        assertThat(shown("/rakna/ersattare", "mandat", "2", "listor", "Alva").text())
                .contains("”Alva” går inte att läsa");
        assertThat(
                        shown("/rakna/ersattare", "mandat", "2", "antal", "1", "listor", "1 4: A B")
                                .text())
                .contains("minst 2 och högst 60");
    }

    @Test
    void a_result_is_explained_round_by_round_with_the_votes_that_would_have_changed_it()
            throws Exception {
        var page =
                shown(
                        "/rakna/mandat/forklaring",
                        "mandat",
                        "3",
                        "ar",
                        "2022",
                        "roster",
                        "A 100\nB 60");
        assertThat(page.select("section[aria-labelledby=marginaler] tbody tr").eachText())
                .anySatisfy(row -> assertThat(row).contains("41 (tas från A)"));
        assertThat(page.select("svg.bars rect")).hasSize(3);
        assertThat(page.select("svg.bars").attr("aria-label")).contains("3 mandat");
    }
}
