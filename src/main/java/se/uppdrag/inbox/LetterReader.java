package se.uppdrag.inbox;

import java.time.Clock;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppdrag.files.FileId;
import se.uppdrag.files.Files;
import se.uppdrag.inbox.Enclosed.Verdict;
import se.uppdrag.web.OutOfReach;

/// Opens what is kept, after it is safely kept. An attempt is counted before it is made, so that a
/// letter that brings the program down is tried twice and then left as it came.
@Component
class LetterReader {

    private static final Logger LOG = LoggerFactory.getLogger(LetterReader.class);
    private static final int ATTEMPTS = 2;
    private static final int SCANNED_AGAIN = 20;

    private final InboxTable letters;
    private final ReadingTable readings;
    private final PieceTable pieces;
    private final Files files;
    private final Opening opening;
    private final TransactionTemplate alone;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LetterReader(
            InboxTable letters,
            ReadingTable readings,
            PieceTable pieces,
            Files files,
            Opening opening,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.letters = letters;
        this.readings = readings;
        this.pieces = pieces;
        this.files = files;
        this.opening = opening;
        this.alone = new TransactionTemplate(transactions);
        alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.events = events;
        this.clock = clock;
    }

    void readAll() {
        var tried = new HashSet<LetterId>();
        while (Boolean.TRUE.equals(alone.execute(_ -> readNext(tried)))) {
            // One at a time.
        }
        scanAgain();
    }

    /// While it is being read nobody else reads it. Killed on the way, only the attempt is left.
    private boolean readNext(Set<LetterId> tried) {
        var next = letters.next(tried);
        next.ifPresent(letter -> {
            tried.add(letter.id());
            var file = raw(letter);
            if (file.isEmpty()) {
                return;
            }
            var raw = file.get();
            var attempts =
                    Objects.requireNonNull(
                            alone.execute(_ -> letters.attempt(letter.id(), clock.instant())));
            read(letter, raw, attempts).ifPresent(made -> write(letter.id(), made));
        });
        return next.isPresent();
    }

    /// Nothing where its bytes are out of reach: that is no attempt, and others are read meanwhile.
    private Optional<byte[]> raw(InboxTable.Next letter) {
        try {
            return Optional.of(files.find(new FileId(letter.file())).orElseThrow().bytes());
        } catch (OutOfReach later) {
            LOG.info("A letter is read later: {}", later.getMessage());
            return Optional.empty();
        }
    }

    private Optional<Opening.Made> read(InboxTable.Next letter, byte[] raw, int attempts) {
        if (attempts > ATTEMPTS) {
            return Optional.of(opening.headOnly(letter, raw, Trouble.READING_FAILED));
        }
        if (!letter.whole()) {
            var why = letter.pieces() ? Trouble.TOO_LARGE : Trouble.LEFT_ON_SERVER;
            return Optional.of(opening.headOnly(letter, raw, why));
        }
        try {
            return Optional.of(opening.whole(letter, raw));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError failed) {
            LOG.warn("A letter could not be read ({})", failed.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private void write(LetterId id, Opening.Made made) {
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

    /// Where the scanner was away, or the house has got one since, and what lies in pieces.
    private void scanAgain() {
        if (!opening.scans()) {
            return;
        }
        for (var id : readings.unscanned(SCANNED_AGAIN)) {
            var letter = readings.find(id).orElseThrow();
            var verdicts =
                    letter.whole()
                            ? opening.scan(
                                    files.find(new FileId(letter.file())).orElseThrow().bytes())
                            : opening.scan(pieces.read(id).orElseThrow());
            if (verdicts.isEmpty()) {
                return;
            }
            alone.executeWithoutResult(
                    _ -> verdicts.forEach((number, verdict) -> note(id, number, verdict)));
        }
    }
}
