package se.uppdrag.sitting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.uppdrag.access.PersonId;
import se.uppdrag.sitting.SittingEvent.How;

/// One question and how it fell: by acclamation, or by an open vote with names.
///
/// @param found what the chair found; nothing before she has said it
/// @param requestedBy who asked for a vote; nobody for an acclamation
/// @param voters those who had a vote, one each
/// @param seats the seat each of them voted from: member to voter, as it was when voting began
/// @param changed what those who changed their vote had voted just before
/// @param meant what those who told afterwards that their vote was wrong meant to vote
/// @param settled how it fell; nothing while it is open
/// @param minority whether a third of those present had the matter deferred
public record Ballot(
        Question question,
        @Nullable Side found,
        @Nullable PersonId requestedBy,
        List<PersonId> voters,
        Map<PersonId, PersonId> seats,
        Map<PersonId, Side> votes,
        Map<PersonId, Side> changed,
        Map<PersonId, Side> meant,
        boolean closed,
        @Nullable Side settled,
        @Nullable How how,
        boolean minority) {

    public Ballot {
        voters = List.copyOf(voters);
        seats = Map.copyOf(seats);
        votes = Map.copyOf(votes);
        changed = Map.copyOf(changed);
        meant = Map.copyOf(meant);
    }

    static Ballot of(Question question) {
        return new Ballot(
                question, null, null, List.of(), Map.of(), Map.of(), Map.of(), Map.of(), false,
                null, null, false);
    }

    public boolean voting() {
        return requestedBy != null && !closed;
    }

    public boolean voted() {
        return requestedBy != null && closed;
    }

    public int count(Side side) {
        return (int) votes.values().stream().filter(side::equals).count();
    }

    /// Abstentions are not counted (KL 5:55).
    public boolean tied() {
        return count(Side.YES) == count(Side.NO);
    }

    public Side majority() {
        return count(Side.YES) > count(Side.NO) ? Side.YES : Side.NO;
    }

    /// How it fell; a tie that the chair has not decided has not fallen.
    Side side() {
        return settled == null ? Side.ABSTAIN : settled;
    }

    Ballot finding(Side side) {
        return new Ballot(
                question,
                side,
                requestedBy,
                voters,
                seats,
                votes,
                changed,
                meant,
                closed,
                settled,
                how,
                minority);
    }

    Ballot opened(PersonId by, List<PersonId> eligible, Map<PersonId, PersonId> holders) {
        return new Ballot(
                question, found, by, eligible, holders, Map.of(), Map.of(), Map.of(), false, null,
                null, false);
    }

    Ballot cast(PersonId voter, Side side) {
        var before = votes.get(voter);
        return voted(
                with(votes, voter, side),
                before == null || before == side ? changed : with(changed, voter, before),
                meant);
    }

    Ballot disowned(PersonId voter, Side instead) {
        return voted(votes, changed, with(meant, voter, instead));
    }

    private static Map<PersonId, Side> with(Map<PersonId, Side> all, PersonId voter, Side side) {
        var more = new HashMap<>(all);
        more.put(voter, side);
        return more;
    }

    private Ballot voted(
            Map<PersonId, Side> now, Map<PersonId, Side> before, Map<PersonId, Side> mistakes) {
        return new Ballot(
                question,
                found,
                requestedBy,
                voters,
                seats,
                now,
                before,
                mistakes,
                closed,
                settled,
                how,
                minority);
    }

    Ballot closing() {
        return ended(true, settled, how, minority);
    }

    Ballot settling(Side side, How way, boolean byMinority) {
        return ended(true, side, way, byMinority);
    }

    private Ballot ended(boolean shut, @Nullable Side side, @Nullable How way, boolean byMinority) {
        return new Ballot(
                question,
                found,
                requestedBy,
                voters,
                seats,
                votes,
                changed,
                meant,
                shut,
                side,
                way,
                byMinority);
    }
}
