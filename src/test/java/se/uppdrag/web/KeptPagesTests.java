package se.uppdrag.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppdrag.TestClock;
import se.uppdrag.TestDatabase;

/// What is stored is stored for good here, so each test puts the house back as it was.
@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Import(TestClock.Setting.class)
@DisplayName("A public page is kept until something has changed")
class KeptPagesTests {

    @Autowired MockMvc web;
    @Autowired JdbcClient jdbc;
    @Autowired Houses houses;
    @Autowired Texts texts;
    @Autowired Veil veil;
    @Autowired TestClock clock;
    @Autowired PlatformTransactionManager transactions;

    House before;

    @BeforeEach
    void asItWas() {
        clock.set("2026-03-02", "09.00");
        before = houses.ours();
    }

    @AfterEach
    void asItWasBefore() {
        houses.become(before);
    }

    /// One machine's memory, with a page of its own that tells the address of the house.
    final class Machine {

        final KeptPages kept = new KeptPages(new Watermark(jdbc), veil, clock);
        final AtomicInteger written = new AtomicInteger();
        Consumer<HttpServletRequest> meanwhile = _ -> {};
        boolean cookie;

        FilterChain chain(Shell.@Nullable Reader reader) {
            return (asked, answer) -> {
                var request = (HttpServletRequest) asked;
                var response = (HttpServletResponse) answer;
                written.incrementAndGet();
                var html =
                        houses.ours().address()
                                + (Language.of(request) == Language.ENGLISH ? " in English" : "");
                meanwhile.accept(request);
                if (cookie) {
                    response.addCookie(new Cookie("a", "b"));
                }
                var page =
                        kept.keep(
                                request,
                                response,
                                shell(reader),
                                () -> html.getBytes(StandardCharsets.UTF_8));
                if (page == null) {
                    response.getOutputStream().write(html.getBytes(StandardCharsets.UTF_8));
                } else {
                    page.send(request, response);
                }
            };
        }

        String read(MockHttpServletRequest request) {
            return answer(request).content();
        }

        String read(String path) {
            return read(new MockHttpServletRequest("GET", path));
        }

        Sent answer(MockHttpServletRequest request) {
            var response = new MockHttpServletResponse();
            try {
                kept.doFilter(request, response, chain(null));
                return new Sent(
                        response.getContentAsString(StandardCharsets.UTF_8),
                        response.getHeader("ETag"));
            } catch (IOException | ServletException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    record Sent(String content, @Nullable String tag) {}

    Shell shell(Shell.@Nullable Reader reader) {
        return new Shell(
                houses::ours,
                reader,
                "/",
                new Shell.Csrf("_csrf", () -> ""),
                "0",
                false,
                texts,
                Shell.Around.SWEDISH,
                UUID::randomUUID);
    }

    void moveTo(String address) {
        houses.become(
                new House(
                        before.name(),
                        before.place(),
                        before.code(),
                        address,
                        before.registryMail(),
                        before.accent(),
                        before.armsTag()));
    }

    /// Others use the same server, and what they store makes a page be written anew without need.
    static boolean inTheEnd(Machine machine, Runnable reading) {
        for (int i = 0; i < 50; i++) {
            var so = machine.written.get();
            reading.run();
            if (machine.written.get() == so) {
                return true;
            }
        }
        return false;
    }

    @Test
    void it_is_sent_again_as_long_as_nothing_is_stored() {
        var machine = new Machine();
        assertThat(inTheEnd(machine, () -> machine.read("/diarium"))).isTrue();
        assertThat(machine.read("/diarium")).isEqualTo(before.address());
    }

    @Test
    void it_is_kept_in_one_language_and_never_sent_as_the_other() {
        var machine = new Machine();
        for (int i = 0; i < 3; i++) {
            assertThat(machine.read("/diarium")).isEqualTo(before.address());
            var request = new MockHttpServletRequest("GET", "/diarium");
            request.setCookies(new Cookie("sprak", "en"));
            var english = machine.answer(request);
            assertThat(english.content()).isEqualTo(before.address() + " in English");
            assertThat(english.tag())
                    .isNotEqualTo(
                            machine.answer(new MockHttpServletRequest("GET", "/diarium")).tag());
        }
    }

    @Test
    void it_is_written_anew_now_and_then_without_a_reason() throws Exception {
        var mark = new Watermark(jdbc);
        var chances = new HashSet<String>();
        await().atMost(Duration.ofSeconds(15))
                .until(() -> {
                    chances.add(mark.now().replaceAll(".*/", ""));
                    return chances.size() == 3;
                });
    }

    @Test
    void never_is_an_old_page_sent_when_something_has_been_stored_on_this_machine_or_another() {
        var one = new Machine();
        var other = new Machine();
        for (int i = 0; i < 30; i++) {
            one.read("/diarium");
            other.read("/diarium");
            moveTo("Gata " + i);
            assertThat(other.read("/diarium")).isEqualTo("Gata " + i);
            assertThat(one.read("/diarium")).isEqualTo("Gata " + i);
        }
    }

    @Test
    void what_was_stored_while_it_was_written_makes_it_old() {
        var machine = new Machine();
        machine.meanwhile = _ -> moveTo("Nya gatan 1");
        machine.read("/diarium");
        machine.meanwhile = _ -> {};
        assertThat(machine.read("/diarium")).isEqualTo("Nya gatan 1");
    }

    @Test
    void it_is_written_anew_with_each_minute_and_never_kept_over_the_end_of_one() {
        var machine = new Machine();
        assertThat(inTheEnd(machine, () -> machine.read("/diarium"))).isTrue();
        clock.set("2026-03-02", "09.01");
        var so = machine.written.get();
        machine.read("/diarium");
        assertThat(machine.written.get()).isEqualTo(so + 1);
        assertThat(machine.answer(new MockHttpServletRequest("GET", "/sammantraden")).tag())
                .isNotNull();
        var late = new Machine();
        late.meanwhile = _ -> clock.set("2026-03-02", "09.03");
        assertThat(late.answer(new MockHttpServletRequest("GET", "/sammantraden")).tag()).isNull();
    }

    @Test
    void what_is_written_for_one_is_never_kept_nor_given_one_who_has_signed_in() {
        for (Consumer<Machine> one :
                List.<Consumer<Machine>>of(
                        machine -> machine.meanwhile = KeptPages::personal,
                        machine -> machine.meanwhile = request -> request.getSession(),
                        machine -> machine.cookie = true)) {
            var machine = new Machine();
            one.accept(machine);
            assertThat(inTheEnd(machine, () -> machine.read("/diarium"))).isFalse();
        }
        var machine = new Machine();
        machine.read("/diarium");
        assertThat(inTheEnd(machine, () -> machine.read(signedIn()))).isFalse();
        assertThat(inTheEnd(machine, () -> machine.read(withSession()))).isFalse();
    }

    static MockHttpServletRequest signedIn() {
        var request = new MockHttpServletRequest("GET", "/diarium");
        Principal she = () -> "Alva Berg";
        request.setUserPrincipal(she);
        return request;
    }

    static MockHttpServletRequest withSession() {
        var request = new MockHttpServletRequest("GET", "/diarium");
        request.getSession();
        return request;
    }

    @Test
    void a_page_that_tells_who_reads_it_is_not_kept() throws Exception {
        var machine = new Machine();
        var chain = machine.chain(new Shell.Reader("1", "Alva Berg", "AB"));
        for (int i = 0; i < 5; i++) {
            var response = new MockHttpServletResponse();
            machine.kept.doFilter(new MockHttpServletRequest("GET", "/diarium"), response, chain);
            assertThat(response.getHeader("ETag")).isNull();
        }
        assertThat(machine.written).hasValue(5);
    }

    @Test
    void what_is_not_on_the_list_is_not_kept() {
        for (var path :
                List.of(
                        "/start",
                        "/sok",
                        "/diarium/registrera",
                        "/sammantraden/kf/2026-03-25/live",
                        "/sammantraden/kf/2026-03-25/planera",
                        "/begar-handling/folj")) {
            var machine = new Machine();
            assertThat(inTheEnd(machine, () -> machine.read(path))).as(path).isFalse();
        }
        var machine = new Machine();
        assertThat(
                        inTheEnd(
                                machine,
                                () -> machine.read(new MockHttpServletRequest("POST", "/diarium"))))
                .isFalse();
    }

    @Test
    void another_name_or_another_question_is_another_page() {
        var machine = new Machine();
        machine.read("/diarium");
        var so = machine.written.get();
        var asked = new MockHttpServletRequest("GET", "/diarium");
        asked.setQueryString("sida=2");
        machine.read(asked);
        var named = new MockHttpServletRequest("GET", "/diarium");
        named.setServerName("annan.example");
        machine.read(named);
        assertThat(machine.written.get()).isEqualTo(so + 2);
    }

    @Test
    void what_all_pages_take_is_bounded() {
        var machine = new Machine();
        var big = "x".repeat(1 << 20);
        moveTo(big);
        for (int i = 0; i < 40; i++) {
            var asked = new MockHttpServletRequest("GET", "/diarium");
            asked.setQueryString("sida=" + i);
            machine.read(asked);
        }
        assertThat(machine.kept.bytes()).isPositive().isLessThanOrEqualTo(KeptPages.MOST_BYTES);
    }

    @Test
    void many_at_once_are_few_who_write() throws Exception {
        var machine = new Machine();
        var come = new CountDownLatch(100);
        var begun = new CountDownLatch(1);
        machine.meanwhile =
                _ -> {
                    try {
                        begun.await(5, TimeUnit.SECONDS);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                };
        var read = new ArrayList<java.util.concurrent.Future<String>>();
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 100; i++) {
                read.add(
                        readers.submit(() -> {
                            come.countDown();
                            return machine.read("/diarium");
                        }));
            }
            assertThat(come.await(5, TimeUnit.SECONDS)).isTrue();
            begun.countDown();
            for (var one : read) {
                assertThat(one.get()).isEqualTo(before.address());
            }
        }
        assertThat(machine.written.get()).isLessThan(20);
    }

    @Test
    void one_who_reads_slowly_keeps_nobody_waiting() throws Exception {
        var machine = new Machine();
        var sending = new CountDownLatch(1);
        var read = new CountDownLatch(1);
        var slow =
                new MockHttpServletResponse() {
                    @Override
                    public void setContentLength(int length) {
                        sending.countDown();
                        try {
                            read.await(20, TimeUnit.SECONDS);
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                        super.setContentLength(length);
                    }
                };
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            readers.submit(() -> {
                machine.kept.doFilter(
                        new MockHttpServletRequest("GET", "/diarium"), slow, machine.chain(null));
                return slow;
            });
            assertThat(sending.await(10, TimeUnit.SECONDS)).isTrue();
            moveTo("Nya gatan 2");
            assertThat(readers.submit(() -> machine.read("/diarium")).get(10, TimeUnit.SECONDS))
                    .isEqualTo("Nya gatan 2");
            read.countDown();
        }
    }

    @Test
    void whoever_asks_within_a_transaction_sees_what_is_not_stored_yet() {
        var machine = new Machine();
        machine.read("/diarium");
        new TransactionTemplate(transactions)
                .executeWithoutResult(transaction -> {
                    moveTo("Ej sparad gata");
                    assertThat(machine.read("/diarium")).isEqualTo("Ej sparad gata");
                    transaction.setRollbackOnly();
                });
        assertThat(machine.read("/diarium")).isEqualTo(before.address());
    }

    @Test
    void a_real_page_has_a_tag_that_changes_with_it() throws Exception {
        var first = web.perform(get("/anslagstavla")).andReturn().getResponse();
        var tag = String.valueOf(first.getHeader("ETag"));
        assertThat(tag).startsWith("W/\"");
        assertThat(first.getHeader("Cache-Control")).isEqualTo("no-cache");
        assertThat(first.getHeader("Vary")).contains("Cookie");
        assertThat(first.getContentAsString(StandardCharsets.UTF_8)).contains("</html>");
        web.perform(get("/anslagstavla").header("If-None-Match", tag))
                .andExpect(status().isNotModified());
        web.perform(head("/anslagstavla"))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", tag));
        moveTo("Flyttgatan 3");
        var moved =
                web.perform(get("/anslagstavla").header("If-None-Match", tag))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse();
        assertThat(moved.getContentAsString(StandardCharsets.UTF_8)).contains("Flyttgatan 3");
        assertThat(moved.getHeader("ETag")).isNotEqualTo(tag);
    }

    @Test
    void it_is_packed_for_those_who_take_it_packed() throws Exception {
        var whole = web.perform(get("/anslagstavla")).andReturn().getResponse();
        var packed =
                web.perform(get("/anslagstavla").header("Accept-Encoding", "br, gzip"))
                        .andReturn()
                        .getResponse();
        assertThat(packed.getHeader("Content-Encoding")).isEqualTo("gzip");
        assertThat(
                        new GZIPInputStream(
                                        new ByteArrayInputStream(packed.getContentAsByteArray()))
                                .readAllBytes())
                .isEqualTo(whole.getContentAsByteArray());
        for (var not : List.of("identity", "gzip;q=0", "br")) {
            assertThat(
                            web.perform(get("/anslagstavla").header("Accept-Encoding", not))
                                    .andReturn()
                                    .getResponse()
                                    .getHeader("Content-Encoding"))
                    .as(not)
                    .isNull();
        }
    }

    @Test
    void what_cannot_be_found_and_what_has_a_form_is_not_kept() throws Exception {
        for (var path : List.of("/diarium/ks-2026-9999", "/begar-handling", "/logga-in")) {
            assertThat(web.perform(get(path)).andReturn().getResponse().getHeader("ETag"))
                    .as(path)
                    .isNull();
        }
    }
}
