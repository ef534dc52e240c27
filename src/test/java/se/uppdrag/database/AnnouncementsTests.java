package se.uppdrag.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import se.uppdrag.TestDatabase;

@DisplayName("What one instance tells, all the others hear")
@SpringBootTest
@ContextConfiguration(initializers = TestDatabase.class)
class AnnouncementsTests {

    private static final String LISTENING = "listening";

    @Autowired HikariDataSource database;
    @Autowired JdbcClient jdbc;

    private final LinkedBlockingQueue<String> heard = new LinkedBlockingQueue<>();

    /// An instance that has just started.
    private Announcements another() {
        var instance = new Announcements(database);
        instance.listen(
                "rehearsal",
                new Announcements.Listener() {
                    @Override
                    public void heard(String message) {
                        heard.add(message);
                    }

                    @Override
                    public void mayHaveMissed() {
                        heard.add(LISTENING);
                    }
                });
        instance.start();
        return instance;
    }

    private String next() throws InterruptedException {
        return heard.poll(10, TimeUnit.SECONDS);
    }

    private void tell(String message) {
        jdbc.sql("select pg_notify('rehearsal', :message)")
                .param("message", message)
                .query()
                .singleRow();
    }

    /// Many times, since what went wrong once was a race between the start and the thread started.
    @RepeatedTest(200)
    void every_instance_that_starts_hears() throws InterruptedException {
        var instance = another();
        assertThat(next()).isEqualTo(LISTENING);
        instance.stop();
    }

    @Test
    void what_is_told_is_heard_in_order_and_not_after_the_stop() throws InterruptedException {
        var instance = another();
        assertThat(next()).isEqualTo(LISTENING);
        tell("one");
        tell("two");
        assertThat(next()).isEqualTo("one");
        assertThat(next()).isEqualTo("two");

        instance.stop();
        tell("three");
        assertThat(heard.poll(500, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void a_connection_that_breaks_is_made_anew_and_nobody_trusts_what_she_heard_before()
            throws InterruptedException {
        var instance = another();
        assertThat(next()).isEqualTo(LISTENING);
        jdbc.sql(
                        """
                        select count(pg_terminate_backend(pid)) from pg_stat_activity
                         where datname = current_database() and query = 'listen rehearsal'
                        """)
                .query(Long.class)
                .single();
        assertThat(next()).isEqualTo(LISTENING);
        tell("again");
        assertThat(next()).isEqualTo("again");
        instance.stop();
    }
}
