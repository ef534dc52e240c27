package se.uppdrag.sitting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.uppdrag.access.PersonId;

/// A choice by sealed paper ballots (`sluten omröstning`, KL 5:54), or by acclamation.
///
/// @param places how many are to be elected
/// @param requestedBy who wanted ballots; nobody for an acclamation
/// @param voters those who may put a slip in the box, one each
/// @param tallies what each of those who counted found
/// @param counted whether two have found the same
/// @param agreed those chosen by acclamation
/// @param lot between those with as many votes; nothing before there is one
public record Election(
        int places,
        @Nullable PersonId requestedBy,
        List<PersonId> voters,
        Map<PersonId, Tally> tallies,
        boolean counted,
        List<String> agreed,
        @Nullable Lot lot) {

    public Election {
        voters = List.copyOf(voters);
        agreed = List.copyOf(agreed);
    }

    static Election byBallots(int places, PersonId by, List<PersonId> voters) {
        return new Election(places, by, voters, Map.of(), false, List.of(), null);
    }

    static Election byAcclamation(List<String> names) {
        return new Election(names.size(), null, List.of(), Map.of(), true, names, null);
    }

    Election tallied(PersonId counter, Tally tally) {
        var all = new LinkedHashMap<>(tallies);
        all.put(counter, tally);
        return new Election(places, requestedBy, voters, all, counted, agreed, lot);
    }

    Election closed() {
        return new Election(places, requestedBy, voters, tallies, true, agreed, lot);
    }

    Election with(Lot now) {
        return new Election(places, requestedBy, voters, tallies, counted, agreed, now);
    }

    Election drawn(String seed, String words) {
        return lot == null ? this : with(lot.drawn(seed, words));
    }

    public boolean byBallots() {
        return requestedBy != null;
    }

    /// Whether all who counted found the same.
    boolean agree() {
        return tallies.values().stream().distinct().count() == 1;
    }

    /// What was found in the box; nothing to see before it is certain.
    public Stream<Tally> result() {
        return byBallots() && counted ? tallies.values().stream().limit(1) : Stream.empty();
    }

    public List<String> tied() {
        return result().flatMap(tally -> tally.tied(places).stream()).toList();
    }

    /// How many places the lot is about.
    int left() {
        return places - (int) result().mapToLong(tally -> tally.elected(places).size()).sum();
    }

    public boolean done() {
        var drawn = lot;
        return counted && (tied().isEmpty() || drawn != null && drawn.hasFallen());
    }

    /// Those who have been chosen, so far.
    public List<String> elected() {
        var all = new ArrayList<>(agreed);
        result().forEach(tally -> all.addAll(tally.elected(places)));
        if (lot != null) {
            all.addAll(lot.winners());
        }
        return all;
    }
}
