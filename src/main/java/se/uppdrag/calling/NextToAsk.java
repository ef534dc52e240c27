package se.uppdrag.calling;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.uppdrag.access.PersonId;
import se.uppdrag.sitting.Attendance;
import se.uppdrag.sitting.Called;

/// Who is asked next for an absent member's seat (KL 5:17–18). Pure.
///
/// @param hall the meeting as it was called, with everybody's order
/// @param absent those who have told that they cannot come
/// @param asked everybody asked so far for the meeting
record NextToAsk(Attendance hall, Set<PersonId> absent, List<Asking> asked) {

    /// @param place in the order among all who could be called to the seat
    record Candidate(Called alternate, int place) {}

    /// Nobody while one is asked and has not said no, or when there is nobody left.
    Optional<Candidate> forSeatOf(PersonId member) {
        var taken = asked.stream().anyMatch(one -> one.open() && one.member().equals(member));
        if (taken || !absent.contains(member)) {
            return Optional.empty();
        }
        var order = hall.orderFor(member);
        return order.stream()
                .filter(one -> !absent.contains(one.person()))
                .filter(one -> mayBeAsked(one.person(), member))
                .findFirst()
                .map(one -> new Candidate(one, order.indexOf(one) + 1));
    }

    /// As it would be if she had said no.
    NextToAsk without(Asking passed) {
        return new NextToAsk(
                hall,
                absent,
                asked.stream()
                        .map(one -> one.id().equals(passed.id()) ? one.refused() : one)
                        .toList());
    }

    /// Not one who is asked for another seat, and not again one who has said no.
    private boolean mayBeAsked(PersonId alternate, PersonId member) {
        return asked.stream()
                .filter(one -> one.alternate().equals(alternate))
                .noneMatch(one ->
                        one.open()
                                || one.state() == Asking.State.NO
                                || one.state() == Asking.State.PASSED_OVER
                                        && one.member().equals(member));
    }
}
