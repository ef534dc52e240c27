package se.uppdrag.assignments;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.register.Departure;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Persons;
import se.uppdrag.register.Post;
import se.uppdrag.register.Register;
import se.uppdrag.register.Standing;
import se.uppdrag.register.Substitutes;
import se.uppdrag.register.Terms;

/// The door to whoever comes instead of one who has left: a successor, a replacement for a time, or
/// nobody.
@Service
@Transactional
public class Successions {

    private final Register register;
    private final Terms terms;
    private final Substitutes substitutes;
    private final Persons persons;
    private final Leavings leavings;
    private final LeavingTable table;
    private final Clock clock;

    Successions(
            Register register,
            Terms terms,
            Substitutes substitutes,
            Persons persons,
            Leavings leavings,
            LeavingTable table,
            Clock clock) {
        this.register = register;
        this.terms = terms;
        this.substitutes = substitutes;
        this.persons = persons;
        this.leavings = leavings;
        this.table = table;
        this.clock = clock;
    }

    /// Away for long; somebody holds the seat meanwhile, and the member comes back to it.
    ///
    /// @param to the first day she is back
    public Outcome<Leaving> replace(
            PersonId away,
            String organ,
            LocalDate from,
            LocalDate to,
            Nominee by,
            String decidedBy) {
        if (!from.isBefore(to)) {
            return refused(AssignmentRefusal.TERM_ENDS_BEFORE_IT_BEGINS);
        }
        var before = leavings.held(away, organ, from);
        return leavings.record(away, organ, from, Departure.ON_LEAVE, null, decidedBy)
                .map(leaving -> {
                    var member = before.orElseThrow();
                    enter(leaving, by, from, to, decidedBy, away);
                    if (member.toDate() == null || to.isBefore(member.toDate())) {
                        register.appoint(
                                new Membership(
                                        away,
                                        member.name(),
                                        organ,
                                        Post.MEMBER,
                                        member.party(),
                                        member.position(),
                                        to,
                                        member.toDate(),
                                        decidedBy,
                                        member.ballotGroup(),
                                        null,
                                        null,
                                        null,
                                        member.constituency()));
                    }
                    table.close(leaving.id(), SwedishTime.dateOf(clock.instant()), by.name());
                    return leaving;
                });
    }

    /// Who the county board appointed instead (14 kap. 21 § vallagen). The alternate who comes in
    /// leaves her place among the alternates.
    public Outcome<Leaving> succeed(
            Leaving leaving, Nominee successor, LocalDate from, String decidedBy) {
        if (decidedBy.isBlank()) {
            return refused(AssignmentRefusal.NO_DECISION_STANDS_BEHIND_IT);
        }
        if (leaving.leftOn() == null || from.isBefore(leaving.leftOn()) || taken(leaving, from)) {
            return refused(AssignmentRefusal.SEAT_IS_NOT_EMPTY, from.toString());
        }
        var person = enter(leaving, successor, from, null, decidedBy, null);
        if (leaving.assembly() && leaving.post().member()) {
            substitutes.inherit(leaving.organ(), leaving.person(), person, from, decidedBy);
        }
        table.close(leaving.id(), SwedishTime.dateOf(clock.instant()), successor.name());
        return granted(leaving);
    }

    /// A new substitute whom the county board appointed in the same decision (14 kap. 23 §
    /// vallagen), last in the order of the party and of each member who has lost one of hers.
    public Outcome<Leaving> addAlternate(
            Leaving leaving, Nominee alternate, LocalDate from, String decidedBy) {
        var party = alternate.party() == null ? leaving.party() : alternate.party();
        int last =
                terms.everIn(leaving.organ()).stream()
                        .filter(one -> !one.post().member() && one.overlaps(from, null))
                        .filter(one -> Objects.equals(one.party(), party))
                        .mapToInt(Membership::position)
                        .max()
                        .orElse(0);
        var person = persons.knownOrEntered(alternate.name(), party);
        if (!(register.standing(person, leaving.organ(), from) instanceof Standing.None)) {
            return refused(AssignmentRefusal.PERSON_IS_NOMINATED_TWICE, alternate.name());
        }
        register.appoint(
                new Membership(
                                person,
                                alternate.name(),
                                leaving.organ(),
                                Post.ALTERNATE,
                                party,
                                last + 1,
                                from,
                                null,
                                decidedBy)
                        .electedFor(constituency(leaving)));
        var there = terms.everIn(leaving.organ()).stream().filter(one -> one.on(from)).toList();
        substitutes.add(
                leaving.organ(),
                person,
                there.stream().filter(one -> !one.post().member()).map(Membership::person).toList(),
                there.stream()
                        .filter(one -> one.post().member() && leaving.post().member())
                        .filter(one -> one.position() == leaving.position())
                        .map(Membership::person)
                        .findFirst()
                        .orElse(null),
                from,
                decidedBy);
        return granted(leaving);
    }

    /// Who comes instead is from the same part of the municipality (14 kap. 21 § vallagen).
    private @Nullable String constituency(Leaving leaving) {
        return terms.everIn(leaving.organ()).stream()
                .filter(one -> one.person().equals(leaving.person()))
                .reduce((_, later) -> later)
                .map(Membership::constituency)
                .orElse(null);
    }

    private boolean taken(Leaving leaving, LocalDate from) {
        return leaving.post().member()
                && terms.everIn(leaving.organ()).stream()
                        .filter(one -> one.post().member())
                        .filter(one -> one.position() == leaving.position())
                        .anyMatch(one -> one.overlaps(from, null));
    }

    private PersonId enter(
            Leaving leaving,
            Nominee one,
            LocalDate from,
            @Nullable LocalDate to,
            String decidedBy,
            @Nullable PersonId replaces) {
        var person = named(leaving, one);
        if (register.standing(person, leaving.organ(), from) instanceof Standing.Alternate) {
            terms.leave(person, leaving.organ(), from, Departure.CHANGED_POST, decidedBy);
        }
        register.appoint(
                new Membership(
                        person,
                        one.name(),
                        leaving.organ(),
                        leaving.post().member() ? Post.MEMBER : Post.ALTERNATE,
                        one.party() == null ? leaving.party() : one.party(),
                        leaving.position(),
                        from,
                        to,
                        decidedBy,
                        leaving.ballotGroup(),
                        null,
                        null,
                        replaces,
                        constituency(leaving)));
        return person;
    }

    /// The one of the name who has served in the organ, or whoever is meant otherwise.
    private PersonId named(Leaving leaving, Nominee one) {
        return terms.everIn(leaving.organ()).stream()
                .filter(each -> each.name().equals(one.name()))
                .map(Membership::person)
                .findFirst()
                .orElseGet(() ->
                        persons.knownOrEntered(
                                one.name(), one.party() == null ? leaving.party() : one.party()));
    }

    /// Nobody can be appointed: the chair stands empty for the rest of the term (`tom stol`).
    public Outcome<Leaving> leaveEmpty(Leaving leaving, String decidedBy, String told) {
        if (decidedBy.isBlank()) {
            return refused(AssignmentRefusal.NO_DECISION_STANDS_BEHIND_IT);
        }
        table.close(leaving.id(), SwedishTime.dateOf(clock.instant()), told);
        return granted(leaving);
    }
}
