package se.uppdrag.elections;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// A municipal election as kept: the votes, the lots that were drawn, and the seats that follow.
///
/// @param confirmed whether it counts, or has only been read and awaits its confirmation
/// @param lots outcomes recorded, by the lot's key
public record Result(
        ResultId id,
        boolean confirmed,
        Source source,
        AuthorityResult read,
        Map<String, DrawnLot> lots,
        Distribution distribution) {

    public enum Source {
        /// The Election Authority's own file.
        AUTHORITY_FILE,
        /// Votes entered as facts.
        ENTERED
    }

    /// @param drawnBy who drew, in words
    public record DrawnLot(List<String> winners, String drawnBy, LocalDate drawnOn) {

        public DrawnLot {
            winners = List.copyOf(winners);
        }
    }

    public int year() {
        return read.count().year();
    }

    public LocalDate electionDay() {
        return read.electionDay();
    }

    public int seats() {
        return read.count().seats();
    }

    /// Whether every seat is handed out.
    public boolean settled() {
        return distribution.settled();
    }

    /// Every party with seats, in the order of the votes.
    public List<PartySeats> parties() {
        return distribution.seats().entrySet().stream()
                .filter(party -> party.getValue() > 0)
                .map(party ->
                        new PartySeats(
                                party.getKey(),
                                read.partyNames().getOrDefault(party.getKey(), party.getKey()),
                                read.count().votes().getOrDefault(party.getKey(), 0),
                                party.getValue()))
                .toList();
    }

    /// Who was elected, where the authority's file told.
    public List<AuthorityResult.PartyElected> elected() {
        return read.elected();
    }

    /// Whether the authority handed out the seats as we do. Where only votes were entered there is
    /// nothing to differ from.
    boolean asOfficial() {
        return read.officialSeats().isEmpty()
                || !settled()
                || read.officialSeats().entrySet().stream()
                        .allMatch(party ->
                                distribution
                                        .seats()
                                        .getOrDefault(party.getKey(), 0)
                                        .equals(party.getValue()));
    }
}
