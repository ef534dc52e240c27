package se.uppdrag.elections;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The votes of one municipal election (`kommunval`), as counted.
///
/// @param code the municipality's code: `1489`
/// @param seats of the assembly
/// @param validVotes all of them, also those on parties that are not named
/// @param votes by party, in the order they were given
/// @param constituencies more than one where the municipality is divided (`valkretsindelad`)
public record MunicipalCount(
        int year,
        String code,
        String name,
        int seats,
        int validVotes,
        Map<String, Integer> votes,
        List<Constituency> constituencies) {

    /// Sums of small parties and of written-in names. They are nobody, and take no seat.
    static final Set<String> AGGREGATES = Set.of("ÖVR", "HANDSKRIVNA");

    /// A part of the municipality with seats of its own (`valkrets`).
    public record Constituency(
            String code, String name, int fixedSeats, Map<String, Integer> votes) {

        public Constituency {
            votes = Collections.unmodifiableMap(new LinkedHashMap<>(votes));
        }

        private Constituency with(String party, int more) {
            var changed = new LinkedHashMap<>(votes);
            changed.merge(party, more, Integer::sum);
            return new Constituency(code, name, fixedSeats, changed);
        }
    }

    public MunicipalCount {
        votes = Collections.unmodifiableMap(new LinkedHashMap<>(votes));
        constituencies = List.copyOf(constituencies);
    }

    /// An undivided municipality.
    public static MunicipalCount undivided(
            int year, String name, int seats, int validVotes, Map<String, Integer> votes) {
        return new MunicipalCount(year, "", name, seats, validVotes, votes, List.of());
    }

    /// The same election with more votes for a party, or fewer, all of them in one constituency.
    ///
    /// @param constituency its code, or empty where there is none
    MunicipalCount with(String party, String constituency, int more) {
        var changed = new LinkedHashMap<>(votes);
        changed.merge(party, more, Integer::sum);
        return new MunicipalCount(
                year,
                code,
                name,
                seats,
                validVotes + more,
                changed,
                constituencies.stream()
                        .map(one ->
                                one.code().equals(constituency) || !divided()
                                        ? one.with(party, more)
                                        : one)
                        .toList());
    }

    public SeatRule rule() {
        return SeatRule.of(year);
    }

    /// The parts of a divided municipality by the party's votes there, the most first; none where
    /// it is not divided. Where two are equal the order of the result goes.
    public List<String> strongestFor(String party) {
        return divided()
                ? constituencies.stream()
                        .sorted(
                                Comparator.comparingInt((Constituency one) ->
                                                one.votes().getOrDefault(party, 0))
                                        .reversed())
                        .map(Constituency::name)
                        .toList()
                : List.of();
    }

    public boolean divided() {
        return constituencies.size() > 1;
    }

    /// Whether the party has votes enough to take part.
    boolean admitted(String party) {
        return !AGGREGATES.contains(party)
                && rule().admits(votes.getOrDefault(party, 0), validVotes, divided());
    }

    Map<String, Integer> admitted(Map<String, Integer> from) {
        var admitted = new LinkedHashMap<String, Integer>();
        from.forEach((party, number) -> {
            if (admitted(party)) {
                admitted.put(party, number);
            }
        });
        return admitted;
    }
}
