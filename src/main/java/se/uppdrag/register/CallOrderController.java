package se.uppdrag.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.register.pages.CallOrderPage;
import se.uppdrag.web.DateFields;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// `/organ/{organ}/ersattarordning`: who is called to each seat, to be printed.
@Controller
class CallOrderController {

    private final Register register;
    private final Substitutes substitutes;
    private final Constituencies constituencies;
    private final Texts texts;
    private final Clock clock;

    CallOrderController(
            Register register,
            Substitutes substitutes,
            Constituencies constituencies,
            Texts texts,
            Clock clock) {
        this.constituencies = constituencies;
        this.register = register;
        this.substitutes = substitutes;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/organ/{slug}/ersattarordning")
    String order(
            @PathVariable String slug, @RequestParam(defaultValue = "") String datum, Model model) {
        var organ =
                register.organ(slug)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var asked = DateFields.read(datum);
        var day = asked == null ? SwedishTime.dateOf(clock.instant()) : asked;
        var roll = register.roll(organ, day);
        var named = substitutes.on(slug, day);
        model.addAttribute(
                "page",
                new CallOrderPage(
                        "/organ/" + slug,
                        organ.name(),
                        day.toString(),
                        Swedish.date(day),
                        texts.get("register.call-order." + basis(organ, roll, named)),
                        divided(roll),
                        seats(roll, day, named)));
        return "register/call-order";
    }

    private static String basis(Organ organ, Roll roll, Map<PersonId, List<PersonId>> named) {
        if (!organ.assembly()) {
            return "committee";
        }
        if (divided(roll)) {
            return "divided";
        }
        return named.isEmpty() ? "party" : "named";
    }

    private static boolean divided(Roll roll) {
        return roll.members().stream().anyMatch(one -> one.constituency() != null);
    }

    private List<CallOrderPage.Seat> seats(
            Roll roll, LocalDate day, Map<PersonId, List<PersonId>> named) {
        var order =
                CallOrder.of(
                        roll,
                        register.rules(roll.organ().slug(), day),
                        named,
                        roll.organ().assembly() ? constituencies.order(day) : Map.of());
        var parties =
                register.parties().stream().collect(Collectors.toMap(Party::code, Party::name));
        return roll.members().stream()
                .map(one -> seat(one, roll, order, parties, named.containsKey(one.person())))
                .toList();
    }

    private static CallOrderPage.Seat seat(
            Membership member,
            Roll roll,
            CallOrder order,
            Map<String, String> parties,
            boolean own) {
        var party = member.partyOrNone();
        return new CallOrderPage.Seat(
                member.name(),
                party,
                parties.getOrDefault(party, party),
                member.constituencyOrNone(),
                own,
                order.members().stream()
                        .filter(seat -> seat.person().equals(member.person()))
                        .flatMap(seat -> order.forSeatOf(seat).stream())
                        .flatMap(one ->
                                roll.alternates().stream()
                                        .filter(each -> each.person().equals(one)))
                        .map(one -> alternate(one, party))
                        .toList());
    }

    private static CallOrderPage.Alternate alternate(Membership one, String party) {
        return new CallOrderPage.Alternate(
                one.name(), one.partyOrNone().equals(party) ? "" : one.partyOrNone());
    }
}
