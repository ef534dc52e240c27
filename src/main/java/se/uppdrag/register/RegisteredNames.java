package se.uppdrag.register;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import se.uppdrag.web.HiddenNames;

/// Keeps the hidden names at hand, since every page and every stream asks for them. For half a
/// minute at most: where the program runs on more than one machine, the change is made on another.
@Component
class RegisteredNames implements HiddenNames {

    private static final long KEPT = Duration.ofSeconds(30).toNanos();

    private final PersonTable persons;
    private volatile @Nullable List<String> known;
    private volatile long since;

    /// How many times they have had to be read anew: what was on its way before the last is old.
    private volatile long changes;

    RegisteredNames(PersonTable persons) {
        this.persons = persons;
    }

    @Override
    public List<String> all() {
        var names = known;
        if (names == null || System.nanoTime() - since > KEPT) {
            var before = changes;
            names =
                    persons.everybody().stream()
                            .filter(one -> one.protection() == PersonDetails.Protection.NAME)
                            .map(PersonDetails::name)
                            .toList();
            keep(names, before);
        }
        return names;
    }

    private synchronized void keep(List<String> names, long before) {
        if (changes == before) {
            known = names;
            since = System.nanoTime();
        }
    }

    @Override
    public synchronized void lookAnew() {
        changes++;
        known = null;
    }

    /// At once, and again when it is on disk: somebody may have asked in between.
    @EventListener
    void changing(Persons.ProtectionChanged change) {
        lookAnew();
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMPLETION)
    void changed(Persons.ProtectionChanged change) {
        lookAnew();
    }
}
