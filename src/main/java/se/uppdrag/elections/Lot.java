package se.uppdrag.elections;

import java.util.List;

/// A place where equal numbers leave the choice to a lot (14 kap. 2 § vallagen). The program names
/// it and waits; it never draws.
///
/// @param constituency code, or empty for the municipality as a whole
/// @param party whose seat it is about, where constituencies compete for it; otherwise empty
/// @param seat the first seat it decides, counted within its stage
/// @param seats how many of those named get a seat, or lose one
/// @param among parties, or constituencies
/// @param comparison the number they share, exactly
public record Lot(
        Stage stage,
        String constituency,
        String party,
        int seat,
        int seats,
        List<String> among,
        String comparison) {

    public enum Stage {
        /// Which party takes the seat.
        SEAT,
        /// Which constituency a party returns a surplus seat in.
        RETURN,
        /// Which party takes a returned seat, written `constituency party`.
        REDISTRIBUTION,
        /// Which constituency a party's levelling seat is placed in.
        LEVELLING
    }

    public Lot {
        among = List.copyOf(among);
    }

    /// What a recorded outcome is found by.
    public String key() {
        return "%s:%s:%s:%d".formatted(stage, constituency, party, seat);
    }

    /// Whether so drawn an outcome answers this lot.
    public boolean allows(List<String> winners) {
        return winners.size() == seats
                && winners.stream().distinct().count() == seats
                && among.containsAll(winners);
    }
}
