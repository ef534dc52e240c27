package se.uppdrag.learning;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Objects;
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
import se.uppdrag.TestClock;
import se.uppdrag.TestDatabase;

@SpringBootTest(properties = "uppdrag.test=learning")
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Import({TestClock.Setting.class, LearningTown.class})
@DisplayName("/utbildning/material – what the archive last said stays when it falls silent")
class ArchivedMaterialTests {

    @Autowired MaterialTable table;
    @Autowired TestClock clock;

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

    private ArchiveShelf shelf(String folder) {
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
        var shelf = shelf("a");
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
        var shown = shelf("b").in("b");
        assertThat(shown.silent()).isTrue();
        assertThat(shown.entries()).isEmpty();
        assertThat(shown.fetched()).isNull();
    }

    @Test
    void a_lie_never_takes_the_place_of_the_last_list() {
        var shelf = shelf("c");
        clock.set("2026-11-25", "08.00");
        shelf.in(shelf.folder());
        answer.set(ArchiveTests.says("{\"list\":{\"entries\":\"inga\"}}"));
        clock.set("2026-11-25", "09.00");
        assertThat(shelf.in(shelf.folder()).entries()).hasSize(2);
    }
}
