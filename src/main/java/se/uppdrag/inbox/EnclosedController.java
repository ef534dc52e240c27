package se.uppdrag.inbox;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Outcome;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;

/// What a letter encloses, and the letter as received (number 0). What a virus was found in is
/// closed, and opened only by somebody who says that she knows it.
@Controller
class EnclosedController {

    private static final String LETTER = "brev.eml";

    private final Inbox inbox;
    private final MailOpeners openers;
    private final Trail trail;

    EnclosedController(Inbox inbox, MailOpeners openers, Trail trail) {
        this.inbox = inbox;
        this.openers = openers;
        this.trail = trail;
    }

    @GetMapping("/inkommande-post/{id}/bilagor/{number}")
    ResponseEntity<Resource> file(SignedIn who, @PathVariable UUID id, @PathVariable int number) {
        openers.require(who);
        var letter = found(id);
        return infected(letter, number) ? back(letter) : sent(letter, number, "");
    }

    /// Sent under a name that no program opens by itself.
    @PostMapping("/inkommande-post/{id}/bilagor/{number}")
    ResponseEntity<Resource> infectedFile(
            SignedIn who,
            Command command,
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String smittad) {
        openers.require(who);
        var letter = found(id);
        if (!smittad.equals("ja")) {
            return back(letter);
        }
        trail.once(command, () -> Outcome.granted(address(letter)));
        return sent(letter, number, ".smittad");
    }

    private boolean infected(Received letter, int number) {
        return inbox.enclosed(letter.id()).stream()
                .anyMatch(
                        one -> one.verdict().infected() && (number == 0 || one.number() == number));
    }

    private static ResponseEntity<Resource> back(Received letter) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(address(letter)))
                .build();
    }

    private static String address(Received letter) {
        return InboxController.HERE + "/" + letter.id().value();
    }

    private ResponseEntity<Resource> sent(Received letter, int number, String ending) {
        if (number == 0) {
            var large = inbox.large(letter);
            return large.isPresent()
                    ? sent(LETTER + ending, "message/rfc822", new InputStreamResource(large.get()))
                    : sent(
                            LETTER + ending,
                            "message/rfc822",
                            new ByteArrayResource(inbox.raw(letter)));
        }
        var file =
                inbox.opened(letter).files().stream()
                        .filter(one -> one.number() == number)
                        .findFirst()
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return sent(file.name() + ending, file.mediaType(), new ByteArrayResource(file.bytes()));
    }

    /// Somebody else's file: shown by its own program, never as a page of ours.
    private static ResponseEntity<Resource> sent(String name, String mediaType, Resource bytes) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mediaType))
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(bytes);
    }

    private Received found(UUID id) {
        return inbox.letter(new LetterId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
