package se.uppdrag.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.Role;

/// The door: who serves where, in what order, under which local rules, on any day.
@Service
@Transactional
public class Register {

    private final PersonTable persons;
    private final OrganTable organs;
    private final MembershipTable memberships;

    Register(PersonTable persons, OrganTable organs, MembershipTable memberships) {
        this.persons = persons;
        this.organs = organs;
        this.memberships = memberships;
    }

    public void enter(Person person) {
        persons.insert(person);
    }

    /// Where the person is reached from now on; nothing where she has left no address.
    public void reachAt(PersonId person, @Nullable String email) {
        persons.reachAt(person, email);
    }

    public void found(Organ organ, LocalDate from, String decidedBy) {
        organs.insert(organ, from, decidedBy);
    }

    public void found(Party party) {
        organs.insert(party);
    }

    public void appoint(Membership membership) {
        memberships.insert(membership);
    }

    /// The membership ends before the day; earlier days are as they were.
    public void release(PersonId person, String organ, LocalDate from, String decidedBy) {
        memberships.end(person, organ, from, decidedBy);
    }

    /// @param organ the organ served; none for the whole municipality
    public void employ(PersonId person, Role role, @Nullable String organ, LocalDate from) {
        memberships.insertFunction(person, role, organ, from);
    }

    public void decideRule(
            String organ, String rule, String value, LocalDate from, String decidedBy) {
        organs.insertRule(organ, rule, value, from, decidedBy);
    }

    @Transactional(readOnly = true)
    public Optional<Person> person(PersonId id) {
        return persons.find(id);
    }

    @Transactional(readOnly = true)
    public Optional<Organ> organ(String slug) {
        return organs.find(slug);
    }

    @Transactional(readOnly = true)
    public List<Organ> organs(LocalDate on) {
        return organs.all(on);
    }

    @Transactional(readOnly = true)
    public Organ assembly() {
        return organs.assembly();
    }

    @Transactional(readOnly = true)
    public List<Party> parties() {
        return organs.parties();
    }

    @Transactional(readOnly = true)
    public HouseRules rules(String organ, LocalDate on) {
        return new HouseRules(organs.rules(organ, on));
    }

    @Transactional(readOnly = true)
    public Roll roll(Organ organ, LocalDate on) {
        var all = memberships.in(organ.slug(), on);
        return new Roll(
                organ,
                all.stream().filter(one -> one.post().member()).toList(),
                all.stream().filter(one -> !one.post().member()).toList());
    }

    @Transactional(readOnly = true)
    public List<Membership> memberships(PersonId person) {
        return memberships.of(person);
    }

    /// Who holds a function for an organ, such as its secretary; functions for the whole
    /// municipality count for every organ.
    @Transactional(readOnly = true)
    public List<Person> holders(Role role, String organ, LocalDate on) {
        return memberships.holders(role, organ, on);
    }

    @Transactional(readOnly = true)
    public Standing standing(PersonId person, String organ, LocalDate on) {
        return memberships
                .of(person, organ, on)
                .<Standing>map(membership ->
                        membership.post().member()
                                ? new Standing.Member(person, membership)
                                : new Standing.Alternate(person, membership))
                .orElse(new Standing.None(person));
    }
}
