package se.uppdrag.minutes;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.masking.Find;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.minutes.pages.MaskPage;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Answers;
import se.uppdrag.web.RefusalText;
import se.uppdrag.web.Texts;

/// What is left out of the public's copy of minutes, and the signed original for those who may read
/// it.
@Controller
class MaskController {

    private static final String HERE = "/sammantraden/{organ}/{day}/protokoll/maskering";

    private final Meetings meetings;
    private final PublicCopies copies;
    private final Readers readers;
    private final Trail trail;
    private final Texts texts;

    MaskController(
            Meetings meetings, PublicCopies copies, Readers readers, Trail trail, Texts texts) {
        this.meetings = meetings;
        this.copies = copies;
        this.readers = readers;
        this.trail = trail;
        this.texts = texts;
    }

    @GetMapping(HERE)
    String page(@PathVariable String organ, @PathVariable String day, SignedIn who, Model model) {
        return show(kept(organ, day, who), "", "PRIVATE", null, model);
    }

    /// @param fynd what the program found and she has ticked
    /// @param ord words of her own, one a line
    @PostMapping(HERE)
    String mask(
            @PathVariable String organ,
            @PathVariable String day,
            SignedIn who,
            Command command,
            @RequestParam(required = false) @Nullable List<String> fynd,
            @RequestParam(defaultValue = "") String ord,
            @RequestParam(defaultValue = "PRIVATE") String skal,
            Model model,
            HttpServletResponse response) {
        var meeting = kept(organ, day, who);
        var words =
                Stream.concat(fynd == null ? Stream.of() : fynd.stream(), ord.lines())
                        .distinct()
                        .toList();
        var outcome =
                trail.once(
                        command,
                        () ->
                                copies.mask(meeting, words, skal, who.person())
                                        .map(_ -> meeting.address() + "/protokoll/maskering"));
        return switch (outcome) {
            case Granted<String>(var location, _) -> Answers.seeOther(location);
            case Refused<String> refused -> {
                response.setStatus(422);
                yield show(meeting, ord, skal, texts.of(refused), model);
            }
        };
    }

    @PostMapping(HERE + "/{mask}/upphav")
    String lift(
            @PathVariable String organ,
            @PathVariable String day,
            @PathVariable UUID mask,
            SignedIn who,
            Command command,
            Model model,
            HttpServletResponse response) {
        var meeting = kept(organ, day, who);
        var outcome =
                trail.once(
                        command,
                        () ->
                                copies.lift(meeting, mask, who.person())
                                        .map(_ -> meeting.address() + "/protokoll/maskering"));
        return switch (outcome) {
            case Granted<String>(var location, _) -> Answers.seeOther(location);
            case Refused<String> refused -> {
                response.setStatus(422);
                yield show(meeting, "", "", texts.of(refused), model);
            }
        };
    }

    /// The file that was signed, with all its words.
    @GetMapping("/sammantraden/{organ}/{day}/protokoll/original.pdf")
    ResponseEntity<byte[]> original(
            @PathVariable String organ, @PathVariable String day, SignedIn who) {
        var meeting = found(organ, day);
        if (!readers.mayRead(meeting, who) && !readers.mayReadSecret(meeting, who)) {
            throw new AccessDeniedException("the signed minutes");
        }
        var file = copies.original(meeting).orElseThrow(MaskController::notFound);
        return SecretPartController.sent(file.name(), file.bytes());
    }

    private String show(
            Meeting meeting, String typed, String why, @Nullable RefusalText refusal, Model model) {
        var html = copies.html(meeting).orElseThrow(MaskController::notFound);
        var standing = copies.masks(meeting.id());
        var words = standing.stream().map(Mask::words).toList();
        model.addAttribute(
                "page",
                new MaskPage(
                        meeting.address() + "/protokoll",
                        MinutesPages.name(meeting),
                        MinutesPaper.lead(meeting),
                        copies.shown(meeting).orElse(html),
                        Find.in(html.replaceAll("<[^>]*>", "\n")).stream()
                                .filter(one -> !words.contains(one.text()))
                                .map(one ->
                                        new MaskPage.Found(
                                                one.text(),
                                                texts.get("minutes.mask.find." + one.kind())))
                                .distinct()
                                .toList(),
                        standing.stream()
                                .map(one ->
                                        new MaskPage.Standing(
                                                one.id().toString(),
                                                one.words(),
                                                texts.get("minutes.mask.why." + one.why())))
                                .toList(),
                        copies.about(meeting).orElse(List.of()),
                        Stream.of(Mask.Why.values())
                                .map(one ->
                                        new MaskPage.Why(
                                                one.name(), texts.get("minutes.mask.why." + one)))
                                .toList(),
                        typed,
                        why,
                        refusal));
        return "minutes/mask";
    }

    private Meeting kept(String organ, String day, SignedIn who) {
        var meeting = found(organ, day);
        readers.requireKeeper(meeting, who);
        return meeting;
    }

    private Meeting found(String organ, String day) {
        return meetings.meeting(organ, day).orElseThrow(MaskController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
