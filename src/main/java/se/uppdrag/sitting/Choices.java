package se.uppdrag.sitting;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Choices of persons at a meeting, as far as they have come.
///
/// @param employment items about who is employed: voted on in secret, as elections are
/// @param elections by item
public record Choices(Set<Integer> employment, Map<Integer, Election> elections) {

    static final Choices NONE = new Choices(Set.of(), Map.of());

    public Choices {
        employment = Set.copyOf(employment);
        elections = Map.copyOf(elections);
    }

    Choices after(SittingEvent event) {
        return switch (event) {
            case SittingEvent.EmploymentDecided(var item) -> employing(item);
            case SittingEvent.ElectedByAcclamation(var item, var names) ->
                    choosing(item, Election.byAcclamation(names));
            case SittingEvent.BallotsHandedOut(var item, var places, var by, var voters) ->
                    choosing(item, Election.byBallots(places, by, voters));
            case SittingEvent.BallotsTallied(var item, var counter, var tally) ->
                    change(item, one -> one.tallied(counter, tally));
            case SittingEvent.BallotsCounted(var item) -> change(item, Election::closed);
            case SittingEvent.LotSealed(var item, var lot) -> change(item, one -> one.with(lot));
            case SittingEvent.LotDrawn(var item, var seed, var words) ->
                    change(item, one -> one.drawn(seed, words));
            default -> this;
        };
    }

    /// Without those who were chosen in the items.
    Choices without(Set<Integer> items) {
        var left = new LinkedHashMap<>(elections);
        left.keySet().removeAll(items);
        return new Choices(employment, left);
    }

    private Choices employing(int item) {
        var more = new LinkedHashSet<>(employment);
        more.add(item);
        return new Choices(more, elections);
    }

    private Choices choosing(int item, Election election) {
        var all = new LinkedHashMap<>(elections);
        all.put(item, election);
        return new Choices(employment, all);
    }

    private Choices change(int item, UnaryOperator<Election> how) {
        var found = elections.get(item);
        return found == null ? this : choosing(item, how.apply(found));
    }
}
