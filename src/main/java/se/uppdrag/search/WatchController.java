package se.uppdrag.search;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Outcome;
import se.uppdrag.register.Register;
import se.uppdrag.search.pages.WatchesPage;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Answers;
import se.uppdrag.web.Texts;

/// `/bevakningar`: what the reader watches, and what has come since she looked.
@Controller
class WatchController {

    private static final String HERE = "/bevakningar";

    private final Watches watches;
    private final Search search;
    private final SearchPages pages;
    private final Register register;
    private final Trail trail;
    private final Texts texts;

    WatchController(
            Watches watches,
            Search search,
            SearchPages pages,
            Register register,
            Trail trail,
            Texts texts) {
        this.watches = watches;
        this.search = search;
        this.pages = pages;
        this.register = register;
        this.trail = trail;
        this.texts = texts;
    }

    @GetMapping("/bevakningar")
    String show(SignedIn who, @RequestParam(defaultValue = "") String arende, Model model) {
        return show(who, arende, "", model);
    }

    /// A matter by its number, or the search that was made.
    @PostMapping("/bevakningar")
    String begin(
            SignedIn who,
            Command command,
            @RequestParam(defaultValue = "") String arende,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String typ,
            @RequestParam(defaultValue = "") String organ,
            @RequestParam(defaultValue = "") String ar,
            @RequestParam(name = "e-post", defaultValue = "false") boolean letters,
            Model model,
            HttpServletResponse response) {
        if (watches.of(who.person()).size() >= Watches.MOST) {
            return mistaken(who, arende, "search.watch.too-many", model, response);
        }
        var asked = Asked.read(q, typ, organ, ar);
        if (!asked.text().isEmpty()) {
            return done(command, () -> watches.begin(who.person(), Wanted.search(asked), letters));
        }
        return search.matter(arende)
                .map(matter ->
                        done(
                                command,
                                () -> watches.begin(who.person(), Wanted.matter(matter), letters)))
                .orElseGet(() -> mistaken(who, arende, "search.watch.no-matter", model, response));
    }

    @PostMapping("/bevakningar/{id}/sedd")
    String seen(SignedIn who, Command command, @PathVariable UUID id) {
        return hers(command, () -> watches.seen(who.person(), id));
    }

    @PostMapping("/bevakningar/{id}/ta-bort")
    String stop(SignedIn who, Command command, @PathVariable UUID id) {
        return hers(command, () -> watches.stop(who.person(), id));
    }

    @GetMapping("/bevakning/{id}/ett-klick")
    String page(@PathVariable UUID id) {
        return Answers.seeOther(HERE);
    }

    /// A mail program's own press (RFC 8058): it has no cookies and follows no pages. The number of
    /// the watch stands in the letters alone.
    @PostMapping("/bevakning/{id}/ett-klick")
    ResponseEntity<Void> oneClick(@PathVariable UUID id) {
        watches.silence(id);
        return ResponseEntity.noContent().build();
    }

    /// What is another's is not there.
    private String hers(Command command, BooleanSupplier act) {
        return done(
                command,
                () -> {
                    if (!act.getAsBoolean()) {
                        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
                    }
                });
    }

    private String done(Command command, Runnable act) {
        trail.once(
                command,
                () -> {
                    act.run();
                    return Outcome.granted(HERE);
                });
        return Answers.seeOther(HERE);
    }

    private String mistaken(
            SignedIn who, String number, String key, Model model, HttpServletResponse response) {
        response.setStatus(422);
        return show(who, number, texts.get(key), model);
    }

    private String show(SignedIn who, String number, String mistake, Model model) {
        model.addAttribute(
                "page",
                new WatchesPage(
                        watches.of(who.person()).stream()
                                .map(one -> pages.watch(one, watches.news(one)))
                                .toList(),
                        number,
                        mistake,
                        register.person(who.person())
                                .map(one -> one.email() == null ? "" : one.email())
                                .orElse("")));
        return "search/watches";
    }
}
