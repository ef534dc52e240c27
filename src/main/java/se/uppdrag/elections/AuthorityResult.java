package se.uppdrag.elections;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A final result as the Election Authority publishes it: the votes, and who was elected.
///
/// @param partyNames by abbreviation
/// @param officialSeats as the authority handed them out
/// @param elected by party and constituency
public record AuthorityResult(
        MunicipalCount count,
        LocalDate electionDay,
        Map<String, String> partyNames,
        Map<String, Integer> officialSeats,
        List<PartyElected> elected) {

    /// @param ground why: `P` by personal votes, others by the list; empty for a substitute
    public record Candidate(String number, String name, String ground) {}

    /// Those of one party in one constituency, in order. A seat that nobody could fill (an empty
    /// chair, `tom stol`) is not among the members.
    public record PartyElected(
            String party,
            String constituency,
            List<Candidate> members,
            List<Candidate> substitutes) {

        public PartyElected {
            members = List.copyOf(members);
            substitutes = List.copyOf(substitutes);
        }
    }

    public AuthorityResult {
        partyNames = Collections.unmodifiableMap(new LinkedHashMap<>(partyNames));
        officialSeats = Collections.unmodifiableMap(new LinkedHashMap<>(officialSeats));
        elected = List.copyOf(elected);
    }
}
