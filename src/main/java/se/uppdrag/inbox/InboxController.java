package se.uppdrag.inbox;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.unit.DataSize;
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
    static final String DROP = HERE + "/filer";

    private final Inbox inbox;
    private final InboxPages pages;
    private final Register register;
    private final MailOpeners openers;
    private final Trail trail;
    private final Texts texts;
    private final Clock clock;
    private final long inMemory;

    InboxController(
            Inbox inbox,
            InboxPages pages,
            Register register,
            MailOpeners openers,
            Trail trail,
            Texts texts,
            Clock clock,
            @Value("${uppdrag.inbox.in-memory:40MB}") DataSize inMemory) {
        this.inbox = inbox;
        this.pages = pages;
        this.register = register;
        this.openers = openers;
        this.trail = trail;
        this.texts = texts;
        this.clock = clock;
        this.inMemory = inMemory.toBytes();
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
    @PostMapping(DROP)
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
        var letters = new ArrayList<MultipartFile>();
        for (var file : brev == null ? List.<MultipartFile>of() : brev) {
            if (!file.isEmpty()) {
                if (looksLikeALetter(file)) {
                    letters.add(file);
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

    private static boolean looksLikeALetter(MultipartFile file) throws IOException {
        try (var from = file.getInputStream()) {
            return Raw.of(from.readNBytes(LargeLetter.BEGINNING)).looksLikeALetter();
        }
    }

    private void take(SignedIn who, Command command, Organ to, List<MultipartFile> letters) {
        trail.once(
                command,
                () -> {
                    for (var one : letters) {
                        try {
                            take(who, to, one);
                        } catch (IOException broken) {
                            throw new UncheckedIOException(broken);
                        }
                    }
                    return Outcome.granted(HERE);
                });
    }

    private void take(SignedIn who, Organ to, MultipartFile letter) throws IOException {
        if (letter.getSize() <= inMemory) {
            inbox.drop(to.slug(), letter.getBytes(), who.person());
            return;
        }
        try (var from = letter.getInputStream();
                var large = LargeLetter.of(from)) {
            inbox.drop(to.slug(), large, who.person());
        }
    }

    private static String name(MultipartFile file) {
        return Lettering.line(Optional.ofNullable(file.getOriginalFilename()).orElse(""), 100);
    }

    private String show(String shown, InboxPages.Told told, Model model) {
        model.addAttribute("page", pages.list(shown, told, SwedishTime.dateOf(clock.instant())));
        return "inbox/inbox";
    }
}
