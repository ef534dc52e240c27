package se.uppdrag.sitting;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.uppdrag.access.PersonId;

/// Who has the floor and who waits for it (`talarlista`), and what has been said so far.
///
/// @param asked those who wait, in the order they asked
/// @param spoken every speech of the meeting that has ended
/// @param lineDrawn whether no more may ask for a speech on the item (`streck i debatten`)
public record Speakers(
        @Nullable Speech now,
        List<Entry> asked,
        List<Spoken> spoken,
        boolean lineDrawn,
        SpeakingOrder order,
        int item) {

    /// In the order they go before each other.
    public enum Kind {
        /// `ordningsfråga`
        POINT_OF_ORDER,
        /// `replik`
        REPLY,
        /// Of the item, before the debate on it (`föredragning`).
        PRESENTATION,
        /// `anförande`
        SPEECH
    }

    /// @param party code, or empty; rounds go by it
    public record Entry(PersonId person, String party, Kind kind) {}

    /// @param since when it began, or went on after the last pause
    /// @param before how long was spoken before that
    /// @param paused whether the clock stands still, as when the chair breaks in
    public record Speech(
            PersonId person,
            String party,
            Kind kind,
            Instant since,
            Duration before,
            boolean paused) {

        /// Pauses are not counted.
        public Duration spoken(Instant at) {
            return paused ? before : before.plus(Duration.between(since, at));
        }
    }

    /// A speech that has ended.
    ///
    /// @param item the item it was on; 0 between items
    public record Spoken(int item, PersonId person, String party, Kind kind, Duration length) {}

    static Speakers at(SpeakingOrder order) {
        return new Speakers(null, List.of(), List.of(), false, order, 0);
    }

    public Speakers {
        asked = List.copyOf(asked);
        spoken = List.copyOf(spoken);
    }

    /// Those who wait, in the order they get the floor.
    public List<Entry> queue() {
        return order.order(asked, onItem());
    }

    /// What has been said on the item before the meeting.
    public List<Spoken> onItem() {
        return spoken.stream().filter(one -> one.item() == item).toList();
    }

    boolean waits(PersonId person) {
        return asked.stream().anyMatch(entry -> entry.person().equals(person));
    }

    Optional<Entry> next() {
        return queue().stream().findFirst();
    }

    Optional<Entry> waiting(PersonId person) {
        return asked.stream().filter(entry -> entry.person().equals(person)).findFirst();
    }

    Speakers listed(Entry entry) {
        var longer = new ArrayList<>(asked);
        longer.add(entry);
        return with(now, longer);
    }

    Speakers without(PersonId person) {
        return with(now, asked.stream().filter(one -> !one.person().equals(person)).toList());
    }

    Speakers began(Entry entry, Instant at) {
        return with(
                new Speech(entry.person(), entry.party(), entry.kind(), at, Duration.ZERO, false),
                without(entry.person()).asked());
    }

    Speakers paused(Instant at) {
        return now == null || now.paused()
                ? this
                : with(
                        new Speech(now.person(), now.party(), now.kind(), at, now.spoken(at), true),
                        asked);
    }

    Speakers resumed(Instant at) {
        return now == null || !now.paused()
                ? this
                : with(
                        new Speech(now.person(), now.party(), now.kind(), at, now.before(), false),
                        asked);
    }

    Speakers ended(Instant at) {
        if (now == null) {
            return this;
        }
        var more = new ArrayList<>(spoken);
        more.add(new Spoken(item, now.person(), now.party(), now.kind(), now.spoken(at)));
        return new Speakers(null, asked, more, lineDrawn, order, item);
    }

    Speakers line(boolean drawn) {
        return new Speakers(now, asked, spoken, drawn, order, item);
    }

    /// The list is cleared when the meeting goes on to something else; what was said is kept.
    Speakers on(int next, Instant at) {
        return new Speakers(null, List.of(), ended(at).spoken, false, order, next);
    }

    private Speakers with(@Nullable Speech speech, List<Entry> waiting) {
        return new Speakers(speech, waiting, spoken, lineDrawn, order, item);
    }
}
