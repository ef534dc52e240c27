package se.uppdrag.elections;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The seats of one municipal election.
///
/// @param seats by party, those without seats included
/// @param constituencies where the municipality has any
/// @param whole the rounds of the municipality taken as one area; none where an old rule gave every
///   seat to a constituency
/// @param open lots still to be drawn; while there are any, some seats are not handed out
public record Distribution(
        MunicipalCount count,
        Map<String, Integer> seats,
        List<InConstituency> constituencies,
        List<SeatDistribution.Round> whole,
        List<Lot> open,
        Trace trace) {

    /// How a divided municipality came to its result, step by step; empty for one in one piece.
    ///
    /// @param fixed the rounds of the fixed seats, by constituency
    /// @param due what each party had when all seats were handed out as in one area
    /// @param moves what was returned, taken anew and placed, in the order it happened
    public record Trace(
            Map<String, List<SeatDistribution.Round>> fixed,
            Map<String, Integer> due,
            List<Move> moves) {

        static final Trace NONE = new Trace(Map.of(), Map.of(), List.of());

        public Trace {
            fixed = Collections.unmodifiableMap(new LinkedHashMap<>(fixed));
            due = Collections.unmodifiableMap(new LinkedHashMap<>(due));
            moves = List.copyOf(moves);
        }
    }

    /// One seat that moved.
    ///
    /// @param comparison the number that decided where
    public record Move(Kind kind, String constituency, String party, Fraction comparison) {

        public enum Kind {
            /// A party with too many fixed seats gives one back.
            RETURNED,
            /// Another takes it.
            TAKEN,
            /// A levelling seat finds its constituency.
            LEVELLED
        }
    }

    /// What a party has in a constituency.
    ///
    /// @param levelling how many of the seats level out the whole (`utjämningsmandat`)
    public record Share(int seats, int levelling) {}

    public record InConstituency(String code, Map<String, Share> parties) {

        public InConstituency {
            parties = Collections.unmodifiableMap(new LinkedHashMap<>(parties));
        }
    }

    public Distribution {
        seats = Collections.unmodifiableMap(new LinkedHashMap<>(seats));
        constituencies = List.copyOf(constituencies);
        whole = List.copyOf(whole);
        open = List.copyOf(open);
    }

    public static Distribution of(MunicipalCount count) {
        return of(count, LotOutcomes.NONE);
    }

    /// @param outcomes the lots drawn so far
    public static Distribution of(MunicipalCount count, LotOutcomes outcomes) {
        return count.divided() ? Divided.distribute(count, outcomes) : undivided(count, outcomes);
    }

    private static Distribution undivided(MunicipalCount count, LotOutcomes outcomes) {
        var whole =
                SeatDistribution.of(
                        count.admitted(count.votes()), count.seats(), count.rule(), "", outcomes);
        var constituencies =
                count.constituencies().stream()
                        .map(one -> {
                            var shares = new LinkedHashMap<String, Share>();
                            for (var party : one.votes().keySet()) {
                                shares.put(
                                        party, new Share(whole.seats().getOrDefault(party, 0), 0));
                            }
                            return new InConstituency(one.code(), shares);
                        })
                        .toList();
        return new Distribution(
                count,
                everyParty(count, whole.seats()),
                constituencies,
                whole.rounds(),
                whole.open(),
                Trace.NONE);
    }

    static Map<String, Integer> everyParty(MunicipalCount count, Map<String, Integer> seats) {
        var all = new LinkedHashMap<String, Integer>();
        for (var party : count.votes().keySet()) {
            all.put(party, seats.getOrDefault(party, 0));
        }
        return all;
    }

    public boolean settled() {
        return open.isEmpty();
    }

    public int handedOut() {
        return seats.values().stream().mapToInt(Integer::intValue).sum();
    }
}
