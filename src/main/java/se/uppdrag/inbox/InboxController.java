package se.uppdrag.inbox;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Register;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Answers;
import se.uppdrag.web.Texts;

/// `/inkommande-post`: what waits to be registered, and letters dropped as files.
@Controller
class InboxController {

    static final String HERE = "/inkommande-post";

    private final Inbox inbox;
    private final InboxPages pages;
    private final Register register;
    private final MailOpeners openers;
    private final Trail trail;
    private final Texts texts;
    private final Clock clock;

    InboxController(
            Inbox inbox,
            InboxPages pages,
            Register register,
            MailOpeners openers,
            Trail trail,
            Texts texts,
            Clock clock) {
        this.inbox = inbox;
        this.pages = pages;
        this.register = register;
        this.openers = openers;
        this.trail = trail;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/inkommande-post")
    String list(
            SignedIn who,
            @RequestParam(defaultValue = "vantar") String visa,
            @RequestParam(defaultValue = "") String registrerat,
            @RequestParam(required = false) @Nullable Integer intagna,
            Model model) {
        openers.require(who);
        return show(visa, pages.told(registrerat, intagna), model);
    }

    /// Several at once. Those that are no letters are named; the others are taken in.
    @PostMapping("/inkommande-post/filer")
    String drop(
            SignedIn who,
            Command command,
            @RequestParam(defaultValue = "") String organ,
            @RequestParam(required = false) @Nullable List<MultipartFile> brev,
            Model model,
            HttpServletResponse response)
            throws IOException {
        openers.require(who);
        var mistakes = new ArrayList<String>();
        var letters = new ArrayList<byte[]>();
        for (var file : brev == null ? List.<MultipartFile>of() : brev) {
            if (!file.isEmpty()) {
                var bytes = file.getBytes();
                if (Raw.of(bytes).looksLikeALetter()) {
                    letters.add(bytes);
                } else {
                    mistakes.add(texts.get("inbox.mistake.no-letter", name(file)));
                }
            }
        }
        var to = register.organ(organ).filter(one -> one.parent() == null);
        if (to.isEmpty()) {
            mistakes.add(texts.get("inbox.mistake.organ"));
        } else if (letters.isEmpty() && mistakes.isEmpty()) {
            mistakes.add(texts.get("inbox.mistake.no-file"));
        }
        to.filter(_ -> !letters.isEmpty()).ifPresent(one -> take(who, command, one, letters));
        if (mistakes.isEmpty()) {
            return Answers.seeOther(HERE + "?intagna=" + letters.size());
        }
        response.setStatus(422);
        return show("vantar", new InboxPages.Told("", "", mistakes), model);
    }

    private void take(SignedIn who, Command command, Organ to, List<byte[]> letters) {
        trail.once(
                command,
                () -> {
                    letters.forEach(one -> inbox.drop(to.slug(), one, who.person()));
                    return Outcome.granted(HERE);
                });
    }

    private static String name(MultipartFile file) {
        return Lettering.line(Optional.ofNullable(file.getOriginalFilename()).orElse(""), 100);
    }

    private String show(String shown, InboxPages.Told told, Model model) {
        model.addAttribute("page", pages.list(shown, told, SwedishTime.dateOf(clock.instant())));
        return "inbox/inbox";
    }
}
