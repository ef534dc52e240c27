package se.uppdrag.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import se.uppdrag.elections.PartySeats;
import se.uppdrag.elections.Result;
import se.uppdrag.quality.Finding.Check;
import se.uppdrag.register.Membership;

/// What the election in force gave, to hold the register against. Pure.
///
/// @param seats by party; none where no result is entered
/// @param divided whether members are elected for parts of the municipality (`valkretsar`)
record Won(Map<String, Integer> seats, boolean divided) {

    static final Won UNKNOWN = new Won(Map.of(), false);

    Won {
        seats = Map.copyOf(seats);
    }

    static Won in(Optional<Result> result) {
        return result.map(
                        one -> {
                            var seats = new TreeMap<String, Integer>();
                            for (PartySeats party : one.parties()) {
                                seats.put(party.party(), party.seats());
                            }
                            return new Won(seats, one.read().count().divided());
                        })
                .orElse(UNKNOWN);
    }

    /// @param empty how many seats nobody holds; a party may then have fewer than it won
    List<Finding> against(List<Membership> members, int empty) {
        var found = new ArrayList<Finding>();
        var held = new TreeMap<String, Integer>();
        seats.keySet().forEach(party -> held.put(party, 0));
        members.stream()
                .filter(one -> one.replaces() == null)
                .map(Membership::party)
                .filter(Objects::nonNull)
                .forEach(party -> held.merge(party, 1, Integer::sum));
        held.forEach((party, number) -> {
            int won = seats.getOrDefault(party, 0);
            if (!seats.isEmpty() && (number > won || number < won && empty == 0)) {
                found.add(
                        Finding.of(
                                Check.SEATS_ARE_NOT_AS_ELECTED,
                                "/administration/register/lansstyrelsen",
                                party,
                                Integer.toString(won),
                                Integer.toString(number)));
            }
        });
        long unknown = members.stream().filter(one -> one.constituency() == null).count();
        if (divided && unknown > 0) {
            found.add(
                    Finding.of(
                            Check.NO_CONSTITUENCY,
                            "/administration/register/lansstyrelsen",
                            Long.toString(unknown)));
        }
        return found;
    }
}
