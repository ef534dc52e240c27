package se.uppdrag.elections;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Lots that have been drawn and recorded: who won, by the lot's key.
public record LotOutcomes(Map<String, List<String>> winners) {

    public static final LotOutcomes NONE = new LotOutcomes(Map.of());

    public LotOutcomes {
        winners = Map.copyOf(winners);
    }

    Optional<List<String>> of(Lot lot) {
        return Optional.ofNullable(winners.get(lot.key())).filter(lot::allows);
    }

    /// Those among equals that are chosen: all of them when there is room, otherwise by the lot.
    /// Where no outcome is recorded the lot is added to the open ones and nobody is chosen.
    List<String> choose(Lot lot, List<Lot> open) {
        if (lot.among().size() <= lot.seats()) {
            return lot.among();
        }
        var chosen = of(lot);
        if (chosen.isEmpty()) {
            open.add(lot);
        }
        return new ArrayList<>(chosen.orElse(List.of()));
    }
}
