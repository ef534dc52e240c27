package se.uppdrag.register;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.uppdrag.access.PersonId;

/// Everybody called to an organ on one day: members by seat, alternates in their order of call.
public record Roll(Organ organ, List<Membership> members, List<Membership> alternates) {

    public Roll {
        members = List.copyOf(members);
        alternates = List.copyOf(alternates);
    }

    public Optional<Membership> holder(Post post) {
        return members.stream().filter(member -> member.post() == post).findFirst();
    }

    boolean called(PersonId person) {
        return Stream.concat(members.stream(), alternates.stream())
                .anyMatch(one -> one.person().equals(person));
    }
}
