package se.uppdrag.inbox;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppdrag.files.FileId;
import se.uppdrag.files.Files;
import se.uppdrag.inbox.Enclosed.Verdict;

/// Opens what is kept, after it is safely kept. An attempt is counted before it is made, so that a
/// letter that brings the program down is tried twice and then left as it came.
@Component
class LetterReader {

    private static final Logger LOG = LoggerFactory.getLogger(LetterReader.class);
    private static final int ATTEMPTS = 2;
    private static final int SCANNED_AGAIN = 20;

    private final InboxTable letters;
    private final ReadingTable readings;
    private final Files files;
    private final Opening opening;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LetterReader(
            InboxTable letters,
            ReadingTable readings,
            Files files,
            Opening opening,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.letters = letters;
        this.readings = readings;
        this.files = files;
        this.opening = opening;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    void readAll() {
        while (readNext()) {
            // One at a time.
        }
        scanAgain();
    }

    private boolean readNext() {
        var next = transaction.execute(_ -> letters.next());
        if (next == null || next.isEmpty()) {
            return false;
        }
        var letter = next.get();
        var raw = files.find(new FileId(letter.file())).orElseThrow().bytes();
        try {
            var made =
                    letter.attempts() > ATTEMPTS
                            ? opening.headOnly(letter, raw, Trouble.READING_FAILED)
                            : letter.whole()
                                    ? opening.whole(letter, raw)
                                    : opening.headOnly(letter, raw, Trouble.LEFT_ON_SERVER);
            transaction.executeWithoutResult(_ -> write(letter.id(), made));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError failed) {
            LOG.warn("A letter could not be read ({})", failed.getClass().getSimpleName());
            if (letter.attempts() > ATTEMPTS) {
                throw failed;
            }
        }
        return true;
    }

    private void write(LetterId id, Opening.Made made) {
        if (letters.lock(id).filter(state -> state == Received.State.KEPT).isEmpty()) {
            return;
        }
        var now = clock.instant();
        readings.insert(id, made.read(), now);
        for (var one : made.enclosed()) {
            readings.insert(id, one);
            note(id, one.number(), one.verdict());
        }
        note(id, 0, made.whole());
        var automatic =
                made.read().nature() == Nature.REPLY_BY_MACHINE || made.bounce().isPresent();
        letters.move(id, automatic ? Received.State.AUTOMATIC : Received.State.WAITS, now);
        made.bounce()
                .ifPresent(bounce ->
                        events.publishEvent(new LetterBounced(bounce.sent(), bounce.why())));
    }

    private void note(LetterId id, int number, Verdict verdict) {
        if (verdict.state() != Verdict.State.NOT_LOOKED_AT) {
            readings.scanned(id, number, verdict, clock.instant());
        }
    }

    /// Where the scanner was away, or the house has got one since.
    private void scanAgain() {
        if (!opening.scans()) {
            return;
        }
        for (var id : readings.unscanned(SCANNED_AGAIN)) {
            var letter = readings.find(id).orElseThrow();
            var raw = files.find(new FileId(letter.file())).orElseThrow().bytes();
            var verdicts = opening.scan(raw);
            if (verdicts.isEmpty()) {
                return;
            }
            transaction.executeWithoutResult(
                    _ -> verdicts.forEach((number, verdict) -> note(id, number, verdict)));
        }
    }
}
