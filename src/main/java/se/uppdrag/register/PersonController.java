package se.uppdrag.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.access.Gate;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.register.pages.PersonPage;
import se.uppdrag.web.PersonSections;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// `/ledamoter/{id}`: one elected person. Name, party and posts are public; how she is reached only
/// where she has agreed to it.
@Controller
class PersonController {

    private final Register register;
    private final Persons persons;
    private final Titles titles;
    private final Substitutes substitutes;
    private final ObjectProvider<PersonSections> sections;
    private final Gate gate;
    private final Texts texts;
    private final Clock clock;

    PersonController(
            Register register,
            Persons persons,
            Titles titles,
            Substitutes substitutes,
            ObjectProvider<PersonSections> sections,
            Gate gate,
            Texts texts,
            Clock clock) {
        this.register = register;
        this.persons = persons;
        this.titles = titles;
        this.substitutes = substitutes;
        this.sections = sections;
        this.gate = gate;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/ledamoter/{id}")
    String person(@Nullable SignedIn who, @PathVariable UUID id, Model model) {
        var person = new PersonId(id);
        var posts = register.memberships(person);
        if (posts.isEmpty()) {
            // Whoever holds no post of the public's is not shown to the public.
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var today = SwedishTime.dateOf(clock.instant());
        var latest = posts.getFirst();
        var held = titles.of(person);
        var details = persons.details(person);
        model.addAttribute(
                "page",
                new PersonPage(
                        latest.name(),
                        Objects.requireNonNullElse(latest.party(), ""),
                        party(latest.party()),
                        affiliation(person, latest, today),
                        held.stream()
                                .filter(one -> one.on(today))
                                .map(one -> RegisterWords.title(texts, one))
                                .findFirst()
                                .orElse(""),
                        details.map(PersonDetails::publicEmail).orElse(""),
                        details.map(PersonDetails::publicPhone).orElse(""),
                        who != null && keeps(who) ? "/administration/personer/" + id : "",
                        posts.stream()
                                .filter(one -> lasts(one, today))
                                .map(one -> assignment(one, held))
                                .toList(),
                        posts.stream()
                                .filter(one -> !lasts(one, today))
                                .map(one -> assignment(one, held))
                                .toList(),
                        named(today, person, true),
                        named(today, person, false),
                        sections(id)));
        return "register/person";
    }

    /// Who is named to serve for her in the assembly, or whom she is named to serve for.
    private List<PersonPage.Other> named(LocalDate today, PersonId person, boolean forHer) {
        var assembly = register.organs(today).stream().filter(Organ::assembly).findFirst();
        if (assembly.isEmpty()) {
            return List.of();
        }
        var roll = register.roll(assembly.get(), today);
        var named = substitutes.on(assembly.get().slug(), today);
        var others =
                forHer
                        ? named.getOrDefault(person, List.of()).stream()
                                .flatMap(one ->
                                        roll.alternates().stream()
                                                .filter(each -> each.person().equals(one)))
                        : roll.members().stream()
                                .filter(one ->
                                        named.getOrDefault(one.person(), List.of())
                                                .contains(person));
        return roll.called(person)
                ? others.map(one ->
                                new PersonPage.Other(
                                        "/ledamoter/" + one.person().value(), one.name()))
                        .toList()
                : List.of();
    }

    private boolean keeps(SignedIn who) {
        return gate.open(who, Role.ADMINISTRATOR) || gate.open(who, Role.SECRETARY);
    }

    private List<PersonPage.Section> sections(UUID person) {
        return sections.orderedStream()
                .flatMap(one -> one.of(person).stream())
                .filter(one -> !one.lines().isEmpty())
                .map(one ->
                        new PersonPage.Section(
                                one.id(),
                                one.heading(),
                                one.lines().stream()
                                        .map(line ->
                                                new PersonPage.Line(
                                                        line.href(), line.text(), line.facts()))
                                        .toList()))
                .toList();
    }

    /// The seat is counted to the party that won it, whatever its holder has joined since.
    private String affiliation(PersonId person, Membership latest, LocalDate today) {
        return persons.affiliation(person, today)
                .filter(one -> !Objects.equals(one.party(), latest.party()))
                .map(one ->
                        texts.get(
                                one.party() == null
                                        ? "register.affiliation.left"
                                        : "register.affiliation.joined",
                                Swedish.date(one.fromDate()),
                                party(latest.party()),
                                party(one.party())))
                .orElse("");
    }

    private String party(@Nullable String code) {
        return Optional.ofNullable(code)
                .map(wanted ->
                        register.parties().stream()
                                .filter(one -> one.code().equals(wanted))
                                .map(Party::name)
                                .findFirst()
                                .orElse(wanted))
                .orElse("");
    }

    private static boolean lasts(Membership one, LocalDate on) {
        return one.toDate() == null || one.toDate().isAfter(on);
    }

    private PersonPage.Assignment assignment(Membership one, List<Title> held) {
        var organ = register.organ(one.organ()).orElse(null);
        return new PersonPage.Assignment(
                "/organ/" + one.organ(),
                RegisterWords.organ(one, organ),
                RegisterWords.post(
                        texts,
                        one,
                        organ,
                        held.stream()
                                .filter(title -> one.on(title.fromDate()))
                                .findFirst()
                                .orElse(null)),
                Swedish.date(one.fromDate()),
                // Kept half-open; people read the last day.
                one.toDate() == null ? "" : Swedish.date(one.toDate().minusDays(1)),
                one.endedBy() == null || one.endedBy().equals(one.decidedBy())
                        ? one.decidedBy()
                        : texts.get("register.decision.ended", one.decidedBy(), one.endedBy()));
    }
}
