package se.uppdrag.search;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.access.PersonId;
import se.uppdrag.search.HitTable.Hit;

/// The door: watch a search or a matter, see what has come, stop watching.
@Service
@Transactional
class Watches {

    /// More than anybody can follow, and few enough to be asked each time something comes.
    static final int MOST = 50;

    private static final int SHOWN = 10;

    private final WatchTable watches;
    private final IndexTable entries;
    private final Search search;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Watches(
            WatchTable watches,
            IndexTable entries,
            Search search,
            ApplicationEventPublisher events,
            Clock clock) {
        this.watches = watches;
        this.entries = entries;
        this.search = search;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<Watch> of(PersonId person) {
        return watches.of(person);
    }

    /// From now on: what is there already is no news.
    void begin(PersonId person, Wanted wanted, boolean letters) {
        var newest = entries.newest();
        watches.put(
                new Watch(UUID.randomUUID(), person, wanted, letters, newest, newest),
                clock.instant());
    }

    /// Her mail program asked for no more letters of one watch.
    void silence(UUID watch) {
        watches.silence(watch);
    }

    /// @return whether it was hers, as below
    boolean stop(PersonId person, UUID watch) {
        return watches.delete(watch, person);
    }

    /// She has seen what there is.
    boolean seen(PersonId person, UUID watch) {
        return watches.shown(watch, person, entries.newest());
    }

    @Transactional(readOnly = true)
    List<Hit> news(Watch watch) {
        return search.news(watch.wanted(), watch.shown(), SHOWN);
    }

    /// Something was put in the index after the line: whoever watches for it and has not been told
    /// already is told.
    void tellOfNews(long after) {
        for (var watch : watches.waiting()) {
            if (!search.news(watch.wanted(), Math.max(after, watch.shown()), 1).isEmpty()) {
                var newest = entries.newest();
                watches.told(watch.id(), newest);
                events.publishEvent(new NewsFound(watch.person(), watch.id(), newest));
            }
        }
    }
}
