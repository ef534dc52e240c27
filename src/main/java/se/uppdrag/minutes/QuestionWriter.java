package se.uppdrag.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Numbers;
import se.uppdrag.minutes.MeetingMinutes.Part;
import se.uppdrag.sitting.Ballot;
import se.uppdrag.sitting.Floor;
import se.uppdrag.sitting.Majority;
import se.uppdrag.sitting.Proposal;
import se.uppdrag.sitting.Question;
import se.uppdrag.sitting.Side;
import se.uppdrag.sitting.SittingEvent;
import se.uppdrag.sitting.SittingEvent.How;
import se.uppdrag.web.Swedish;

/// In what order questions were put and how each fell: by acclamation, or by a vote with the names
/// on each side (KL 5:53–56, 5:67 p. 2, 3 and 5).
record QuestionWriter(Wording words, Floor floor) {

    List<Part> parts() {
        var parts = new ArrayList<Part>();
        var order = new ArrayList<Block>();
        if (!events(SittingEvent.ProposalsAllowed.class).isEmpty()) {
            order.add(new Block.Paragraph(words.t("proposals.allowed", words.organ())));
        }
        events(SittingEvent.ProposalNotPut.class)
                .forEach(one ->
                        order.add(
                                new Block.Paragraph(
                                        words.t(
                                                "not-put." + one.why(),
                                                described(one.proposal())))));
        events(SittingEvent.ProposalPutAnyway.class)
                .forEach(one ->
                        order.add(
                                new Block.Paragraph(
                                        words.t(
                                                "put-anyway",
                                                words.organ(),
                                                described(one.proposal())))));
        if (floor.majority() != Majority.SIMPLE) {
            order.add(
                    new Block.Paragraph(
                            words.t(
                                    "majority." + floor.majority(),
                                    floor.majority().basis().toString())));
        }
        words.evening()
                .last(floor.item().number(), SittingEvent.OrderApproved.class)
                .ifPresent(approved -> order.add(new Block.Paragraph(order(approved))));
        floor.ballots().stream()
                .filter(one -> one.settled() != null || one.found() != null || one.voted())
                .forEach(one -> order.add(new Block.Paragraph(put(one))));
        if (!order.isEmpty()) {
            parts.add(new Part(words.t("part.order." + word()), order));
        }
        var votes = floor.ballots().stream().filter(this::counted).toList();
        for (int i = 0; i < votes.size(); i++) {
            parts.add(
                    new Part(
                            votes.size() == 1
                                    ? words.t("part.vote")
                                    : words.t("part.vote.numbered", Integer.toString(i + 1)),
                            vote(votes.get(i))));
        }
        return parts;
    }

    private boolean counted(Ballot ballot) {
        return ballot.voted() && ballot.settled() != null;
    }

    private <T extends SittingEvent> List<T> events(Class<T> type) {
        return words.evening().events(floor.item().number(), type);
    }

    /// The order as it was approved, round by round. A log from before the whole order was kept
    /// tells of the proposals that were set against each other.
    private String order(SittingEvent.OrderApproved approved) {
        var alone =
                approved.rounds() == null
                        ? List.<Proposal>of()
                        : approved.rounds().stream()
                                .filter(round -> round.size() == 1)
                                .flatMap(round -> floor.proposal(round.getFirst()).stream())
                                .toList();
        var said = new ArrayList<String>();
        var formal = alone.stream().filter(one -> one.kind().formal()).toList();
        if (!formal.isEmpty()) {
            said.add(
                    words.t(
                            "order.formal",
                            formal.stream()
                                    .map(one ->
                                            words.t(
                                                    "order.formal." + one.kind(),
                                                    described(one.number())))
                                    .collect(Collectors.joining(words.t("order.then")))));
        }
        var others = approved.others().stream().map(this::described).toList();
        if (!others.isEmpty()) {
            said.add(
                    words.t(
                            others.size() == 1 ? "order.two" : "order.many",
                            described(approved.main()),
                            words.list(others)));
        }
        var added = alone.stream().filter(one -> one.kind() == Proposal.Kind.ADDITION).toList();
        if (!added.isEmpty()) {
            said.add(
                    words.t(
                            added.size() == 1 ? "order.addition" : "order.additions",
                            words.list(
                                    added.stream().map(one -> described(one.number())).toList())));
        }
        said.add(words.t("order.approved", words.organ(), words.t("order." + word())));
        return String.join(" ", said);
    }

    /// What the house calls the order of the questions.
    private String word() {
        return words.evening().sitting().roll().customs().orderWord();
    }

    /// What was asked, what the chair found, and who wanted a vote.
    private String put(Ballot ballot) {
        var asked = asked(ballot.question());
        var found = ballot.found();
        var sentence =
                found == null
                        ? words.t("question.put", asked)
                        : words.t("question.found", asked, outcome(ballot.question(), found));
        var by = ballot.requestedBy();
        return by == null
                ? sentence
                : sentence + " " + words.t("question.vote-requested", words.name(by));
    }

    private String asked(Question question) {
        var key = "question." + question.purpose();
        return switch (question.purpose()) {
            case MAIN, COUNTER -> words.t(key, described(question.yes()), described(question.no()));
            case ADDITION, QUALIFIED, ADJOURNMENT -> words.t(key, described(question.yes()));
            case DEFERRAL -> words.t(key + "." + deferral(question));
            case ALLOW -> words.t(key + "." + floor.item().kind());
        };
    }

    /// What the answer means, as the end of "finner att …".
    private String outcome(Question question, Side side) {
        var key = "outcome." + question.purpose();
        return switch (question.purpose()) {
            case MAIN, COUNTER ->
                    words.t(
                            key,
                            words.organInside(),
                            described(side == Side.YES ? question.yes() : question.no()));
            case ADDITION, QUALIFIED ->
                    words.t(key + "." + side, words.organInside(), described(question.yes()));
            case ADJOURNMENT -> words.t(key + "." + side);
            case DEFERRAL ->
                    side == Side.YES
                            ? words.t(key + ".YES")
                            : words.t(key + ".NO." + deferral(question));
            case ALLOW -> words.t(key + "." + side + "." + floor.item().kind());
        };
    }

    private String deferral(Question question) {
        return floor.proposal(question.no())
                .map(Proposal::kind)
                .orElse(Proposal.Kind.REFERRAL_BACK)
                .name();
    }

    /// `avslagsyrkandet från Bo Ek (M)`, with its words where she has made several alike.
    String described(int number) {
        var proposal = floor.proposal(number).orElseThrow();
        var by = proposal.by();
        if (by == null) {
            return words.t("proposal.agenda");
        }
        var alike =
                floor.proposals().stream()
                                .filter(one -> one.kind() == proposal.kind())
                                .filter(one -> by.equals(one.by()) && !one.withdrawn())
                                .count()
                        > 1;
        var named = words.t("proposal.named." + proposal.kind(), words.name(by));
        return alike ? words.t("proposal.quoted", named, proposal.text()) : named;
    }

    private List<Block> vote(Ballot ballot) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Paragraph(words.t("vote.yes", ballot.question().yesMeaning())));
        blocks.add(new Block.Paragraph(words.t("vote.no", ballot.question().noMeaning())));
        blocks.add(
                new Block.Paragraph(
                        words.t(
                                        "vote.count",
                                        ballot.count(Side.YES),
                                        ballot.count(Side.NO),
                                        ballot.count(Side.ABSTAIN))
                                + " "
                                + settled(ballot)));
        if (ballot.minority()) {
            floor.proposal(ballot.question().no())
                    .ifPresent(asked ->
                            blocks.add(
                                    new Block.Paragraph(
                                            words.t("vote.minority.reasons", asked.text()))));
        }
        blocks.add(names(ballot));
        events(SittingEvent.VoteDisowned.class).stream()
                .filter(one -> one.question() == ballot.question().number())
                .map(one ->
                        words.t(
                                "vote.disowned",
                                words.name(one.voter()),
                                words.t("vote.side." + one.meant()).toLowerCase(Swedish.LOCALE)))
                .forEach(text -> blocks.add(new Block.Paragraph(text)));
        return blocks;
    }

    private String settled(Ballot ballot) {
        var question = ballot.question();
        if (ballot.minority()) {
            return words.t(
                    "vote.minority." + deferral(question),
                    Integer.toString(ballot.count(Side.NO)),
                    Integer.toString(ballot.voters().size()),
                    Integer.toString(Numbers.third(ballot.voters().size())));
        }
        var side = ballot.settled() == Side.YES ? Side.YES : Side.NO;
        var meaning = outcome(question, side);
        if (question.purpose() == Question.Purpose.QUALIFIED) {
            var present = ballot.voters().size();
            var seats = words.evening().sitting().roll().seats();
            return words.t(
                    "vote.qualified." + side,
                    Integer.toString(floor.majority().needed(present, seats)),
                    Integer.toString(
                            floor.majority() == Majority.ONE_THIRD_OF_ALL ? seats : present),
                    meaning);
        }
        if (ballot.how() != How.CASTING_VOTE) {
            return words.t("vote.settled", meaning);
        }
        var chair =
                events(SittingEvent.CastingVoteGiven.class).stream()
                        .filter(one -> one.question() == question.number())
                        .map(one -> words.name(one.chair()))
                        .findFirst()
                        .orElse("");
        return words.t("vote.casting." + side, chair, meaning);
    }

    private Block names(Ballot ballot) {
        var rows =
                Stream.of(Side.YES, Side.NO, Side.ABSTAIN)
                        .filter(side -> ballot.count(side) > 0)
                        .map(side ->
                                row(
                                        "vote.side." + side,
                                        ballot.voters().stream()
                                                .filter(one -> ballot.votes().get(one) == side)
                                                .toList()))
                        .toList();
        var silent =
                ballot.voters().stream().filter(one -> !ballot.votes().containsKey(one)).toList();
        var all = new ArrayList<>(rows);
        if (!silent.isEmpty()) {
            all.add(row("vote.side.none", silent));
        }
        return new Block.Table(
                words.t("vote.names"),
                List.of(words.t("vote.side"), words.t("vote.number"), words.t("vote.members")),
                all);
    }

    private List<String> row(String side, List<PersonId> persons) {
        return List.of(
                words.t(side),
                Integer.toString(persons.size()),
                String.join(", ", persons.stream().map(words::name).toList()));
    }
}
