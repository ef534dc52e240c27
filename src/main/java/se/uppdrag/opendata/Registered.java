package se.uppdrag.opendata;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
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
import se.uppdrag.register.PersonDetails;
import se.uppdrag.register.Persons;
import se.uppdrag.register.Terms;
import se.uppdrag.register.Title;
import se.uppdrag.register.Titles;
import se.uppdrag.web.Texts;

/// What the register says, as objects: organs and parties, those who hold and have held posts, and
/// the terms.
@Component
class Registered {

    /// Terms begin in October after an election (KL 5:8).
    private static final int TERM = 4;

    private static final int FIRST = 2018;

    private final Organizations organizations;
    private final Terms terms;
    private final Persons persons;
    private final Titles titles;
    private final Texts texts;
    private final Clock clock;

    Registered(
            Organizations organizations,
            Terms terms,
            Persons persons,
            Titles titles,
            Texts texts,
            Clock clock) {
        this.organizations = organizations;
        this.terms = terms;
        this.persons = persons;
        this.titles = titles;
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
        var all = terms.ever();
        var held =
                all.stream()
                        .filter(one -> !hidden.contains(one.person().value().toString()))
                        .toList();
        var today = SwedishTime.dateOf(clock.instant());
        return Map.of(
                Kind.ORGANIZATION, organizations.of(held, all, today),
                Kind.PERSON, persons(held, today),
                Kind.MEMBERSHIP, memberships(held),
                Kind.LEGISLATIVE_TERM, legislativeTerms(today));
    }

    private Map<String, String> memberships(List<Membership> held) {
        var all = new HashMap<String, String>();
        held.forEach(one -> all.put(id(one), Objects.json(membership(one, true))));
        return all;
    }

    private Map<String, String> persons(Collection<Membership> held, LocalDate today) {
        var details =
                persons.everybody().stream()
                        .collect(Collectors.toMap(PersonDetails::id, one -> one));
        var called = titles.on(today);
        var organs = new HashMap<String, String>();
        terms.foundings().forEach(one -> organs.put(one.organ().slug(), one.organ().name()));
        var all = new HashMap<String, String>();
        held.stream()
                .collect(Collectors.groupingBy(Membership::person))
                .forEach((person, posts) -> {
                    var object = person(person, posts, details.get(person));
                    var now = posts.stream().filter(one -> one.on(today)).toList();
                    object.put("status", status(now, called.get(person), organs));
                    all.put(person.value().toString(), Objects.json(object));
                });
        return all;
    }

    private Map<String, @Nullable Object> person(
            PersonId person, List<Membership> posts, @Nullable PersonDetails details) {
        var id = person.value().toString();
        var object = Objects.object(Kind.PERSON, id);
        object.put("body", Here.page("/oparl/v1/body/kommun"));
        object.put("name", posts.getFirst().name());
        if (details != null) {
            object.put("givenName", details.givenName());
            object.put("familyName", details.familyName());
            object.put("email", listed(details.publicEmail()));
            object.put("phone", listed(details.publicPhone()));
        }
        object.put(
                "membership",
                posts.stream().map(one -> Objects.bare(membership(one, false))).toList());
        object.put("web", Here.page("/ledamoter/" + id));
        return object;
    }

    private static @Nullable List<String> listed(@Nullable String one) {
        return one == null || one.isEmpty() ? null : List.of(one);
    }

    /// What she is in the municipality today.
    private @Nullable List<String> status(
            List<Membership> posts, @Nullable Title title, Map<String, String> organs) {
        var all = new ArrayList<String>();
        if (title != null) {
            all.add(title.title());
        }
        posts.stream()
                .map(one ->
                        texts.get(
                                "opendata.status",
                                texts.get("opendata.post." + one.post()),
                                organs.getOrDefault(one.organ(), one.organ())))
                .forEach(all::add);
        return all.isEmpty() ? null : all;
    }

    /// @param alone whether it stands by itself, and so must say whose it is
    private Map<String, @Nullable Object> membership(Membership one, boolean alone) {
        var object = Objects.object(Kind.MEMBERSHIP, id(one));
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
                "onBehalfOf",
                party == null ? null : Here.oparl(Kind.ORGANIZATION, Organizations.partyId(party)));
        object.put("web", Here.page("/ledamoter/" + one.person().value()));
        return object;
    }

    /// A post has no number of its own; who held what from when is one post.
    static String id(Membership one) {
        var fact =
                String.join(
                        "|",
                        one.person().value().toString(),
                        one.organ(),
                        one.post().name(),
                        one.fromDate().toString());
        return UUID.nameUUIDFromBytes(fact.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static Map<String, String> legislativeTerms(LocalDate today) {
        var all = new LinkedHashMap<String, String>();
        for (int year = FIRST; begins(year).minusYears(1).isBefore(today); year += TERM) {
            var object = Objects.object(Kind.LEGISLATIVE_TERM, Integer.toString(year));
            object.put("body", Here.page("/oparl/v1/body/kommun"));
            object.put("name", year + "–" + (year + TERM));
            object.put("startDate", begins(year).toString());
            object.put("endDate", begins(year + TERM).minusDays(1).toString());
            all.put(Integer.toString(year), Objects.json(object));
        }
        return all;
    }

    private static LocalDate begins(int year) {
        return LocalDate.of(year, 10, 15);
    }
}
