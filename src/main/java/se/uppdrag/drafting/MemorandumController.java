package se.uppdrag.drafting;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Outcome;
import se.uppdrag.registry.Clerk;
import se.uppdrag.registry.Handlers;
import se.uppdrag.trail.Command;
import se.uppdrag.web.Act.Option;
import se.uppdrag.web.Acts;
import se.uppdrag.web.Form;
import se.uppdrag.web.Form.Filled;
import se.uppdrag.web.Paper;
import se.uppdrag.web.Sent;

/// `/beredning/{slug}/tjansteskrivelse`: a memorandum is written, approved and finished.
@Controller
class MemorandumController {

    private static final String HERE = "/beredning/{slug}/tjansteskrivelse";
    private static final String ONE = HERE + "/{number:\\d{1,4}}";

    private final Memoranda memoranda;
    private final MemorandumPages pages;
    private final MemoPaper paper;
    private final DraftingForms forms;
    private final DraftingAccess access;
    private final Handlers handlers;
    private final Acts acts;

    MemorandumController(
            Memoranda memoranda,
            MemorandumPages pages,
            MemoPaper paper,
            DraftingForms forms,
            DraftingAccess access,
            Handlers handlers,
            Acts acts) {
        this.memoranda = memoranda;
        this.pages = pages;
        this.paper = paper;
        this.forms = forms;
        this.access = access;
        this.handlers = handlers;
        this.acts = acts;
    }

    @GetMapping(HERE + "/ny")
    String begin(@PathVariable String slug, SignedIn who, Model model) {
        return fresh(access.handled(who, slug), null, model);
    }

    @PostMapping(HERE + "/ny")
    String open(@PathVariable String slug, SignedIn who, Sent sent, Model model) {
        var matter = access.handled(who, slug);
        return acts.take(
                pages.begin(matter),
                sent,
                filled ->
                        Outcome.granted(
                                memoranda
                                        .open(
                                                matter,
                                                DraftingForms.text(filled),
                                                handlers.clerk(who))
                                        .address()),
                again -> fresh(matter, again, model));
    }

    private String fresh(Handlers.Handled matter, @Nullable Filled again, Model model) {
        model.addAttribute("page", pages.fresh(matter, again));
        return "drafting/memorandum";
    }

    @GetMapping(ONE)
    String show(
            @PathVariable String slug,
            @PathVariable int number,
            @RequestParam(defaultValue = "0") int fran,
            @RequestParam(defaultValue = "0") int till,
            SignedIn who,
            Model model) {
        return shown(found(slug, number, who), who, fran, till, null, null, model);
    }

    @PostMapping(ONE + "/{act:skriv|beskriv|be-om|godkann|fardigstall|kasta}")
    String does(
            @PathVariable String slug,
            @PathVariable int number,
            @PathVariable String act,
            SignedIn who,
            Sent sent,
            Model model) {
        var one = found(slug, number, who);
        if (!act.equals("godkann")) {
            access.handled(who, slug);
        }
        var form = pages.form(act, one);
        return acts.take(
                form,
                sent,
                filled ->
                        act.equals("kasta")
                                ? discarded(one, filled, sent.command(), handlers.clerk(who))
                                : done(act, one, filled, handlers.clerk(who))
                                        .map(Memorandum::address),
                again -> shown(one, who, 0, 0, again, form, model));
    }

    /// Leads on to the matter, since there is nothing left to show.
    private Outcome<String> discarded(Memorandum one, Filled filled, Command command, Clerk by) {
        return memoranda
                .discard(
                        one,
                        DraftingForms.number(filled, "version"),
                        filled.text("skal"),
                        command.id(),
                        by)
                .map(_ -> "/beredning/" + one.matterSlug());
    }

    private Outcome<Memorandum> done(String act, Memorandum one, Filled filled, Clerk by) {
        return switch (act) {
            case "skriv" ->
                    memoranda.write(
                            one,
                            DraftingForms.number(filled, "fran"),
                            DraftingForms.text(filled),
                            by);
            case "beskriv" ->
                    memoranda.write(
                            one,
                            DraftingForms.number(filled, "fran"),
                            memoranda
                                    .versions(one)
                                    .getFirst()
                                    .text()
                                    .described(filled.number("bild"), filled.text("beskrivning")),
                            by);
            case "be-om" -> {
                var asked = UUID.fromString(filled.text("godkanner"));
                var name =
                        handlers.officials().stream()
                                .filter(other -> other.value().equals(asked.toString()))
                                .map(Option::name)
                                .findFirst()
                                .orElseThrow();
                yield memoranda.ask(one, asked, name);
            }
            case "godkann" -> memoranda.approve(one, DraftingForms.number(filled, "version"), by);
            default ->
                    memoranda.finish(
                            one,
                            DraftingForms.number(filled, "version"),
                            forms.house().memorandaAreApproved(),
                            filled.text("sekretess").isEmpty() ? null : filled.text("sekretess"),
                            by);
        };
    }

    @GetMapping(ONE + "/bild/{picture:\\d{1,4}}")
    ResponseEntity<byte[]> picture(
            @PathVariable String slug,
            @PathVariable int number,
            @PathVariable int picture,
            SignedIn who) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .body(
                        memoranda
                                .picture(found(slug, number, who), picture)
                                .orElseThrow(DraftingAccess::notFound));
    }

    /// The draft as it would be set.
    @GetMapping(ONE + "/utkast.pdf")
    ResponseEntity<byte[]> draft(
            @PathVariable String slug, @PathVariable int number, SignedIn who) {
        var one = found(slug, number, who);
        return Paper.shown(
                "utkast-" + one.matterSlug() + "-" + one.number() + ".pdf",
                paper.pdf(one, memoranda.versions(one).getFirst().text(), one.writtenAt()));
    }

    private String shown(
            Memorandum one,
            SignedIn who,
            int from,
            int to,
            @Nullable Filled again,
            @Nullable Form sent,
            Model model) {
        model.addAttribute("page", pages.page(one, who, from, to, again, sent));
        return "drafting/memorandum";
    }

    private Memorandum found(String slug, int number, SignedIn who) {
        var one = memoranda.find(slug, number).orElseThrow(DraftingAccess::notFound);
        access.requireReading(who, one);
        return one;
    }
}
