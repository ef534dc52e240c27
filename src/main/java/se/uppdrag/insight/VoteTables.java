package se.uppdrag.insight;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.uppdrag.sitting.Side;

/// What votes by name say of the parties.
@Component
class VoteTables {

    private final Logs logs;
    private final Rows rows;

    VoteTables(Logs logs, Rows rows) {
        this.logs = logs;
        this.rows = rows;
    }

    /// A party stands where most of its own voted; one that fell apart evenly stands nowhere.
    private static Optional<Side> stands(Vote vote, String party) {
        var yes = count(vote, party, Side.YES);
        var no = count(vote, party, Side.NO);
        return yes == no ? Optional.empty() : Optional.of(yes > no ? Side.YES : Side.NO);
    }

    private static long count(Vote vote, String party, Side side) {
        return vote.cast().stream()
                .filter(one -> one.party().equals(party) && one.side() == side)
                .count();
    }

    private static List<String> parties(List<Vote> votes) {
        return votes.stream()
                .flatMap(vote -> vote.cast().stream())
                .map(Vote.Cast::party)
                .filter(party -> !party.isEmpty())
                .distinct()
                .toList();
    }

    /// How each party's own have voted by name, vote by vote added up: it is drawn how large a part
    /// of its seats took a stand.
    Table votes(String organ) {
        var votes = logs.votes(organ);
        var counts = new HashMap<String, int[]>();
        for (var vote : votes) {
            for (var cast : vote.cast()) {
                var own = counts.computeIfAbsent(cast.party(), _ -> new int[3]);
                own[
                        switch (cast.side()) {
                            case YES -> 0;
                            case NO -> 1;
                            case ABSTAIN -> 2;
                        }]++;
            }
        }
        var lines = new ArrayList<Table.Row>();
        rows.inOrder(counts)
                .forEach((name, own) -> {
                    var all = own[0] + own[1] + own[2];
                    lines.add(
                            Rows.row(
                                    name,
                                    own[0],
                                    own[1],
                                    own[2],
                                    Rows.share(new int[] {own[0] + own[1], all})));
                });
        return new Table(
                Figure.VOTES,
                rows.header("party", "yes", "no", "abstained", "stood"),
                lines,
                3,
                100);
    }

    Table winning(String organ) {
        var votes = logs.votes(organ);
        var counts = new HashMap<String, int[]>();
        for (var party : parties(votes)) {
            var own = counts.computeIfAbsent(party, _ -> new int[2]);
            for (var vote : votes) {
                var stood = stands(vote, party);
                own[0] += stood.filter(side -> side == vote.settled()).isPresent() ? 1 : 0;
                own[1] += stood.isPresent() ? 1 : 0;
            }
        }
        var lines = new ArrayList<Table.Row>();
        rows.inOrder(counts)
                .forEach((name, own) -> lines.add(Rows.row(name, own[0], own[1], Rows.share(own))));
        return new Table(
                Figure.WINNING, rows.header("party", "won", "votes", "share"), lines, 2, 100);
    }

    Table agreement(String organ) {
        var votes = logs.votes(organ);
        var names = rows.names();
        var parties = names.keySet().stream().filter(parties(votes)::contains).toList();
        var lines = new ArrayList<Table.Row>();
        for (int i = 0; i < parties.size(); i++) {
            for (int j = i + 1; j < parties.size(); j++) {
                var counts = new int[2];
                for (var vote : votes) {
                    var one = stands(vote, parties.get(i));
                    var other = stands(vote, parties.get(j));
                    if (one.isPresent() && other.isPresent()) {
                        counts[0] += one.equals(other) ? 1 : 0;
                        counts[1]++;
                    }
                }
                lines.add(
                        Rows.row(
                                parties.get(i) + " – " + parties.get(j),
                                counts[0],
                                counts[1],
                                Rows.share(counts)));
            }
        }
        return new Table(
                Figure.AGREEMENT, rows.header("pair", "alike", "votes", "share"), lines, 2, 100);
    }
}
