package se.uppdrag.sitting;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.UriComponentsBuilder;
import se.uppdrag.access.Gate;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignedIn;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Register;
import se.uppdrag.sitting.Disclosure.Disclosed;
import se.uppdrag.sitting.pages.ElectionPage;

/// Who was elected in an item, and how: without a vote, or with sealed ballots counted by two (KL
/// 5:54). The secretary carries what was decided on to the register from here, so that nobody types
/// a name twice.
@Controller
class ElectionResultController {

    private static final String REGISTER = "/administration/val-till-organ";

    private final Disclosure disclosure;
    private final Register register;
    private final Gate gate;

    ElectionResultController(Disclosure disclosure, Register register, Gate gate) {
        this.disclosure = disclosure;
        this.register = register;
        this.gate = gate;
    }

    @GetMapping("/sammantraden/{organ}/{day}/val/{item:\\d{1,4}}")
    String result(
            @PathVariable String organ,
            @PathVariable String day,
            @PathVariable int item,
            @Nullable SignedIn who,
            Model model) {
        var seen = disclosure.of(organ, day);
        seen.require(item);
        var floor =
                Optional.ofNullable(seen.sitting().floors().get(item))
                        .orElseThrow(Disclosure::notFound);
        var election =
                Optional.ofNullable(seen.sitting().agenda().elections().get(item))
                        .filter(Election::done)
                        .orElseThrow(Disclosure::notFound);
        var address = seen.meeting().address();
        var dnr = floor.item().dnr();
        model.addAttribute(
                "page",
                new ElectionPage(
                        address,
                        seen.name(),
                        floor.item().title(),
                        dnr == null ? "" : dnr,
                        !seen.verified(),
                        new LiveElection(seen.sitting(), floor, address).of(election),
                        who != null && mayRegister(who) ? toRegister(seen, floor, election) : ""));
        return "sitting/election-result";
    }

    private boolean mayRegister(SignedIn who) {
        return gate.open(who, Role.SECRETARY) || gate.open(who, Role.ADMINISTRATOR);
    }

    /// The form where people are elected to organs, filled in with what the meeting decided.
    private String toRegister(Disclosed seen, Floor floor, Election election) {
        var meeting = seen.meeting();
        var to = UriComponentsBuilder.fromPath(REGISTER).queryParam("omfattning", "FYLLNAD");
        organ(floor.item().title(), meeting.onDate())
                .ifPresent(one -> to.queryParam("organ", one.slug()));
        return to.queryParam(
                        floor.item().title().toLowerCase(Locale.ROOT).contains("ersättare")
                                ? "ersattare"
                                : "ledamoter",
                        "{names}")
                .queryParam("beslut", "{decision}")
                .build(
                        String.join("\n", election.elected()),
                        "%s § %d".formatted(meeting.name(), floor.section()))
                .toString();
    }

    /// The organ whose name the item's title has; the longest, since one name may hold another.
    private Optional<Organ> organ(String title, LocalDate on) {
        var words = title.toLowerCase(Locale.ROOT);
        return register.organs(on).stream()
                .filter(one -> !one.assembly())
                .filter(one -> words.contains(one.name().toLowerCase(Locale.ROOT)))
                .max(Comparator.comparingInt(one -> one.name().length()));
    }
}
