package se.uppdrag.minutes;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.minutes.Version.Signatory;
import se.uppdrag.sitting.Sitting;
import se.uppdrag.trail.Command;
import se.uppdrag.web.Act.Option;
import se.uppdrag.web.Acts;
import se.uppdrag.web.Form;
import se.uppdrag.web.Form.Filled;

/// `/sammantraden/{organ}/{day}/justering`: how the round goes, and what may be done in it besides
/// signing.
@Controller
class RoundController {

    private static final String HERE = "/sammantraden/{organ}/{day}/justering";

    private final Meetings meetings;
    private final Minutes minutes;
    private final Rounds rounds;
    private final RoundPages pages;
    private final AtOnce atOnce;
    private final Readers readers;
    private final Acts acts;

    RoundController(
            Meetings meetings,
            Minutes minutes,
            Rounds rounds,
            RoundPages pages,
            AtOnce atOnce,
            Readers readers,
            Acts acts) {
        this.meetings = meetings;
        this.minutes = minutes;
        this.rounds = rounds;
        this.pages = pages;
        this.atOnce = atOnce;
        this.readers = readers;
        this.acts = acts;
    }

    @GetMapping(HERE)
    String round(@PathVariable String organ, @PathVariable String day, SignedIn who, Model model) {
        return show(found(organ, day, who), who, null, model);
    }

    @PostMapping(HERE + "/godkann")
    String approve(
            @PathVariable String organ,
            @PathVariable String day,
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response) {
        var meeting = found(organ, day, who);
        return acts.take(
                approval(meeting, ""),
                sent,
                command,
                response,
                filled ->
                        rounds.approve(meeting, who.person(), filled.text("summa"))
                                .map(_ -> address(meeting)),
                again -> show(meeting, who, again, model));
    }

    @PostMapping(HERE + "/avvikande")
    String disagree(
            @PathVariable String organ,
            @PathVariable String day,
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response) {
        var meeting = found(organ, day, who);
        return acts.take(
                dissent(meeting, ""),
                sent,
                command,
                response,
                filled ->
                        rounds.disagree(
                                        meeting,
                                        who.person(),
                                        filled.text("summa"),
                                        filled.text("mening"))
                                .map(_ -> address(meeting)),
                again -> show(meeting, who, again, model));
    }

    /// The one who presided decides; the secretary enters what she or the organ has decided.
    @PostMapping(HERE + "/ersattare")
    String appoint(
            @PathVariable String organ,
            @PathVariable String day,
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response) {
        var meeting = found(organ, day, who);
        if (!appoints(meeting, who)) {
            throw new AccessDeniedException("who lets another verify");
        }
        return acts.take(
                standIn(meeting),
                sent,
                command,
                response,
                filled ->
                        rounds.appoint(
                                        meeting,
                                        person(filled, "forhindrad"),
                                        person(filled, "ersattare"),
                                        filled.text("beslut").equals("ORGAN"),
                                        filled.text("skal"),
                                        who.person())
                                .map(_ -> address(meeting)),
                again -> show(meeting, who, again, model));
    }

    /// The one who presides declares it; the secretary enters it for her.
    @PostMapping(HERE + "/omedelbart")
    String atOnce(
            @PathVariable String organ,
            @PathVariable String day,
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response) {
        var meeting = found(organ, day, who);
        if (!appoints(meeting, who)) {
            throw new AccessDeniedException("who declares that a section is verified at once");
        }
        return acts.take(
                declaration(meeting),
                sent,
                command,
                response,
                filled ->
                        atOnce.declare(
                                        meeting,
                                        Integer.parseInt(filled.text("punkt")),
                                        who.person())
                                .map(_ -> address(meeting)),
                again -> show(meeting, who, again, model));
    }

    private static PersonId person(Filled filled, String field) {
        return new PersonId(UUID.fromString(filled.text(field)));
    }

    private String show(Meeting meeting, SignedIn who, @Nullable Filled again, Model model) {
        var forms = new ArrayList<Form>();
        var verification = minutes.verification(meeting.id());
        verification
                .filter(one -> !one.complete() && one.signatory(who.person()).isPresent())
                .ifPresent(one -> {
                    var sum = one.version().sha256();
                    var left =
                            rounds.round(meeting.id(), one.version().number()).left(who.person());
                    if (one.returned() != null
                            && left.stream().anyMatch(each -> !one.pointedAt(each.number()))) {
                        forms.add(approval(meeting, sum));
                    }
                    forms.add(dissent(meeting, sum));
                });
        if (appoints(meeting, who) && sitting(meeting).filter(Sitting::running).isPresent()) {
            forms.add(declaration(meeting));
        }
        if (appoints(meeting, who) && minutes.verified(meeting.id()).isEmpty()) {
            forms.add(standIn(meeting));
        }
        model.addAttribute(
                "page", pages.page(meeting, who, readers, acts.shown(again, List.copyOf(forms))));
        return "minutes/round";
    }

    private boolean appoints(Meeting meeting, SignedIn who) {
        return readers.keeps(meeting, who)
                || sitting(meeting)
                        .map(Sitting::presiding)
                        .filter(one -> one.equals(who.person()))
                        .isPresent();
    }

    private Optional<Sitting> sitting(Meeting meeting) {
        return minutes.draft(meeting).map(draft -> draft.evening().sitting());
    }

    private static Form approval(Meeting meeting, String sum) {
        return Form.of("minutes", "approve", address(meeting) + "/godkann").hidden("summa", sum);
    }

    private static Form dissent(Meeting meeting, String sum) {
        return Form.of("minutes", "dissent", address(meeting) + "/avvikande")
                .hidden("summa", sum)
                .area("mening", 4000);
    }

    private Form standIn(Meeting meeting) {
        return Form.of("minutes", "stand-in", address(meeting) + "/ersattare")
                .choice("forhindrad", hindered(meeting))
                .choice("ersattare", others(meeting))
                .choice("beslut", acts.options("minutes.decided-by", StandIn.DecidedBy.class))
                .area("skal", 500);
    }

    private Form declaration(Meeting meeting) {
        return Form.of("minutes", "at-once", address(meeting) + "/omedelbart")
                .choice(
                        "punkt",
                        minutes.draft(meeting).stream()
                                .flatMap(draft -> draft.minutes().sections().stream())
                                .map(one -> new Option(Integer.toString(one.item()), one.heading()))
                                .toList());
    }

    private List<Option> hindered(Meeting meeting) {
        return minutes.draft(meeting).stream()
                .flatMap(draft ->
                        switch (new Readiness(draft.evening(), draft.additions()).check()) {
                            case Granted<List<Signatory>>(var all, _) -> all.stream();
                            case Refused<List<Signatory>> _ -> Stream.of();
                        })
                .map(one -> new Option(one.person().value().toString(), one.name()))
                .toList();
    }

    /// Everybody who served.
    private List<Option> others(Meeting meeting) {
        return minutes.draft(meeting).stream()
                .flatMap(draft ->
                        draft.evening().services().stream()
                                .map(Evening.Service::holder)
                                .distinct()
                                .map(one ->
                                        new Option(
                                                one.value().toString(),
                                                draft.evening().sitting().roll().name(one))))
                .toList();
    }

    private static String address(Meeting meeting) {
        return meeting.address() + "/justering";
    }

    private Meeting found(String organ, String day, SignedIn who) {
        var meeting =
                meetings.meeting(organ, day)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var signs =
                minutes.verification(meeting.id())
                        .flatMap(one -> one.signatory(who.person()))
                        .isPresent();
        if (!signs && !readers.mayRead(meeting, who)) {
            throw new AccessDeniedException("takes no part in the verification");
        }
        return meeting;
    }
}
