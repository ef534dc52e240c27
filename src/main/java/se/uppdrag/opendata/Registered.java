package se.uppdrag.opendata;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Party;
import se.uppdrag.register.Persons;
import se.uppdrag.register.Register;
import se.uppdrag.register.Terms;
import se.uppdrag.web.Texts;
import tools.jackson.databind.json.JsonMapper;

/// What the register says, as objects: organs and parties, those who hold and have held posts, and
/// the terms.
@Component
class Registered {

    /// Terms begin in October after an election (KL 5:8).
    private static final int TERM = 4;

    private static final int FIRST = 2018;

    private final Register register;
    private final Terms terms;
    private final Persons persons;
    private final Published published;
    private final Texts texts;
    private final Clock clock;

    Registered(
            Register register,
            Terms terms,
            Persons persons,
            Published published,
            Texts texts,
            Clock clock) {
        this.register = register;
        this.terms = terms;
        this.persons = persons;
        this.published = published;
        this.texts = texts;
        this.clock = clock;
    }

    /// Ids of those whose names nobody outside may read.
    Set<String> hidden() {
        return persons.hidden().stream()
                .map(one -> one.value().toString())
                .collect(Collectors.toSet());
    }

    Map<Kind, Map<String, String>> objects(Set<String> hidden) {
        var held =
                terms.ever().stream()
                        .filter(one -> !hidden.contains(one.person().value().toString()))
                        .toList();
        return Map.of(
                Kind.ORGANIZATION, organizations(held),
                Kind.PERSON, persons(held),
                Kind.MEMBERSHIP, memberships(held),
                Kind.LEGISLATIVE_TERM, legislativeTerms());
    }

    private Map<String, String> memberships(List<Membership> held) {
        var all = new HashMap<String, String>();
        held.forEach(one -> all.put(id(one), json(membership(one, true))));
        return all;
    }

    private Map<String, String> organizations(List<Membership> held) {
        var today = SwedishTime.dateOf(clock.instant());
        var organs = new LinkedHashMap<String, Organ>();
        register.organs(today).forEach(one -> organs.put(one.slug(), one));
        held.stream()
                .map(Membership::organ)
                .distinct()
                .filter(slug -> !organs.containsKey(slug))
                .forEach(slug -> register.organ(slug).ifPresent(one -> organs.put(slug, one)));
        var all = new HashMap<String, String>();
        organs.forEach((slug, organ) -> all.put(slug, json(organization(organ, held))));
        register.parties().forEach(one -> all.put(partyId(one.code()), json(party(one))));
        return all;
    }

    private Map<String, @Nullable Object> organization(Organ organ, List<Membership> held) {
        var object = object(Kind.ORGANIZATION, organ.slug());
        object.put("body", Here.page("/oparl/v1/body/kommun"));
        object.put("name", organ.name());
        object.put("shortName", organ.slug());
        object.put("organizationType", texts.get("opendata.organ"));
        object.put("classification", texts.get("opendata.organ." + organ.kind()));
        var parent = organ.parent();
        object.put(
                "subOrganizationOf", parent == null ? null : Here.oparl(Kind.ORGANIZATION, parent));
        object.put(
                "membership",
                held.stream()
                        .filter(one -> one.organ().equals(organ.slug()))
                        .map(one -> Here.oparl(Kind.MEMBERSHIP, id(one)))
                        .toList());
        object.put("meeting", Here.page("/oparl/v1/meeting?organization=" + organ.slug()));
        object.put("web", Here.page("/organ/" + organ.slug()));
        return object;
    }

    private Map<String, @Nullable Object> party(Party party) {
        var object = object(Kind.ORGANIZATION, partyId(party.code()));
        object.put("body", Here.page("/oparl/v1/body/kommun"));
        object.put("name", party.name());
        object.put("shortName", party.code());
        object.put("organizationType", texts.get("opendata.party"));
        object.put("classification", texts.get("opendata.party"));
        return object;
    }

    private static String partyId(String code) {
        return "parti-" + UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8));
    }

    private Map<String, String> persons(Collection<Membership> held) {
        var names = published.names();
        var all = new HashMap<String, String>();
        held.stream()
                .collect(Collectors.groupingBy(Membership::person))
                .forEach((person, posts) ->
                        all.put(person.value().toString(), json(person(person, posts, names))));
        return all;
    }

    private Map<String, @Nullable Object> person(
            PersonId person, List<Membership> posts, Map<String, Published.Name> names) {
        var id = person.value().toString();
        var name = names.get(id);
        var object = object(Kind.PERSON, id);
        object.put("body", Here.page("/oparl/v1/body/kommun"));
        object.put("name", posts.getFirst().name());
        object.put("givenName", name == null ? null : name.given());
        object.put("familyName", name == null ? null : name.family());
        object.put("membership", posts.stream().map(one -> bare(membership(one, false))).toList());
        object.put("web", Here.page("/ledamoter/" + id));
        return object;
    }

    /// @param alone whether it stands by itself, and so must say whose it is
    private Map<String, @Nullable Object> membership(Membership one, boolean alone) {
        var object = object(Kind.MEMBERSHIP, id(one));
        if (alone) {
            object.put("person", Here.oparl(Kind.PERSON, one.person().value().toString()));
        }
        object.put("organization", Here.oparl(Kind.ORGANIZATION, one.organ()));
        object.put("role", texts.get("opendata.post." + one.post()));
        object.put("votingRight", one.post().member());
        object.put("startDate", one.fromDate().toString());
        var end = one.toDate();
        object.put("endDate", end == null ? null : end.minusDays(1).toString());
        var party = one.party();
        object.put(
                "onBehalfOf", party == null ? null : Here.oparl(Kind.ORGANIZATION, partyId(party)));
        return object;
    }

    /// A post has no number of its own; who held what from when is one post.
    private static String id(Membership one) {
        var fact =
                String.join(
                        "|",
                        one.person().value().toString(),
                        one.organ(),
                        one.post().name(),
                        one.fromDate().toString());
        return UUID.nameUUIDFromBytes(fact.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private Map<String, String> legislativeTerms() {
        var all = new LinkedHashMap<String, String>();
        var today = SwedishTime.dateOf(clock.instant());
        for (int year = FIRST; begins(year).minusYears(1).isBefore(today); year += TERM) {
            var object = object(Kind.LEGISLATIVE_TERM, Integer.toString(year));
            object.put("body", Here.page("/oparl/v1/body/kommun"));
            object.put("name", year + "–" + (year + TERM));
            object.put("startDate", begins(year).toString());
            object.put("endDate", begins(year + TERM).minusDays(1).toString());
            all.put(Integer.toString(year), json(object));
        }
        return all;
    }

    private static LocalDate begins(int year) {
        return LocalDate.of(year, 10, 15);
    }

    private static Map<String, @Nullable Object> object(Kind kind, String id) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        object.put("id", Here.oparl(kind, id));
        object.put("type", Kind.schema(kind.type()));
        return object;
    }

    private static String json(Map<String, @Nullable Object> object) {
        return JsonMapper.shared().writeValueAsString(bare(object));
    }

    /// What is not known is left out.
    private static Map<String, @Nullable Object> bare(Map<String, @Nullable Object> object) {
        object.values().removeIf(value -> value == null);
        return object;
    }
}
