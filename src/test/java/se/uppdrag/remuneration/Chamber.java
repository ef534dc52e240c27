package se.uppdrag.remuneration;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.uppdrag.TestClock;
import se.uppdrag.access.Accounts;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.Role;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.meetings.AgendaItem;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Person;
import se.uppdrag.register.Post;
import se.uppdrag.register.Register;
import se.uppdrag.sitting.SittingCommand;
import se.uppdrag.sitting.Sittings;

/// A small council that is paid, and its evenings, through the real doors.
class Chamber {

    static final LocalDate START = LocalDate.of(2022, 10, 15);

    final TestClock clock;
    final List<PersonId> members = new ArrayList<>();
    final PersonId alternate = new PersonId(UUID.randomUUID());
    final PersonId secretary = new PersonId(UUID.randomUUID());
    final PersonId administrator = new PersonId(UUID.randomUUID());
    private final Register register;
    private final Meetings meetings;
    private final Sittings sittings;
    private final Accounts accounts;

    Chamber(
            TestClock clock,
            Register register,
            Meetings meetings,
            Sittings sittings,
            Accounts accounts) {
        this.clock = clock;
        this.register = register;
        this.meetings = meetings;
        this.sittings = sittings;
        this.accounts = accounts;
    }

    /// Once for each database.
    void gather() {
        if (!members.isEmpty()) {
            return;
        }
        clock.set("2026-01-02", "08.00");
        register.found(
                new Organ("kf", "Kommunfullmäktige", Organ.Kind.ASSEMBLY, "KS", 3, null),
                START,
                "kommunallagen");
        var names = List.of("Alva Berg", "Bo Ek", "Cecilia Lind");
        for (int i = 0; i < names.size(); i++) {
            var id = new PersonId(UUID.randomUUID());
            member(id, names.get(i), i == 0 ? Post.CHAIR : Post.MEMBER, i + 1);
            members.add(id);
        }
        member(alternate, "David Ås", Post.ALTERNATE, 1);
        official(secretary, "Nils Ask", Role.SECRETARY);
        official(administrator, "Maja Al", Role.ADMINISTRATOR);
    }

    private void member(PersonId id, String name, Post post, int position) {
        person(id, name);
        register.appoint(
                new Membership(id, name, "kf", post, null, position, START, null, "val 2022"));
    }

    private void official(PersonId id, String name, Role role) {
        person(id, name);
        register.employ(id, role, null, START);
    }

    private void person(PersonId id, String name) {
        register.enter(new Person(id, name.split(" ")[0], name.split(" ")[1], null));
        accounts.open(id, "konto." + id.value(), name, "ett-langt-losenord");
    }

    PersonId chair() {
        return members.getFirst();
    }

    Register register() {
        return register;
    }

    /// An evening to which those named come at the beginning, closed at the time given.
    Meeting held(String date, String from, String to, PersonId... present) {
        clock.set(date, "08.00");
        var meeting =
                meetings.plan(
                        register.assembly(),
                        LocalDate.parse(date),
                        LocalTime.parse(from.replace('.', ':')),
                        "Stadshuset",
                        true);
        granted(
                meetings.addItem(
                        meeting,
                        "Budget",
                        AgendaItem.Kind.ORDINARY,
                        Optional.empty(),
                        "Budgeten antas."));
        granted(meetings.publish(meeting));
        clock.set(date, from);
        for (var person : present) {
            does(meeting, new SittingCommand.Arrive(person, false));
        }
        does(meeting, new SittingCommand.Open());
        clock.set(date, to);
        does(meeting, new SittingCommand.Close());
        return meeting;
    }

    void does(Meeting meeting, SittingCommand command) {
        granted(sittings.act(meeting, command, secretary));
    }

    static <T> T granted(Outcome<T> outcome) {
        return switch (outcome) {
            case Granted<T>(var value, _) -> value;
            case Refused<T> refused -> throw new AssertionError(refused.toString());
        };
    }
}
