package se.uppdrag.assignments;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.access.PersonId;
import se.uppdrag.assignments.ElectionRules.Objection;
import se.uppdrag.assignments.OrganElection.Scope;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.law.Remark;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.register.Appointment;
import se.uppdrag.register.Departure;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Persons;
import se.uppdrag.register.Register;
import se.uppdrag.register.RegisterRefusal;
import se.uppdrag.register.Standing;
import se.uppdrag.register.Terms;

/// The door: elections of people to organs.
@Service
@Transactional
public class Assignments {

    /// What no register can hold, whatever was decided; told as mistakes in what was typed.
    private static final Set<AssignmentRefusal> NEVER =
            EnumSet.of(
                    AssignmentRefusal.PERSON_IS_NOMINATED_TWICE,
                    AssignmentRefusal.FULL_TIMER_HAS_NO_TITLE,
                    AssignmentRefusal.PRESIDIUM_IS_ONE_AND_AT_MOST_TWO);

    /// "så långt som möjligt": said, and never in the way.
    private static final Set<AssignmentRefusal> REMARKS =
            EnumSet.of(AssignmentRefusal.REPRESENTATION_CHANGES);

    private final Register register;
    private final Terms terms;
    private final Persons persons;
    private final OrganElectionTable elections;
    private final Leavings leavings;
    private final ElectionFacts facts;
    private final FullTimers fullTimers;
    private final Clock clock;

    Assignments(
            Register register,
            Terms terms,
            Persons persons,
            OrganElectionTable elections,
            Leavings leavings,
            ElectionFacts facts,
            FullTimers fullTimers,
            Clock clock) {
        this.register = register;
        this.terms = terms;
        this.persons = persons;
        this.elections = elections;
        this.leavings = leavings;
        this.facts = facts;
        this.fullTimers = fullTimers;
        this.clock = clock;
    }

    /// What the law says of the election, before anything is stored.
    ///
    /// @param happened whether it has been held: then the law remarks, and refuses nothing
    @Transactional(readOnly = true)
    public Outcome<OrganElection> weigh(OrganElection election, boolean happened) {
        if (election.to() != null && !election.from().isBefore(election.to())) {
            return refused(AssignmentRefusal.TERM_ENDS_BEFORE_IT_BEGINS);
        }
        if (election.decidedBy().isBlank()) {
            return refused(AssignmentRefusal.NO_DECISION_STANDS_BEHIND_IT);
        }
        if (register.organs(election.from()).stream()
                .noneMatch(one -> one.slug().equals(election.organ().slug()))) {
            return refused(
                    AssignmentRefusal.ORGAN_IS_ABOLISHED,
                    election.organ().name(),
                    election.from().toString());
        }
        if (election.scope() == Scope.WHOLE
                && terms.beginsFrom(election.organ().slug(), election.from())) {
            return refused(
                    AssignmentRefusal.ORGAN_IS_ALREADY_FILLED,
                    election.organ().name(),
                    election.from().toString());
        }
        var held = fullTimers.held(election);
        if (held.isPresent()) {
            return refused(RegisterRefusal.TITLE_IS_HELD_ALREADY, held.get().name());
        }
        var remarks = new ArrayList<Remark>();
        for (var one : ElectionRules.against(election, facts.of(election))) {
            var refusal = one.refusal();
            if (NEVER.contains(refusal) || !happened && !REMARKS.contains(refusal)) {
                return new Refused<>(refusal, one.arguments());
            }
            remarks.add(remark(one));
        }
        remarks.addAll(fullTimers.remarks(election));
        return granted(election, remarks);
    }

    /// The remark has the refusal's own sentence: the law is the same, only its answer differs.
    private static Remark remark(Objection one) {
        return new Remark(one.refusal().basis(), one.refusal().key(), one.arguments());
    }

    /// Records the election: all of it or nothing.
    ///
    /// @param remarks the remarks as they are to be kept, made by whoever has the texts
    public Outcome<OrganElection> elect(
            OrganElection election,
            boolean happened,
            PersonId by,
            Function<List<Remark>, String> remarks) {
        var weighed = weigh(election, happened);
        if (weighed instanceof Granted<OrganElection>(var checked, var said)) {
            if (checked.scope() == Scope.WHOLE) {
                terms.end(checked.organ().slug(), checked.from(), checked.decidedBy());
            }
            var free = free(checked).iterator();
            for (var one : checked.members()) {
                seat(checked, one, free.next());
            }
            int order = alternates(checked);
            for (var one : checked.substitutes()) {
                enter(checked, one, ++order);
            }
            elections.insert(
                    new OrganElectionTable.Kept(
                            UUID.randomUUID(),
                            checked.organ().slug(),
                            checked.scope().name(),
                            checked.from(),
                            checked.to(),
                            checked.decidedBy(),
                            checked.checkedBy(),
                            (int) checked.nominees().count(),
                            remarks.apply(said),
                            clock.instant()),
                    by);
        }
        return weighed;
    }

    /// An alternate who is elected to a seat leaves her place in the order.
    private void seat(OrganElection election, Nominee one, int seat) {
        var organ = election.organ().slug();
        known(one)
                .filter(person ->
                        register.standing(person, organ, election.from())
                                instanceof Standing.Alternate)
                .ifPresent(person ->
                        terms.leave(
                                person,
                                organ,
                                election.from(),
                                Departure.CHANGED_POST,
                                election.decidedBy()));
        enter(election, one, seat);
        leavings.filled(organ, seat, one.name(), SwedishTime.dateOf(clock.instant()));
    }

    private void enter(OrganElection election, Nominee one, int position) {
        var person = persons.knownOrEntered(one.name(), one.party());
        register.appoint(
                new Membership(
                        person,
                        one.name(),
                        election.organ().slug(),
                        one.post(),
                        one.party(),
                        position,
                        election.from(),
                        election.to(),
                        election.decidedBy(),
                        one.group(),
                        null,
                        null,
                        null,
                        null));
        fullTimers.entitle(election, one, person);
    }

    /// Who is meant by what was typed.
    @Transactional(readOnly = true)
    public Optional<PersonId> known(Nominee nominee) {
        return persons.known(nominee.name(), nominee.party());
    }

    /// Seats to be filled, in order. More than the organ has are numbered on from the last: what
    /// was decided is recorded.
    private List<Integer> free(OrganElection election) {
        var taken =
                election.scope() == Scope.WHOLE
                        ? Set.<Integer>of()
                        : terms.everIn(election.organ().slug()).stream()
                                .filter(one -> one.post().member())
                                .filter(one -> one.overlaps(election.from(), election.to()))
                                .map(Membership::position)
                                .collect(Collectors.toSet());
        var free = new ArrayList<Integer>();
        for (int seat = 1; free.size() < election.members().size(); seat++) {
            if (!taken.contains(seat)) {
                free.add(seat);
            }
        }
        return free;
    }

    private int alternates(OrganElection election) {
        return election.scope() == Scope.WHOLE
                ? 0
                : terms.everIn(election.organ().slug()).stream()
                        .filter(one -> !one.post().member())
                        .filter(one -> one.overlaps(election.from(), election.to()))
                        .mapToInt(Membership::position)
                        .max()
                        .orElse(0);
    }

    @Transactional(readOnly = true)
    List<OrganElectionTable.Kept> latest(int atMost) {
        return elections.latest(atMost);
    }

    /// What is wrong with somebody who is to serve beside the elected, or nothing. Pure, but for
    /// the days it is asked about.
    public Outcome<Appointment> appoint(Appointment one) {
        var refusal =
                AppointmentRules.against(
                        one,
                        one.organ() == null ? null : register.organ(one.organ()).orElse(null),
                        persons.appointments(),
                        register.memberships(one.person()),
                        register.organs(one.fromDate()));
        if (refusal.isPresent()) {
            return new Refused<>(refusal.get(), List.of(one.name(), one.fromDate().toString()));
        }
        persons.appoint(one);
        return granted(one);
    }
}
