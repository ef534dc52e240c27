package se.uppdrag.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Alfresco, as its published definition says it is")
class AlfrescoTests {

    private AlfrescoMock alfresco;

    @BeforeEach
    void start() throws IOException {
        alfresco = new AlfrescoMock();
        alfresco.folder("namnd", AlfrescoMock.ROOT, "Nämnden för lärande");
    }

    /// Whatever a test is about: what was asked and what was answered is as the definition says.
    @AfterEach
    void stop() {
        alfresco.close();
        assertThat(alfresco.faults).isEmpty();
    }

    private void papers(int many) {
        IntStream.range(0, many)
                .forEach(i ->
                        alfresco.file("p-" + i, "namnd", "Pärm %03d åäö ÅÄÖ.pdf".formatted(i)));
    }

    @Test
    void a_long_folder_is_listed_page_by_page() throws Exception {
        papers(250);
        alfresco.folder("m", "namnd", "Äldre");
        var all = alfresco.archive("namnd").list("namnd");
        assertThat(all).hasSize(251);
        assertThat(all.getFirst().name()).isEqualTo("Pärm 000 åäö ÅÄÖ.pdf");
        assertThat(all.getLast().name()).isEqualTo("Äldre");
        assertThat(all.getLast().folder()).isTrue();
        assertThat(all).extracting(Archive.Entry::id).doesNotHaveDuplicates();
        assertThat(alfresco.asked).hasSize(3);
    }

    @Test
    void a_server_that_gives_less_at_a_time_is_asked_more_often() throws Exception {
        papers(95);
        alfresco.largestPage = 30;
        assertThat(alfresco.archive("namnd").list("namnd")).hasSize(95);
        assertThat(alfresco.asked).hasSize(4);
    }

    @Test
    void no_more_is_taken_in_than_a_page_can_show_and_no_server_is_asked_for_ever()
            throws Exception {
        papers(620);
        assertThat(alfresco.archive("namnd").list("namnd")).hasSize(Archive.MOST);
        alfresco.asked.clear();
        alfresco.largestPage = 1;
        assertThat(alfresco.archive("namnd").list("namnd")).hasSize(20);
        assertThat(alfresco.asked).hasSize(20);
    }

    @Test
    void words_are_found_below_a_folder_alone() throws Exception {
        alfresco.file("a", "namnd", "Översyn av skolskjuts.pdf");
        alfresco.folder("under", "namnd", "2025");
        alfresco.file("b", "under", "Skolskjuts på landet.pdf");
        alfresco.file("c", AlfrescoMock.ROOT, "Skolskjuts, andra.pdf");
        var archive = alfresco.archive("namnd");
        assertThat(archive.find("namnd", "skolskjuts"))
                .extracting(Archive.Entry::id)
                .containsExactly("b", "a");
        assertThat(archive.find("namnd", "simhall")).isEmpty();
        // Too short for Alfresco, which would say no.
        assertThat(archive.find("namnd", "åä")).isEmpty();
        assertThat(alfresco.asked).hasSize(2);
    }

    @Test
    void what_is_laid_there_twice_is_one_document_with_two_versions() throws Exception {
        var archive = alfresco.archive("namnd");
        var first = archive.put("namnd", "Årsplan åäö.txt", "text/plain", new byte[] {1, 2});
        var again = archive.put("namnd", "Årsplan åäö.txt", "text/plain", new byte[] {3});
        assertThat(again).isEqualTo(first);
        var node = Objects.requireNonNull(alfresco.nodes.get(first));
        assertThat(node.name).isEqualTo("Årsplan åäö.txt");
        assertThat(node.version).isEqualTo(2);
        assertThat(node.bytes).containsExactly(3);
        assertThat(archive.list("namnd"))
                .extracting(Archive.Entry::name)
                .containsExactly("Årsplan åäö.txt");
    }

    @Test
    void a_name_that_alfresco_takes_in_no_document_is_made_one_that_it_takes() throws Exception {
        var archive = alfresco.archive("namnd");
        for (var name :
                List.of(
                        "Vem? \"Alla\": a/b\\c|d<e>*.pdf",
                        "Slutet...",
                        "rad\r\nX-Ond: ja.txt",
                        " . ")) {
            var id = archive.put("namnd", name, "text/plain", new byte[] {1});
            assertThat(Objects.requireNonNull(alfresco.nodes.get(id)).name)
                    .doesNotContain("\r", "\n", "?", "/");
        }
        assertThat(alfresco.nodes.values())
                .extracting(one -> one.name)
                .contains("Vem_ _Alla__ a_b_c_d_e__.pdf", "Slutet", "rad__X-Ond_ ja.txt");
    }

    @Test
    void an_error_as_alfresco_tells_it_is_silence_and_no_list() {
        papers(3);
        var archive = alfresco.archive("namnd");
        for (int status : new int[] {400, 401, 403, 404, 500, 503}) {
            alfresco.fails = status;
            assertThatThrownBy(() -> archive.list("namnd"))
                    .isInstanceOf(Archive.Silent.class)
                    .hasMessageContaining(Integer.toString(status));
            assertThatThrownBy(() -> archive.find("namnd", "pärm"))
                    .isInstanceOf(Archive.Silent.class);
            assertThatThrownBy(() -> archive.put("namnd", "a.txt", "text/plain", new byte[1]))
                    .isInstanceOf(Archive.Silent.class);
        }
        alfresco.fails = 0;
        assertThatThrownBy(() -> archive.list("finns inte")).hasMessageContaining("404");
    }

    @Test
    void a_server_that_is_killed_in_the_middle_of_a_list_is_silent_and_half_a_list_is_none() {
        papers(250);
        alfresco.answersBeforeItDies = 1;
        var archive = alfresco.archive("namnd");
        assertThatThrownBy(() -> archive.list("namnd")).isInstanceOf(Archive.Silent.class);
        assertThat(alfresco.asked).hasSize(2);
        assertThatThrownBy(() -> archive.list("namnd")).isInstanceOf(Archive.Silent.class);
    }

    @Test
    void what_is_not_as_the_definition_says_is_found() {
        var definition = new AlfrescoDefinition();
        assertThat(asked("GET", "/nodes/x/children", Map.of("maxItems", "100"))).isEmpty();
        assertThat(asked("GET", "/nodes/x/children", Map.of("maxItems", "0"))).hasSize(1);
        assertThat(asked("GET", "/nodes/x/children", Map.of("antal", "7"))).hasSize(1);
        assertThat(asked("GET", "/queries/nodes", Map.of("rootNodeId", "x"))).hasSize(1);
        assertThat(asked("PATCH", "/nodes/x/children", Map.of())).hasSize(1);
        assertThat(asked("GET", "/noder/x", Map.of())).hasSize(1);
        assertThat(
                        definition.faults(
                                new AlfrescoDefinition.Asked(
                                        "POST",
                                        "/nodes/x/children",
                                        Map.of(),
                                        "text/plain",
                                        Set.of("name", "namn"))))
                .hasSize(2);
        var children = definition.operation("GET", "/nodes/x/children").orElseThrow();
        assertThat(definition.faults(children, 200, "{\"list\":{\"entries\":[{\"entry\":{}}]}}"))
                .isNotEmpty();
        assertThat(definition.faults(children, 500, "{\"error\":\"nej\"}")).isNotEmpty();
    }

    private static List<String> asked(String method, String path, Map<String, String> query) {
        return new AlfrescoDefinition()
                .faults(new AlfrescoDefinition.Asked(method, path, query, "", Set.of()));
    }
}
