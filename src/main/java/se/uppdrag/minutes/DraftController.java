package se.uppdrag.minutes;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Answers;
import se.uppdrag.web.RefusalText;
import se.uppdrag.web.Texts;

/// What the secretary does with minutes: adds words of her own, and sends the text to be verified.
@Controller
class DraftController {

    private final Meetings meetings;
    private final Minutes minutes;
    private final SecretSections secrets;
    private final DraftPages drafts;
    private final Readers readers;
    private final Trail trail;
    private final Texts texts;

    DraftController(
            Meetings meetings,
            Minutes minutes,
            SecretSections secrets,
            DraftPages drafts,
            Readers readers,
            Trail trail,
            Texts texts) {
        this.meetings = meetings;
        this.minutes = minutes;
        this.secrets = secrets;
        this.drafts = drafts;
        this.readers = readers;
        this.trail = trail;
        this.texts = texts;
    }

    @PostMapping("/sammantraden/{organ}/{day}/protokoll/anteckning")
    String write(
            @PathVariable String organ,
            @PathVariable String day,
            SignedIn who,
            Command command,
            @RequestParam int punkt,
            @RequestParam(defaultValue = "") String sammanfattning,
            @RequestParam(defaultValue = "") String notering,
            Model model,
            HttpServletResponse response) {
        var meeting = kept(organ, day, who);
        var section =
                minutes.draft(meeting).stream()
                        .flatMap(draft -> draft.whole().sections().stream())
                        .filter(one -> one.item() == punkt)
                        .findFirst()
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (Math.max(sammanfattning.length(), notering.length()) > Edit.LONGEST) {
            response.setStatus(422);
            return page(
                    meeting,
                    who,
                    new DraftPages.Typed(
                            punkt, sammanfattning, notering, texts.get("minutes.edit.too-long")),
                    null,
                    model);
        }
        var outcome =
                trail.once(
                        command,
                        () ->
                                minutes.write(
                                                meeting,
                                                punkt,
                                                sammanfattning,
                                                notering,
                                                who.person())
                                        .map(_ ->
                                                meeting.address()
                                                        + "/protokoll#"
                                                        + section.anchor()));
        return answer(outcome, meeting, who, model, response);
    }

    /// That a section is secret, or is open after all, and why.
    @PostMapping("/sammantraden/{organ}/{day}/protokoll/sekretess")
    String mark(
            @PathVariable String organ,
            @PathVariable String day,
            SignedIn who,
            Command command,
            @RequestParam int punkt,
            @RequestParam(defaultValue = "") String sekretess,
            @RequestParam(defaultValue = "") String utat,
            @RequestParam(defaultValue = "") String rubrik,
            @RequestParam(defaultValue = "") String skal,
            Model model,
            HttpServletResponse response) {
        var meeting = kept(organ, day, who);
        var outcome =
                trail.once(
                        command,
                        () ->
                                secrets.mark(
                                                meeting,
                                                punkt,
                                                sekretess,
                                                utat,
                                                rubrik,
                                                skal,
                                                who.person())
                                        .map(_ -> meeting.address() + "/protokoll"));
        return answer(outcome, meeting, who, model, response);
    }

    @PostMapping("/sammantraden/{organ}/{day}/protokoll/till-justering")
    String send(
            @PathVariable String organ,
            @PathVariable String day,
            SignedIn who,
            Command command,
            Model model,
            HttpServletResponse response) {
        var meeting = kept(organ, day, who);
        var outcome =
                trail.once(
                        command,
                        () ->
                                minutes.send(meeting, who.person())
                                        .map(_ -> meeting.address() + "/protokoll"));
        return answer(outcome, meeting, who, model, response);
    }

    private String answer(
            Outcome<String> outcome,
            Meeting meeting,
            SignedIn who,
            Model model,
            HttpServletResponse response) {
        return switch (outcome) {
            case Granted<String>(var location, _) -> Answers.seeOther(location);
            case Refused<String> refused -> {
                response.setStatus(422);
                yield page(meeting, who, null, texts.of(refused), model);
            }
        };
    }

    private String page(
            Meeting meeting,
            SignedIn who,
            DraftPages.@Nullable Typed typed,
            @Nullable RefusalText refusal,
            Model model) {
        var page = drafts.page(meeting, who, typed, refusal);
        if (page.isPresent()) {
            model.addAttribute("page", page.get());
            return "minutes/draft";
        }
        model.addAttribute("page", refusal);
        return "web/refusal";
    }

    private Meeting kept(String organ, String day, SignedIn who) {
        var meeting =
                meetings.meeting(organ, day)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        readers.requireKeeper(meeting, who);
        return meeting;
    }
}
