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
/// @param admitted items that were not announced and that all present agreed to decide
public record Agenda(
        List<Item> items,
        int current,
        Map<Integer, Floor> floors,
        Set<Integer> admitted,
        int nextSection,
        int nextQuestion) {

    public Agenda {
        items = List.copyOf(items);
        admitted = Set.copyOf(admitted);
    }

    static Agenda of(List<Item> items, int firstSection) {
        return new Agenda(items, 0, Map.of(), Set.of(), firstSection, 1);
    }

    Optional<Item> item(int number) {
        return items.stream().filter(item -> item.number() == number).findFirst();
    }

    Agenda idle() {
        return new Agenda(items, 0, floors, admitted, nextSection, nextQuestion);
    }

    Agenda longer(Item item) {
        var more = new ArrayList<>(items);
        more.add(item);
        return new Agenda(more, current, floors, admitted, nextSection, nextQuestion);
    }

    Agenda admitting(int number) {
        var more = new LinkedHashSet<>(admitted);
        more.add(number);
        return new Agenda(items, current, floors, more, nextSection, nextQuestion);
    }

    Agenda takenUp(int number, int section) {
        var all = new LinkedHashMap<>(floors);
        all.putIfAbsent(number, Floor.of(item(number).orElseThrow(), section));
        return new Agenda(
                items, number, all, admitted, Math.max(nextSection, section + 1), nextQuestion);
    }

    Agenda asked(Question question) {
        var next = on(question.item(), floor -> floor.with(Ballot.of(question)));
        return new Agenda(
                items, current, next.floors, admitted, nextSection, question.number() + 1);
    }

    Agenda on(int number, UnaryOperator<Floor> change) {
        var all = new LinkedHashMap<>(floors);
        all.computeIfPresent(number, (_, floor) -> change.apply(floor));
        return new Agenda(items, current, all, admitted, nextSection, nextQuestion);
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
}
