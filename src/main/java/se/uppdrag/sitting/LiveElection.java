package se.uppdrag.sitting;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.uppdrag.sitting.pages.ElectionView;

/// Puts a choice of persons into words for the live pages.
record LiveElection(Sitting sitting, Floor floor, String address) {

    /// Nothing for an item whose votes are open.
    @Nullable ElectionView view() {
        var number = floor.item().number();
        if (!sitting.agenda().secret(number)) {
            return null;
        }
        return of(
                Optional.ofNullable(sitting.agenda().elections().get(number))
                        .orElse(Election.byAcclamation(List.of())));
    }

    ElectionView of(Election election) {
        var number = floor.item().number();
        var tally = election.result().findFirst();
        var lot = election.lot();
        return new ElectionView(
                state(election),
                election.places(),
                election.voters().size(),
                Optional.ofNullable(election.requestedBy()).map(sitting.roll()::name).orElse(""),
                election.tallies().keySet().stream().map(sitting.roll()::name).toList(),
                tally.stream()
                        .flatMap(one -> one.ranked().entrySet().stream())
                        .map(one ->
                                new ElectionView.Line(
                                        one.getKey(),
                                        one.getValue(),
                                        election.elected().contains(one.getKey())))
                        .toList(),
                tally.map(Tally::ballots).orElse(0),
                tally.map(Tally::blank).orElse(0),
                tally.map(Tally::invalid).orElse(0),
                election.elected(),
                election.done() ? List.of() : election.tied(),
                election.left(),
                lot == null ? "" : lot.fingerprint(),
                lot == null ? "" : address + "/lottningar/" + number,
                election.done() ? address + "/val/" + number : "");
    }

    private static String state(Election election) {
        if (!election.byBallots() && election.agreed().isEmpty()) {
            return "CHOOSE";
        }
        if (!election.counted()) {
            return "COUNTING";
        }
        if (election.done()) {
            return "DONE";
        }
        return election.lot() == null ? "COUNTED" : "SEALED";
    }
}
