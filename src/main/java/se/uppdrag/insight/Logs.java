package se.uppdrag.insight;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.MeetingId;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.sitting.Ballot;
import se.uppdrag.sitting.Called;
import se.uppdrag.sitting.Decision;
import se.uppdrag.sitting.Disclosure;
import se.uppdrag.sitting.Item;
import se.uppdrag.sitting.Logged;
import se.uppdrag.sitting.Sitting;
import se.uppdrag.sitting.SittingEvent;
import se.uppdrag.sitting.Sittings;

/// The door: what the closed meetings of the last years show.
@Service
@Transactional(readOnly = true)
class Logs {

    /// A term and a little more: what is older is in the minutes.
    static final int YEARS = 5;

    private final Meetings meetings;
    private final Sittings sittings;
    private final Disclosure disclosure;
    private final Clock clock;

    /// A closed log never changes, and once the minutes are verified neither does what of it may be
    /// told.
    private final Map<MeetingId, Held> read = new ConcurrentHashMap<>();

    Logs(Meetings meetings, Sittings sittings, Disclosure disclosure, Clock clock) {
        this.meetings = meetings;
        this.sittings = sittings;
        this.disclosure = disclosure;
        this.clock = clock;
    }

    /// @param organ empty for every organ
    List<Held> held(String organ) {
        var today = SwedishTime.dateOf(clock.instant());
        return meetings.between(today.minusYears(YEARS), today.plusDays(1), organ).stream()
                .flatMap(one -> held(one).stream())
                .toList();
    }

    /// The newest first.
    List<Vote> votes(String organ) {
        return held(organ).stream()
                .flatMap(one -> one.votes().stream())
                .sorted(Comparator.comparing(Vote::on).reversed())
                .toList();
    }

    private Optional<Held> held(Meeting meeting) {
        var known = read.get(meeting.id());
        if (known != null) {
            return Optional.of(known);
        }
        var sitting = sittings.sitting(meeting.id());
        if (sitting.isEmpty() || sitting.get().phase() != Sitting.Phase.CLOSED) {
            return Optional.empty();
        }
        var dark = disclosure.dark(meeting, sitting.get());
        var held = read(meeting, sitting.get(), sittings.log(meeting.id()), dark);
        if (disclosure.verified(meeting)) {
            read.put(meeting.id(), held);
        }
        return Optional.of(held);
    }

    /// @param dark items of which nothing is told
    private static Held read(
            Meeting meeting, Sitting sitting, List<Logged> log, Set<Integer> dark) {
        var came = new HashSet<PersonId>();
        var decided = new HashMap<UUID, Decision.Kind>();
        for (var line : log) {
            if (line.event() instanceof SittingEvent.Arrived(var person, _)) {
                came.add(person);
            } else if (line.event() instanceof SittingEvent.Decided(var item, var decision, _)
                    && !dark.contains(item)) {
                sitting.item(item)
                        .map(Item::matter)
                        .ifPresent(matter -> decided.put(matter, decision.kind()));
            }
        }
        var votes = new ArrayList<Vote>();
        sitting.floors().values().stream()
                .flatMap(floor -> floor.ballots().stream())
                .filter(ballot -> ballot.voted() && ballot.settled() != null)
                .filter(ballot -> !dark.contains(ballot.question().item()))
                .forEach(ballot -> votes.add(vote(meeting, sitting, ballot)));
        return new Held(
                votes,
                sitting.roll().members().stream()
                        .map(one -> new Held.Member(one.party(), came.contains(one.person())))
                        .toList(),
                decided);
    }

    private static Vote vote(Meeting meeting, Sitting sitting, Ballot ballot) {
        var question = ballot.question();
        LocalDate on = meeting.onDate();
        return new Vote(
                meeting.address() + "/omrostningar/" + question.number(),
                question.number(),
                meeting.openToPublic()
                        && !sitting.agenda().doors().behind().contains(question.item()),
                on,
                meeting.organName(),
                sitting.item(question.item()).map(Item::title).orElse(""),
                question.yesMeaning(),
                question.noMeaning(),
                Objects.requireNonNull(ballot.settled()),
                ballot.votes().entrySet().stream()
                        .map(one ->
                                new Vote.Cast(
                                        one.getKey(),
                                        sitting.roll()
                                                .find(one.getKey())
                                                .map(Called::party)
                                                .orElse(""),
                                        one.getValue()))
                        .toList());
    }
}
