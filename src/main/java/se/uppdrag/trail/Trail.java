package se.uppdrag.trail;

import java.time.Clock;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;

/// The door to the book of acts. An act, its entry and its answer stand or fall together.
@Service
public class Trail {

    private final EntryTable entries;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Trail(EntryTable entries, TransactionTemplate transaction, Clock clock) {
        this.entries = entries;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Does the act in one transaction, once: a command that was granted before gets the answer it
    /// got then, and nothing happens again. A refused act leaves no trace and may be tried anew.
    ///
    /// @return the address to show next
    public Outcome<String> once(Command command, Supplier<Outcome<String>> act) {
        return transaction.execute(status -> {
            entries.waitForTurn(command.id());
            var before = entries.answerTo(command.id());
            if (before.isPresent()) {
                return Outcome.granted(before.get());
            }
            var outcome = act.get();
            if (outcome instanceof Granted<String>(var answer, _)) {
                append(command, answer);
            } else {
                status.setRollbackOnly();
            }
            return outcome;
        });
    }

    private void append(Command command, String answer) {
        var last = entries.lastForUpdate();
        entries.insert(
                Entry.after(
                        last.seq(),
                        last.hash(),
                        clock.instant(),
                        command.by(),
                        command.id(),
                        command.act(),
                        answer));
    }

    /// Recomputes the whole chain.
    ///
    /// @return the number of the first entry that does not fit, or 0 when the chain is whole
    public long firstBroken() {
        return entries.firstBroken();
    }
}
