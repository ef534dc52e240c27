package se.uppdrag.minutes;

import java.util.ArrayList;
import java.util.List;
import se.uppdrag.minutes.MeetingMinutes.Part;
import se.uppdrag.sitting.Election;
import se.uppdrag.sitting.Floor;
import se.uppdrag.sitting.Lot;
import se.uppdrag.sitting.Tally;

/// How persons were chosen: without a vote, or by sealed ballots with what two counted, and the lot
/// (KL 5:54, 5:56, 5:67 p. 4).
record ElectionWriter(Wording words, Floor floor) {

    List<Part> parts() {
        var election = words.evening().sitting().agenda().elections().get(floor.item().number());
        if (election == null) {
            return List.of();
        }
        var blocks = new ArrayList<Block>();
        if (election.byBallots()) {
            ballots(election, blocks);
        } else {
            say(blocks, "election.agreed", words.list(election.agreed()));
        }
        return List.of(new Part(words.t("part.election"), blocks));
    }

    private void ballots(Election election, List<Block> blocks) {
        var by = election.requestedBy();
        say(
                blocks,
                "election.ballots",
                by == null ? "" : words.name(by),
                Integer.toString(election.voters().size()),
                Integer.toString(election.places()));
        election.result().forEach(tally -> counted(election, tally, blocks));
        var lot = election.lot();
        if (lot != null) {
            lot(lot, blocks);
        }
        if (election.done()) {
            say(blocks, "election.elected", words.list(election.elected()));
        }
    }

    private void counted(Election election, Tally tally, List<Block> blocks) {
        say(
                blocks,
                "election.counted",
                words.names(election.tallies().keySet()),
                Integer.toString(tally.ballots()),
                Integer.toString(tally.blank()),
                Integer.toString(tally.invalid()));
        blocks.add(
                new Block.Table(
                        words.t("election.votes"),
                        List.of(words.t("election.name"), words.t("election.number")),
                        tally.ranked().entrySet().stream()
                                .map(one -> List.of(one.getKey(), one.getValue().toString()))
                                .toList()));
    }

    private void lot(Lot lot, List<Block> blocks) {
        say(blocks, "election.lot", words.list(lot.names()), lot.fingerprint());
        if (lot.seed() != null && lot.words() != null) {
            say(blocks, "election.lot.drawn", lot.words(), lot.seed(), words.list(lot.winners()));
        }
    }

    private void say(List<Block> blocks, String key, Object... arguments) {
        blocks.add(new Block.Paragraph(words.t(key, arguments)));
    }
}
