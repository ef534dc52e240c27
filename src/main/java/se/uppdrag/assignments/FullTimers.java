package se.uppdrag.assignments;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.ElectionYear;
import se.uppdrag.law.Remark;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.register.Persons;
import se.uppdrag.register.Register;
import se.uppdrag.register.Title;
import se.uppdrag.register.Titles;
import se.uppdrag.web.Swedish;

/// The door to those who serve full time or a substantial part of it: their titles, and whether
/// they were chosen too early (KL 4:2).
@Service
@Transactional
public class FullTimers {

    private final Titles titles;
    private final Register register;
    private final Persons persons;
    private final Meetings meetings;

    FullTimers(Titles titles, Register register, Persons persons, Meetings meetings) {
        this.titles = titles;
        this.register = register;
        this.persons = persons;
        this.meetings = meetings;
    }

    /// Whoever serves full time already, elsewhere, is not given another title beside it.
    @Transactional(readOnly = true)
    Optional<Nominee> held(OrganElection election) {
        return election.nominees()
                .filter(one -> one.fullTime() != null)
                .filter(one ->
                        persons.known(one.name(), one.party()).stream()
                                .flatMap(person -> titles.of(person).stream())
                                .filter(title -> title.on(election.from()))
                                .anyMatch(title ->
                                        election.scope() == OrganElection.Scope.BY_ELECTION
                                                || !election.organ().slug().equals(title.organ())))
                .findFirst();
    }

    void entitle(OrganElection election, Nominee one, PersonId person) {
        var fullTime = one.fullTime();
        if (fullTime != null) {
            titles.enter(
                    new Title(
                            person,
                            one.name(),
                            election.organ().slug(),
                            fullTime.title(),
                            fullTime.share(),
                            election.electedOn(),
                            election.from(),
                            election.to(),
                            election.decidedBy()));
        }
    }

    /// One remark for each who is chosen before the assembly's first meeting after the election.
    @Transactional(readOnly = true)
    public List<Remark> remarks(OrganElection election) {
        return election.nominees()
                .filter(one -> one.fullTime() != null)
                .flatMap(one -> remark(one.name(), election.electedOn(), election.from()).stream())
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<Remark> remark(Title title) {
        return remark(title.name(), title.electedOn(), title.fromDate());
    }

    private Optional<Remark> remark(String name, @Nullable LocalDate electedOn, LocalDate from) {
        if (electedOn == null) {
            return Optional.empty();
        }
        var earliest = earliest(from);
        return electedOn.isBefore(earliest)
                ? Optional.of(
                        new Remark(
                                AssignmentRefusal.FULL_TIMER_IS_ELECTED_TOO_EARLY.basis(),
                                AssignmentRefusal.FULL_TIMER_IS_ELECTED_TOO_EARLY.key(),
                                List.of(name, Swedish.date(electedOn), Swedish.date(earliest))))
                : Optional.empty();
    }

    /// The assembly's first meeting after the last nationwide election before the post begins;
    /// where none is known, the first day it can be.
    private LocalDate earliest(LocalDate from) {
        var term = new ElectionYear(Term.lastElectionYear(from)).councilTerm();
        return meetings.between(term.from(), from, register.assembly().slug()).stream()
                .map(Meeting::onDate)
                .min(LocalDate::compareTo)
                .orElse(term.from());
    }
}
