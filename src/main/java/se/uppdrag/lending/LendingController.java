package se.uppdrag.lending;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.access.Gate;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Answers;
import se.uppdrag.web.Texts;

/// `/sammantraden/…/utlaning`: the secretary lends the municipality's devices for a meeting, sees
/// how each fares and takes them back.
@Controller
class LendingController {

    private static final String HERE = "/sammantraden/{organ}/{day}/utlaning";
    private static final String ONE = HERE + "/{id}";
    private static final int NAME_MOST = 40;

    private final Loans loans;
    private final LendingPages pages;
    private final Meetings meetings;
    private final Gate gate;
    private final Trail trail;
    private final Texts texts;

    LendingController(
            Loans loans,
            LendingPages pages,
            Meetings meetings,
            Gate gate,
            Trail trail,
            Texts texts) {
        this.loans = loans;
        this.pages = pages;
        this.meetings = meetings;
        this.gate = gate;
        this.trail = trail;
        this.texts = texts;
    }

    @GetMapping(HERE)
    String list(@PathVariable String organ, @PathVariable String day, SignedIn who, Model model) {
        model.addAttribute(
                "page", pages.lendings(secretary(organ, day, who), LendingPages.NOTHING_TYPED));
        return "lending/lendings";
    }

    @PostMapping(HERE)
    String lend(
            @PathVariable String organ,
            @PathVariable String day,
            SignedIn who,
            Command command,
            @RequestParam UUID person,
            @RequestParam(defaultValue = "") String enhet,
            Model model,
            HttpServletResponse response) {
        var meeting = secretary(organ, day, who);
        var device = enhet.strip().replaceAll("\\s+", " ");
        if (device.isEmpty() || device.length() > NAME_MOST) {
            response.setStatus(422);
            return show(
                    meeting,
                    new LendingPages.Typed(person.toString(), enhet, "lending.device.wrong", null),
                    model);
        }
        var outcome =
                trail.once(
                        command,
                        () ->
                                loans.lend(meeting, new PersonId(person), device, who.person())
                                        .map(one -> address(meeting, one)));
        return answer(outcome, meeting, person.toString(), enhet, model, response);
    }

    /// The code, to be shown to whoever borrows or put on paper.
    @GetMapping(ONE)
    String code(
            @PathVariable String organ,
            @PathVariable String day,
            @PathVariable UUID id,
            SignedIn who,
            Model model,
            HttpServletResponse response) {
        var meeting = secretary(organ, day, who);
        var loan = found(meeting, id);
        if (!loan.waits(loans.now())) {
            return Answers.seeOther(meeting.address() + "/utlaning");
        }
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("page", pages.code(meeting, loan));
        return "lending/code";
    }

    @PostMapping(ONE + "/kod")
    String again(
            @PathVariable String organ,
            @PathVariable String day,
            @PathVariable UUID id,
            SignedIn who,
            Command command,
            Model model,
            HttpServletResponse response) {
        var meeting = secretary(organ, day, who);
        return does(
                command,
                meeting,
                id,
                one -> loans.again(one).map(after -> address(meeting, after)),
                model,
                response);
    }

    @PostMapping(ONE + "/ater")
    String takeBack(
            @PathVariable String organ,
            @PathVariable String day,
            @PathVariable UUID id,
            SignedIn who,
            Command command,
            Model model,
            HttpServletResponse response) {
        var meeting = secretary(organ, day, who);
        return does(
                command,
                meeting,
                id,
                one -> loans.takeBack(one).map(_ -> meeting.address() + "/utlaning"),
                model,
                response);
    }

    private String does(
            Command command,
            Meeting meeting,
            UUID id,
            Function<Loan, Outcome<String>> act,
            Model model,
            HttpServletResponse response) {
        var loan = found(meeting, id);
        return answer(trail.once(command, () -> act.apply(loan)), meeting, "", "", model, response);
    }

    private String answer(
            Outcome<String> outcome,
            Meeting meeting,
            String person,
            String device,
            Model model,
            HttpServletResponse response) {
        return switch (outcome) {
            case Granted<String>(var location, _) -> Answers.seeOther(location);
            case Refused<String> refused -> {
                response.setStatus(422);
                yield show(
                        meeting,
                        new LendingPages.Typed(person, device, "", texts.of(refused)),
                        model);
            }
        };
    }

    private String show(Meeting meeting, LendingPages.Typed typed, Model model) {
        model.addAttribute("page", pages.lendings(meeting, typed));
        return "lending/lendings";
    }

    private static String address(Meeting meeting, Loan loan) {
        return meeting.address() + "/utlaning/" + loan.id();
    }

    private Loan found(Meeting meeting, UUID id) {
        return loans.loan(id)
                .filter(one -> one.meeting().equals(meeting.id()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Meeting secretary(String organ, String day, SignedIn who) {
        gate.require(who, Role.SECRETARY, organ);
        return meetings.meeting(organ, day)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
