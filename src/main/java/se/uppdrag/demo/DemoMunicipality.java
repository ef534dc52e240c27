package se.uppdrag.demo;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import se.uppdrag.access.Accounts;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.Role;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Party;
import se.uppdrag.register.Person;
import se.uppdrag.register.Post;
import se.uppdrag.register.Register;
import se.uppdrag.web.House;
import se.uppdrag.web.Houses;

/// Founds the municipality: house, parties, organs and local rules as they are publicly known, and
/// invented people in every seat.
@Component
@ConditionalOnBooleanProperty("uppdrag.demo")
class DemoMunicipality {

    static final LocalDate TERM = LocalDate.of(2022, 10, 15);
    static final LocalDate BOARDS = LocalDate.of(2023, 1, 1);
    static final String PASSWORD = "demonstration";

    /// Officials were there before the election and go on after it.
    private static final LocalDate EMPLOYED = LocalDate.of(2020, 1, 1);

    private static final String COUNTY_DECISION = "Länsstyrelsens beslut efter valet 2022";
    private static final String COUNCIL_DECISION = "Kommunfullmäktige 2022-12-14";

    private static final List<Party> PARTIES =
            List.of(
                    new Party("V", "Vänsterpartiet", "#8e0f1d", "#ff7d86", 1),
                    new Party("S", "Socialdemokraterna", "#c8102e", "#ff5c6f", 2),
                    new Party("MP", "Miljöpartiet", "#4f8f2b", "#a0d468", 3),
                    new Party("C", "Centerpartiet", "#00703c", "#4fc08d", 4),
                    new Party("L", "Liberalerna", "#0a6fb8", "#5cc0f0", 5),
                    new Party("KD", "Kristdemokraterna", "#1f3a6e", "#9db8f0", 6),
                    new Party("M", "Moderaterna", "#1b5fa6", "#6bb0f5", 7),
                    new Party("SD", "Sverigedemokraterna", "#f0c419", "#f0c419", 8));

    /// Names that the texts of the demonstration mention, by party; the rest are drawn.
    private static final Map<String, List<String>> KNOWN =
            Map.of(
                    "S",
                    List.of("Anna-Lena Ekmarker", "Gunnar Sjödahl", "Bengt Forsmark"),
                    "M",
                    List.of("Leif Ornäsgård", "Ulf Granbacka"),
                    "SD",
                    List.of("Karin Bolinder", "Tor Ståhlberga"),
                    "C",
                    List.of("Astrid Lindmarker"),
                    "V",
                    List.of("Vera Lundvret"),
                    "MP",
                    List.of("Omar Haidarsson"),
                    "L",
                    List.of("Ingela Fribergh"),
                    "KD",
                    List.of("Karl-Johan Insulander"));

    private static final Map<String, Integer> EXECUTIVE =
            Map.of("S", 4, "M", 3, "SD", 2, "C", 2, "V", 2, "L", 1, "KD", 1);
    private static final Map<String, Integer> BOARD =
            Map.of("S", 3, "M", 2, "SD", 2, "C", 1, "V", 1, "L", 1, "KD", 1);
    private static final Map<String, Integer> SMALL_BOARD = Map.of("S", 2, "M", 1, "SD", 1, "C", 1);

    private final Register register;
    private final Accounts accounts;
    private final Houses houses;
    private final Cast cast = new Cast(new Random(1489));
    private final Map<String, Deque<Person>> members = new LinkedHashMap<>();

    DemoMunicipality(Register register, Accounts accounts, Houses houses) {
        this.register = register;
        this.accounts = accounts;
        this.houses = houses;
    }

    boolean founded() {
        return !register.organs(TERM).isEmpty();
    }

    /// House, parties, organs, local rules and officials; nobody is elected yet.
    void found() {
        houses.become(
                new House(
                        "Alingsås kommun",
                        "Alingsås",
                        "Rådhuset, Stora torget, 441 81 Alingsås",
                        "kommunstyrelsen@alingsas.se"));
        PARTIES.forEach(register::found);
        organs();
        rules();
        officials();
    }

    /// Puts invented people in every seat.
    ///
    /// @param seats seats of the assembly by party, as the election gave them
    void seat(Map<String, Integer> seats) {
        assembly(seats);
        boards();
    }

    private void organs() {
        organ("kf", "Kommunfullmäktige", Organ.Kind.ASSEMBLY, "KS", 51, null);
        organ("ks", "Kommunstyrelsen", Organ.Kind.EXECUTIVE, "KS", 15, null);
        for (var row : DemoText.rows("boards.txt")) {
            organ(
                    row.getFirst(),
                    row.get(1),
                    Organ.Kind.COMMITTEE,
                    row.get(2),
                    row.get(3).equals("liten") ? 5 : 11,
                    null);
        }
        organ(
                "kommunstyrelsens-arbetsutskott",
                "Kommunstyrelsens arbetsutskott",
                Organ.Kind.SUBCOMMITTEE,
                "KS",
                7,
                "ks");
        organ("kommunrevisionen", "Kommunrevisionen", Organ.Kind.AUDIT, "REV", 5, null);
    }

    private void organ(
            String slug,
            String name,
            Organ.Kind kind,
            String authority,
            int seats,
            @Nullable String parent) {
        register.found(
                new Organ(slug, name, kind, authority, seats, parent),
                kind == Organ.Kind.ASSEMBLY ? TERM : BOARDS,
                COUNCIL_DECISION);
    }

    private void rules() {
        register.decideRule("kf", "verifiers", "2", TERM, "Arbetsordning för kommunfullmäktige");
        register.decideRule("kf", "distance", "no", TERM, "Arbetsordning för kommunfullmäktige");
        register.decideRule(
                "kf", "answers-without-quorum", "yes", TERM, "Arbetsordning för kommunfullmäktige");
        for (var organ : register.organs(BOARDS)) {
            if (organ.kind() == Organ.Kind.COMMITTEE || organ.kind() == Organ.Kind.EXECUTIVE) {
                register.decideRule(
                        organ.slug(),
                        "verifiers",
                        "1",
                        BOARDS,
                        "Gemensamt reglemente för kommunstyrelsen och nämnderna");
            }
        }
    }

    /// Members by seat, largest party first, and alternates in order: half of the seats, two at
    /// least (KL 5:8, vallagen 14:17).
    private void assembly(Map<String, Integer> seats) {
        int seat = 0;
        for (var one : seats.entrySet()) {
            var party = one.getKey();
            var own = group(party, one.getValue());
            members.put(party, own);
            for (var person : own) {
                seat++;
                appoint(person, "kf", post(party, person, own), party, seat, TERM, COUNTY_DECISION);
            }
            for (int order = 1; order <= Math.max(2, (one.getValue() + 1) / 2); order++) {
                var alternate = enter(cast.somebody());
                appoint(alternate, "kf", Post.ALTERNATE, party, order, TERM, COUNTY_DECISION);
            }
        }
    }

    private Deque<Person> group(String party, int seats) {
        var own = new ArrayDeque<Person>();
        for (var name : KNOWN.getOrDefault(party, List.of())) {
            var space = name.lastIndexOf(' ');
            own.add(enter(cast.named(name.substring(0, space), name.substring(space + 1))));
        }
        while (own.size() < seats) {
            own.add(enter(cast.somebody()));
        }
        return own;
    }

    /// Chair S, first vice chair M, second vice chair V.
    private static Post post(String party, Person person, Deque<Person> own) {
        if (party.equals("S") && person.equals(own.peekFirst())) {
            return Post.CHAIR;
        }
        if (party.equals("M") && person.equals(own.stream().skip(1).findFirst().orElse(null))) {
            return Post.FIRST_VICE_CHAIR;
        }
        return party.equals("V") && person.equals(own.peekFirst())
                ? Post.SECOND_VICE_CHAIR
                : Post.MEMBER;
    }

    private void boards() {
        board("ks", EXECUTIVE, 1);
        board("kommunstyrelsens-arbetsutskott", Map.of("S", 2, "M", 2, "SD", 1, "C", 1, "V", 1), 1);
        int turn = 2;
        for (var row : DemoText.rows("boards.txt")) {
            board(row.getFirst(), row.get(3).equals("liten") ? SMALL_BOARD : BOARD, turn++);
        }
        for (int i = 1; i <= 5; i++) {
            var auditor = enter(cast.somebody());
            appoint(
                    auditor,
                    "kommunrevisionen",
                    i == 1 ? Post.CHAIR : i == 2 ? Post.FIRST_VICE_CHAIR : Post.MEMBER,
                    List.of("M", "S", "C", "SD", "L").get(i - 1),
                    i,
                    BOARDS,
                    COUNCIL_DECISION);
            register.employ(auditor.id(), Role.AUDITOR, null, BOARDS);
        }
    }

    /// Half of a board's members sit in the assembly too, taken in turn so that nobody is in all.
    private void board(String organ, Map<String, Integer> seats, int turn) {
        int seat = 0;
        for (var party : PARTIES.stream().map(Party::code).filter(seats::containsKey).toList()) {
            var own = new ArrayList<>(members.getOrDefault(party, new ArrayDeque<>()));
            for (int i = 0; i < seats.getOrDefault(party, 0); i++) {
                seat++;
                var fromAssembly = i == 0 && !own.isEmpty() || turn == 1 && i + 1 < own.size();
                var person =
                        fromAssembly ? own.get((turn + i) % own.size()) : enter(cast.somebody());
                appoint(person, organ, boardPost(party, i), party, seat, BOARDS, COUNCIL_DECISION);
            }
        }
        int order = 0;
        for (var party : PARTIES.stream().map(Party::code).filter(seats::containsKey).toList()) {
            for (int i = 0; i < seats.getOrDefault(party, 0); i++) {
                order++;
                appoint(
                        enter(cast.somebody()),
                        organ,
                        Post.ALTERNATE,
                        party,
                        order,
                        BOARDS,
                        COUNCIL_DECISION);
            }
        }
    }

    private static Post boardPost(String party, int place) {
        if (place > 0) {
            return Post.MEMBER;
        }
        return switch (party) {
            case "S" -> Post.CHAIR;
            case "M" -> Post.FIRST_VICE_CHAIR;
            default -> Post.MEMBER;
        };
    }

    private void officials() {
        official("Hanna", "Wiikstrand", Role.SECRETARY);
        official("Jörgen", "Ahlgrenska", Role.REGISTRAR);
        official("Maja", "Tornérus", Role.ADMINISTRATOR);
    }

    private void official(String given, String family, Role role) {
        register.employ(enter(cast.named(given, family)).id(), role, null, EMPLOYED);
    }

    private Person enter(Person person) {
        register.enter(person);
        accounts.open(
                person.id(),
                Cast.username(person.givenName(), person.familyName()),
                person.name(),
                PASSWORD);
        return person;
    }

    private void appoint(
            Person person,
            String organ,
            Post post,
            String party,
            int position,
            LocalDate from,
            String decision) {
        register.appoint(
                new Membership(
                        person.id(),
                        person.name(),
                        organ,
                        post,
                        party,
                        position,
                        from,
                        null,
                        decision));
    }

    /// Somebody in the assembly, by party and place on its list.
    PersonId member(String party, int place) {
        return register.roll(register.assembly(), TERM).members().stream()
                .filter(one -> party.equals(one.party()))
                .skip(place)
                .findFirst()
                .orElseThrow()
                .person();
    }
}
