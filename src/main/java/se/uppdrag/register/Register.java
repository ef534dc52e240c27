package se.uppdrag.register;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.Role;
import se.uppdrag.law.Outcome;

/// The door: who serves where, in what order, under which local rules, on any day.
@Service
@Transactional
public class Register {

    private final PersonTable persons;
    private final OrganTable organs;
    private final MembershipTable memberships;
    private final OfficialTable officials;
    private final SeatNumberTable numbers;

    Register(
            PersonTable persons,
            OrganTable organs,
            MembershipTable memberships,
            OfficialTable officials,
            SeatNumberTable numbers) {
        this.numbers = numbers;
        this.persons = persons;
        this.organs = organs;
        this.memberships = memberships;
        this.officials = officials;
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

    /// A new name or colour; the code is what the party is known by.
    public void change(Party party) {
        organs.update(party);
    }

    public void appoint(Membership membership) {
        memberships.insert(membership);
    }

    /// The membership ends before the day; earlier days are as they were.
    public void release(PersonId person, String organ, LocalDate from, String decidedBy) {
        memberships.end(person, organ, from, null, decidedBy);
    }

    /// A newly elected council takes its seats (KL 5:9): those who sat until then leave, the new
    /// ones come in, and persons and parties that were unknown are entered. All of it or nothing.
    public Outcome<Seating> seat(Seating seating) {
        var assembly = organs.all(seating.from()).stream().filter(Organ::assembly).findFirst();
        if (assembly.isEmpty()) {
            return Outcome.refused(RegisterRefusal.THERE_IS_NO_ASSEMBLY);
        }
        if (memberships.beginsFrom(assembly.get().slug(), seating.from())) {
            return Outcome.refused(
                    RegisterRefusal.COUNCIL_IS_ALREADY_SEATED, seating.from().toString());
        }
        return seating.checked()
                .map(checked -> {
                    var slug = assembly.get().slug();
                    numbers.insert(
                            new SeatNumber(
                                    slug, checked.seats(), checked.from(), checked.decidedBy()));
                    memberships.endAll(
                            slug, checked.from(), Departure.TERM_ENDED, checked.decidedBy());
                    foundParties(checked);
                    int seat = 0;
                    int call = 0;
                    for (var list : checked.lists()) {
                        for (var name : list.members()) {
                            seat++;
                            if (!Seating.emptyChair(name)) {
                                enter(name, list, slug, Post.MEMBER, seat, checked);
                            }
                        }
                        for (var name : list.substitutes()) {
                            enter(name, list, slug, Post.ALTERNATE, ++call, checked);
                        }
                    }
                    return checked;
                });
    }

    private void foundParties(Seating seating) {
        var known = organs.parties();
        int bench = known.stream().mapToInt(Party::bench).max().orElse(0);
        for (var list : seating.lists()) {
            if (known.stream().noneMatch(party -> party.code().equals(list.party()))) {
                organs.insert(
                        new Party(
                                list.party(),
                                list.partyName(),
                                Party.NO_COLOUR,
                                Party.NO_DARK_COLOUR,
                                ++bench));
            }
        }
    }

    private void enter(
            String name,
            Seating.PartyList list,
            String organ,
            Post post,
            int position,
            Seating seating) {
        var party = list.party();
        var person =
                memberships
                        .named(name, party)
                        .orElseGet(() -> {
                            var entered = Seating.person(new PersonId(UUID.randomUUID()), name);
                            persons.insert(entered);
                            return entered.id();
                        });
        memberships.insert(
                new Membership(
                                person,
                                name,
                                organ,
                                post,
                                party,
                                position,
                                seating.from(),
                                null,
                                seating.decidedBy())
                        .electedFor(list.constituencies().get(name)));
    }

    /// Records who was chosen to preside (KL 5:11, 6:21). Those who held the posts are members
    /// again from the same day; every period before that day stays as it was.
    ///
    /// @param chosen by post; the second vice chair may be left out
    public Outcome<Organ> preside(
            Organ organ, Map<Post, PersonId> chosen, LocalDate from, String decidedBy) {
        var roll = roll(organ, from);
        var members =
                roll.members().stream()
                        .collect(Collectors.toMap(Membership::person, Function.identity()));
        if (!chosen.containsKey(Post.CHAIR)
                || !chosen.containsKey(Post.FIRST_VICE_CHAIR)
                || Set.copyOf(chosen.values()).size() < chosen.size()
                || !members.keySet().containsAll(chosen.values())) {
            return Outcome.refused(RegisterRefusal.PRESIDING_WITHOUT_A_SEAT);
        }
        if (decidedBy.isBlank()) {
            return Outcome.refused(RegisterRefusal.NO_DECISION_IS_NAMED);
        }
        var posts = new HashMap<PersonId, Post>();
        roll.members().stream()
                .filter(member -> member.post().presidium())
                .forEach(member -> posts.put(member.person(), Post.MEMBER));
        chosen.forEach((post, person) -> posts.put(person, post));
        var changed =
                roll.members().stream()
                        .filter(one -> posts.containsKey(one.person()))
                        .filter(one -> posts.get(one.person()) != one.post())
                        .toList();
        if (changed.stream().anyMatch(one -> !one.fromDate().isBefore(from))) {
            return Outcome.refused(RegisterRefusal.PRESIDIUM_BEGAN_LATER, from.toString());
        }
        changed.forEach(one ->
                memberships.end(
                        one.person(), organ.slug(), from, Departure.CHANGED_POST, decidedBy));
        for (var one : changed) {
            memberships.insert(
                    one.as(Objects.requireNonNull(posts.get(one.person())), from, decidedBy));
        }
        return Outcome.granted(organ);
    }

    /// Whether somebody of the name has served for the party before, and so is known.
    @Transactional(readOnly = true)
    public boolean knows(String name, String party) {
        return memberships.named(name, party).isPresent();
    }

    /// @param organ the organ served; none for the whole municipality
    public void employ(PersonId person, Role role, @Nullable String organ, LocalDate from) {
        memberships.insertFunction(person, role, organ, from);
    }

    /// @param function the official's own id
    public void dismiss(UUID function, LocalDate from) {
        officials.end(function, from);
    }

    /// Whether the person has had a post or an office, and neither has one nor is to have one.
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public boolean hasLeft(PersonId person, LocalDate on) {
        return !haveLeft(List.of(person), on).isEmpty();
    }

    /// Those of them who have, by one question.
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Set<PersonId> haveLeft(Collection<PersonId> persons, LocalDate on) {
        return persons.isEmpty() ? Set.of() : officials.haveLeft(persons, on);
    }

    @Transactional(readOnly = true)
    public List<Official> officials(LocalDate on) {
        return officials.all(on);
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

    /// With the number of seats that is decided for the day.
    @Transactional(readOnly = true)
    public Optional<Organ> organ(String slug, LocalDate on) {
        return organs.find(slug, on);
    }

    @Transactional(readOnly = true)
    public List<Organ> organs(LocalDate on) {
        return organs.all(on);
    }

    /// The assembly; before it is founded, an empty one that nobody sits in.
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

    /// The local rules of every organ through both days.
    @Transactional(readOnly = true)
    public RulesThrough rulesThrough(LocalDate from, LocalDate to) {
        return new RulesThrough(organs.rules(from, to));
    }

    /// The local rules of the organ on the day, each with the decision behind it.
    @Transactional(readOnly = true)
    public List<LocalRule> decidedRules(String organ, LocalDate on) {
        return organs.decidedRules(organ, on);
    }

    /// The organs that belong to another, such as the executive committee's working committee.
    @Transactional(readOnly = true)
    public List<Organ> under(String organ, LocalDate on) {
        return organs.under(organ, on);
    }

    /// Every post in every organ on the day, by name.
    @Transactional(readOnly = true)
    public List<Membership> memberships(LocalDate on) {
        return memberships.all(on);
    }

    /// Every time on a post that has a day in the half-open period, in the order they began.
    @Transactional(readOnly = true)
    public List<Membership> served(LocalDate from, LocalDate before) {
        return memberships.between(from, before);
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
