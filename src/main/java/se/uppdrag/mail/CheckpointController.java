package se.uppdrag.mail;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.access.SignedIn;
import se.uppdrag.mail.CheckpointReaders.Reader;
import se.uppdrag.mail.pages.CheckpointMailPage;
import se.uppdrag.web.Answers;
import se.uppdrag.web.Texts;

/// `/kontrollpunkter/e-post`: checkpoints by e-mail, on and off. The address in the letter is
/// enough: whoever has the letter is its reader.
@Controller
class CheckpointController {

    private static final String HERE = "/kontrollpunkter/e-post";
    private static final String ONE = HERE + "/{token:[0-9a-f-]{36}}";

    private final CheckpointLetters letters;
    private final Texts texts;

    CheckpointController(CheckpointLetters letters, Texts texts) {
        this.letters = letters;
        this.texts = texts;
    }

    @GetMapping(HERE)
    String mine(SignedIn who) {
        return Answers.seeOther(
                letters.of(who.person())
                        .map(Reader::address)
                        .orElseThrow(() -> new AccessDeniedException("checkpoints by e-mail")));
    }

    @GetMapping({ONE, ONE + "/ett-klick"})
    String one(@PathVariable UUID token, Model model) {
        var reader = found(token);
        var what = letters.sends() ? reader.wants() ? "on" : "off" : "house";
        model.addAttribute(
                "page",
                new CheckpointMailPage(
                        texts.get("mail.checkpoint.page." + what),
                        letters.sends()
                                ? reader.address() + (reader.wants() ? "/avsluta" : "/borja")
                                : "",
                        texts.getOr("mail.checkpoint.button." + what, "")));
        return "mail/checkpoints";
    }

    @PostMapping(ONE + "/{act:avsluta|borja}")
    String act(@PathVariable UUID token, @PathVariable String act) {
        letters.set(found(token).token(), act.equals("borja"));
        return Answers.seeOther(HERE + "/" + token);
    }

    /// A mail program's own press (RFC 8058): it has no cookies and follows no pages.
    @PostMapping(ONE + "/ett-klick")
    ResponseEntity<Void> oneClick(@PathVariable UUID token) {
        letters.set(found(token).token(), false);
        return ResponseEntity.noContent().build();
    }

    private Reader found(UUID token) {
        return letters.find(token)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
