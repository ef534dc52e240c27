package se.uppdrag.minutes;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.access.SignedIn;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.minutes.pages.SecretPartPage;
import se.uppdrag.web.Texts;

/// A secret section that is verified at once, whole, in the custody of the secret part.
@Controller
class SecretAtOnceController {

    private static final String HERE =
            "/sammantraden/{organ}/{day}/protokoll/sekretessdel/omedelbart/{section:\\d{1,5}}";

    private final Meetings meetings;
    private final SecretReading reading;
    private final Texts texts;

    SecretAtOnceController(Meetings meetings, SecretReading reading, Texts texts) {
        this.meetings = meetings;
        this.reading = reading;
        this.texts = texts;
    }

    @GetMapping(HERE)
    String page(
            @PathVariable String organ,
            @PathVariable String day,
            @PathVariable int section,
            SignedIn who,
            Model model) {
        var meeting = found(organ, day);
        var part =
                reading.part(meeting, section, who).orElseThrow(SecretAtOnceController::notFound);
        var complete = reading.complete(meeting, section);
        model.addAttribute(
                "page",
                new SecretPartPage(
                        texts.get("minutes.at-once.secret.title", Integer.toString(section)),
                        complete
                                ? meeting.address() + "/protokoll/" + section
                                : meeting.address() + "/justering",
                        MinutesPages.name(meeting),
                        MinutesPaper.lead(meeting),
                        part.html(),
                        part.sha256(),
                        complete,
                        texts.get("minutes.at-once.secret.about"),
                        SecretAtOnce.address(meeting, section) + ".pdf",
                        List.of()));
        return "minutes/secret-part";
    }

    @GetMapping(HERE + ".pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable String organ,
            @PathVariable String day,
            @PathVariable int section,
            SignedIn who) {
        var file =
                reading.file(found(organ, day), section, who)
                        .orElseThrow(SecretAtOnceController::notFound);
        return SecretPartController.sent(file.name(), file.bytes());
    }

    private Meeting found(String organ, String day) {
        return meetings.meeting(organ, day).orElseThrow(SecretAtOnceController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
