package se.uppdrag.opendata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import io.swagger.v3.parser.OpenAPIV3Parser;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.TestDatabase;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.opendata.ApiProfile.Finding;
import se.uppdrag.opendata.ApiProfile.Level;
import se.uppdrag.register.PersonDetails.Protection;
import se.uppdrag.register.Persons;
import se.uppdrag.register.Register;
import se.uppdrag.registry.Registry;
import se.uppdrag.web.House;
import se.uppdrag.web.Houses;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Transactional
@DisplayName("The API and its description (Digg's REST API profile)")
class ApiTests {

    @Autowired MockMvc web;
    @Autowired Objects objects;
    @Autowired Register register;
    @Autowired Persons persons;
    @Autowired Registry registry;
    @Autowired Meetings meetings;
    @Autowired MachineHeaders headers;
    @Autowired Problems problems;
    @Autowired Houses houses;

    PublishedTown town;
    ApiContract contract;

    @BeforeEach
    void something() throws Exception {
        houses.become(new House("Exempels kommun", "Exempel", "", "Torget 1", "ks@exempel.se"));
        town = PublishedTown.found(register, persons, registry, meetings);
        objects.look();
        contract = new ApiContract(document());
    }

    /// As those outside read it: by HTTPS, under the municipality's name.
    private JsonNode document() throws Exception {
        return JsonMapper.shared()
                .readTree(
                        web.perform(get("/api/v1/openapi.json").with(ApiTests::fromOutside))
                                .andReturn()
                                .getResponse()
                                .getContentAsString(StandardCharsets.UTF_8));
    }

    static MockHttpServletRequest fromOutside(MockHttpServletRequest request) {
        request.setScheme("https");
        request.setSecure(true);
        request.setServerName("politik.exempel.se");
        request.setServerPort(443);
        return request;
    }

    private MockHttpServletResponse ask(String method, String address, String... header)
            throws Exception {
        var asked = request(HttpMethod.valueOf(method), URI.create(address));
        for (int i = 0; i < header.length; i += 2) {
            asked.header(header[i], header[i + 1]);
        }
        return web.perform(asked).andReturn().getResponse();
    }

    private MockHttpServletResponse holds(
            String method, String address, int status, String... header) throws Exception {
        var answer = ask(method, address, header);
        assertThat(answer.getStatus()).as(method + " " + address).isEqualTo(status);
        contract.holds(method, address, answer);
        return answer;
    }

    private static String id(MockHttpServletResponse list) throws Exception {
        return JsonMapper.shared()
                .readTree(list.getContentAsString(StandardCharsets.UTF_8))
                .path("data")
                .path(0)
                .path("id")
                .asString();
    }

    @Test
    void it_has_no_fault_by_the_rules_of_the_profile() {
        assertThat(ApiProfile.of(contract.document())).isEmpty();
    }

    @Test
    void each_rule_finds_what_breaks_it() throws Exception {
        for (var one : ApiProfile.BREAKS) {
            var broken = document().deepCopy();
            var place = (ObjectNode) broken.at(one.at());
            if (one.value() == null) {
                place.remove(one.name());
            } else {
                place.set(one.name(), JsonMapper.shared().valueToTree(one.value()));
            }
            assertThat(
                            ApiProfile.of(broken).stream()
                                    .map(Finding::rule)
                                    .collect(Collectors.toSet()))
                    .as(one.toString())
                    .contains(one.rule());
        }
    }

    @Test
    void by_plain_http_the_address_is_its_only_fault() throws Exception {
        var plain =
                JsonMapper.shared()
                        .readTree(
                                ask("GET", "/api/v1/openapi.json")
                                        .getContentAsString(StandardCharsets.UTF_8));
        assertThat(ApiProfile.of(plain))
                .extracting(Finding::rule, Finding::level)
                .containsExactly(tuple("UFN.02", Level.SKALL));
    }

    @Test
    void the_description_is_read_by_a_program_of_others_and_its_examples_hold() {
        var parsed = new OpenAPIV3Parser().readContents(contract.document().toString());
        assertThat(parsed.getMessages()).isEmpty();
        assertThat(contract.document().path("openapi").asString()).startsWith("3.1");
        assertThat(parsed.getOpenAPI().getPaths()).hasSize(2 + 4 * Resource.values().length);
        contract.examplesHold();
        assertThat(contract.errors("#/components/schemas/Paper", "{\"id\":1}")).isNotEmpty();
    }

    @Test
    void every_answer_is_as_it_says() throws Exception {
        holds("GET", "/api/v1/api-info", 200);
        holds("GET", "/api/v1/changes", 200);
        for (var one : Resource.values()) {
            var list = "/api/v1/" + one.path();
            var first = list + "/" + id(holds("GET", list + "?limit=100", 200));
            for (var address : List.of(list, first, list + ".json", list + ".csv")) {
                var tag = String.valueOf(holds("GET", address, 200).getHeader("ETag"));
                holds("GET", address, 304, "If-None-Match", tag);
                holds("HEAD", address, 200);
                holds("HEAD", address, 304, "If-None-Match", tag);
                holds("GET", address, 200, "If-None-Match", "\"ett annat\"");
            }
            holds("GET", list + "/" + UUID.randomUUID(), 404);
            holds("HEAD", list + "/" + UUID.randomUUID(), 404);
            for (var bad : List.of("limit=0", "limit=101", "page=-1", "modifiedSince=ibland")) {
                holds("GET", list + "?" + bad, 400);
            }
            holds("HEAD", list + "?limit=0", 400);
        }
        holds("GET", "/api/v1/organs?organId=%22", 400);
    }

    @Test
    void a_table_with_other_columns_is_not_as_it_says() throws Exception {
        var table = ask("GET", "/api/v1/meetings.csv").getContentAsString(StandardCharsets.UTF_8);
        for (var one : List.of(table, table.replaceFirst("name", "title"), "")) {
            assertThat(
                            contract.errors(
                                            "#/components/schemas/MeetingTable",
                                            JsonMapper.shared().writeValueAsString(one))
                                    .isEmpty())
                    .isEqualTo(one.equals(table));
        }
        assertThat(contract.errors("#/components/schemas/MeetingAll", "[{\"id\":1}]")).isNotEmpty();
    }

    @Test
    void a_page_past_the_last_is_empty_and_what_is_gone_is_told_as_it_says() throws Exception {
        holds("GET", "/api/v1/meetings?page=99", 200);
        persons.change(persons.details(town.alva()).orElseThrow().protectedAs(Protection.NAME));
        objects.look();
        var gone =
                holds("GET", "/api/v1/persons?modifiedSince=2026-01-01T00:00:00%2B00:00", 200)
                        .getContentAsString(StandardCharsets.UTF_8);
        assertThat(gone).contains("\"deleted\":true").doesNotContain("Bergström");
        holds("GET", "/api/v1/changes?modifiedSince=2026-01-01T00:00:00%2B00:00", 200);
    }

    @Test
    void whatever_is_wrong_is_told_as_a_problem() throws Exception {
        for (var address :
                List.of(
                        "/api/v1/ufos",
                        "/api/v1/meetings/a/b/c",
                        "/api/v2/meetings",
                        "/api/v1/ufos.csv",
                        "/oparl/v1/ufo",
                        "/oparl/v1/a/b/c")) {
            problem(ask("GET", address), 404);
        }
        for (var method : List.of("POST", "PUT", "PATCH", "DELETE")) {
            var answer = ask(method, "/api/v1/meetings");
            problem(answer, 405);
            assertThat(answer.getHeader("Allow")).isEqualTo("GET, HEAD, OPTIONS");
        }
        var away =
                problems.away(
                        new CannotGetJdbcConnectionException("away"),
                        new MockHttpServletRequest("GET", "/api/v1/meetings"));
        assertThat(away.getStatusCode().value()).isEqualTo(503);
        assertThat(contract.errors("#/components/schemas/Problem", String.valueOf(away.getBody())))
                .isEmpty();
    }

    private void problem(MockHttpServletResponse answer, int status) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getContentType()).startsWith(Machine.PROBLEM);
        var body = answer.getContentAsString(StandardCharsets.UTF_8);
        assertThat(contract.errors("#/components/schemas/Problem", body)).isEmpty();
        assertThat(JsonMapper.shared().readTree(body).path("status").asInt()).isEqualTo(status);
    }

    @Test
    void any_page_may_ask_from_a_browser() throws Exception {
        var may = ask("OPTIONS", "/api/v1/meetings", "Origin", "https://annan.example");
        assertThat(may.getStatus()).isEqualTo(204);
        assertThat(may.getHeader("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(may.getHeader("Access-Control-Allow-Methods")).contains("GET");
        var asked = ask("GET", "/api/v1/meetings");
        assertThat(asked.getHeader("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(asked.getHeader("Access-Control-Expose-Headers")).contains("ETag", "RateLimit");
        assertThat(asked.getHeader("RateLimit-Policy")).contains("600");
    }

    @Test
    void one_who_asks_without_end_is_told_to_wait() throws Exception {
        var refused = new ArrayList<MockHttpServletResponse>();
        // In one minute, or in two if a new one begins meanwhile.
        for (int i = 0; i < 2 * MachineHeaders.A_MINUTE + 2; i++) {
            var answer = filtered("GET");
            if (answer.getStatus() != 200) {
                refused.add(answer);
            }
        }
        assertThat(refused)
                .isNotEmpty()
                .hasSizeLessThanOrEqualTo(MachineHeaders.A_MINUTE + 2)
                .allSatisfy(one -> assertThat(one.getStatus()).isEqualTo(429));
        contract.holds("GET", "/api/v1/matters", refused.getFirst());
        var head = filtered("HEAD");
        assertThat(head.getStatus()).isIn(200, 429);
        assertThat(head.getContentAsByteArray()).isEmpty();
    }

    private MockHttpServletResponse filtered(String method) throws Exception {
        var request = new MockHttpServletRequest(method, "/api/v1/matters");
        request.setRemoteAddr("203.0.113.7");
        var response = new MockHttpServletResponse();
        headers.doFilter(request, response, new MockFilterChain());
        return response;
    }

    @Test
    void times_are_in_utc_and_lists_are_never_longer_than_asked() throws Exception {
        for (var one : Resource.values()) {
            var body =
                    JsonMapper.shared()
                            .readTree(
                                    ask("GET", "/api/v1/" + one.path() + "?limit=1")
                                            .getContentAsString(StandardCharsets.UTF_8));
            assertThat((ArrayNode) body.path("data")).hasSize(1);
            assertThat(body.path("pagination").path("elementsPerPage").asInt()).isEqualTo(1);
            for (var time : List.of("created", "modified")) {
                assertThat(body.path("data").path(0).path(time).asString()).endsWith("+00:00");
            }
        }
    }
}
