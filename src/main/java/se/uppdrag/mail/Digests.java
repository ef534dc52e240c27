package se.uppdrag.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.web.Texts;

/// The day's letter: everything that waits, in one. Each person gets at most one a day, whichever
/// instance writes it; after days when the program stood still she gets one, not one for each.
@Component
class Digests {

    private static final Duration KEEPS = Duration.ofDays(2);
    private static final String START = "/start";

    private final NewsTable news;
    private final LetterTable letters;
    private final Telling telling;
    private final PublicAddress address;
    private final Texts texts;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Digests(
            NewsTable news,
            LetterTable letters,
            Telling telling,
            PublicAddress address,
            Texts texts,
            TransactionTemplate transaction,
            Clock clock,
            ApplicationEventPublisher events) {
        this.news = news;
        this.letters = letters;
        this.telling = telling;
        this.address = address;
        this.texts = texts;
        this.transaction = transaction;
        this.clock = clock;
        this.events = events;
    }

    @Scheduled(fixedDelay = 5, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
    void write() {
        var hour = SwedishTime.timeOf(clock.instant()).getHour();
        for (var person : news.toWrite(hour, ChoiceTable.USUAL_HOUR)) {
            transaction.executeWithoutResult(status -> {
                if (!write(person)) {
                    // Another instance wrote first; what we took waits for tomorrow.
                    status.setRollbackOnly();
                }
            });
        }
    }

    /// @return whether what was taken may stay taken
    private boolean write(PersonId person) {
        var now = clock.instant();
        var occasion = "digest:" + SwedishTime.dateOf(now);
        if (letters.written(occasion, person)) {
            return false;
        }
        var waiting =
                news.take(person).stream().filter(one -> one.usefulUntil().isAfter(now)).toList();
        var to = telling.address(person);
        // Where no address is known there is nobody to ask for one each day; the start page says
        // the same.
        if (waiting.isEmpty() || to == null) {
            return true;
        }
        var lines =
                waiting.stream()
                        .map(one -> one.subject() + "\n" + address.of(one.link()))
                        .collect(Collectors.joining("\n\n"));
        var words =
                new Letter.Words(
                        texts.get("mail.digest.subject", waiting.size()),
                        texts.get("mail.digest.body") + "\n\n" + lines,
                        START,
                        texts.get("mail.digest.link"));
        events.publishEvent(new Letters.Posted());
        return letters.insert(Letter.written(occasion, person, to, words, now, now.plus(KEEPS)));
    }
}
