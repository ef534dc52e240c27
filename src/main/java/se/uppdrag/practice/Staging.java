package se.uppdrag.practice;

import static se.uppdrag.practice.Cast.person;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.uppdrag.sitting.Item;
import se.uppdrag.sitting.Proposal;
import se.uppdrag.sitting.Question.Purpose;
import se.uppdrag.sitting.SittingCommand;
import se.uppdrag.sitting.SittingEvent;
import se.uppdrag.web.Texts;

/// What every exercise begins with: the agenda, those who have come, what they propose.
record Staging(Texts texts) {

    static final Set<Purpose> NOBODY_VOTES = EnumSet.noneOf(Purpose.class);

    /// Nobody verifies what is practised.
    private static final LocalDate NO_DAY = LocalDate.EPOCH;

    String text(String key) {
        return texts.get(key);
    }

    static Goal ordered(int main) {
        return Goal.happened(
                "ordered",
                event ->
                        event instanceof SittingEvent.OrderApproved(_, var chosen, _, _)
                                && chosen == main);
    }

    List<Item> items(String name, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number ->
                        new Item(
                                number,
                                texts.get("practice.%s.item.%d".formatted(name, number)),
                                Item.Kind.ORDINARY,
                                null,
                                null,
                                texts.get("practice.%s.proposal.%d".formatted(name, number)),
                                true,
                                false,
                                List.of(),
                                null))
                .toList();
    }

    /// Those who are here, the meeting opened and its verifiers chosen.
    static List<SittingCommand> opened(int... here) {
        var first = IntStream.of(here).mapToObj(Staging::arrives);
        var then =
                Stream.of(
                        new SittingCommand.Open(),
                        new SittingCommand.ElectVerifiers(
                                List.of(person(3), person(5)), NO_DAY, ""));
        return Stream.concat(first, then).toList();
    }

    static SittingCommand arrives(int number) {
        return new SittingCommand.Arrive(person(number), false);
    }

    SittingCommand proposes(String name, int who, Proposal.Kind kind, int number) {
        return new SittingCommand.Propose(
                person(who), kind, texts.get("practice.%s.says.%d".formatted(name, number)));
    }

    static Map<String, List<Integer>> everybody(int proposal) {
        return Stream.of("S", "M", "C", "V", "L")
                .collect(Collectors.toMap(party -> party, _ -> List.of(proposal)));
    }
}
