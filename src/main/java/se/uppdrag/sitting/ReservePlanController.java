package se.uppdrag.sitting;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.access.Gate;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Numbers;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.register.Party;
import se.uppdrag.register.Register;
import se.uppdrag.sitting.pages.ReservePlanPage;
import se.uppdrag.web.Houses;
import se.uppdrag.web.Paper;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// `/sammantraden/…/reservplan.pdf`: the evening on paper, for when there is no power and no
/// network. What was written on it is entered on the secretary's page afterwards, which takes the
/// same acts in the same order whenever they are entered.
@Controller
class ReservePlanController {

    private final Meetings meetings;
    private final Sittings sittings;
    private final Register register;
    private final Houses houses;
    private final Paper paper;
    private final Gate gate;
    private final Texts texts;
    private final Clock clock;

    ReservePlanController(
            Meetings meetings,
            Sittings sittings,
            Register register,
            Houses houses,
            Paper paper,
            Gate gate,
            Texts texts,
            Clock clock) {
        this.meetings = meetings;
        this.sittings = sittings;
        this.register = register;
        this.houses = houses;
        this.paper = paper;
        this.gate = gate;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/sammantraden/{organ}/{day}/reservplan.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String organ, @PathVariable String day, SignedIn who) {
        if (!gate.open(who, Role.PRESIDIUM, organ)) {
            gate.require(who, Role.SECRETARY, organ);
        }
        var meeting =
                meetings.meeting(organ, day)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Paper.saved(
                "reservplan-%s-%s.pdf".formatted(organ, day),
                paper.pdf("sitting/reserve-plan", Map.of("page", page(meeting), "texts", texts)));
    }

    private ReservePlanPage page(Meeting meeting) {
        var sitting = sittings.current(meeting);
        var roll = sitting.roll();
        return new ReservePlanPage(
                houses.ours().name(),
                roll.organName(),
                "%s klockan %s, %s"
                        .formatted(
                                Swedish.weekday(meeting.onDate()),
                                Swedish.time(meeting.startsAt()),
                                meeting.place()),
                roll.seats(),
                Numbers.quorum(roll.seats()),
                roll.verifiers(),
                sitting.agenda().nextSection(),
                roll.customs().orderWord(),
                roll.members().stream().map(this::member).toList(),
                alternates(roll.alternates()),
                sitting.items().stream()
                        .map(item ->
                                new ReservePlanPage.Item(
                                        item.number(),
                                        item.title(),
                                        Optional.ofNullable(item.dnr()).orElse(""),
                                        item.proposal()))
                        .toList(),
                bookmarks(sitting.items()),
                Swedish.moment(clock.instant()));
    }

    private Map<String, String> bookmarks(List<Item> items) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("#gor", texts.get("sitting.reserve-plan.how"));
        parts.put("#upprop", texts.get("sitting.reserve-plan.roll"));
        parts.put("#ersattare", texts.get("sitting.reserve-plan.alternates"));
        items.forEach(
                item -> parts.put("#arende-" + item.number(), item.number() + ". " + item.title()));
        parts.put("#omrostning", texts.get("sitting.reserve-plan.vote"));
        parts.put("#rakning", texts.get("sitting.reserve-plan.tally"));
        parts.put("#valsedlar", texts.get("sitting.reserve-plan.ballots"));
        return parts;
    }

    private ReservePlanPage.Member member(Called one) {
        return new ReservePlanPage.Member(
                one.position(),
                one.name(),
                one.party(),
                one.post().equals("MEMBER") ? "" : texts.get("register.post." + one.post()));
    }

    private List<ReservePlanPage.Party> alternates(List<Called> alternates) {
        var names = new LinkedHashMap<String, List<String>>();
        for (var one : alternates) {
            names.computeIfAbsent(one.party(), _ -> new ArrayList<>()).add(one.name());
        }
        return names.entrySet().stream()
                .map(party ->
                        new ReservePlanPage.Party(partyName(party.getKey()), party.getValue()))
                .toList();
    }

    private String partyName(String code) {
        return register.parties().stream()
                .filter(party -> party.code().equals(code))
                .map(Party::name)
                .findFirst()
                .orElse(code);
    }
}
