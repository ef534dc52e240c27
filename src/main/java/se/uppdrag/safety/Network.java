package se.uppdrag.safety;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.register.Party;
import se.uppdrag.register.Person;
import se.uppdrag.register.Persons;
import se.uppdrag.register.Register;

/// The door to the security network: three officials, one representative of each party in the
/// assembly. Who counts is asked of the register every time, so a new term, somebody who leaves her
/// party or a party that is no longer there takes effect the same day.
@Service
@Transactional
public class Network {

    public static final int OFFICIALS = 3;

    private final PlaceTable places;
    private final NetworkTable kept;
    private final HelpTable help;
    private final Register register;
    private final Persons persons;
    private final Clock clock;

    Network(
            PlaceTable places,
            NetworkTable kept,
            HelpTable help,
            Register register,
            Persons persons,
            Clock clock) {
        this.places = places;
        this.kept = kept;
        this.help = help;
        this.register = register;
        this.persons = persons;
        this.clock = clock;
    }

    /// What the municipality says of its own help, on the first page.
    public void tell(String contact, String phone, String hours, String exit, String policies) {
        help.become(new Help(contact, phone, hours, exit, policies));
    }

    /// Which steering documents the first page leads to.
    public void pointTo(Set<String> documents) {
        help.choose(documents);
    }

    /// One of the three officials.
    public Outcome<NetworkMember> appoint(
            PersonId person, String phone, String email, String decidedBy) {
        var standings = standings();
        if (standings.elected(person)) {
            return Outcome.refused(SafetyRefusal.OFFICIAL_IS_ELECTED);
        }
        var officials = members().stream().filter(NetworkMember::official).toList();
        if (officials.stream().noneMatch(one -> one.person().equals(person))
                && officials.size() >= OFFICIALS) {
            return Outcome.refused(SafetyRefusal.NETWORK_HAS_ITS_OFFICIALS);
        }
        return enter(person, null, phone, email, decidedBy);
    }

    /// The party's representative from today, in the place of whoever was it before.
    public Outcome<NetworkMember> represent(
            PersonId person, String party, String phone, String email, String decidedBy) {
        if (!standings().represents(person, party)) {
            return Outcome.refused(SafetyRefusal.NOT_THE_PARTYS_OWN, party);
        }
        return enter(person, party, phone, email, decidedBy);
    }

    private Outcome<NetworkMember> enter(
            PersonId person, @Nullable String party, String phone, String email, String decidedBy) {
        places.open().stream()
                .filter(one ->
                        one.person().equals(person) || party != null && party.equals(one.party()))
                .forEach(one -> places.end(one.id(), today()));
        places.insert(
                new Place(
                        UUID.randomUUID(),
                        person,
                        party,
                        phone.strip(),
                        email.strip(),
                        today(),
                        null,
                        decidedBy.isBlank() ? "–" : decidedBy.strip()),
                clock.instant());
        return Outcome.granted(member(person).orElseThrow());
    }

    /// She is in the network no more from today.
    public void leave(UUID place) {
        places.end(place, today());
    }

    @Transactional(readOnly = true)
    public List<NetworkMember> members() {
        var standings = standings();
        var today = today();
        var names = register.parties().stream().collect(Collectors.toMap(Party::code, Party::name));
        return places.open().stream()
                .filter(one -> standings.stands(one, today))
                .flatMap(one -> member(one, names).stream())
                .toList();
    }

    private Optional<NetworkMember> member(Place place, Map<String, String> names) {
        return register.person(place.person())
                .map(person ->
                        new NetworkMember(
                                place.id(),
                                place.person(),
                                person.name(),
                                place.party(),
                                place.official()
                                        ? ""
                                        : names.getOrDefault(String.valueOf(place.party()), ""),
                                place.phone(),
                                place.email()));
    }

    @Transactional(readOnly = true)
    public Optional<NetworkMember> member(PersonId person) {
        return members().stream().filter(one -> one.person().equals(person)).findFirst();
    }

    /// The parties of the assembly that have nobody in the network today.
    @Transactional(readOnly = true)
    public List<Party> vacancies() {
        var parties = standings().parties();
        var taken = members().stream().map(NetworkMember::party).toList();
        return register.parties().stream()
                .filter(one -> parties.contains(one.code()) && !taken.contains(one.code()))
                .toList();
    }

    /// The party somebody of the assembly belongs to.
    @Transactional(readOnly = true)
    public Optional<String> partyOf(PersonId person) {
        return standings().party(person);
    }

    /// Whom to turn to on a day of duty.
    @Transactional(readOnly = true)
    public List<NetworkTable.Duty> duties() {
        return kept.duties(today());
    }

    public void serve(PersonId person, LocalDate from, LocalDate to) {
        kept.insert(new NetworkTable.Duty(person.value(), from, to));
    }

    @Transactional(readOnly = true)
    public List<NetworkTable.Gathering> gatherings() {
        return kept.gatherings(today().minusMonths(3));
    }

    public void meet(LocalDate on, String at, String place, String about) {
        kept.insert(new NetworkTable.Gathering(on, at, place.strip(), about.strip()));
    }

    @Transactional(readOnly = true)
    public String guidance() {
        return kept.guidance();
    }

    public void agree(String text, PersonId by) {
        kept.insertGuidance(text.strip(), by, clock.instant());
    }

    /// @return the name, or a dash for somebody unknown
    @Transactional(readOnly = true)
    public String name(UUID person) {
        return register.person(new PersonId(person)).map(Person::name).orElse("–");
    }

    private Standings standings() {
        var today = today();
        var roll = register.roll(register.assembly(), today);
        return new Standings(
                roll.members(),
                roll.alternates(),
                persons.affiliations().stream().filter(one -> one.on(today)).toList());
    }

    public LocalDate today() {
        return SwedishTime.dateOf(clock.instant());
    }
}
