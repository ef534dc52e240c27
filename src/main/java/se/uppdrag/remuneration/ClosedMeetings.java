package se.uppdrag.remuneration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.sitting.Sittings;

/// Proposes the fees of a meeting as soon as it has been closed. Whatever goes wrong here never
/// keeps a meeting from being closed; what was missed is gathered with the month.
@Component
class ClosedMeetings {

    private static final Logger LOG = LoggerFactory.getLogger(ClosedMeetings.class);

    private final Meetings meetings;
    private final Proposals proposals;
    private final TransactionTemplate transaction;

    ClosedMeetings(
            Meetings meetings, Proposals proposals, PlatformTransactionManager transactions) {
        this.meetings = meetings;
        this.proposals = proposals;
        this.transaction = new TransactionTemplate(transactions);
        // The meeting's own transaction has just ended; this is another.
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void happened(Sittings.SittingEnded ended) {
        try {
            transaction.executeWithoutResult(
                    _ -> meetings.meeting(ended.meeting()).ifPresent(proposals::from));
        } catch (RuntimeException failed) {
            LOG.error("No fees were proposed for meeting {}", ended.meeting().value(), failed);
        }
    }
}
