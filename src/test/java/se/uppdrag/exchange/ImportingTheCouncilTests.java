package se.uppdrag.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static se.uppdrag.PageChecks.as;
import static se.uppdrag.PageChecks.page;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.PageChecks;
import se.uppdrag.Proves;
import se.uppdrag.TestDatabase;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.Role;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Party;
import se.uppdrag.register.Person;
import se.uppdrag.register.Post;
import se.uppdrag.register.Register;
import se.uppdrag.register.Substitutes;

@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Transactional
@DisplayName("Vallagen 14:1, 14:21 – the county board's decision comes in as a file")
class ImportingTheCouncilTests {

    static final LocalDate SINCE = LocalDate.of(2022, 10, 15);
    static final String HERE = "/administration/register/lansstyrelsen";
    static final String AFTER =
            """
            Namn;Parti;Uppdrag;Ordning
            Alva Berg;S;Ledamot;1
            Cecilia Ås;S;Ledamot;2
            David Öst;M;Ledamot;1
            Fia Ny;S;Ersättare;1
            """;

    @Autowired MockMvc web;
    @Autowired Register register;
    @Autowired Substitutes substitutes;
    @Autowired CouncilImport imports;
    @Autowired Clock clock;

    final PersonId secretary = PageChecks.somebody();
    LocalDate today;

    @BeforeEach
    void aCouncilOfThree() {
        today = SwedishTime.dateOf(clock.instant());
        register.found(new Party("S", "Socialdemokraterna", "#aa0000", "#ff8888", 1));
        register.found(new Party("M", "Moderaterna", "#0000aa", "#8888ff", 2));
        register.found(
                new Organ("kf", "Kommunfullmäktige", Organ.Kind.ASSEMBLY, "KS", 3, null),
                SINCE,
                "kommunallagen");
        register.enter(new Person(secretary, "Mira", "Lund", null));
        register.employ(secretary, Role.SECRETARY, null, SINCE);
        sits("Alva Berg", Post.CHAIR, "S", 1);
        sits("Bo Ek", Post.MEMBER, "S", 2);
        sits("David Öst", Post.MEMBER, "M", 3);
        sits("Cecilia Ås", Post.ALTERNATE, "S", 1);
    }

    void sits(String name, Post post, String party, int position) {
        var id = PageChecks.somebody();
        var words = name.split(" ");
        register.enter(new Person(id, words[0], words[1], null));
        register.appoint(
                new Membership(id, name, "kf", post, party, position, SINCE, null, "val 2022"));
    }

    MockHttpServletResponse reads(String file) throws Exception {
        return web.perform(
                        MockMvcRequestBuilders.multipart(HERE)
                                .file(
                                        new MockMultipartFile(
                                                "fil",
                                                "lista.csv",
                                                "text/csv",
                                                file.getBytes(StandardCharsets.UTF_8)))
                                .param("fran", today.toString())
                                .param("beslut", "Länsstyrelsens beslut 7")
                                .with(as(secretary)))
                .andReturn()
                .getResponse();
    }

    MockHttpServletResponse saves(Document preview) throws Exception {
        var request =
                MockMvcRequestBuilders.post(HERE + "/spara")
                        .param("kommando", UUID.randomUUID().toString())
                        .with(as(secretary));
        for (var field : preview.select("form[action$=spara] input[type=hidden]")) {
            if (List.of("rader", "sedd", "fran", "beslut").contains(field.attr("name"))) {
                request = request.param(field.attr("name"), field.attr("value"));
            }
        }
        return web.perform(request).andReturn().getResponse();
    }

    static Document shown(MockHttpServletResponse response) throws Exception {
        return page(response.getContentAsString(StandardCharsets.UTF_8));
    }

    List<String> members(LocalDate on) {
        return register.roll(register.assembly(), on).members().stream()
                .map(one -> one.position() + " " + one.name() + " " + one.post())
                .toList();
    }

    @Test
    void what_changes_is_shown_first_and_then_stored() throws Exception {
        var preview = shown(reads(AFTER));
        assertThat(preview.text())
                .contains("2 tar plats eller byter plats, 1 lämnar, 2 är oförändrade")
                .contains("Från ersättare. Ledamot 2")
                .contains("Ny. Ersättare 1");
        assertThat(members(today)).contains("2 Bo Ek MEMBER");

        assertThat(saves(preview).getStatus()).isEqualTo(303);
        // The chair keeps her post, and the one who comes in takes the seat her party had.
        assertThat(members(today))
                .containsExactly("1 Alva Berg CHAIR", "2 Cecilia Ås MEMBER", "3 David Öst MEMBER");
        assertThat(members(today.minusDays(1))).contains("2 Bo Ek MEMBER");
        assertThat(register.roll(register.assembly(), today).alternates())
                .extracting(Membership::name)
                .containsExactly("Fia Ny");
    }

    static final String PER_MEMBER =
            """
            Namn;Parti;Uppdrag;Ordning;Ersättare för
            Alva Berg;S;Ledamot;1;
            Bo Ek;S;Ledamot;2;
            David Öst;M;Ledamot;1;
            Cecilia Ås;S;Ersättare;1;
            Fia Ny;S;Ersättare;1;Alva Berg
            Cecilia Ås;S;Ersättare;2;Alva Berg
            """;

    List<String> named(LocalDate on) {
        return substitutes.on("kf", on).values().stream()
                .flatMap(List::stream)
                .map(one -> register.person(one).orElseThrow().name())
                .toList();
    }

    @Test
    void whom_each_substitute_is_named_for_is_shown_and_stored() throws Exception {
        var preview = shown(reads(PER_MEMBER));
        assertThat(preview.text())
                .contains("Ersättare för varje ledamot", "Alva Berg S Fia Ny, Cecilia Ås")
                .doesNotContain("Partiets ordning gäller då");
        assertThat(saves(preview).getStatus()).isEqualTo(303);
        assertThat(named(today)).containsExactly("Fia Ny", "Cecilia Ås");
        assertThat(named(today.minusDays(1))).isEmpty();
        assertThat(
                        page(web.perform(MockMvcRequestBuilders.get("/organ/kf/ersattarordning"))
                                        .andReturn()
                                        .getResponse()
                                        .getContentAsString(StandardCharsets.UTF_8))
                                .select("tbody tr")
                                .eachText())
                .containsExactly(
                        "Alva Berg S Fia Ny Cecilia Ås Egna ersättare",
                        "Bo Ek S Fia Ny Cecilia Ås",
                        "David Öst M Ingen");
    }

    @Test
    void a_file_without_the_column_lets_the_order_of_the_party_go() throws Exception {
        saves(shown(reads(PER_MEMBER)));
        var preview =
                shown(
                        reads(
                                """
                                Namn;Parti;Uppdrag;Ordning
                                Alva Berg;S;Ledamot;1
                                Bo Ek;S;Ledamot;2
                                David Öst;M;Ledamot;1
                                Cecilia Ås;S;Ersättare;1
                                Fia Ny;S;Ersättare;2
                                """));
        assertThat(preview.text())
                .contains("Partiets ordning gäller då för alla partiets ledamöter")
                .contains("Alva Berg S Partiets ordning");
        saves(preview);
        assertThat(named(today)).isEmpty();
    }

    @Test
    void one_bad_row_refuses_the_whole_file() throws Exception {
        var refused = reads(AFTER + "Gun;S;Ersättare;2\n");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(shown(refused).text())
                .contains("Ingenting är ändrat")
                .contains("lista.csv, rad 6, kolumnen Namn");
        assertThat(members(today)).contains("2 Bo Ek MEMBER");
    }

    @Test
    void what_is_stored_is_what_was_shown() throws Exception {
        var preview = shown(reads(AFTER));
        var bo = register.roll(register.assembly(), today).members().get(1).person();
        register.release(bo, "kf", today, "KF § 3");
        var late = saves(preview);
        assertThat(late.getStatus()).isEqualTo(422);
        assertThat(shown(late).text()).contains("Registret har ändrats");
    }

    @Test
    void more_members_than_seats_and_a_list_that_changes_nothing_are_refused() throws Exception {
        assertThat(shown(reads(AFTER + "Eva Lind;M;Ledamot;2\n")).text())
                .contains("Filen har 4 ledamöter men fullmäktige har 3 platser");
        assertThat(
                        shown(
                                        reads(
                                                """
                                                Namn;Parti;Uppdrag;Ordning
                                                Alva Berg;S;Ledamot;1
                                                Bo Ek;S;Ledamot;2
                                                David Öst;M;Ledamot;1
                                                Cecilia Ås;S;Ersättare;1
                                                """))
                                .text())
                .contains("redan så som filen säger");
    }

    @Test
    void a_day_before_the_last_change_is_refused() throws Exception {
        saves(shown(reads(AFTER)));
        assertThat(shown(reads(AFTER.replace("Fia Ny", "Fia Nyare"))).text())
                .contains("har ändrats den");
    }

    @Test
    void only_those_who_keep_the_register_come_in() throws Exception {
        assertThat(
                        web.perform(
                                        MockMvcRequestBuilders.get(HERE)
                                                .with(as(PageChecks.somebody())))
                                .andReturn()
                                .getResponse()
                                .getStatus())
                .isEqualTo(403);
    }

    static Object refusal(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome).refusal();
    }

    @Test
    void every_no_has_its_provision() throws Exception {
        var list = CouncilList.read(Sheet.of(AFTER), register.parties());
        assertThat(refusal(imports.weigh(list, today, " ")))
                .isEqualTo(ExchangeRefusal.NO_DECISION_IS_CITED);
        assertThat(refusal(imports.take(list, today, "LS 1", "annat", today)))
                .isEqualTo(ExchangeRefusal.REGISTER_HAS_CHANGED_MEANWHILE);
        assertThat(refusal(imports.weigh(list, SINCE, "LS 1")))
                .isEqualTo(ExchangeRefusal.COUNCIL_HAS_CHANGED_SINCE);
        var larger =
                CouncilList.read(Sheet.of(AFTER + "Eva Lind;M;Ledamot;2\n"), register.parties());
        assertThat(refusal(imports.weigh(larger, today, "LS 1")))
                .isEqualTo(ExchangeRefusal.MORE_MEMBERS_THAN_THE_ASSEMBLY_HAS);
        saves(shown(reads(AFTER)));
        assertThat(refusal(imports.weigh(list, today, "LS 1")))
                .isEqualTo(ExchangeRefusal.NOTHING_WOULD_CHANGE);
    }

    static final String DIVIDED =
            """
            Namn;Parti;Uppdrag;Ordning;Valkrets
            Alva Berg;S;Ledamot;1;Norr
            Bo Ek;S;Ledamot;1;Söder
            David Öst;M;Ledamot;1;Söder
            Cecilia Ås;S;Ersättare;1;Norr
            Fia Ny;S;Ersättare;1;Söder
            """;

    @Test
    @Proves("KL5-21")
    void a_column_tells_for_which_part_of_the_municipality_each_was_elected() throws Exception {
        var preview = shown(reads(DIVIDED));
        assertThat(preview.select("caption:contains(Valkrets) ~ tbody th").eachText())
                .containsExactly("Alva Berg", "Bo Ek", "David Öst", "Cecilia Ås");
        assertThat(saves(preview).getStatus()).isEqualTo(303);
        var roll = register.roll(register.assembly(), today);
        assertThat(roll.members())
                .extracting(Membership::name, Membership::constituency)
                .containsExactlyInAnyOrder(
                        tuple("Alva Berg", "Norr"),
                        tuple("Bo Ek", "Söder"),
                        tuple("David Öst", "Söder"));
        // Each part counts from one in the file; in the register the party has one order.
        assertThat(roll.alternates())
                .extracting(Membership::name, Membership::position, Membership::constituency)
                .containsExactly(tuple("Cecilia Ås", 1, "Norr"), tuple("Fia Ny", 2, "Söder"));
        assertThat(shown(reads(DIVIDED)).text()).contains("redan så som filen säger");
        assertThat(
                        page(web.perform(MockMvcRequestBuilders.get("/organ/kf/ersattarordning"))
                                        .andReturn()
                                        .getResponse()
                                        .getContentAsString(StandardCharsets.UTF_8))
                                .select("th")
                                .eachText())
                .contains("Valkrets");
    }

    @Test
    void the_same_number_twice_in_one_part_refuses_the_file() throws Exception {
        var answer = reads(DIVIDED + "Eva Lind;S;Ersättare;1;Söder\n");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                .contains("Nummer 1 finns redan");
    }
}
