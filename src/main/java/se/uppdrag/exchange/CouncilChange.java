package se.uppdrag.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.uppdrag.access.PersonId;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Post;
import se.uppdrag.register.Roll;

/// What a decision of the county administrative board changes in the assembly. Pure.
///
/// @param leave who no longer stands in the decision, or moves to another place in it
/// @param enter the places taken from the day, with their seat or order
/// @param unchanged how many stay as they are
/// @param empty seats that nobody would hold
/// @param orders members who get another order of substitutes
/// @param parts those who stay, and of whom the file tells for which part of the municipality they
///   were elected, which the register did not know
record CouncilChange(
        List<Membership> leave,
        List<Place> enter,
        int unchanged,
        int empty,
        List<CouncilList.Named> orders,
        List<CouncilList.Entry> parts) {

    enum Kind {
        NEW,
        /// From alternate to member.
        MOVED_UP,
        /// From member to alternate.
        MOVED_DOWN,
        REORDERED
    }

    /// @param before the post she leaves for this one; nothing for one who is new
    record Place(
            String name,
            String party,
            Post post,
            int position,
            Kind kind,
            @Nullable Membership before,
            String constituency) {}

    CouncilChange {
        leave = List.copyOf(leave);
        enter = List.copyOf(enter);
        orders = List.copyOf(orders);
        parts = List.copyOf(parts);
    }

    boolean nothing() {
        return leave.isEmpty() && enter.isEmpty() && orders.isEmpty() && parts.isEmpty();
    }

    /// Those who leave the assembly altogether.
    List<Membership> gone() {
        return leave.stream()
                .filter(one -> enter.stream().noneMatch(place -> one.equals(place.before())))
                .toList();
    }

    /// @param named whom each member has now
    static CouncilChange of(Roll roll, CouncilList list, Map<PersonId, List<PersonId>> named) {
        var leave = new ArrayList<Membership>();
        var enter = new ArrayList<Place>();
        int unchanged = 0;
        var taken = new HashSet<Integer>();
        for (var one : roll.members()) {
            if (find(list, one).filter(CouncilList.Entry::member).isPresent()) {
                taken.add(one.position());
                unchanged++;
            } else {
                leave.add(one);
            }
        }
        var freed = new ArrayList<>(leave);
        for (var one : roll.alternates()) {
            var entry = find(list, one);
            if (entry.filter(each -> !each.member() && each.order() == one.position())
                    .isPresent()) {
                unchanged++;
            } else {
                leave.add(one);
            }
        }
        var parts = new ArrayList<CouncilList.Entry>();
        for (var entry : list.entries()) {
            var before = before(roll, entry);
            if (before.isPresent() && !leave.contains(before.get())) {
                if (!entry.constituency().isEmpty()
                        && !entry.constituency().equals(before.get().constituency())) {
                    parts.add(entry);
                }
                continue;
            }
            enter.add(
                    new Place(
                            entry.name(),
                            entry.party(),
                            entry.member() ? Post.MEMBER : Post.ALTERNATE,
                            entry.member() ? seat(entry, freed, taken) : entry.order(),
                            kind(entry, before),
                            before.orElse(null),
                            entry.constituency()));
        }
        int members = list.members().size();
        return new CouncilChange(
                leave,
                enter,
                unchanged,
                Math.max(0, roll.organ().seats() - members),
                orders(roll, list, named),
                parts);
    }

    /// An empty order where the order of the party is to go again.
    private static List<CouncilList.Named> orders(
            Roll roll, CouncilList list, Map<PersonId, List<PersonId>> named) {
        var orders = new ArrayList<CouncilList.Named>();
        for (var entry : list.members()) {
            var now =
                    before(roll, entry).stream()
                            .flatMap(one -> named.getOrDefault(one.person(), List.of()).stream())
                            .flatMap(one -> name(roll, one))
                            .toList();
            var wanted = list.namedFor(entry.name(), entry.party());
            if (!now.equals(wanted)) {
                orders.add(new CouncilList.Named(entry.name(), entry.party(), wanted));
            }
        }
        return orders;
    }

    private static Stream<String> name(Roll roll, PersonId alternate) {
        return roll.alternates().stream()
                .filter(one -> one.person().equals(alternate))
                .map(Membership::name);
    }

    /// The seat of one of the party's who leaves, or else the first that is free.
    private static int seat(CouncilList.Entry entry, List<Membership> freed, Set<Integer> taken) {
        var own =
                freed.stream()
                        .filter(one -> entry.party().equals(one.party()))
                        .filter(one -> !taken.contains(one.position()))
                        .findFirst();
        int seat = own.map(Membership::position).orElse(1);
        while (own.isEmpty() && taken.contains(seat)
                || own.isEmpty() && heldByOther(seat, freed, entry)) {
            seat++;
        }
        taken.add(seat);
        return seat;
    }

    /// Left for the party that had it, as long as others are free.
    private static boolean heldByOther(int seat, List<Membership> freed, CouncilList.Entry entry) {
        return freed.stream()
                .anyMatch(one -> one.position() == seat && !entry.party().equals(one.party()));
    }

    private static Kind kind(CouncilList.Entry entry, Optional<Membership> before) {
        return before.map(one ->
                        one.post().member() == entry.member()
                                ? Kind.REORDERED
                                : entry.member() ? Kind.MOVED_UP : Kind.MOVED_DOWN)
                .orElse(Kind.NEW);
    }

    private static Optional<CouncilList.Entry> find(CouncilList list, Membership one) {
        return list.entries().stream()
                .filter(entry -> entry.name().equals(one.name()))
                .filter(entry -> entry.party().equals(one.party()))
                .findFirst();
    }

    private static Optional<Membership> before(Roll roll, CouncilList.Entry entry) {
        var all = new ArrayList<>(roll.members());
        all.addAll(roll.alternates());
        return all.stream()
                .filter(one -> one.name().equals(entry.name()))
                .filter(one -> entry.party().equals(one.party()))
                .findFirst();
    }
}
