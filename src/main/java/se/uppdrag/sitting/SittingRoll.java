package se.uppdrag.sitting;

import java.util.List;
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
        boolean distanceAllowed) {

    public SittingRoll {
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
