package se.uppdrag.search;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.uppdrag.search.pages.MailWatchPage;
import se.uppdrag.web.Acts;
import se.uppdrag.web.Answers;
import se.uppdrag.web.EmailAddress;
import se.uppdrag.web.Form;
import se.uppdrag.web.Form.Filled;
import se.uppdrag.web.Texts;

/// `/bevaka`: letters about a search or a matter, for whoever has no account.
@Controller
class MailWatchController {

    private static final int LONGEST_ADDRESS = 254;
    private static final int LONGEST_NUMBER = 40;
    private static final String ASK = "/bevaka";
    private static final String ONE = ASK + "/{id:[0-9a-f-]{36}}";

    private final MailWatches watches;
    private final Search search;
    private final SearchPages pages;
    private final Acts acts;
    private final Texts texts;

    MailWatchController(
            MailWatches watches, Search search, SearchPages pages, Acts acts, Texts texts) {
        this.watches = watches;
        this.search = search;
        this.pages = pages;
        this.acts = acts;
        this.texts = texts;
    }

    @GetMapping(ASK)
    String ask(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String typ,
            @RequestParam(defaultValue = "") String organ,
            @RequestParam(defaultValue = "") String ar,
            @RequestParam(defaultValue = "") String arende,
            @RequestParam(defaultValue = "") String skickat,
            Model model) {
        if (skickat.equals("ja")) {
            return told("asked", model);
        }
        var asked = Asked.read(q, typ, organ, ar);
        return asked.text().isEmpty()
                ? show(ofMatter(arende), null, null, model)
                : show(ofSearch(q, typ, organ, ar), Wanted.search(asked), null, model);
    }

    /// Not an act of anybody we know, and no address belongs in the trail: asked twice is asked
    /// once.
    @PostMapping(ASK)
    String asked(
            @RequestParam Map<String, String> sent, Model model, HttpServletResponse response) {
        var asked =
                Asked.read(
                        sent.getOrDefault("q", ""),
                        sent.getOrDefault("typ", ""),
                        sent.getOrDefault("organ", ""),
                        sent.getOrDefault("ar", ""));
        var searched = asked.text().isEmpty() ? null : Wanted.search(asked);
        var form = searched == null ? ofMatter("") : ofSearch("", "", "", "");
        var filled = form.read(sent);
        if (!filled.text("epost").isEmpty() && !EmailAddress.wellFormed(filled.text("epost"))) {
            filled = filled.mistaken("epost", "search.by-mail.wrong");
        }
        var wanted =
                Optional.ofNullable(searched)
                        .or(() ->
                                search.matter(sent.getOrDefault("arende", "")).map(Wanted::matter));
        if (wanted.isEmpty() && !filled.text("arende").isEmpty()) {
            filled = filled.mistaken("arende", "search.watch.no-matter");
        }
        if (!filled.right() || wanted.isEmpty()) {
            response.setStatus(422);
            return show(form, searched, filled, model);
        }
        watches.ask(filled.text("epost"), wanted.get());
        return Answers.seeOther(ASK + "?skickat=ja");
    }

    @GetMapping({ONE, ONE + "/ett-klick"})
    String one(@PathVariable UUID id, Model model, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        return watches.find(id)
                .map(one -> {
                    var what = one.confirmed() ? "on" : "confirm";
                    model.addAttribute(
                            "page",
                            new MailWatchPage(
                                    texts.get("search.by-mail." + what),
                                    pages.name(one.wanted()),
                                    pages.narrowed(one.wanted()),
                                    SearchPages.href(one.wanted()),
                                    one.page() + (one.confirmed() ? "/avsluta" : "/bekrafta"),
                                    texts.get("search.by-mail.button." + what),
                                    one.confirmed(),
                                    one.confirmed() ? pages.hits(watches.news(one)) : List.of(),
                                    List.of()));
                    return "search/mail-watch";
                })
                .orElseGet(() -> told("none", model));
    }

    @PostMapping(ONE + "/{act:bekrafta|avsluta}")
    String act(@PathVariable UUID id, @PathVariable String act) {
        if (act.equals("bekrafta")) {
            watches.confirm(id);
        } else {
            watches.end(id);
        }
        return Answers.seeOther(ASK + "/" + id);
    }

    /// A mail program's own press (RFC 8058): it has no cookies and follows no pages.
    @PostMapping(ONE + "/ett-klick")
    ResponseEntity<Void> oneClick(@PathVariable UUID id) {
        watches.end(id);
        return ResponseEntity.noContent().build();
    }

    private static Form ofMatter(String number) {
        return Form.of("search", "by-mail", ASK)
                .text("arende", LONGEST_NUMBER)
                .beginning("arende", number)
                .text("epost", LONGEST_ADDRESS);
    }

    private static Form ofSearch(String q, String kind, String organ, String year) {
        return Form.of("search", "by-mail", ASK)
                .hidden("q", q)
                .hidden("typ", kind)
                .hidden("organ", organ)
                .hidden("ar", year)
                .text("epost", LONGEST_ADDRESS);
    }

    private String show(Form form, @Nullable Wanted searched, @Nullable Filled again, Model model) {
        model.addAttribute(
                "page",
                new MailWatchPage(
                        texts.get("search.by-mail.lead"),
                        searched == null ? "" : pages.name(searched),
                        searched == null ? "" : pages.narrowed(searched),
                        searched == null ? "" : SearchPages.href(searched),
                        "",
                        "",
                        false,
                        List.of(),
                        acts.shown(again, form)));
        return "search/mail-watch";
    }

    private String told(String what, Model model) {
        model.addAttribute(
                "page",
                new MailWatchPage(
                        texts.get("search.by-mail." + what),
                        "",
                        "",
                        "",
                        "",
                        "",
                        false,
                        List.of(),
                        List.of()));
        return "search/mail-watch";
    }
}
