package se.uppdrag.sitting;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import se.uppdrag.access.PersonId;

/// Everybody called, and the rules the sitting goes by. It opens the log, so that the log needs
/// nothing else to be understood.
///
/// @param assembly whether the assembly's rules apply rather than a committee's
/// @param seats all members the organ should have, vacant seats counted in
/// @param verifiers how many are chosen beside the chair
/// @param answersWithoutQuorum whether answers may be given without quorum (KL 5:45)
/// @param customs what else the house has decided
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
        Customs customs) {

    /// What the house has decided about its own way of working. Logs from before it was kept have
    /// none.
    ///
    /// @param speechMinutes how long a speech may be; 0 where nothing is decided
    /// @param orderWord the word for the order of the questions, a key among the texts
    public record Customs(int speechMinutes, String orderWord) {

        public static final Customs USUAL = new Customs(0, "propositionsordning");
    }

    public SittingRoll {
        customs = Objects.requireNonNullElse(customs, Customs.USUAL);
        members = List.copyOf(members);
        alternates = List.copyOf(alternates);
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

    public String name(PersonId person) {
        return find(person).map(Called::nameAndParty).orElse("");
    }
}
