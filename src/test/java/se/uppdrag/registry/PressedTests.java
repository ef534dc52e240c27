package se.uppdrag.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static se.uppdrag.PageChecks.as;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppdrag.Proves;
import se.uppdrag.register.Register;

/// What a registrar presses, many at once, again and again, and while the line to the database is
/// cut.
@InRegistryTown
@DisplayName("OSL 5:1 – what is registered by press is registered once, in numbers without gaps")
@Proves({"OSL-5-1"})
class PressedTests {

    private static final int AT_ONCE = 8;
    private static final int PRESSES = 60;
    private static final int CUTS = 12;

    @Autowired RegistryTown town;
    @Autowired Registry registry;
    @Autowired Register register;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;
    @Autowired MockMvc web;
    @Autowired List<DataSource> pools;

    @BeforeEach
    void town() {
        town.found();
    }

    private static <T> List<T> atOnce(int times, Callable<T> work) throws Exception {
        try (var pool = Executors.newFixedThreadPool(AT_ONCE)) {
            var found = new ArrayList<T>();
            for (var each :
                    pool.invokeAll(IntStream.range(0, times).mapToObj(_ -> work).toList())) {
                found.add(each.get());
            }
            return found;
        }
    }

    private int status(UUID command, String subject, List<String> addresses) throws Exception {
        var answer =
                web.perform(
                                post("/diarium/registrera")
                                        .with(as(town.registrar))
                                        .param("kommando", command.toString())
                                        .param("organ", "ks")
                                        .param("arende", subject)
                                        .param("riktning", "RECEIVED")
                                        .param("motpart", "Karin Kund")
                                        .param("mening", "Brev om " + subject)
                                        .param("ansvarig", "")
                                        .param("klass", "")
                                        .param("bestammelse", ""))
                        .andReturn()
                        .getResponse();
        if (answer.getRedirectedUrl() != null) {
            synchronized (addresses) {
                addresses.add(answer.getRedirectedUrl());
            }
        }
        return answer.getStatus();
    }

    private List<Integer> numbers(String subject) {
        return jdbc.sql(
                        """
                        select cast(split_part(slug, '-', 3) as int)
                          from registry.matter
                         where subject like :subject
                         order by 1
                        """)
                .param("subject", subject)
                .query(Integer.class)
                .list();
    }

    private static void haveNoGaps(List<Integer> numbers) {
        assertThat(numbers)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(numbers.getFirst(), numbers.getLast())
                                .boxed()
                                .toList());
    }

    @Test
    void the_same_press_sent_by_many_at_once_is_one_matter() throws Exception {
        var command = UUID.randomUUID();
        var addresses = new ArrayList<String>();
        assertThat(atOnce(24, () -> status(command, "Pressat av många", addresses)))
                .containsOnly(303);
        assertThat(addresses).hasSize(24);
        assertThat(Set.copyOf(addresses)).hasSize(1);
        assertThat(numbers("Pressat av många")).hasSize(1);
    }

    @Test
    void what_is_undone_takes_no_number() throws Exception {
        var turn = new AtomicInteger();
        var ks = register.organ("ks").orElseThrow();
        atOnce(
                PRESSES,
                () ->
                        transaction.execute(state -> {
                            int n = turn.incrementAndGet();
                            if (n % 3 == 0) {
                                state.setRollbackOnly();
                            }
                            return registry.open(
                                            ks,
                                            Matter.Kind.MATTER,
                                            "Kanske " + n,
                                            new Registration(
                                                    Registration.Direction.DRAWN_UP,
                                                    null,
                                                    "Kanske",
                                                    Instant.parse("2026-03-02T08:00:00Z"),
                                                    "Text",
                                                    null,
                                                    false))
                                    .dnr();
                        }));
        var numbers = numbers("Kanske %");
        assertThat(numbers).hasSize(PRESSES * 2 / 3);
        haveNoGaps(numbers);
    }

    /// Every connection of the program is cut, in the middle of whatever it does; the browser sends
    /// again what was not answered.
    @Test
    void a_press_that_is_cut_off_and_sent_again_is_registered_once() throws Exception {
        var turn = new AtomicInteger();
        var answered = new AtomicInteger();
        var refused = new AtomicInteger();
        var cutting =
                Thread.startVirtualThread(() -> {
                    for (int cut = 1; cut <= CUTS; cut++) {
                        while (answered.get() < cut * PRESSES / (CUTS + 1)) {
                            Thread.onSpinWait();
                        }
                        cut();
                    }
                });
        atOnce(
                PRESSES,
                () -> {
                    var subject = "Avbrutet " + turn.incrementAndGet();
                    var command = UUID.randomUUID();
                    while (!answered(command, subject)) {
                        refused.incrementAndGet();
                    }
                    return answered.incrementAndGet();
                });
        cutting.join();
        for (var lines : pools) {
            lines.unwrap(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
        }
        assertThat(refused).as("presses that were cut off").hasPositiveValue();
        var numbers = numbers("Avbrutet %");
        assertThat(numbers).hasSize(PRESSES);
        haveNoGaps(numbers);
    }

    private boolean answered(UUID command, String subject) {
        try {
            return status(command, subject, new ArrayList<>()) == 303;
        } catch (Exception cut) {
            return false;
        }
    }

    private void cut() {
        try {
            jdbc.sql(
                            """
                            select count(pg_terminate_backend(pid))
                              from pg_stat_activity
                             where datname = current_database() and pid <> pg_backend_pid()
                               and backend_type = 'client backend'
                               and query not like 'listen %'
                            """)
                    .query(Long.class)
                    .single();
        } catch (RuntimeException itself) {
            // The one who cuts may have been given a line that was cut already.
        }
    }
}
