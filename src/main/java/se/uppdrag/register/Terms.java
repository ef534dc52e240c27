package se.uppdrag.register;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.Role;
import se.uppdrag.law.Outcome;

/// The door to posts through time: how they end, and everything that ever was. Days that have been
/// are never changed; who served then is answered by the rows that were written then.
@Service
@Transactional
public class Terms {

    /// An organ, the decision that made it, and the one that abolished it.
    ///
    /// @param toDate the first day it is no more; nothing while it is there
    public record Founding(
            Organ organ,
            LocalDate fromDate,
            String decidedBy,
            @Nullable LocalDate toDate,
            @Nullable String abolishedBy) {}

    /// A function that somebody has, such as secretary of an organ.
    ///
    /// @param organ nothing for the whole municipality
    public record Office(
            PersonId person,
            Role role,
            @Nullable String organ,
            LocalDate fromDate,
            @Nullable LocalDate toDate) {}

    private final MembershipTable memberships;
    private final OrganTable organs;

    Terms(MembershipTable memberships, OrganTable organs) {
        this.memberships = memberships;
        this.organs = organs;
    }

    /// Every organ there has ever been, each after the one it belongs to.
    @Transactional(readOnly = true)
    public List<Founding> foundings() {
        return organs.foundings();
    }

    /// A function with the days it was held, as another register had it.
    public void employ(Office office) {
        memberships.insertOffice(office);
    }

    @Transactional(readOnly = true)
    public List<Office> offices() {
        return memberships.offices();
    }

    /// The post ends before the day, for the reason and by the decision.
    ///
    /// @return the membership as it was
    public Outcome<Membership> leave(
            PersonId person, String organ, LocalDate from, Departure because, String decidedBy) {
        if (decidedBy.isBlank()) {
            return Outcome.refused(RegisterRefusal.NO_DECISION_IS_NAMED);
        }
        var held = memberships.of(person, organ, from);
        if (held.isEmpty() || !held.get().fromDate().isBefore(from)) {
            return Outcome.refused(RegisterRefusal.POST_IS_NOT_HELD_THEN, from.toString());
        }
        memberships.end(person, organ, from, because, decidedBy);
        return Outcome.granted(held.get());
    }

    /// What the register did not know of a post that is held on the day: for which part of a
    /// divided municipality she was elected.
    public void electedFor(PersonId person, String organ, LocalDate on, String constituency) {
        memberships.electedFor(person, organ, on, constituency);
    }

    /// All who serve in the organ leave it; others are elected from the day.
    public void end(String organ, LocalDate from, String decidedBy) {
        memberships.endAll(organ, from, Departure.TERM_ENDED, decidedBy);
    }

    /// Whether anybody has been given a post in the organ from the day or later.
    @Transactional(readOnly = true)
    public boolean beginsFrom(String organ, LocalDate from) {
        return memberships.beginsFrom(organ, from);
    }

    @Transactional(readOnly = true)
    public List<Membership> ever() {
        return memberships.ever();
    }

    /// The oldest first.
    @Transactional(readOnly = true)
    public List<Membership> everIn(String organ) {
        return memberships.everIn(organ);
    }
}
