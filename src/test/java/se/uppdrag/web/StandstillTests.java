package se.uppdrag.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ContextConfiguration;
import se.uppdrag.TestDatabase;
import se.uppdrag.law.SwedishTime;

@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@DisplayName("While there is no room, or no clock, everything can be read and nothing is stored")
class StandstillTests {

    /// A machine whose clock can be set, and which may sleep.
    static final class Machine extends Clock {

        private Instant wall = Instant.parse("2026-11-25T17:30:00Z");
        private long work;
        private long up;

        void passes(Duration time) {
            wall = wall.plus(time);
            work += time.toNanos();
            up += time.toNanos();
        }

        void sleeps(Duration time) {
            wall = wall.plus(time);
            up += time.toNanos();
        }

        void isSet(Duration by) {
            wall = wall.plus(by);
        }

        @Override
        public Instant instant() {
            return wall;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    static final String WRITTEN = "Jag yrkar avslag, eftersom kostnaden inte är utredd.";

    @Autowired JteViews views;
    @Autowired Texts texts;

    final AtomicBoolean acts = new AtomicBoolean(true);
    final AtomicBoolean files = new AtomicBoolean(true);
    final AtomicInteger done = new AtomicInteger();
    final Machine machine = new Machine();
    SteadyClock clock;
    Unavailable gate;

    @BeforeEach
    void aGateOfOurOwn() {
        clock = new SteadyClock(machine, () -> machine.work, () -> machine.up);
        gate =
                new Unavailable(
                        views,
                        texts,
                        new Storing() {
                            @Override
                            public boolean acts() {
                                return acts.get();
                            }

                            @Override
                            public boolean files() {
                                return files.get();
                            }

                            @Override
                            public void full() {
                                acts.set(false);
                            }
                        },
                        clock);
    }

    MockHttpServletResponse asks(MockHttpServletRequest request) throws Exception {
        var response = new MockHttpServletResponse();
        gate.doFilter(request, response, (_, _) -> done.incrementAndGet());
        return response;
    }

    static MockHttpServletRequest act() {
        var request = new MockHttpServletRequest("POST", "/motioner");
        request.setContentType("application/x-www-form-urlencoded");
        request.addParameter("kommando", "0b8f6c1e-2c8e-4c6e-9f4e-3f9f1c1a2b3c");
        request.addParameter("text", WRITTEN);
        return request;
    }

    static Document page(MockHttpServletResponse response) throws Exception {
        return Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8));
    }

    @Test
    void an_act_is_told_that_it_was_not_done_and_what_was_written_is_still_there()
            throws Exception {
        acts.set(false);
        var answer = asks(act());
        assertThat(answer.getStatus()).isEqualTo(507);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("10");
        assertThat(done).hasValue(0);
        var page = page(answer);
        assertThat(page.select("h1").text())
                .isEqualTo("Det går att läsa men inte att spara just nu");
        assertThat(page.select("main").text()).contains("Disken hos kommunen är full");
        assertThat(page.select("form[action=/motioner] textarea").text()).isEqualTo(WRITTEN);
        assertThat(page.select("input[name=kommando]")).hasSize(1);
    }

    @Test
    void it_is_done_as_soon_as_there_is_room_again() throws Exception {
        acts.set(false);
        asks(act());
        acts.set(true);
        assertThat(asks(act()).getStatus()).isEqualTo(200);
        assertThat(done).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD"})
    void what_is_only_read_is_read(String method) throws Exception {
        acts.set(false);
        machine.isSet(Duration.ofDays(400));
        assertThat(asks(new MockHttpServletRequest(method, "/protokoll")).getStatus())
                .isEqualTo(200);
        assertThat(done).hasValue(1);
    }

    @Test
    void files_stop_before_acts_do() throws Exception {
        files.set(false);
        var file = new MockHttpServletRequest("POST", "/diarium/registrera");
        file.setContentType("multipart/form-data; boundary=x");
        file.setContent(new byte[200_000]);
        assertThat(asks(file).getStatus()).isEqualTo(507);
        assertThat(done).hasValue(0);
        assertThat(asks(act()).getStatus()).isEqualTo(200);
        assertThat(done).hasValue(1);
    }

    @Test
    void a_database_that_finds_no_room_is_told_of_and_not_tried_again_at_once() throws Exception {
        var response = new MockHttpServletResponse();
        gate.doFilter(
                act(),
                response,
                (_, _) -> {
                    throw new DataAccessResourceFailureException(
                            "x", new SQLException("could not extend file", "53100"));
                });
        assertThat(response.getStatus()).isEqualTo(507);
        assertThat(acts).isFalse();
    }

    @Test
    void a_database_that_cannot_be_reached_is_no_full_disk() throws Exception {
        var response = new MockHttpServletResponse();
        gate.doFilter(
                act(),
                response,
                (_, _) -> {
                    throw new DataAccessResourceFailureException(
                            "x", new SQLException("gone", "08006"));
                });
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(page(response).select("h1").text()).isEqualTo("Tjänsten svarar inte just nu");
    }

    /// Legal dates are counted from when an act is done, so none is done while it is not known.
    @ParameterizedTest
    @ValueSource(longs = {-400 * 24, -24, -1, 1, 24, 400 * 24})
    void a_clock_that_is_set_wrong_dates_nothing(long hours) throws Exception {
        assertThat(asks(act()).getStatus()).isEqualTo(200);
        machine.passes(Duration.ofMinutes(10));
        machine.isSet(Duration.ofHours(hours));
        var answer = asks(act());
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(page(answer).select("main").text()).contains("Klockan hos kommunen går fel");
        assertThat(done).hasValue(1);
        // What goes on by itself meanwhile, such as what is disposed of, goes by the time passed.
        assertThat(SwedishTime.dateOf(clock.instant())).isEqualTo("2026-11-25");

        machine.isSet(Duration.ofHours(-hours));
        assertThat(asks(act()).getStatus()).isEqualTo(200);
        assertThat(done).hasValue(2);
    }

    @Test
    void a_clock_that_a_time_server_corrects_a_little_is_believed() {
        for (int day = 0; day < 400; day++) {
            machine.passes(Duration.ofDays(1));
            machine.isSet(Duration.ofSeconds(day % 2 == 0 ? 90 : -30));
            assertThat(clock.steady()).isTrue();
            assertThat(clock.instant()).isEqualTo(machine.instant());
        }
    }

    @Test
    void a_machine_that_has_slept_is_believed_when_it_wakes() {
        machine.passes(Duration.ofHours(1));
        machine.sleeps(Duration.ofHours(11));
        assertThat(clock.steady()).isTrue();
        assertThat(clock.instant()).isEqualTo(machine.instant());
    }

    @Test
    void a_clock_behind_what_is_recorded_is_not_believed_until_it_has_caught_up() {
        clock.cannotBeBefore(machine.instant().plus(Duration.ofDays(400)));
        assertThat(clock.steady()).isFalse();
        machine.passes(Duration.ofDays(401));
        assertThat(clock.steady()).isTrue();
    }

    @Test
    void to_sign_in_and_out_is_still_possible_with_little_room() throws Exception {
        acts.set(false);
        assertThat(asks(new MockHttpServletRequest("POST", "/logga-in")).getStatus())
                .isEqualTo(200);
        assertThat(asks(new MockHttpServletRequest("POST", "/logga-in-nagon")).getStatus())
                .isEqualTo(507);
    }
}
