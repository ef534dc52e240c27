package se.uppdrag.sitting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.uppdrag.register.Party;
import se.uppdrag.register.Register;
import se.uppdrag.sitting.SittingEvent.How;
import se.uppdrag.sitting.pages.LivePage;
import se.uppdrag.web.Hemicycle;
import se.uppdrag.web.Texts;

/// The result of a vote by name: how each seat voted, as picture, by party and by name.
@Component
class ResultPages {

    private final Register register;
    private final Texts texts;

    ResultPages(Register register, Texts texts) {
        this.register = register;
        this.texts = texts;
    }

    private record Seat(
            Called member, String voter, Hemicycle.Vote vote, String changed, String meant) {}

    /// The vote that ended last, if the item before the meeting or the one before it had one.
    Optional<LivePage.ResultView> last(Sitting sitting) {
        return sitting.floors().values().stream()
                .flatMap(floor -> floor.ballots().stream())
                .filter(ballot -> ballot.voted() && ballot.settled() != null)
                .max(Comparator.comparingInt(ballot -> ballot.question().number()))
                .map(ballot -> result(sitting, ballot));
    }

    Optional<LivePage.ResultView> find(Sitting sitting, int number) {
        return sitting.floors().values().stream()
                .flatMap(floor -> floor.ballots().stream())
                .filter(ballot -> ballot.question().number() == number)
                .filter(ballot -> ballot.voted() && ballot.settled() != null)
                .findFirst()
                .map(ballot -> result(sitting, ballot));
    }

    private LivePage.ResultView result(Sitting sitting, Ballot ballot) {
        var seats = seats(sitting, ballot);
        var absent =
                (int) seats.stream().filter(one -> one.vote() == Hemicycle.Vote.ABSENT).count();
        var description =
                texts.get(
                        "sitting.result.description",
                        ballot.count(Side.YES),
                        ballot.count(Side.NO),
                        ballot.count(Side.ABSTAIN),
                        absent);
        return new LivePage.ResultView(
                ballot.question().number(),
                ballot.question().item(),
                sitting.item(ballot.question().item()).map(Item::title).orElse(""),
                sitting.item(ballot.question().item()).map(Item::dnr).orElse(""),
                ballot.question().yesMeaning(),
                ballot.question().noMeaning(),
                outcome(sitting, ballot),
                ballot.count(Side.YES),
                ballot.count(Side.NO),
                ballot.count(Side.ABSTAIN),
                absent,
                Hemicycle.of(
                        seats.stream()
                                .map(one -> new Hemicycle.Seat(one.member().party(), one.vote()))
                                .toList(),
                        description),
                parties(seats),
                seats.stream()
                        .map(one ->
                                new LivePage.VoterLine(
                                        one.voter().isEmpty() ? one.member().name() : one.voter(),
                                        one.member().party(),
                                        one.voter().isEmpty()
                                                        || one.voter().equals(one.member().name())
                                                ? ""
                                                : one.member().name(),
                                        one.vote().name(),
                                        one.changed(),
                                        one.meant()))
                        .toList());
    }

    /// What the meeting decided, short enough to be read from the back of the chamber.
    private String outcome(Sitting sitting, Ballot ballot) {
        if (ballot.minority()) {
            return texts.get("sitting.result.minority", ballot.question().noMeaning());
        }
        var organ = sitting.roll().organName();
        var question = ballot.question();
        var yes = ballot.settled() == Side.YES;
        var sentence =
                switch (question.purpose()) {
                    case MAIN, COUNTER ->
                            texts.get(
                                    "sitting.result." + question.purpose(),
                                    organ,
                                    proposal(
                                            sitting, ballot, yes ? question.yes() : question.no()));
                    case ADDITION ->
                            texts.get(
                                    yes
                                            ? "sitting.result.ADDITION.yes"
                                            : "sitting.result.ADDITION.no",
                                    organ);
                    case DEFERRAL, ALLOW, ADJOURNMENT, QUALIFIED ->
                            yes ? question.yesMeaning() : question.noMeaning();
                };
        return ballot.how() == How.CASTING_VOTE
                ? texts.get("sitting.result.casting", sentence)
                : sentence;
    }

    private String proposal(Sitting sitting, Ballot ballot, int number) {
        var floor = sitting.floors().get(ballot.question().item());
        return Optional.ofNullable(floor)
                .flatMap(one -> one.proposal(number))
                .filter(one -> one.by() != null)
                .map(one ->
                        texts.get(
                                "sitting.result.proposal." + one.kind(),
                                Optional.ofNullable(one.by()).map(sitting.roll()::name).orElse("")))
                .orElse(texts.get("sitting.result.proposal.AGENDA"));
    }

    /// By bench from the left, then by seat: the way the chamber sits.
    private List<Seat> seats(Sitting sitting, Ballot ballot) {
        var benches =
                register.parties().stream().collect(Collectors.toMap(Party::code, Party::bench));
        var seats = new ArrayList<Seat>();
        for (var member : sitting.roll().members()) {
            var voter =
                    Optional.ofNullable(ballot.seats().get(member.person()))
                            .filter(ballot.voters()::contains);
            var side = voter.map(ballot.votes()::get).orElse(null);
            seats.add(
                    new Seat(
                            member,
                            voter.flatMap(sitting.roll()::find).map(Called::name).orElse(""),
                            side == null
                                    ? Hemicycle.Vote.ABSENT
                                    : switch (side) {
                                        case YES -> Hemicycle.Vote.YES;
                                        case NO -> Hemicycle.Vote.NO;
                                        case ABSTAIN -> Hemicycle.Vote.ABSTAIN;
                                    },
                            voter.map(ballot.changed()::get).map(Side::name).orElse(""),
                            voter.map(ballot.meant()::get).map(Side::name).orElse("")));
        }
        seats.sort(
                Comparator.<Seat>comparingInt(one ->
                                benches.getOrDefault(one.member().party(), Integer.MAX_VALUE))
                        .thenComparingInt(one -> one.member().position()));
        return seats;
    }

    private static List<LivePage.PartyLine> parties(List<Seat> seats) {
        var byParty =
                seats.stream()
                        .collect(
                                Collectors.groupingBy(
                                        one -> one.member().party(),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        return byParty.entrySet().stream()
                .map(party ->
                        new LivePage.PartyLine(
                                party.getKey(),
                                count(party.getValue(), Hemicycle.Vote.YES),
                                count(party.getValue(), Hemicycle.Vote.NO),
                                count(party.getValue(), Hemicycle.Vote.ABSTAIN),
                                count(party.getValue(), Hemicycle.Vote.ABSENT)))
                .toList();
    }

    private static int count(List<Seat> seats, Hemicycle.Vote vote) {
        return (int) seats.stream().filter(one -> one.vote() == vote).count();
    }
}
