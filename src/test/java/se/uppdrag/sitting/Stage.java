package se.uppdrag.sitting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.law.SwedishTime;

/// The words an evening is written in. People are called by first name; members of a party are
/// numbered, `S1`, `S2`, and its alternates are `S-ers1`, `S-ers2`.
public final class Stage {

    private final Map<String, PersonId> cast = new LinkedHashMap<>();
    private final List<Called> members = new ArrayList<>();
    private final List<Called> alternates = new ArrayList<>();
    private final List<Item> items = new ArrayList<>();
    private final List<Guest> guests = new ArrayList<>();
    private final List<Logged> log = new ArrayList<>();
    private Instant now = SwedishTime.at(LocalDate.of(2026, 11, 25), LocalTime.of(18, 0));
    private @Nullable Sitting sitting;
    private boolean assembly = true;
    private boolean distance;
    private int seats;
    private Customs customs = Customs.USUAL;

    private Stage() {}

    /// A council with these seats: `council("S", 3, "M", 2)`, and two alternates a party. The first
    /// member presides, the second is first vice chair.
    public static Stage council(Object... partiesAndSeats) {
        var stage = new Stage();
        for (int i = 0; i < partiesAndSeats.length; i += 2) {
            var party = (String) partiesAndSeats[i];
            for (int n = 1; n <= (int) partiesAndSeats[i + 1]; n++) {
                stage.member(party + n, party);
            }
            stage.alternate(party + "-ers1", party);
            stage.alternate(party + "-ers2", party);
        }
        stage.seats = stage.members.size();
        return stage;
    }

    public Stage committee() {
        assembly = false;
        return this;
    }

    /// The assembly has decided that members may take part at a distance.
    public Stage withDistance() {
        distance = true;
        return this;
    }

    /// What the house calls the order of the questions.
    public Stage whereTheOrderIsCalled(String word) {
        customs = new Customs(0, word, 0, SpeakingOrder.AS_ASKED, Map.of(), true, 0, false);
        return this;
    }

    /// The assembly or the committee has decided how it works.
    public Stage withCustoms(Customs decided) {
        customs = decided;
        return this;
    }

    /// Somebody who leads a committee without a seat here.
    public Stage withGuest(String name, String capacity) {
        guests.add(new Guest(person(name), name, capacity, false));
        return this;
    }

    public Stage asks(String name, Speakers.Kind kind) {
        return does(new SittingCommand.AskToSpeak(person(name), kind));
    }

    public Stage speaksFor(String name, int seconds) {
        does(new SittingCommand.GiveFloor(person(name)));
        now = now.plusSeconds(seconds - 1L);
        return does(new SittingCommand.EndSpeech());
    }

    /// Who waits for the floor, in the order they get it.
    public List<String> waiting() {
        return sitting().speakers().queue().stream()
                .map(entry ->
                        cast.entrySet().stream()
                                .filter(one -> one.getValue().equals(entry.person()))
                                .map(Map.Entry::getKey)
                                .findFirst()
                                .orElseThrow())
                .toList();
    }

    /// The roll says so many seats although fewer are filled.
    public Stage withSeats(int number) {
        seats = number;
        return this;
    }

    private void member(String name, String party) {
        var post =
                switch (members.size()) {
                    case 0 -> "CHAIR";
                    case 1 -> "FIRST_VICE_CHAIR";
                    default -> "MEMBER";
                };
        members.add(new Called(person(name), name, party, post, members.size() + 1));
    }

    private void alternate(String name, String party) {
        alternates.add(new Called(person(name), name, party, "ALTERNATE", alternates.size() + 1));
    }

    public Stage agenda(Item... agenda) {
        items.addAll(List.of(agenda));
        return this;
    }

    public static Item item(int number, String proposal) {
        return new Item(
                number,
                "Ärende " + number,
                Item.Kind.ORDINARY,
                "KS 2026.000" + number,
                null,
                proposal,
                true,
                false,
                List.of(),
                null);
    }

    /// An item that nobody has prepared for the assembly.
    public static Item unprepared(int number, String proposal) {
        var item = item(number, proposal);
        return new Item(
                number,
                item.title(),
                item.kind(),
                item.dnr(),
                null,
                proposal,
                true,
                false,
                List.of(),
                null,
                Item.Prepared.NO,
                null,
                null);
    }

    public Stage at(String time) {
        now = SwedishTime.at(LocalDate.of(2026, 11, 25), LocalTime.parse(time.replace('.', ':')));
        return this;
    }

    public Stage arrive(String... names) {
        for (var name : names) {
            does(new SittingCommand.Arrive(person(name), false));
        }
        return this;
    }

    public Stage everybodyArrives() {
        return arrive(members.stream().map(Called::name).toArray(String[]::new));
    }

    public Stage allBut(String... absent) {
        return arrive(
                members.stream()
                        .map(Called::name)
                        .filter(name -> !Arrays.asList(absent).contains(name))
                        .toArray(String[]::new));
    }

    public Stage leaves(String name) {
        return does(new SittingCommand.Leave(person(name), "sjuk"));
    }

    public Stage isCalledIn(String alternate, String member) {
        return does(new SittingCommand.CallIn(person(alternate), person(member)));
    }

    public Stage theChairOpens() {
        return does(new SittingCommand.Open());
    }

    public Stage takesUp(int item) {
        return does(new SittingCommand.TakeUp(item));
    }

    public Stage stepsAside(String name) {
        return does(new SittingCommand.StepAside(person(name)));
    }

    public Stage proposes(String name, Proposal.Kind kind, String text) {
        return does(new SittingCommand.Propose(person(name), kind, text));
    }

    public Stage theDebateIsClosed() {
        return does(new SittingCommand.CloseDebate());
    }

    public Stage theOrderIsApproved(int main) {
        return does(new SittingCommand.ApproveOrder(main));
    }

    public Stage theChairPutsTheQuestion() {
        return does(new SittingCommand.PutQuestion());
    }

    public Stage theChairFinds(Side side) {
        return does(new SittingCommand.Find(side));
    }

    public Stage theGavelFalls() {
        return does(new SittingCommand.Gavel());
    }

    /// A vote by name: the first so many in seat order say yes, the next no, the rest abstain.
    public Stage aVoteIsHeld(String by, int yes, int no) {
        does(new SittingCommand.RequestVote(person(by)));
        var ballot = sitting().openBallot().orElseThrow();
        var voters = ballot.voters();
        IntStream.range(0, voters.size())
                .forEach(i ->
                        does(
                                new SittingCommand.CastVote(
                                        voters.get(i),
                                        ballot.question().number(),
                                        i < yes
                                                ? Side.YES
                                                : i < yes + no ? Side.NO : Side.ABSTAIN)));
        return does(new SittingCommand.CloseVote());
    }

    public Stage theCouncilDecides(Decision.Kind kind, String text) {
        return does(new SittingCommand.Decide(new Decision(kind, text)));
    }

    public Stage reserves(String name, int item) {
        return does(new SittingCommand.Reserve(person(name), item, "Vi ville annat."));
    }

    public Stage theChairCloses() {
        return does(new SittingCommand.Close());
    }

    public Stage isRefused(SittingCommand command, SittingRefusal expected, String citation) {
        assertThat(SittingRules.decide(started(), command))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(expected));
        assertThat(expected.basis().toString().replace('\u00a0', ' ')).isEqualTo(citation);
        return this;
    }

    public Stage does(SittingCommand command) {
        switch (SittingRules.decide(started(), command)) {
            case Granted<List<SittingEvent>>(var events, _) -> events.forEach(this::happened);
            case Refused<List<SittingEvent>>(var refusal, var arguments) ->
                    throw new AssertionError(command + " refused: " + refusal + " " + arguments);
        }
        return this;
    }

    public PersonId person(String name) {
        var known = cast.get(name);
        if (known != null) {
            return known;
        }
        var fresh = new PersonId(new UUID(0x7000, 0x8000_0000_0000_0000L + cast.size()));
        cast.put(name, fresh);
        return fresh;
    }

    public List<String> serving() {
        return sitting().attendance().serving().stream()
                .map(sitting().roll()::find)
                .map(found -> found.orElseThrow().name())
                .toList();
    }

    public Sitting sitting() {
        return started();
    }

    public Floor floor(int item) {
        return Objects.requireNonNull(sitting().floors().get(item));
    }

    public List<Logged> log() {
        return List.copyOf(log);
    }

    private Sitting started() {
        if (sitting != null) {
            return sitting;
        }
        var roll =
                new SittingRoll(
                        assembly ? "kf" : "sn",
                        assembly ? "Kommunfullmäktige" : "Socialnämnden",
                        assembly,
                        seats,
                        members,
                        alternates,
                        assembly ? 2 : 1,
                        false,
                        distance,
                        customs,
                        guests,
                        Map.of());
        var first = new SittingEvent.Convened(roll, items, 130);
        log.add(new Logged(1, now, null, first));
        var begun = Sitting.of(log);
        sitting = begun;
        return begun;
    }

    private void happened(SittingEvent event) {
        now = now.plusSeconds(1);
        log.add(new Logged(log.size() + 1L, now, null, event));
        sitting = started().apply(event, now);
    }
}
