package se.uppdrag.rehearsal;

import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/// Plays the members who are not in the hall: they answer in each round when it is asked, as the
/// others do.
@Component
class SimulatedMembers {

    private final Rehearsals rehearsals;

    SimulatedMembers(Rehearsals rehearsals) {
        this.rehearsals = rehearsals;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void begun(Rehearsals.Begun begun) {
        for (int i = 0; i < begun.rehearsal().simulated(); i++) {
            Thread.ofVirtual().name("simulated-member").start(() -> plays(begun.rehearsal()));
        }
    }

    private void plays(Rehearsal rehearsal) {
        var device = UUID.randomUUID();
        Integer before = null;
        try {
            for (int round = 1; round <= Rehearsal.ROUNDS + 1; round++) {
                if (round <= Rehearsal.ROUNDS) {
                    Rehearsals.sleepUntil(rehearsal.asks(round));
                }
                var pressed = System.nanoTime();
                rehearsals.answer(rehearsal, round, device, null, before);
                before = (int) Duration.ofNanos(System.nanoTime() - pressed).toMillis();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
