package se.uppdrag.initiatives;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Person;
import se.uppdrag.register.Register;
import se.uppdrag.registry.Matter;
import se.uppdrag.registry.Registration;
import se.uppdrag.registry.Registry;

/// The door for members and auditors who raise a matter in a committee (KL 4:20–21): registered in
/// the committee's own diarium at once, and its secretary is told to put it on the agenda.
@Service
@Transactional
class CommitteeMatters {

    private final CommitteeMatterTable table;
    private final Register register;
    private final Registry registry;
    private final ServingNow serving;
    private final Clock clock;

    CommitteeMatters(
            CommitteeMatterTable table,
            Register register,
            Registry registry,
            ServingNow serving,
            Clock clock) {
        this.table = table;
        this.register = register;
        this.registry = registry;
        this.serving = serving;
        this.clock = clock;
    }

    /// @param audit what in the audit of the committee it concerns; empty for a member's
    Outcome<CommitteeMatter> raise(
            PersonId by, Organ organ, String title, String text, String audit) {
        var now = clock.instant();
        return mayRaise(by, organ, audit)
                .map(auditor -> {
                    var name = register.person(by).map(Person::name).orElseThrow();
                    var matter =
                            registry.open(
                                    organ,
                                    Matter.Kind.MATTER,
                                    title,
                                    new Registration(
                                                    Registration.Direction.RECEIVED,
                                                    name,
                                                    title,
                                                    now,
                                                    auditor ? text + "\n\n" + audit : text,
                                                    null)
                                            .atOnce());
                    var raised =
                            new CommitteeMatter(
                                    UUID.randomUUID(),
                                    organ.slug(),
                                    by,
                                    name,
                                    auditor,
                                    title,
                                    auditor ? audit : "",
                                    matter.id().value(),
                                    matter.dnr(),
                                    matter.slug(),
                                    now);
                    table.insert(raised);
                    return raised;
                });
    }

    @Transactional(readOnly = true)
    Outcome<Boolean> mayRaise(PersonId by, Organ organ, String audit) {
        return CommitteeMatter.mayRaise(
                organ,
                register.standing(by, organ.slug(), today()),
                serving.serves(by, organ.slug()),
                auditor(by),
                audit);
    }

    /// Where she may raise one today.
    @Transactional(readOnly = true)
    List<Organ> open(PersonId by) {
        return register.organs(today()).stream()
                .filter(organ -> mayRaise(by, organ, "?") instanceof Outcome.Granted<Boolean>)
                .toList();
    }

    @Transactional(readOnly = true)
    boolean auditor(PersonId person) {
        return register.memberships(person).stream()
                .filter(one -> one.on(today()))
                .map(Membership::organ)
                .flatMap(slug -> register.organ(slug).stream())
                .anyMatch(Organ::audit);
    }

    @Transactional(readOnly = true)
    List<CommitteeMatter> by(PersonId person) {
        return table.by(person);
    }

    /// What no meeting has had on its agenda.
    @Transactional(readOnly = true)
    List<CommitteeMatter> waiting() {
        return table.waiting();
    }

    private LocalDate today() {
        return SwedishTime.dateOf(clock.instant());
    }
}
