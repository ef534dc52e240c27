package se.uppdrag.sitting;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import se.uppdrag.access.PersonId;
import se.uppdrag.register.CallOrder;

/// Everybody called, and the rules the sitting goes by. It opens the log, so that the log needs
/// nothing else to be understood.
///
/// @param assembly whether the assembly's rules apply rather than a committee's
/// @param seats all members the organ should have, vacant seats counted in
/// @param verifiers how many are chosen beside the chair
/// @param answersWithoutQuorum whether answers may be given without quorum (KL 5:45)
/// @param customs what else the house has decided
/// @param guests those who may speak without a seat; logs from before they were kept have none
/// @param constituencies for each party, the parts of a divided municipality, that with most votes
///   for it first (KL 5:21); none in logs from before they were kept
/// @param distanceAllowed whether members may take part at a distance (KL 5:16, 6:24)
public record SittingRoll(
        String organ,
        String organName,
        boolean assembly,
        int seats,
        List<Called> members,
        List<Called> alternates,
        int verifiers,
        boolean answersWithoutQuorum,
        boolean distanceAllowed,
        Customs customs,
        List<Guest> guests,
        Map<String, List<String>> constituencies) {

    public SittingRoll {
        constituencies = Map.copyOf(Objects.requireNonNullElse(constituencies, Map.of()));
        customs = Objects.requireNonNullElse(customs, Customs.USUAL);
        members = List.copyOf(members);
        alternates = List.copyOf(alternates);
        guests = List.copyOf(Objects.requireNonNullElse(guests, List.of()));
    }

    public Optional<Called> member(PersonId person) {
        return members.stream().filter(one -> one.person().equals(person)).findFirst();
    }

    public Optional<Called> alternate(PersonId person) {
        return alternates.stream().filter(one -> one.person().equals(person)).findFirst();
    }

    public Optional<Called> find(PersonId person) {
        return Stream.concat(members.stream(), alternates.stream())
                .filter(one -> one.person().equals(person))
                .findFirst();
    }

    CallOrder callOrder() {
        return new CallOrder(
                assembly,
                customs.callOrder(),
                constituencies,
                members.stream().map(Called::seat).toList(),
                alternates.stream()
                        .map(one ->
                                new CallOrder.Place(one.person(), one.party(), one.constituency()))
                        .toList());
    }

    /// Whether one who has stopped serving is out for the day (KL 5:20).
    boolean onceADay() {
        return assembly || !customs.servesAgain();
    }

    public Optional<Guest> guest(PersonId person) {
        return guests.stream().filter(one -> one.person().equals(person)).findFirst();
    }

    /// With party where there is one; a guest with what she is here as.
    public String name(PersonId person) {
        return find(person)
                .map(Called::nameAndParty)
                .or(() -> guest(person).map(one -> one.name() + ", " + one.capacity()))
                .orElse("");
    }

    SittingRoll with(Guest guest) {
        return new SittingRoll(
                organ,
                organName,
                assembly,
                seats,
                members,
                alternates,
                verifiers,
                answersWithoutQuorum,
                distanceAllowed,
                customs,
                Stream.concat(
                                guests.stream().filter(one -> !one.person().equals(guest.person())),
                                Stream.of(guest))
                        .toList(),
                constituencies);
    }
}
