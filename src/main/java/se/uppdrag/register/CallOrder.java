package se.uppdrag.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import se.uppdrag.access.PersonId;

/// In what order alternates are called to a member's seat (KL 5:18, 5:21, 6:17; 14 kap. 16–17 §§
/// vallagen). Pure; who has served already and who is here is the meeting's to know.
///
/// @param assembly where only alternates of the member's own party come in question
/// @param parties for each party, the parties whose alternates are called for its members, first to
///   last; those not among them come last
/// @param constituencies for each party, the parts of a divided municipality, that with most votes
///   for it first; none where the municipality is not divided
/// @param members by seat
/// @param alternates in the order of the organ
public record CallOrder(
        boolean assembly,
        Map<String, List<String>> parties,
        Map<String, List<String>> constituencies,
        List<Seat> members,
        List<Place> alternates) {

    /// @param constituency the part of the municipality she was elected for; empty where it is not
    ///   divided
    /// @param named whom the county board named to serve for her, the first first
    public record Seat(PersonId person, String party, String constituency, List<PersonId> named) {}

    public record Place(PersonId person, String party, String constituency) {}

    /// Those named for the member, then those named for the party's other members in her part of
    /// the municipality, seat by seat, then for those in the other parts, that with most votes for
    /// the party first (KL 5:21), then the rest in the order of the organ.
    public List<PersonId> forSeatOf(Seat member) {
        var named = new LinkedHashSet<>(member.named());
        members.stream()
                .filter(one -> one.party().equals(member.party()))
                .sorted(Comparator.comparingInt(one -> distance(member, one.constituency())))
                .forEach(one -> named.addAll(one.named()));
        var first = List.copyOf(named);
        var decided = parties.get(member.party());
        return alternates.stream()
                .filter(one -> !assembly || one.party().equals(member.party()))
                .sorted(
                        Comparator.<Place>comparingInt(
                                        one -> decided == null ? 0 : place(decided, one.party()))
                                .thenComparingInt(one -> place(first, one.person()))
                                .thenComparingInt(one -> distance(member, one.constituency())))
                .map(Place::person)
                .toList();
    }

    /// Her own part is the nearest.
    private int distance(Seat from, String to) {
        return to.equals(from.constituency())
                ? -1
                : place(constituencies.getOrDefault(from.party(), List.of()), to);
    }

    private static <T> int place(List<T> order, T one) {
        int place = order.indexOf(one);
        return place < 0 ? Integer.MAX_VALUE : place;
    }

    static CallOrder of(
            Roll roll,
            HouseRules rules,
            Map<PersonId, List<PersonId>> named,
            Map<String, List<String>> constituencies) {
        var seats = new ArrayList<Seat>();
        for (var one : roll.members()) {
            seats.add(
                    new Seat(
                            one.person(),
                            one.partyOrNone(),
                            one.constituencyOrNone(),
                            named.getOrDefault(one.person(), List.of())));
        }
        return new CallOrder(
                roll.organ().assembly(),
                rules.callOrder(),
                constituencies,
                seats,
                roll.alternates().stream()
                        .map(one ->
                                new Place(
                                        one.person(), one.partyOrNone(), one.constituencyOrNone()))
                        .toList());
    }
}
