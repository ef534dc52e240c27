package se.uppdrag.delegations;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.access.PersonId;
import se.uppdrag.delegations.LetterEvent.Kind;
import se.uppdrag.law.Act;
import se.uppdrag.law.Citation;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Remark;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.register.Appointment;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Person;
import se.uppdrag.register.Persons;
import se.uppdrag.register.Register;

/// The door to tasks in the work environment: give, accept, return, withdraw, go through, and the
/// chain on any day.
@Service
@Transactional
public class WorkEnvironment {

    private final WorkTable table;
    private final UnitTable units;
    private final Persons persons;
    private final Register register;
    private final Clock clock;

    WorkEnvironment(
            WorkTable table, UnitTable units, Persons persons, Register register, Clock clock) {
        this.table = table;
        this.units = units;
        this.persons = persons;
        this.register = register;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    WorkChain chain() {
        return new WorkChain(
                register.assembly().slug(),
                units.units(),
                postings(),
                table.letters(),
                table.events(),
                table.followUps());
    }

    /// Whoever the register says has left as head of administration has left here too.
    private List<Posting> postings() {
        var heads =
                persons.appointments().stream()
                        .filter(one -> one.kind() == Appointment.Kind.HEAD)
                        .collect(Collectors.groupingBy(Appointment::person));
        return units.postings().stream()
                .map(one -> {
                    var own = heads.getOrDefault(one.person(), List.of());
                    return !one.manager()
                                    || own.isEmpty()
                                    || own.stream().anyMatch(it -> it.toDate() == null)
                            ? one
                            : own.stream()
                                    .map(Appointment::toDate)
                                    .filter(Objects::nonNull)
                                    .max(LocalDate::compareTo)
                                    .map(one::goneBy)
                                    .orElse(one);
                })
                .toList();
    }

    @Transactional(readOnly = true)
    WorkPicture today() {
        return chain().on(day());
    }

    @Transactional(readOnly = true)
    public Optional<TaskLetter> letter(UUID id) {
        return table.letters().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /// What somebody has been given, the first letter first.
    @Transactional(readOnly = true)
    public List<TaskLetter> letters(PersonId person) {
        return table.letters().stream().filter(one -> person.equals(one.person())).toList();
    }

    @Transactional(readOnly = true)
    List<LetterEvent> events(UUID letter) {
        return table.events().stream().filter(one -> one.letter().equals(letter)).toList();
    }

    /// Gives tasks in writing. They are nobody's but the giver's until they have been accepted.
    public Outcome<TaskLetter> give(Giving giving) {
        table.lock();
        var now = today();
        if (!receives(giving.receiver(), now)) {
            return refused(DelegationsRefusal.NOT_THE_NEXT_LINK);
        }
        return giving.checked(now)
                .map(one -> {
                    var manager = now.manager(one.receiver());
                    var by = now.units().containsKey(one.giver()) ? one.by() : null;
                    var letter =
                            new TaskLetter(
                                    UUID.randomUUID(),
                                    one.giver(),
                                    by,
                                    by == null ? organ(one.giver()) : name(by),
                                    one.receiver(),
                                    manager.map(Posting::person).orElse(null),
                                    manager.map(Posting::name)
                                            .orElseGet(() -> organ(one.receiver())),
                                    one.tasks(),
                                    one.powers(),
                                    one.resources(),
                                    one.competence(),
                                    one.course(),
                                    one.courseOn(),
                                    by == null ? one.decision() : "",
                                    now.day(),
                                    clock.instant());
                    table.insert(letter);
                    return letter;
                });
    }

    /// Whether it is a committee, or a unit under one.
    boolean receives(String receiver, WorkPicture now) {
        return now.units().containsKey(receiver)
                || register.organ(receiver).filter(Organ::committee).isPresent();
    }

    /// The receiver takes the tasks on; a committee by a decision.
    public Outcome<TaskLetter> accept(UUID id, String decision, PersonId by) {
        table.lock();
        var letter = letter(id).orElseThrow();
        if (letter.person() == null && decision.isBlank()) {
            return refused(DelegationsRefusal.BODY_GIVES_BY_DECISION);
        }
        var gone =
                letter.person() != null
                        && today().manager(letter.receiver())
                                .filter(one -> one.person().equals(letter.person()))
                                .isEmpty();
        var ended =
                events(id).stream()
                        .filter(one -> one.task() == null)
                        .anyMatch(one -> one.kind() != Kind.REVIEWED);
        if (gone || ended) {
            return refused(DelegationsRefusal.LETTER_IS_NOT_OPEN);
        }
        add(letter, Kind.ACCEPTED, null, decision, by);
        return granted(letter);
    }

    /// Tasks go back to the giver. It is never refused; a missing reason is only said.
    ///
    /// @param task the one that goes back; none for all of them
    public Outcome<TaskLetter> giveBack(
            UUID id, @Nullable WorkTask task, String reason, PersonId by) {
        table.lock();
        var letter = letter(id).orElseThrow();
        add(letter, Kind.RETURNED, task, reason, by);
        return reason.isBlank()
                ? granted(
                        letter,
                        List.of(
                                new Remark(
                                        Citation.whole(Act.AFS),
                                        "delegations.remark.reason",
                                        List.of())))
                : granted(letter);
    }

    /// The giver takes tasks back.
    public Outcome<TaskLetter> withdraw(
            UUID id, @Nullable WorkTask task, String reason, PersonId by) {
        return byGiver(id, Kind.WITHDRAWN, task, reason, by);
    }

    /// The giver has gone through the letter, and it stands.
    public Outcome<TaskLetter> review(UUID id, String reason, PersonId by) {
        return byGiver(id, Kind.REVIEWED, null, reason, by);
    }

    private Outcome<TaskLetter> byGiver(
            UUID id, Kind kind, @Nullable WorkTask task, String reason, PersonId by) {
        table.lock();
        var letter = letter(id).orElseThrow();
        var links = today().links(letter.receiver()).values();
        var open =
                links.stream()
                        .filter(one -> one.letter().id().equals(id))
                        .filter(one -> task == null || one.task() == task)
                        .anyMatch(one -> one.state().held() || one.state() == Link.State.WAITING);
        if (!open) {
            return refused(DelegationsRefusal.LETTER_IS_NOT_OPEN);
        }
        add(letter, kind, task, reason, by);
        return granted(letter);
    }

    private void add(
            TaskLetter letter, Kind kind, @Nullable WorkTask task, String reason, PersonId by) {
        table.insert(
                new LetterEvent(
                        letter.id(),
                        kind,
                        task,
                        day(),
                        clock.instant(),
                        by,
                        name(by),
                        reason.strip()));
    }

    /// Enters the committee's yearly follow-up.
    public Outcome<FollowUp> followUp(FollowUp made, PersonId by) {
        table.lock();
        if (table.followUps().stream()
                .anyMatch(one ->
                        one.organ().equals(made.organ()) && one.onDate().equals(made.onDate()))) {
            return refused(DelegationsRefusal.FOLLOW_UP_IS_MADE, made.onDate().toString());
        }
        table.insert(made, by, clock.instant());
        return granted(made);
    }

    String organ(String slug) {
        return register.organ(slug).map(Organ::name).orElse(slug);
    }

    private String name(PersonId person) {
        return register.person(person).map(Person::name).orElse("?");
    }

    LocalDate day() {
        return SwedishTime.dateOf(clock.instant());
    }
}
