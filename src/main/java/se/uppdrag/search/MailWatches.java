package se.uppdrag.search;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.search.HitTable.Hit;

/// The door to watching by e-mail, for whoever has no account: asked for by anybody, confirmed from
/// the mailbox, ended with one press. What is told is public already, and nothing else is.
///
/// Whoever signs in watches with [Watches], where the page remembers what she has seen. Here the
/// letters do: what came after the last is in the next, and no day has more than one.
@Service
@Transactional
class MailWatches {

    private static final Duration UNCONFIRMED_KEEPS = Duration.ofDays(3);
    private static final Duration HOUR = Duration.ofHours(1);

    /// Nobody can use the search to fill mailboxes.
    private static final int MOST_AN_HOUR = 60;

    private static final int MOST_OF_ONE_ADDRESS = 20;

    private static final int AT_A_TIME = 100;
    private static final int SHOWN = 50;

    private final MailWatchTable table;
    private final IndexTable entries;
    private final Search search;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MailWatches(
            MailWatchTable table,
            IndexTable entries,
            Search search,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.entries = entries;
        this.search = search;
        this.events = events;
        this.clock = clock;
    }

    /// From now on: what is there already is no news. The same answer whether the address was there
    /// or not: who watches what is nobody's business.
    void ask(String typed, Wanted wanted) {
        var now = clock.instant();
        var address = typed.toLowerCase(Locale.ROOT);
        table.forgetUnconfirmed(now.minus(UNCONFIRMED_KEEPS));
        if (table.askedSince(now.minus(HOUR)) >= MOST_AN_HOUR
                || table.of(address) >= MOST_OF_ONE_ADDRESS) {
            return;
        }
        var newest = entries.newest();
        var watch = new MailWatch(UUID.randomUUID(), address, wanted, newest, newest, false);
        if (table.insert(watch, SwedishTime.dateOf(now), now)) {
            events.publishEvent(new MailWatchAsked(watch.id(), address, watch.page(), now));
        }
    }

    @Transactional(readOnly = true)
    Optional<MailWatch> find(UUID id) {
        return table.find(id);
    }

    /// What her last letter was about, and what has come since.
    @Transactional(readOnly = true)
    List<Hit> news(MailWatch watch) {
        return search.news(watch.wanted(), watch.toldBefore(), SHOWN);
    }

    void confirm(UUID id) {
        table.confirm(id, clock.instant());
    }

    /// The address is forgotten with it.
    void end(UUID id) {
        table.delete(id);
    }

    /// Every hour of the day, so that a program that was down at seven writes at eight.
    @Scheduled(cron = "0 40 7-20 * * *", zone = "Europe/Stockholm")
    public void write() {
        var now = clock.instant();
        List<MailWatch> some;
        do {
            some = table.take(SwedishTime.dateOf(now), AT_A_TIME);
            for (var one : some) {
                if (!search.news(one.wanted(), one.told(), 1).isEmpty()) {
                    var newest = entries.newest();
                    table.told(one.id(), newest);
                    events.publishEvent(
                            new MailWatchNews(one.id(), newest, one.address(), one.page(), now));
                }
            }
        } while (some.size() == AT_A_TIME);
    }
}
