package se.uppdrag.minutes;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.access.SignedIn;
import se.uppdrag.files.StoredFile;
import se.uppdrag.law.Outcome;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.minutes.pages.SecretPartPage;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Texts;

/// The secret part of minutes, for those who were there and those who keep them. Each reading is in
/// the book of acts.
@Controller
class SecretPartController {

    private static final String HERE = "/sammantraden/{organ}/{day}/protokoll/sekretessdel";

    private final Meetings meetings;
    private final Minutes minutes;
    private final SecretSections secrets;
    private final Extracts extracts;
    private final Readers readers;
    private final Trail trail;
    private final Texts texts;

    SecretPartController(
            Meetings meetings,
            Minutes minutes,
            SecretSections secrets,
            Extracts extracts,
            Readers readers,
            Trail trail,
            Texts texts) {
        this.meetings = meetings;
        this.minutes = minutes;
        this.secrets = secrets;
        this.extracts = extracts;
        this.readers = readers;
        this.trail = trail;
        this.texts = texts;
    }

    @GetMapping(HERE)
    String page(@PathVariable String organ, @PathVariable String day, SignedIn who, Model model) {
        var meeting = entitled(organ, day, who);
        var verified = minutes.verified(meeting.id()).isPresent();
        if (!verified && !readers.mayRead(meeting, who)) {
            throw notFound();
        }
        var shown =
                verified
                        ? sent(meeting)
                        : minutes.draft(meeting)
                                .map(Draft::secret)
                                .map(one ->
                                        new SecretPartTable.Part(
                                                one.text(), one.html(), one.sha256()))
                                .orElseThrow(SecretPartController::notFound);
        read(meeting, who, "");
        model.addAttribute(
                "page",
                new SecretPartPage(
                        texts.get("minutes.secret.title"),
                        meeting.address() + "/protokoll",
                        MinutesPages.name(meeting),
                        MinutesPaper.lead(meeting),
                        shown.html(),
                        shown.sha256(),
                        verified,
                        texts.get(verified ? "minutes.secret.about" : "minutes.secret.part.draft"),
                        verified && file(meeting).isPresent()
                                ? meeting.address() + "/protokoll/sekretessdel/protokoll.pdf"
                                : "",
                        verified
                                ? secrets.sections(meeting.id(), version(meeting)).stream()
                                        .map(one ->
                                                new SecretPartPage.Link(
                                                        "§ " + one.number() + " " + one.title(),
                                                        meeting.address()
                                                                + "/protokoll/sekretessdel/utdrag/"
                                                                + one.number()
                                                                + ".pdf"))
                                        .toList()
                                : List.of()));
        return "minutes/secret-part";
    }

    @GetMapping(HERE + "/protokoll.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String organ, @PathVariable String day, SignedIn who) {
        var meeting = entitled(organ, day, who);
        if (minutes.verified(meeting.id()).isEmpty()) {
            throw notFound();
        }
        var file = file(meeting).orElseThrow(SecretPartController::notFound);
        read(meeting, who, "/protokoll.pdf");
        return sent(file.name(), file.bytes());
    }

    /// One section alone, under the municipality's seal.
    @GetMapping(HERE + "/utdrag/{section:\\d{1,5}}.pdf")
    ResponseEntity<byte[]> extract(
            @PathVariable String organ,
            @PathVariable String day,
            @PathVariable int section,
            SignedIn who) {
        var meeting = entitled(organ, day, who);
        if (minutes.verified(meeting.id()).isEmpty()) {
            throw notFound();
        }
        var pdf =
                extracts.ofSecret(meeting, sent(meeting), section)
                        .orElseThrow(SecretPartController::notFound);
        read(meeting, who, "/utdrag/" + section + ".pdf");
        return sent("sekretess-" + section + ".pdf", pdf);
    }

    static ResponseEntity<byte[]> sent(String name, byte[] pdf) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(name).build().toString())
                .body(pdf);
    }

    private SecretPartTable.Part sent(Meeting meeting) {
        return secrets.part(meeting.id(), version(meeting))
                .orElseThrow(SecretPartController::notFound);
    }

    private Optional<StoredFile> file(Meeting meeting) {
        return secrets.paper(meeting.id(), version(meeting));
    }

    private int version(Meeting meeting) {
        return minutes.sent(meeting.id())
                .map(Minutes.Sent::version)
                .orElseThrow(SecretPartController::notFound);
    }

    private void read(Meeting meeting, SignedIn who, String end) {
        var address = meeting.address() + "/protokoll/sekretessdel" + end;
        trail.once(
                new Command(UUID.randomUUID(), who.id(), "GET " + address),
                () -> Outcome.granted(address));
    }

    private Meeting entitled(String organ, String day, SignedIn who) {
        var meeting = meetings.meeting(organ, day).orElseThrow(SecretPartController::notFound);
        if (!readers.mayReadSecret(meeting, who)) {
            throw new AccessDeniedException("the secret part of minutes");
        }
        return meeting;
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
