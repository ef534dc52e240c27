package se.uppdrag.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/// Carries letters, one at a time, as soon as they are written and again when a pause is over.
///
/// Each is noted in a transaction of its own that keeps other instances from it. Where the program
/// is killed between the server's yes and the note, the letter is carried once more with the same
/// id; none is ever lost.
@Component
class Postman implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    /// Pauses end without anybody telling.
    private static final Duration ROUND = Duration.ofSeconds(20);

    private final LetterTable letters;
    private final Carrier carrier;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Semaphore news = new Semaphore(0);
    private volatile @Nullable Thread thread;

    Postman(LetterTable letters, Carrier carrier, TransactionTemplate transaction, Clock clock) {
        this.letters = letters;
        this.carrier = carrier;
        this.transaction = transaction;
        this.clock = clock;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void posted(Letters.Posted posted) {
        news.release();
    }

    @Override
    public void start() {
        var walking = Thread.ofVirtual().name("postman").unstarted(this::walk);
        thread = walking;
        walking.start();
    }

    @Override
    public void stop() {
        var walking = thread;
        thread = null;
        if (walking != null) {
            walking.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void walk() {
        while (thread != null) {
            try {
                goesTheRound();
                if (news.tryAcquire(ROUND.toMillis(), TimeUnit.MILLISECONDS)) {
                    news.drainPermits();
                }
            } catch (InterruptedException stopping) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("Letters have to wait: {}", e.getMessage());
                pause();
            }
        }
    }

    /// Empties the box, as far as there is a way for letters to go.
    void goesTheRound() {
        transaction.executeWithoutResult(_ -> letters.expire(clock.instant()));
        while (carrier.ready() && carryNext()) {
            // One at a time.
        }
    }

    private void pause() {
        try {
            Thread.sleep(ROUND);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /// @return whether there was one to carry
    private boolean carryNext() {
        return Boolean.TRUE.equals(
                transaction.execute(_ -> {
                    var due = letters.due(clock.instant());
                    due.map(this::carried).ifPresent(letters::update);
                    return due.isPresent();
                }));
    }

    private Letter carried(Letter letter) {
        var now = clock.instant();
        return switch (carrier.carry(letter)) {
            case Carrier.Answer.Carried _ -> letter.settled(Letter.State.SENT, now, null);
            case Carrier.Answer.Refused(var why) -> letter.settled(Letter.State.REFUSED, now, why);
            case Carrier.Answer.Away(var why) -> letter.delayed(now, why);
        };
    }
}
