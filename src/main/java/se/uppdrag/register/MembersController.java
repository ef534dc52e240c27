package se.uppdrag.register;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.register.pages.MembersPage;
import se.uppdrag.register.pages.OrganPage;
import se.uppdrag.web.DateFields;
import se.uppdrag.web.Hemicycle;
import se.uppdrag.web.HiddenNames;
import se.uppdrag.web.Houses;
import se.uppdrag.web.LinkedData;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// `/ledamoter` and `/organ`: who is elected, to what, and on what decision.
@Controller
class MembersController {

    private final Register register;
    private final Persons persons;
    private final Titles titles;
    private final HiddenNames hidden;
    private final Houses houses;
    private final Texts texts;
    private final Clock clock;

    MembersController(
            Register register,
            Persons persons,
            Titles titles,
            HiddenNames hidden,
            Houses houses,
            Texts texts,
            Clock clock) {
        this.register = register;
        this.hidden = hidden;
        this.persons = persons;
        this.titles = titles;
        this.houses = houses;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/ledamoter")
    String members(
            @RequestParam(defaultValue = "") String organ,
            @RequestParam(defaultValue = "") String parti,
            Model model) {
        var today = SwedishTime.dateOf(clock.instant());
        var organs = register.organs(today);
        var parties = parties();
        var all = register.memberships(today);
        var byPerson = new LinkedHashMap<PersonId, List<Membership>>();
        all.stream()
                .filter(one -> organ.isEmpty() || one.organ().equals(organ))
                .filter(one -> parti.isEmpty() || parti.equals(one.party()))
                .forEach(one ->
                        byPerson.computeIfAbsent(one.person(), _ -> new ArrayList<>()).add(one));
        var held = titles.on(today);
        var seats = seats(organs, all, parties);
        model.addAttribute(
                "page",
                new MembersPage(
                        organ,
                        parti,
                        organs.stream()
                                .map(one -> new MembersPage.Choice(one.slug(), one.name()))
                                .toList(),
                        parties.values().stream()
                                .map(one -> new MembersPage.Choice(one.code(), one.name()))
                                .toList(),
                        hemicycle(seats),
                        seats,
                        byPerson.values().stream()
                                // A hidden name must not be told by its place among the others.
                                .sorted(
                                        Comparator.comparing(posts ->
                                                hidden.all().contains(posts.getFirst().name())))
                                .map(posts -> member(posts, bySlug(organs), parties, held))
                                .toList()));
        return "register/members";
    }

    private Map<String, Party> parties() {
        return register.parties().stream()
                .collect(
                        Collectors.toMap(
                                Party::code, Function.identity(), (a, _) -> a, LinkedHashMap::new));
    }

    private static Map<String, Organ> bySlug(List<Organ> organs) {
        return organs.stream().collect(Collectors.toMap(Organ::slug, Function.identity()));
    }

    /// The assembly's seats by party, from the left bench to the right.
    private static List<MembersPage.Seats> seats(
            List<Organ> organs, List<Membership> all, Map<String, Party> parties) {
        var assembly = organs.stream().filter(Organ::assembly).map(Organ::slug).findFirst();
        return parties.values().stream()
                .map(party ->
                        new MembersPage.Seats(
                                party.code(),
                                party.name(),
                                (int)
                                        all.stream()
                                                .filter(one -> one.post().member())
                                                .filter(one ->
                                                        assembly.filter(one.organ()::equals)
                                                                .isPresent())
                                                .filter(one -> party.code().equals(one.party()))
                                                .count()))
                .filter(one -> one.seats() > 0)
                .toList();
    }

    private @Nullable Hemicycle hemicycle(List<MembersPage.Seats> seats) {
        var drawn = new ArrayList<Hemicycle.Seat>();
        for (var party : seats) {
            for (int i = 0; i < party.seats(); i++) {
                drawn.add(new Hemicycle.Seat(party.code(), Hemicycle.Vote.PLAIN));
            }
        }
        var told =
                seats.stream()
                        .map(party -> party.code() + " " + party.seats())
                        .collect(Collectors.joining(", "));
        return drawn.isEmpty() ? null : Hemicycle.of(drawn, texts.get("register.hemicycle", told));
    }

    private MembersPage.Member member(
            List<Membership> posts,
            Map<String, Organ> organs,
            Map<String, Party> parties,
            Map<PersonId, Title> held) {
        var first = posts.getFirst();
        return new MembersPage.Member(
                address(first.person()),
                first.name(),
                code(first),
                name(first, parties),
                posts.stream()
                        .map(one ->
                                texts.get(
                                        "register.post.in",
                                        RegisterWords.post(
                                                texts,
                                                one,
                                                organs.get(one.organ()),
                                                held.get(one.person())),
                                        RegisterWords.organ(one, organs.get(one.organ()))))
                        .toList());
    }

    /// @param datum the day asked about; today where it is left out
    @GetMapping("/organ/{slug}")
    String organ(
            @PathVariable String slug, @RequestParam(defaultValue = "") String datum, Model model) {
        var asked = DateFields.read(datum);
        var today = asked == null ? SwedishTime.dateOf(clock.instant()) : asked;
        var organ =
                register.organ(slug, today)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var roll = register.roll(organ, today);
        var parties = parties();
        var held = titles.on(today);
        Function<Membership, OrganPage.Member> line = one -> line(one, organ, parties, held);
        model.addAttribute(
                "page",
                new OrganPage(
                        slug,
                        organ.name(),
                        today.toString(),
                        asked == null ? "" : Swedish.date(today),
                        register.organs(today).contains(organ)
                                ? texts.get(
                                        "register.organ.facts." + organ.kind(),
                                        Integer.toString(organ.seats()))
                                : texts.get("register.organ.not-then"),
                        register
                                .organ(Objects.requireNonNullElse(organ.parent(), ""))
                                .map(MembersController::link)
                                .stream()
                                .toList(),
                        register.under(slug, today).stream().map(MembersController::link).toList(),
                        roll.members().stream()
                                .filter(one -> one.post().presidium())
                                .map(line)
                                .toList(),
                        roll.members().stream()
                                .filter(one -> !one.post().presidium())
                                .map(line)
                                .toList(),
                        roll.alternates().stream().map(line).toList(),
                        persons.appointments(today).stream()
                                .filter(one -> slug.equals(one.organ()))
                                .map(this::beside)
                                .toList(),
                        register.decidedRules(slug, today).stream().map(this::rule).toList(),
                        LinkedData.of("GovernmentOrganization")
                                .id(LinkedData.here("/organ/" + slug) + "#organ")
                                .with("name", organ.name())
                                .with("url", LinkedData.here("/organ/" + slug))
                                .with("parentOrganization", LinkedData.house(houses.ours()))));
        return "register/organ";
    }

    private OrganPage.Beside beside(Appointment one) {
        return new OrganPage.Beside(
                texts.get("register.appointment." + one.kind()), address(one.person()), one.name());
    }

    private static OrganPage.Link link(Organ organ) {
        return new OrganPage.Link("/organ/" + organ.slug(), organ.name());
    }

    private OrganPage.Member line(
            Membership one, Organ organ, Map<String, Party> parties, Map<PersonId, Title> held) {
        return new OrganPage.Member(
                one.position(),
                address(one.person()),
                one.name(),
                code(one),
                name(one, parties),
                RegisterWords.post(texts, one, organ, held.get(one.person())));
    }

    private OrganPage.Rule rule(LocalRule rule) {
        return new OrganPage.Rule(
                texts.getOr("register.rule." + rule.rule(), rule.rule()),
                texts.getOr("register.value." + rule.value(), rule.value()),
                texts.get(
                        "register.rule.decision", rule.decidedBy(), Swedish.date(rule.fromDate())));
    }

    private static String address(PersonId person) {
        return "/ledamoter/" + person.value();
    }

    private static String code(Membership one) {
        return Objects.requireNonNullElse(one.party(), "");
    }

    private static String name(Membership one, Map<String, Party> parties) {
        var party = parties.get(code(one));
        return party == null ? code(one) : party.name();
    }
}
