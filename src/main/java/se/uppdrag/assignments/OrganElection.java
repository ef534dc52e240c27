package se.uppdrag.assignments;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Post;

/// An election of people to an organ (`val till organ`), as it is to be, or as it was.
///
/// @param to the first day of the next term; nothing where no end is decided
/// @param decidedBy the section of the minutes, as it is cited
/// @param substitutes in their order of call
/// @param checkedBy who has seen that those named are eligible (KL 4:3), and when; may be empty
/// @param electedOn the day of the election; nothing where it was not told
public record OrganElection(
        Organ organ,
        Scope scope,
        LocalDate from,
        @Nullable LocalDate to,
        String decidedBy,
        List<Nominee> members,
        List<Nominee> substitutes,
        String checkedBy,
        @Nullable LocalDate electedOn) {

    public enum Scope {
        /// Everybody; those who serve now leave.
        WHOLE,
        /// `fyllnadsval`: empty places are filled, the others stay.
        BY_ELECTION
    }

    /// An election whose day is not known.
    public OrganElection(
            Organ organ,
            Scope scope,
            LocalDate from,
            @Nullable LocalDate to,
            String decidedBy,
            List<Nominee> members,
            List<Nominee> substitutes,
            String checkedBy) {
        this(organ, scope, from, to, decidedBy, members, substitutes, checkedBy, null);
    }

    /// Which list one stands in says what one is elected to.
    public OrganElection {
        members = members.stream().map(one -> as(one, Post.ALTERNATE, Post.MEMBER)).toList();
        substitutes =
                substitutes.stream().map(one -> as(one, Post.MEMBER, Post.ALTERNATE)).toList();
    }

    private static Nominee as(Nominee one, Post instead, Post of) {
        return one.post() == instead ? one.on(of) : one;
    }

    public Stream<Nominee> nominees() {
        return Stream.concat(members.stream(), substitutes.stream());
    }
}
