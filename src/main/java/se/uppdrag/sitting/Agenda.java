package se.uppdrag.sitting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// The agenda (`dagordning`) as the sitting goes through it.
///
/// @param items in order
/// @param current the item before the meeting; 0 between items
/// @param floors every item that has been taken up, by number, in the order they were taken up
/// @param choices elections and other sealed votes
/// @param doors whether the public is out of the room (KL 5:42, 6:25)
/// @param admitted items that were not announced and that all present agreed to decide
public record Agenda(
        List<Item> items,
        int current,
        Map<Integer, Floor> floors,
        Set<Integer> admitted,
        Doors doors,
        Choices choices,
        int nextSection,
        int nextQuestion) {

    /// @param shut whether the public is out now
    /// @param behind items that were dealt with behind closed doors, wholly or in part
    public record Doors(boolean shut, Set<Integer> behind) {

        static final Doors OPEN = new Doors(false, Set.of());

        public Doors {
            behind = Set.copyOf(behind);
        }

        Doors opened() {
            return new Doors(false, behind);
        }

        Doors shutFor(int item) {
            var more = new LinkedHashSet<>(behind);
            more.add(item);
            return new Doors(true, more);
        }
    }

    public Agenda {
        items = List.copyOf(items);
        admitted = Set.copyOf(admitted);
    }

    static Agenda of(List<Item> items, int firstSection) {
        return new Agenda(items, 0, Map.of(), Set.of(), Doors.OPEN, Choices.NONE, firstSection, 1);
    }

    Optional<Item> item(int number) {
        return items.stream().filter(item -> item.number() == number).findFirst();
    }

    Agenda idle() {
        return new Agenda(
                items, 0, floors, admitted, doors.opened(), choices, nextSection, nextQuestion);
    }

    Agenda with(Doors now) {
        return new Agenda(
                items, current, floors, admitted, now, choices, nextSection, nextQuestion);
    }

    /// As everybody has it: while the doors are shut nothing is before the meeting, and what was
    /// done in a secret item, or behind closed doors, is not told here when they open.
    Agenda fromOutside() {
        var dark = new LinkedHashSet<>(doors.behind());
        items.stream().filter(Item::secret).map(Item::number).forEach(dark::add);
        var seen = new LinkedHashMap<Integer, Floor>();
        floors.forEach((number, floor) ->
                seen.put(number, dark.contains(number) ? floor.fromOutside() : floor));
        if (doors.shut()) {
            seen.remove(current);
        }
        return new Agenda(
                items.stream().map(Item::fromOutside).toList(),
                doors.shut() ? 0 : current,
                seen,
                admitted,
                doors,
                choices.without(dark),
                nextSection,
                nextQuestion);
    }

    Agenda longer(Item item) {
        var more = new ArrayList<>(items);
        more.add(item);
        return new Agenda(
                more, current, floors, admitted, doors, choices, nextSection, nextQuestion);
    }

    Agenda admitting(int number) {
        var more = new LinkedHashSet<>(admitted);
        more.add(number);
        return new Agenda(items, current, floors, more, doors, choices, nextSection, nextQuestion);
    }

    Agenda takenUp(int number, int section) {
        var all = new LinkedHashMap<>(floors);
        all.putIfAbsent(number, Floor.of(item(number).orElseThrow(), section));
        return new Agenda(
                items,
                number,
                all,
                admitted,
                doors,
                choices,
                Math.max(nextSection, section + 1),
                nextQuestion);
    }

    Agenda asked(Question question) {
        var next = on(question.item(), floor -> floor.with(Ballot.of(question)));
        return new Agenda(
                items,
                current,
                next.floors,
                admitted,
                doors,
                choices,
                nextSection,
                question.number() + 1);
    }

    Agenda on(int number, UnaryOperator<Floor> change) {
        var all = new LinkedHashMap<>(floors);
        all.computeIfPresent(number, (_, floor) -> change.apply(floor));
        return new Agenda(items, current, all, admitted, doors, choices, nextSection, nextQuestion);
    }

    /// The item is another than it was thought to be, on the list and on the floor.
    Agenda exercisingAuthority(int number) {
        var changed =
                items.stream()
                        .map(one -> one.number() == number ? one.exercisingAuthority() : one)
                        .toList();
        return new Agenda(
                        changed,
                        current,
                        floors,
                        admitted,
                        doors,
                        choices,
                        nextSection,
                        nextQuestion)
                .on(number, floor -> floor.with(floor.item().exercisingAuthority()));
    }

    Agenda ballot(int number, UnaryOperator<Ballot> change) {
        for (var floor : floors.values()) {
            for (var one : floor.ballots()) {
                if (one.question().number() == number) {
                    return on(floor.item().number(), found -> found.with(change.apply(one)));
                }
            }
        }
        return this;
    }

    public Map<Integer, Election> elections() {
        return choices.elections();
    }

    /// Whether a vote in the item is sealed (KL 5:54).
    boolean secret(int number) {
        return choices.employment().contains(number)
                || item(number).filter(one -> one.kind() == Item.Kind.ELECTION).isPresent();
    }

    /// What an event of an election, or of another sealed vote, changes. Who is chosen by ballots
    /// is no longer asked for by acclamation.
    Agenda chosen(SittingEvent event) {
        var next =
                new Agenda(
                        items,
                        current,
                        floors,
                        admitted,
                        doors,
                        choices.after(event),
                        nextSection,
                        nextQuestion);
        return event instanceof SittingEvent.BallotsHandedOut(var item, _, _, _)
                ? next.on(item, Floor::withoutOpenQuestion)
                : next;
    }
}
