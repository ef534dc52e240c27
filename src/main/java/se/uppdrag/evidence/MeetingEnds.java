package se.uppdrag.evidence;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppdrag.sitting.Sittings;

/// Makes a checkpoint when a meeting has ended.
@Component
class MeetingEnds {

    private static final Logger LOG = LoggerFactory.getLogger(MeetingEnds.class);

    private final Checkpoints checkpoints;
    private final TransactionTemplate transaction;

    MeetingEnds(Checkpoints checkpoints, PlatformTransactionManager transactions) {
        this.checkpoints = checkpoints;
        this.transaction = new TransactionTemplate(transactions);
        // The meeting's own transaction has just ended; this is another.
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void happened(Sittings.SittingEnded ended) {
        try {
            transaction.executeWithoutResult(_ -> checkpoints.atTheEndOf(ended.meeting()));
        } catch (RuntimeException failed) {
            // The meeting has ended all the same; the night makes the next.
            LOG.error("No checkpoint was made for {}", ended.meeting().value(), failed);
        }
    }
}
