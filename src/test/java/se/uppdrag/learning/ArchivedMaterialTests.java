package se.uppdrag.learning;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import se.uppdrag.PageChecks;
import se.uppdrag.TestClock;
import se.uppdrag.TestDatabase;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.web.Texts;

@SpringBootTest(properties = "uppdrag.test=learning")
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Import({TestClock.Setting.class, LearningTown.class})
@DisplayName("/utbildning/material – what the archive last said stays when it falls silent")
class ArchivedMaterialTests {

    @Autowired MaterialTable table;
    @Autowired TestClock clock;
    @Autowired LearningTown town;
    @Autowired MaterialShelf shelf;
    @Autowired Texts texts;

    private final AtomicReference<ArchiveTests.Answer> answer =
            new AtomicReference<>(ArchiveTests.says(ArchiveTests.ALFRESCO));
    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    asked.incrementAndGet();
                    try (exchange) {
                        Objects.requireNonNull(answer.get()).to(exchange);
                    }
                });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private ArchiveShelf archive(String folder) {
        return new ArchiveShelf(
                new ArchiveSettings(
                                "alfresco",
                                "http://127.0.0.1:" + server.getAddress().getPort(),
                                folder,
                                "",
                                "",
                                "")
                        .archive(),
                table,
                clock);
    }

    @Test
    void the_last_list_is_shown_with_its_day_and_a_silent_archive_is_left_alone_a_while() {
        var shelf = archive("a");
        clock.set("2026-11-25", "08.00");
        assertThat(shelf.in(shelf.folder()).entries()).hasSize(2);
        var first = clock.instant();
        answer.set(exchange -> exchange.sendResponseHeaders(500, -1));
        clock.set("2026-11-25", "08.04");
        assertThat(shelf.in(shelf.folder()).silent()).as("five minutes fresh").isFalse();
        assertThat(asked).hasValue(1);
        clock.set("2026-11-25", "08.10");
        var last = shelf.in(shelf.folder());
        assertThat(last.silent()).isTrue();
        assertThat(last.entries()).hasSize(2);
        assertThat(last.fetched()).isEqualTo(first);
        shelf.in(shelf.folder());
        assertThat(asked).as("not asked again at once").hasValue(2);
        answer.set(ArchiveTests.says(ArchiveTests.ALFRESCO));
        clock.set("2026-11-25", "08.12");
        assertThat(shelf.in(shelf.folder()).silent()).isFalse();
        assertThat(asked).hasValue(3);
    }

    @Test
    void an_archive_that_never_has_answered_shows_nothing() {
        answer.set(exchange -> exchange.sendResponseHeaders(503, -1));
        clock.set("2026-11-25", "08.00");
        var shown = archive("b").in("b");
        assertThat(shown.silent()).isTrue();
        assertThat(shown.entries()).isEmpty();
        assertThat(shown.fetched()).isNull();
    }

    @Test
    void a_lie_never_takes_the_place_of_the_last_list() {
        var shelf = archive("c");
        clock.set("2026-11-25", "08.00");
        shelf.in(shelf.folder());
        answer.set(ArchiveTests.says("{\"list\":{\"entries\":\"inga\"}}"));
        clock.set("2026-11-25", "09.00");
        assertThat(shelf.in(shelf.folder()).entries()).hasSize(2);
    }

    @Test
    void a_server_that_is_killed_in_the_middle_of_a_list_leaves_the_last_one_with_its_day()
            throws Exception {
        try (var alfresco = new AlfrescoMock()) {
            for (int i = 0; i < 150; i++) {
                alfresco.file("p-" + i, AlfrescoMock.ROOT, "Pärm åäö " + i);
            }
            var shelf = new ArchiveShelf(alfresco.archive(AlfrescoMock.ROOT), table, clock);
            clock.set("2026-11-25", "08.00");
            assertThat(shelf.in(shelf.folder()).entries()).hasSize(150);
            var first = clock.instant();
            alfresco.answersBeforeItDies = alfresco.asked.size() + 1;
            clock.set("2026-11-25", "09.00");
            var last = shelf.in(shelf.folder());
            assertThat(last.entries()).hasSize(150);
            assertThat(last.silent()).isTrue();
            assertThat(last.fetched()).isEqualTo(first);
            assertThat(alfresco.faults).isEmpty();
        }
    }

    @Test
    void what_lies_in_the_folder_of_another_organ_is_found_by_nobody_else() throws Exception {
        try (var alfresco = new AlfrescoMock()) {
            alfresco.folder("hennes", AlfrescoMock.ROOT, "Hennes nämnd");
            alfresco.folder("annan", AlfrescoMock.ROOT, "En annan nämnd");
            alfresco.file("a", "hennes", "Budget, hennes");
            alfresco.file("b", "annan", "Budget, en annans");
            alfresco.file("c", AlfrescoMock.ROOT, "Budget, allas");
            var shelf = new ArchiveShelf(alfresco.archive(AlfrescoMock.ROOT), table, clock);
            assertThat(shelf.found(List.of("hennes"), List.of("annan"), "budget").entries())
                    .extracting(Archive.Entry::id)
                    .containsExactly("c", "a");
            assertThat(shelf.found(List.of("annan"), List.of("hennes"), "budget").entries())
                    .extracting(Archive.Entry::id)
                    .containsExactly("c", "b");
            // More lies there than can be told from the rest: then nothing is shown.
            for (int i = 0; i < Archive.FOUND; i++) {
                alfresco.file("m-" + i, "annan", "Budget %03d".formatted(i));
            }
            assertThat(shelf.found(List.of("hennes"), List.of("annan"), "budget").entries())
                    .isEmpty();
            assertThat(alfresco.faults).isEmpty();
        }
    }

    private static final String OFFICE = "/administration/utbildning/material";

    private String mapped(String remote, String to) throws Exception {
        var answer = town.sends(town.secretary, OFFICE + "/mapp", "mapp", remote, "hor", to);
        assertThat(answer.getStatus()).isEqualTo(303);
        return shelf.folders().stream()
                .filter(one -> one.remote().equals(remote))
                .map(one -> one.id().toString())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_folder_belongs_to_one_thing() throws Exception {
        town.found();
        var folder = mapped("nod-1", "o:kf");
        var taken = town.sends(town.secretary, OFFICE + "/mapp", "mapp", "nod-1", "hor", "o:kf");
        assertThat(taken.getStatus()).isEqualTo(422);
        assertThat(LearningTown.text(taken)).contains("redan kopplad");
        assertThat(shelf.map(new Folder(UUID.randomUUID(), "nod-1", null, "kf"), town.secretary))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.refusal())
                                        .isEqualTo(LearningRefusal.FOLDER_IS_TAKEN));
        for (var wrong : List.of("", "n".repeat(301))) {
            assertThat(
                            town.sends(
                                            town.secretary,
                                            OFFICE + "/mapp",
                                            "mapp",
                                            wrong,
                                            "hor",
                                            "o:kf")
                                    .getStatus())
                    .isEqualTo(422);
        }
        var nowhere = town.sends(town.secretary, OFFICE + "/mapp", "mapp", "nod-2", "hor", "o:x");
        assertThat(nowhere.getStatus()).isEqualTo(422);
        assertThat(
                        town.sends(
                                        town.members.getFirst(),
                                        OFFICE + "/mapp",
                                        "mapp",
                                        "nod-3",
                                        "hor",
                                        "o:kf")
                                .getStatus())
                .isEqualTo(403);
        town.sends(town.secretary, OFFICE + "/mapp/" + folder + "/bort");
        mapped("nod-1", "o:kf");
    }

    @Test
    void what_is_an_organs_is_for_those_who_serve_there() throws Exception {
        town.found();
        clock.set("2026-11-25", "08.00");
        var id =
                ((Granted<UUID>)
                                shelf.add(
                                        null,
                                        "kf",
                                        "Underlag",
                                        "å.txt",
                                        "text/plain",
                                        new byte[] {7},
                                        town.secretary))
                        .value();
        var file = "/utbildning/material/" + id + "/fil";
        assertThat(town.asks(town.members.get(3), file).getContentAsByteArray()).containsExactly(7);
        assertThat(town.page(town.members.get(3), "/utbildning/material").text())
                .contains("Underlag");
        var stranger = PageChecks.somebody();
        assertThat(town.asks(stranger, file).getStatus()).isEqualTo(404);
        assertThat(town.asks(null, file).getStatus()).isEqualTo(404);
        assertThat(town.page(null, "/utbildning/material").text()).doesNotContain("Underlag");
    }

    @Test
    void what_an_archive_does_not_take_stays_and_is_told() throws Exception {
        town.found();
        var folder = mapped("nod-4", "o:kf");
        shelf.add(null, "kf", "Kvar", "b.txt", "text/plain", new byte[] {1}, town.secretary);
        // The program of the test has no archive: it takes nothing.
        var answer = town.sends(town.secretary, OFFICE + "/mapp/" + folder + "/lagg-dit");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(LearningTown.text(answer))
                .contains(texts.get(LearningRefusal.ARCHIVE_IS_SILENT.key()), "Kvar");
        assertThat(shelf.exported()).isEmpty();
    }
}
