package se.uppdrag.notices;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.uppdrag.notices.pages.SubscribePage;
import se.uppdrag.web.Acts;
import se.uppdrag.web.Answers;
import se.uppdrag.web.Form;
import se.uppdrag.web.Form.Filled;
import se.uppdrag.web.Texts;

/// `/anslagstavla/prenumerera`: the board by e-mail.
@Controller
class SubscriptionController {

    private static final int LONGEST = 254;
    private static final String ASK = "/anslagstavla/prenumerera";
    private static final String ONE = "/anslagstavla/prenumeration/{id:[0-9a-f-]{36}}";

    private final Subscriptions subscriptions;
    private final Acts acts;
    private final Texts texts;

    SubscriptionController(Subscriptions subscriptions, Acts acts, Texts texts) {
        this.subscriptions = subscriptions;
        this.acts = acts;
        this.texts = texts;
    }

    @GetMapping(ASK)
    String ask(@RequestParam(defaultValue = "") String skickat, Model model) {
        return skickat.equals("ja") ? told("asked", "", "", model) : show(null, model);
    }

    /// Not an act of anybody we know, and no address belongs in the trail: asked twice is asked
    /// once.
    @PostMapping(ASK)
    String asked(
            @RequestParam Map<String, String> sent, Model model, HttpServletResponse response) {
        var filled = form().read(sent);
        if (filled.right() && !filled.text("epost").matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            filled = filled.mistaken("epost", "notices.subscribe.wrong");
        }
        if (!filled.right()) {
            response.setStatus(422);
            return show(filled, model);
        }
        subscriptions.ask(filled.text("epost"));
        return Answers.seeOther(ASK + "?skickat=ja");
    }

    @GetMapping({ONE, ONE + "/ett-klick"})
    String one(@PathVariable UUID id, Model model) {
        return switch (subscriptions.state(id)) {
            case ASKED ->
                    told("confirm", Subscriptions.address(id) + "/bekrafta", "confirm", model);
            case CONFIRMED -> told("on", Subscriptions.address(id) + "/avsluta", "end", model);
            case NONE -> told("none", "", "", model);
        };
    }

    @PostMapping(ONE + "/{act:bekrafta|avsluta}")
    String act(@PathVariable UUID id, @PathVariable String act) {
        if (act.equals("bekrafta")) {
            subscriptions.confirm(id);
        } else {
            subscriptions.end(id);
        }
        return Answers.seeOther(Subscriptions.address(id));
    }

    /// A mail program's own press (RFC 8058): it has no cookies and follows no pages.
    @PostMapping(ONE + "/ett-klick")
    ResponseEntity<Void> oneClick(@PathVariable UUID id) {
        subscriptions.end(id);
        return ResponseEntity.noContent().build();
    }

    private static Form form() {
        return Form.of("notices", "subscribe", ASK).text("epost", LONGEST);
    }

    private String show(@Nullable Filled again, Model model) {
        model.addAttribute(
                "page",
                new SubscribePage(
                        texts.get("notices.subscribe.lead"), "", "", acts.shown(again, form())));
        return "notices/subscribe";
    }

    private String told(String what, String action, String button, Model model) {
        model.addAttribute(
                "page",
                new SubscribePage(
                        texts.get("notices.subscribe." + what),
                        action,
                        button.isEmpty() ? "" : texts.get("notices.subscribe.button." + button),
                        List.of()));
        return "notices/subscribe";
    }
}
