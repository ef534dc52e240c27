package se.uppdrag.demo;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.Role;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Party;
import se.uppdrag.register.Person;
import se.uppdrag.register.Post;
import se.uppdrag.register.Register;
import se.uppdrag.register.Substitutes;

/// Puts invented people in every seat: of the assembly as the election gave them, and of the organs
/// that it elects.
@Component
@ConditionalOnBooleanProperty("uppdrag.demo")
class DemoSeats {

    private static final String COUNTY_DECISION = "Länsstyrelsens beslut efter valet 2022";

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

    private static final List<String> OWN_SUBSTITUTES = List.of("M", "C");

    private static final Map<String, Integer> EXECUTIVE =
            Map.of("S", 4, "M", 3, "SD", 2, "C", 2, "V", 2, "L", 1, "KD", 1);
    private static final Map<String, Integer> BOARD =
            Map.of("S", 3, "M", 2, "SD", 2, "C", 1, "V", 1, "L", 1, "KD", 1);
    private static final Map<String, Integer> SMALL_BOARD = Map.of("S", 2, "M", 1, "SD", 1, "C", 1);

    private final Register register;
    private final Substitutes substitutes;
    private final DemoPeople people;
    private final Map<String, Deque<Person>> members = new LinkedHashMap<>();

    DemoSeats(Register register, Substitutes substitutes, DemoPeople people) {
        this.register = register;
        this.substitutes = substitutes;
        this.people = people;
    }

    /// Puts invented people in every seat.
    ///
    /// @param seats seats of the assembly by party, as the election gave them
    void fill(Map<String, Integer> seats) {
        assembly(seats);
        boards();
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
                appoint(
                        person,
                        "kf",
                        post(party, person, own),
                        party,
                        seat,
                        DemoMunicipality.TERM,
                        COUNTY_DECISION);
            }
            var alternates = new ArrayList<PersonId>();
            for (int order = 1; order <= Math.max(2, (one.getValue() + 1) / 2); order++) {
                var alternate = people.somebody();
                alternates.add(alternate.id());
                appoint(
                        alternate,
                        "kf",
                        Post.ALTERNATE,
                        party,
                        order,
                        DemoMunicipality.TERM,
                        COUNTY_DECISION);
            }
            if (OWN_SUBSTITUTES.contains(party)) {
                name(own, alternates);
            }
        }
    }

    /// Two lists gave the party its seats: every other member has the alternates the other way
    /// round.
    private void name(Deque<Person> members, List<PersonId> alternates) {
        var order = alternates;
        for (var member : members) {
            substitutes.name("kf", member.id(), order, DemoMunicipality.TERM, COUNTY_DECISION);
            order = order.reversed();
        }
    }

    private Deque<Person> group(String party, int seats) {
        var own = new ArrayDeque<Person>();
        for (var name : KNOWN.getOrDefault(party, List.of())) {
            var space = name.lastIndexOf(' ');
            own.add(people.named(name.substring(0, space), name.substring(space + 1)));
        }
        while (own.size() < seats) {
            own.add(people.somebody());
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
            var auditor = people.somebody();
            appoint(
                    auditor,
                    "kommunrevisionen",
                    i == 1 ? Post.CHAIR : i == 2 ? Post.FIRST_VICE_CHAIR : Post.MEMBER,
                    List.of("M", "S", "C", "SD", "L").get(i - 1),
                    i,
                    DemoMunicipality.BOARDS,
                    DemoMunicipality.COUNCIL_DECISION);
            register.employ(auditor.id(), Role.AUDITOR, null, DemoMunicipality.BOARDS);
        }
    }

    /// Half of a board's members sit in the assembly too, taken in turn so that nobody is in all.
    private void board(String organ, Map<String, Integer> seats, int turn) {
        int seat = 0;
        for (var party :
                DemoMunicipality.PARTIES.stream()
                        .map(Party::code)
                        .filter(seats::containsKey)
                        .toList()) {
            var own = new ArrayList<>(members.getOrDefault(party, new ArrayDeque<>()));
            for (int i = 0; i < seats.getOrDefault(party, 0); i++) {
                seat++;
                var fromAssembly = i == 0 && !own.isEmpty() || turn == 1 && i + 1 < own.size();
                var person = fromAssembly ? own.get((turn + i) % own.size()) : people.somebody();
                appoint(
                        person,
                        organ,
                        boardPost(party, i),
                        party,
                        seat,
                        DemoMunicipality.BOARDS,
                        DemoMunicipality.COUNCIL_DECISION);
            }
        }
        int order = 0;
        for (var party :
                DemoMunicipality.PARTIES.stream()
                        .map(Party::code)
                        .filter(seats::containsKey)
                        .toList()) {
            for (int i = 0; i < seats.getOrDefault(party, 0); i++) {
                order++;
                appoint(
                        people.somebody(),
                        organ,
                        Post.ALTERNATE,
                        party,
                        order,
                        DemoMunicipality.BOARDS,
                        DemoMunicipality.COUNCIL_DECISION);
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
        return register.roll(register.assembly(), DemoMunicipality.TERM).members().stream()
                .filter(one -> party.equals(one.party()))
                .skip(place)
                .findFirst()
                .orElseThrow()
                .person();
    }
}
