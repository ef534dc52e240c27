package se.uppdrag.sitting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Numbers;
import se.uppdrag.register.CallOrder;

/// Who is here, who holds each seat, and who could be called to an empty one.
///
/// @param present everybody in the room
/// @param holders member to the person who holds her seat now: herself or an alternate
/// @param gone those who stopped serving for another reason than personal interest
/// @param served alternates who have served today, in the order they began (KL 5:18)
/// @param aside those who stepped out of the item before the meeting
/// @param distance those present who take part at a distance
public record Attendance(
        SittingRoll roll,
        Set<PersonId> present,
        Map<PersonId, PersonId> holders,
        Set<PersonId> gone,
        List<PersonId> served,
        Set<PersonId> aside,
        Set<PersonId> distance) {

    public Attendance {
        present = Set.copyOf(present);
        holders = Map.copyOf(holders);
        gone = Set.copyOf(gone);
        served = List.copyOf(served);
        aside = Set.copyOf(aside);
        distance = Set.copyOf(distance);
    }

    static Attendance of(SittingRoll roll) {
        return new Attendance(roll, Set.of(), Map.of(), Set.of(), List.of(), Set.of(), Set.of());
    }

    /// Those who take part in the item before the meeting, by seat.
    public List<PersonId> serving() {
        return roll.members().stream()
                .flatMap(member -> holder(member.person()).stream())
                .filter(person -> !aside.contains(person))
                .toList();
    }

    public boolean serves(PersonId person) {
        return holders.containsValue(person) && !aside.contains(person);
    }

    /// Seats that count towards quorum: those who stepped aside do (KL 5:46).
    public int seated() {
        return (int)
                Stream.concat(
                                holders.values().stream(),
                                roll.members().stream().map(Called::person).filter(aside::contains))
                        .distinct()
                        .count();
    }

    public boolean quorate() {
        return seated() >= Numbers.quorum(roll.seats());
    }

    public Optional<PersonId> holder(PersonId member) {
        return Optional.ofNullable(holders.get(member));
    }

    /// Whose seat the person holds.
    public Optional<PersonId> seatOf(PersonId person) {
        return holders.entrySet().stream()
                .filter(seat -> seat.getValue().equals(person))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /// The chair leads from the start; where she is away, the vice chairs in their order.
    @Nullable PersonId presidingAtStart() {
        var order = List.of("CHAIR", "FIRST_VICE_CHAIR", "SECOND_VICE_CHAIR");
        return roll.members().stream()
                .filter(one -> order.contains(one.post()))
                .filter(one -> present.contains(one.person()))
                .min(Comparator.comparingInt(one -> order.indexOf(one.post())))
                .map(Called::person)
                .orElse(null);
    }

    /// A seat is empty when nobody holds it, or when its holder has stepped aside.
    public boolean vacant(PersonId member) {
        return holder(member).map(aside::contains).orElse(true);
    }

    /// All who could be called to the seat if present, in the order they must be asked: first those
    /// who have served today, then the set order (KL 5:18). In the assembly only the member's own
    /// party: those named for her, then those named for the party's other members, seat by seat,
    /// then the rest. In a committee by what has been decided for her party, then the set order.
    public List<Called> orderFor(PersonId member) {
        var own =
                roll.callOrder().forSeatOf(seat(member)).stream()
                        .flatMap(one -> roll.alternate(one).stream())
                        .toList();
        var order = new ArrayList<Called>();
        for (var earlier : served) {
            own.stream().filter(one -> one.person().equals(earlier)).forEach(order::add);
        }
        own.stream().filter(one -> !order.contains(one)).forEach(order::add);
        return order;
    }

    private CallOrder.Seat seat(PersonId member) {
        return roll.member(member)
                .map(Called::seat)
                .orElseGet(() -> new CallOrder.Seat(member, "", "", List.of()));
    }

    /// Whether the alternate is here and free to take a seat now.
    boolean available(PersonId alternate) {
        return present.contains(alternate)
                && !holders.containsValue(alternate)
                && !aside.contains(alternate)
                && !(roll.onceADay() && gone.contains(alternate));
    }

    /// The one to call to the seat now.
    public Optional<Called> nextFor(PersonId member) {
        return orderFor(member).stream().filter(one -> available(one.person())).findFirst();
    }

    /// Who would be called to each empty seat, if all were filled now.
    public List<SittingCommand.CallIn> calls() {
        var calls = new ArrayList<SittingCommand.CallIn>();
        var then = this;
        for (var member : roll.members()) {
            var next =
                    then.vacant(member.person())
                            ? then.nextFor(member.person())
                            : Optional.<Called>empty();
            if (next.isPresent()) {
                calls.add(new SittingCommand.CallIn(next.get().person(), member.person()));
                then = then.calledIn(next.get().person(), member.person());
            }
        }
        return calls;
    }

    /// Members who are here while an alternate holds their seat (KL 5:19).
    List<PersonId> waitingMembers() {
        return roll.members().stream()
                .map(Called::person)
                .filter(present::contains)
                .filter(member -> !aside.contains(member))
                .filter(member -> !gone.contains(member))
                .filter(member -> holder(member).filter(one -> !one.equals(member)).isPresent())
                .toList();
    }

    Attendance with(SittingRoll newer) {
        return new Attendance(newer, present, holders, gone, served, aside, distance);
    }

    Attendance arrived(PersonId person, boolean atDistance) {
        var seats = new HashMap<>(holders);
        if (roll.member(person).isPresent() && !gone.contains(person)) {
            seats.putIfAbsent(person, person);
        }
        return new Attendance(
                roll,
                plus(present, person),
                seats,
                gone,
                served,
                aside,
                atDistance ? plus(distance, person) : distance);
    }

    Attendance left(PersonId person) {
        var seats = new HashMap<>(holders);
        seats.values().removeIf(person::equals);
        var served = holders.containsValue(person) || aside.contains(person);
        return new Attendance(
                roll,
                minus(present, person),
                seats,
                served && roll.onceADay() ? plus(gone, person) : gone,
                this.served,
                minus(aside, person),
                minus(distance, person));
    }

    Attendance calledIn(PersonId alternate, PersonId member) {
        var seats = new HashMap<>(holders);
        seats.put(member, alternate);
        var order = new LinkedHashSet<>(served);
        order.add(alternate);
        return new Attendance(roll, present, seats, gone, List.copyOf(order), aside, distance);
    }

    Attendance relieved(PersonId alternate, PersonId member) {
        var seats = new HashMap<>(holders);
        seats.remove(member, alternate);
        if (present.contains(member) && !gone.contains(member)) {
            seats.put(member, member);
        }
        return new Attendance(roll, present, seats, gone, served, aside, distance);
    }

    Attendance steppedAside(PersonId person) {
        return new Attendance(roll, present, holders, gone, served, plus(aside, person), distance);
    }

    Attendance returned(PersonId person) {
        return new Attendance(roll, present, holders, gone, served, minus(aside, person), distance);
    }

    private static Set<PersonId> plus(Set<PersonId> set, PersonId one) {
        var more = new HashSet<>(set);
        more.add(one);
        return more;
    }

    private static Set<PersonId> minus(Set<PersonId> set, PersonId one) {
        var fewer = new HashSet<>(set);
        fewer.remove(one);
        return fewer;
    }
}
