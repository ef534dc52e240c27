package se.uppdrag.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Outcome;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.sitting.Sitting;
import se.uppdrag.web.Acts;
import se.uppdrag.web.Form;
import se.uppdrag.web.Form.Filled;
import se.uppdrag.web.Sent;

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
    private final SecretSections secrets;
    private final Readers readers;
    private final Acts acts;
    private final RoundForms forms;

    RoundController(
            Meetings meetings,
            Minutes minutes,
            Rounds rounds,
            RoundPages pages,
            AtOnce atOnce,
            SecretSections secrets,
            Readers readers,
            Acts acts,
            RoundForms forms) {
        this.meetings = meetings;
        this.minutes = minutes;
        this.rounds = rounds;
        this.pages = pages;
        this.atOnce = atOnce;
        this.secrets = secrets;
        this.readers = readers;
        this.acts = acts;
        this.forms = forms;
    }

    @GetMapping(HERE)
    String round(@PathVariable String organ, @PathVariable String day, SignedIn who, Model model) {
        return show(found(organ, day, who), who, null, model);
    }

    /// Everything this page takes is taken in the same way.
    private String take(
            Meeting meeting,
            Form form,
            Sent sent,
            SignedIn who,
            Model model,
            Function<Filled, Outcome<?>> act) {
        return acts.take(
                form,
                sent,
                filled -> act.apply(filled).map(_ -> RoundForms.address(meeting)),
                again -> show(meeting, who, again, model));
    }

    @PostMapping(HERE + "/godkann")
    String approve(
            @PathVariable String organ,
            @PathVariable String day,
            SignedIn who,
            Sent sent,
            Model model) {
        var meeting = found(organ, day, who);
        return take(
                meeting,
                forms.approval(meeting, ""),
                sent,
                who,
                model,
                filled -> rounds.approve(meeting, who.person(), filled.text("summa")));
    }

    @PostMapping(HERE + "/avvikande")
    String disagree(
            @PathVariable String organ,
            @PathVariable String day,
            SignedIn who,
            Sent sent,
            Model model) {
        var meeting = found(organ, day, who);
        return take(
                meeting,
                forms.dissent(meeting, "", parted(meeting)),
                sent,
                who,
                model,
                filled ->
                        rounds.disagree(
                                meeting,
                                who.person(),
                                filled.text("summa"),
                                filled.text("mening"),
                                parted(meeting) && filled.ticked("sekretessdelen")));
    }

    @PostMapping(HERE + "/ersattare")
    String appoint(
            @PathVariable String organ,
            @PathVariable String day,
            SignedIn who,
            Sent sent,
            Model model) {
        var meeting = found(organ, day, who);
        if (!appoints(meeting, who)) {
            throw new AccessDeniedException("who lets another verify");
        }
        return take(
                meeting,
                forms.standIn(meeting),
                sent,
                who,
                model,
                filled ->
                        rounds.appoint(
                                meeting,
                                person(filled, "forhindrad"),
                                person(filled, "ersattare"),
                                filled.text("beslut").equals("ORGAN"),
                                filled.text("skal"),
                                who.person()));
    }

    @PostMapping(HERE + "/omedelbart")
    String atOnce(
            @PathVariable String organ,
            @PathVariable String day,
            SignedIn who,
            Sent sent,
            Model model) {
        var meeting = found(organ, day, who);
        if (!appoints(meeting, who)) {
            throw new AccessDeniedException("who declares that a section is verified at once");
        }
        return take(
                meeting,
                forms.declaration(meeting),
                sent,
                who,
                model,
                filled ->
                        atOnce.declare(
                                meeting, Integer.parseInt(filled.text("punkt")), who.person()));
    }

    private boolean parted(Meeting meeting) {
        return minutes.verification(meeting.id())
                .flatMap(one -> secrets.part(meeting.id(), one.version().number()))
                .isPresent();
    }

    private static PersonId person(Filled filled, String field) {
        return new PersonId(UUID.fromString(filled.text(field)));
    }

    private String show(Meeting meeting, SignedIn who, @Nullable Filled again, Model model) {
        var offered = new ArrayList<Form>();
        var verification = minutes.verification(meeting.id());
        verification
                .filter(one -> !one.complete() && one.signatory(who.person()).isPresent())
                .ifPresent(one -> {
                    var sum = one.version().sha256();
                    var number = one.version().number();
                    var left =
                            Stream.concat(
                                            rounds
                                                    .round(meeting.id(), number)
                                                    .left(who.person())
                                                    .stream(),
                                            rounds
                                                    .secretRound(meeting.id(), number)
                                                    .left(who.person())
                                                    .stream())
                                    .toList();
                    if (one.returned() != null
                            && left.stream().anyMatch(each -> !one.pointedAt(each.number()))) {
                        offered.add(forms.approval(meeting, sum));
                    }
                    offered.add(forms.dissent(meeting, sum, parted(meeting)));
                });
        if (appoints(meeting, who) && sitting(meeting).filter(Sitting::running).isPresent()) {
            offered.add(forms.declaration(meeting));
        }
        if (appoints(meeting, who) && minutes.verified(meeting.id()).isEmpty()) {
            offered.add(forms.standIn(meeting));
        }
        model.addAttribute(
                "page", pages.page(meeting, who, readers, acts.shown(again, List.copyOf(offered))));
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
