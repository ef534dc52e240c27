package se.uppdrag.browser;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import se.uppdrag.opendata.OParlTree;
import se.uppdrag.opendata.OpenDataNow;
import se.uppdrag.register.PersonDetails.Protection;
import se.uppdrag.register.Persons;
import tools.jackson.databind.JsonNode;

/// All of the municipality, as a program reads it that knows nothing but OParl.
@DisplayName("OParl 1.1 – what a municipality of two years tells programs")
@InABrowser
class OParlTreeTests {

    /// What nobody in the program knows; decision 0094 tells why. Telephone numbers and matters
    /// that were split are not in this municipality, and what is gone is not among what is there.
    private static final Map<String, String> UNTOLD =
            Map.ofEntries(
                    Map.entry("System", "deleted otherOparlVersions vendor"),
                    Map.entry("Body", "ags deleted equivalent keyword rgs"),
                    Map.entry("LegislativeTerm", "deleted keyword license web"),
                    Map.entry(
                            "Organization",
                            "deleted externalBody keyword license location website"),
                    Map.entry(
                            "Person",
                            "affix deleted formOfAddress gender image keyword license life lifeSource"
                                    + " location locationObject phone title"),
                    Map.entry("Membership", "deleted keyword license"),
                    Map.entry("Meeting", "deleted keyword license verbatimProtocol"),
                    Map.entry("AgendaItem", "deleted end keyword license"),
                    Map.entry(
                            "Paper",
                            "deleted keyword license location subordinatedPaper superordinatedPaper"),
                    Map.entry("Consultation", "deleted keyword license web"),
                    Map.entry(
                            "File",
                            "deleted externalServiceUrl fileLicense keyword license person"
                                    + " sha1Checksum text"),
                    Map.entry(
                            "Location",
                            "deleted geojson keyword license organizations papers persons"
                                    + " postalCode room streetAddress subLocality web"));

    @Autowired WebApplicationContext program;
    @Autowired Persons persons;
    @Autowired Site site;

    OParlTree tree;

    @BeforeAll
    void crawl() throws Exception {
        OpenDataNow.look(program);
        tree = crawled();
    }

    private OParlTree crawled() throws Exception {
        var read =
                new OParlTree(
                        MockMvcBuilders.webAppContextSetup(program)
                                .addFilters(program.getBean("machineHeaders", Filter.class))
                                .build());
        read.crawl();
        return read;
    }

    @Test
    void every_object_is_as_the_schema_of_its_type_has_it() {
        var types = new TreeSet<String>();
        for (var type : tree.rules().types()) {
            if (!tree.of(type).isEmpty()) {
                types.add(type);
            }
        }
        assertThat(types).containsExactlyInAnyOrderElementsOf(tree.rules().types());
        assertThat(tree.size()).isGreaterThan(500);
    }

    @Test
    void every_object_is_at_its_address_and_leads_only_to_others() throws Exception {
        tree.everyObjectIsAtItsAddress();
        tree.everythingLeadsSomewhere();
    }

    @Test
    void what_is_given_inside_another_is_the_same_alone() {
        assertThat(tree.everythingInsideIsTheSameAlone()).isGreaterThan(500);
    }

    @Test
    void every_list_is_narrowed_by_when_things_came_and_changed() throws Exception {
        assertThat(tree.everyListIsNarrowedByTimes()).isGreaterThan(12);
    }

    @Test
    void what_is_never_told_of_a_type_is_what_is_written_that_nobody_knows() {
        var untold = new HashMap<String, String>();
        for (var type : tree.rules().types()) {
            var all = new TreeSet<>(tree.rules().properties(type));
            all.removeAll(tree.told(type));
            untold.put(type, String.join(" ", all));
        }
        assertThat(untold).containsExactlyInAnyOrderEntriesOf(UNTOLD);
    }

    @Test
    void a_file_is_what_is_said_of_it() throws Exception {
        var kinds = new HashMap<String, Integer>();
        for (var file : tree.of("File")) {
            var kind =
                    file.path("fileName").asString().replaceFirst(".*-(?=[a-z]+\\.)", "")
                            + file.path("mimeType");
            // Of papers that take long to set one is enough; what is stored is all looked at.
            if (file.has("sha512Checksum") || kinds.merge(kind, 1, Integer::sum) == 1) {
                isAsSaid(file);
            }
        }
        assertThat(tree.of("File"))
                .anySatisfy(one -> assertThat(one.has("sha512Checksum")).isTrue());
    }

    private void isAsSaid(JsonNode file) throws Exception {
        var answer = fetched(file.path("accessUrl").asString());
        assertThat(answer.statusCode()).as(file.toString()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .as(file.toString())
                .startsWith(file.path("mimeType").asString());
        if (file.has("size")) {
            assertThat(answer.body().length).isEqualTo(file.path("size").asInt());
        }
        if (file.has("sha512Checksum")) {
            assertThat(
                            HexFormat.of()
                                    .formatHex(
                                            MessageDigest.getInstance("SHA-512")
                                                    .digest(answer.body())))
                    .isEqualTo(file.path("sha512Checksum").asString());
        }
    }

    private HttpResponse<byte[]> fetched(String address) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(
                                    URI.create(address.replace("http://localhost", site.home())))
                            .build(),
                    BodyHandlers.ofByteArray());
        }
    }

    @Test
    void what_is_gone_is_told_to_those_who_ask_what_has_changed() throws Exception {
        var someone = persons.details(site.person(Who.ALTERNATE)).orElseThrow();
        var address = "/oparl/v1/person/" + someone.id().value();
        persons.change(someone.protectedAs(Protection.NAME));
        try {
            OpenDataNow.look(program);
            var gone = tree.read(address);
            assertThat(tree.rules().faults(gone)).isEmpty();
            assertThat(gone.path("deleted").asBoolean()).isTrue();
            var changed =
                    tree.read(
                            "/oparl/v1/person?limit=100&modified_since="
                                    + gone.path("modified").asString().replace("+", "%2B"));
            assertThat(changed.path("data")).contains(gone);
            var now = crawled();
            assertThat(now.of("Person")).noneMatch(one -> one.path("id").equals(gone.path("id")));
            now.everythingLeadsSomewhere();
        } finally {
            persons.change(someone);
            OpenDataNow.look(program);
            tree = crawled();
        }
        assertThat(tree.read(address).has("deleted")).isFalse();
    }

    @Test
    void who_reads_every_list_need_not_have_things_twice() throws Exception {
        var whole = tree.read("/oparl/v1/meeting?limit=100");
        assertThat(whole.path("data").toString()).contains("\"agendaItem\"", "\"location\"");
        var alone = tree.read("/oparl/v1/meeting?limit=100&omit_internal=true");
        assertThat(alone.path("data").size()).isEqualTo(whole.path("data").size());
        for (var one : alone.path("data")) {
            assertThat(tree.rules().faults(one)).isEmpty();
            assertThat(one.has("agendaItem") || one.has("location") || one.has("invitation"))
                    .isFalse();
            assertThat(one.has("organization")).isTrue();
        }
        assertThat(alone.path("links").path("self").asString()).contains("omit_internal=true");
    }
}
