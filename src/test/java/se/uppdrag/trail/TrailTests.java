package se.uppdrag.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import se.uppdrag.TestDatabase;
import se.uppdrag.law.Citation;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Refusal;

@SpringBootTest
@ContextConfiguration(initializers = TestDatabase.class)
@DisplayName("The trail: once, in order, and never changed")
class TrailTests {

    enum No implements Refusal {
        NO;

        @Override
        public Citation basis() {
            return Citation.kl(5, 45);
        }

        @Override
        public String key() {
            return "no";
        }
    }

    @Autowired Trail trail;
    @Autowired JdbcClient jdbc;

    Command command() {
        return new Command(UUID.randomUUID(), null, "POST /prov");
    }

    @Test
    void a_command_sent_twice_is_done_once_and_answered_alike() {
        var done = new AtomicInteger();
        var command = command();
        var first = trail.once(command, () -> Outcome.granted("/" + done.incrementAndGet()));
        var second = trail.once(command, () -> Outcome.granted("/" + done.incrementAndGet()));

        assertThat(done).hasValue(1);
        assertThat(second).isEqualTo(first).isEqualTo(Outcome.granted("/1"));
    }

    @Test
    void copies_that_arrive_at_the_same_moment_are_done_once() throws Exception {
        var done = new AtomicInteger();
        var command = command();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    IntStream.range(0, 8)
                            .mapToObj(_ ->
                                    threads.submit(() ->
                                            trail.once(
                                                    command,
                                                    () ->
                                                            Outcome.granted(
                                                                    "/" + done.incrementAndGet()))))
                            .toList();
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(Outcome.granted("/1"));
            }
        }
        assertThat(done).hasValue(1);
    }

    @Test
    void a_refused_command_leaves_no_trace_and_may_be_tried_again() {
        var command = command();
        trail.once(command, () -> Outcome.refused(No.NO));
        assertThat(trail.once(command, () -> Outcome.granted("/nu")))
                .isEqualTo(Outcome.granted("/nu"));
    }

    @Test
    void an_act_that_breaks_leaves_no_entry() {
        var command = command();
        assertThatThrownBy(() ->
                        trail.once(
                                command,
                                () -> {
                                    throw new IllegalStateException("broken");
                                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(
                        jdbc.sql("select count(*) from trail.entry where command = :id")
                                .param("id", command.id())
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    @Test
    void nobody_need_look_again_because_of_votes_but_because_of_all_else() {
        trail.once(command(), () -> Outcome.granted("/a"));
        var before = trail.head().seq();
        assertThat(trail.doneAfter(before - 1)).isTrue();

        var vote = "POST /sammantraden/kf/2026-11-25/ledamot/rosta";
        trail.once(new Command(UUID.randomUUID(), null, vote), () -> Outcome.granted("/a"));
        assertThat(trail.head().seq()).isGreaterThan(before);
        assertThat(trail.doneAfter(before)).isFalse();

        var end = "POST /sammantraden/kf/2026-11-25/ordforande/avsluta-omrostning";
        trail.once(new Command(UUID.randomUUID(), null, end), () -> Outcome.granted("/a"));
        assertThat(trail.doneAfter(before)).isTrue();
    }

    @Test
    void the_chain_is_whole_and_the_database_refuses_to_change_it() {
        trail.once(command(), () -> Outcome.granted("/a"));
        assertThat(trail.firstBroken()).isZero();
        assertThatThrownBy(() -> jdbc.sql("update trail.entry set act = 'annat'").update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from trail.entry").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void a_changed_line_is_found_even_if_the_database_was_tricked() {
        trail.once(command(), () -> Outcome.granted("/a"));
        var victim = jdbc.sql("select max(seq) from trail.entry").query(Long.class).single();
        var was =
                jdbc.sql("select answer from trail.entry where seq = :seq")
                        .param("seq", victim)
                        .query(String.class)
                        .single();
        tamper(victim, "/något annat");
        assertThat(trail.firstBroken()).isEqualTo(victim);
        tamper(victim, was);
        assertThat(trail.firstBroken()).isZero();
    }

    private void tamper(long seq, String answer) {
        jdbc.sql("alter table trail.entry disable trigger all").update();
        jdbc.sql("update trail.entry set answer = :answer where seq = :seq")
                .param("answer", answer)
                .param("seq", seq)
                .update();
        jdbc.sql("alter table trail.entry enable trigger all").update();
    }
}
