package se.uppdrag.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Table `access.failed_sign_in`: guessing gets slower and slower, and nothing is ever closed.
@Repository
class Delays {

    /// How the program waits; tests only note that it would have.
    interface Pause {
        void rest(Duration time) throws InterruptedException;
    }

    static final Duration LONGEST = Duration.ofSeconds(42);

    /// Anybody may be mistaken so many times.
    private static final int FREE = 3;

    private static final Duration COUNTED = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Pause pause;
    private final Clock clock;

    /// What somebody waits to have tried just now, in this instance.
    private final Set<String> waiting = ConcurrentHashMap.newKeySet();

    Delays(JdbcClient jdbc, Pause pause, Clock clock) {
        this.jdbc = jdbc;
        this.pause = pause;
        this.clock = clock;
    }

    /// How long the next attempt waits: 1, 2, 4 … at most 42 seconds.
    static Duration after(int failures) {
        if (failures < FREE) {
            return Duration.ZERO;
        }
        var seconds = Duration.ofSeconds(1L << Math.min(failures - FREE, 10));
        return seconds.compareTo(LONGEST) > 0 ? LONGEST : seconds;
    }

    /// Waits as long as the failures before have earned.
    ///
    /// @return false where another attempt is waiting already: it is not tried
    boolean turn(String guessed) {
        var time = after(failures(guessed));
        if (time.isZero()) {
            return true;
        }
        if (!waiting.add(guessed)) {
            return false;
        }
        try {
            pause.rest(time);
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waiting.remove(guessed);
        }
    }

    void failed(String guessed) {
        var now = clock.instant();
        jdbc.sql("delete from access.failed_sign_in where at < :since")
                .param("since", Timestamp.from(now.minus(COUNTED)))
                .update();
        jdbc.sql("insert into access.failed_sign_in (guessed, at) values (:guessed, :now)")
                .param("guessed", guessed)
                .param("now", Timestamp.from(now))
                .update();
    }

    private int failures(String guessed) {
        return jdbc.sql(
                        """
                        select count(*) from access.failed_sign_in
                         where guessed = :guessed and at > :since
                        """)
                .param("guessed", guessed)
                .param("since", Timestamp.from(clock.instant().minus(COUNTED)))
                .query(Integer.class)
                .single();
    }
}
