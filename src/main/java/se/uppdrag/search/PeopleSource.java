package se.uppdrag.search;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Party;
import se.uppdrag.register.Persons;
import se.uppdrag.register.Register;
import se.uppdrag.search.Entry.Origin;
import se.uppdrag.web.Texts;

/// Those who hold a post today, and the organs they hold it in. Whoever's name is hidden is not
/// here at all.
@Component
class PeopleSource extends Compared {

    private final Register register;
    private final Persons persons;
    private final Texts texts;
    private final Clock clock;

    PeopleSource(IndexTable entries, Register register, Persons persons, Texts texts, Clock clock) {
        super(entries);
        this.register = register;
        this.persons = persons;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "register";
    }

    @Override
    Map<String, String> digests() {
        return all().stream().collect(Collectors.toMap(one -> one.of().key(), Entry::digest));
    }

    @Override
    public List<Entry> read(Collection<String> keys) {
        return all().stream().filter(one -> keys.contains(one.of().key())).toList();
    }

    private List<Entry> all() {
        var today = SwedishTime.dateOf(clock.instant());
        var organs =
                register.organs(today).stream()
                        .collect(Collectors.toMap(Organ::slug, organ -> organ));
        var parties =
                register.parties().stream().collect(Collectors.toMap(Party::code, Party::name));
        var all = new ArrayList<Entry>();
        organs.values().forEach(organ -> all.add(organ(organ, today)));
        var hidden = persons.hidden();
        register.memberships(today).stream()
                .filter(one -> !hidden.contains(one.person()))
                .collect(Collectors.groupingBy(Membership::person))
                .forEach((person, posts) -> all.add(person(person, posts, organs, parties, today)));
        return all;
    }

    private Entry person(
            PersonId person,
            List<Membership> posts,
            Map<String, Organ> organs,
            Map<String, String> parties,
            LocalDate today) {
        var lines =
                posts.stream()
                        .map(one ->
                                texts.get("search.post." + one.post())
                                        + ", "
                                        + (organs.containsKey(one.organ())
                                                ? organs.get(one.organ()).name()
                                                : one.organ()))
                        .sorted()
                        .distinct()
                        .collect(Collectors.joining("\n"));
        var party =
                posts.stream()
                        .map(Membership::party)
                        .filter(code -> code != null && parties.containsKey(code))
                        .findFirst()
                        .map(parties::get)
                        .orElse("");
        return entry(
                person.value().toString(),
                Kind.PERSON,
                "/ledamoter/" + person.value(),
                party,
                posts.getFirst().name(),
                lines,
                today);
    }

    private Entry organ(Organ organ, LocalDate today) {
        return entry(
                organ.slug(),
                Kind.ORGAN,
                "/organ/" + organ.slug(),
                texts.get("search.organ." + organ.kind()),
                organ.name(),
                "",
                today);
    }

    private Entry entry(
            String key,
            Kind kind,
            String link,
            String about,
            String title,
            String body,
            LocalDate today) {
        return new Entry(
                new Origin(name(), key, 0),
                kind,
                kind == Kind.ORGAN ? key : "",
                null,
                today,
                clock.instant(),
                link,
                about,
                title,
                body,
                String.join("|", about, title, body));
    }
}
