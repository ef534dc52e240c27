package se.uppdrag.safety;

import java.time.Clock;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.trail.Command;

/// Acts on reports, each once. They leave no line in the book of acts, which others read and whose
/// length is published: a line of it would tell that there is a report. What was done stands among
/// the lines of the report, sealed.
///
/// The table `safety.command` remembers their ids for a week, longer than a form stays open.
@Repository
class Unseen {

    private static final int DAYS = 7;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Unseen(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// A refused act leaves nothing and may be tried anew.
    ///
    /// @param again where a form that is sent a second time leads
    Outcome<String> once(Command command, String again, Supplier<Outcome<String>> act) {
        return transaction.execute(status -> {
            if (!first(command)) {
                return Outcome.granted(again);
            }
            var outcome = act.get();
            if (!(outcome instanceof Granted<String>)) {
                status.setRollbackOnly();
            }
            return outcome;
        });
    }

    /// Two copies of one form queue up at the key of the table.
    private boolean first(Command command) {
        var today = SwedishTime.dateOf(clock.instant());
        jdbc.sql("delete from safety.command where on_date < :day")
                .param("day", today.minusDays(DAYS))
                .update();
        return jdbc.sql(
                                """
                                insert into safety.command (id, on_date) values (:id, :today)
                                on conflict do nothing
                                """)
                        .param("id", command.id())
                        .param("today", today)
                        .update()
                == 1;
    }
}
