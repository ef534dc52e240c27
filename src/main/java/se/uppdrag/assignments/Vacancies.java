package se.uppdrag.assignments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Organ;

/// The seats of an organ that nobody holds on a day (`vakanser`). Pure.
public final class Vacancies {

    /// @param last who held the seat before; nobody where it has never been held
    public record Empty(int seat, Optional<Membership> last) {}

    private Vacancies() {}

    /// @param ever every post that was held in the organ
    public static List<Empty> in(Organ organ, List<Membership> ever, LocalDate on) {
        var seats = ever.stream().filter(one -> one.post().member()).toList();
        Set<Integer> held =
                seats.stream()
                        .filter(one -> one.on(on))
                        .map(Membership::position)
                        .collect(Collectors.toSet());
        var empty = new ArrayList<Empty>();
        for (int seat = 1; seat <= organ.seats(); seat++) {
            int number = seat;
            if (!held.contains(seat)) {
                empty.add(
                        new Empty(
                                seat,
                                seats.stream()
                                        .filter(one -> one.position() == number)
                                        .filter(one -> !one.fromDate().isAfter(on))
                                        .max(Comparator.comparing(Membership::fromDate))));
            }
        }
        return empty;
    }
}
