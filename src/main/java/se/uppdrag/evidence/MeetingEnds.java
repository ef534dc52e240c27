package se.uppdrag.evidence;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppdrag.sitting.Sitting;
import se.uppdrag.sitting.Sittings;

/// Makes a checkpoint when a meeting has ended.
@Component
class MeetingEnds {

    private static final Logger LOG = LoggerFactory.getLogger(MeetingEnds.class);

    private final Sittings sittings;
    private final Checkpoints checkpoints;
    private final TransactionTemplate transaction;

    MeetingEnds(
            Sittings sittings, Checkpoints checkpoints, PlatformTransactionManager transactions) {
        this.sittings = sittings;
        this.checkpoints = checkpoints;
        this.transaction = new TransactionTemplate(transactions);
        // The meeting's own transaction has just ended; this is another.
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void happened(Sittings.SittingChanged changed) {
        try {
            transaction.executeWithoutResult(_ -> {
                var sitting = sittings.sitting(changed.meeting());
                if (sitting.filter(one -> one.phase() == Sitting.Phase.CLOSED).isPresent()) {
                    checkpoints.atTheEndOf(changed.meeting());
                }
            });
        } catch (RuntimeException failed) {
            // The meeting has ended all the same; the night makes the next.
            LOG.error("No checkpoint was made for {}", changed.meeting().value(), failed);
        }
    }
}
