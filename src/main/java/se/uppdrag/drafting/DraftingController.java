package se.uppdrag.drafting;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.uppdrag.access.SignedIn;
import se.uppdrag.drafting.pages.OwnDraftsPage;
import se.uppdrag.drafting.pages.PreparedPage;
import se.uppdrag.law.Outcome;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.MeetingId;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.registry.Handlers;
import se.uppdrag.trail.Command;
import se.uppdrag.web.Acts;
import se.uppdrag.web.Answers;
import se.uppdrag.web.Form.Filled;
import se.uppdrag.web.Sent;

/// `/beredning`: what the reader prepares, and one matter on its way to a meeting.
@Controller
class DraftingController {

    static final String HERE = "/beredning";
    private static final int NEWEST = 30;

    private final Memoranda memoranda;
    private final Offers offers;
    private final OfferLines lines;
    private final WayReader ways;
    private final WayWords words;
    private final DraftingForms forms;
    private final DraftingAccess access;
    private final Handlers handlers;
    private final Meetings meetings;
    private final Acts acts;
    private final Answers answers;

    DraftingController(
            Memoranda memoranda,
            Offers offers,
            OfferLines lines,
            WayReader ways,
            WayWords words,
            DraftingForms forms,
            DraftingAccess access,
            Handlers handlers,
            Meetings meetings,
            Acts acts,
            Answers answers) {
        this.memoranda = memoranda;
        this.offers = offers;
        this.lines = lines;
        this.ways = ways;
        this.words = words;
        this.forms = forms;
        this.access = access;
        this.handlers = handlers;
        this.meetings = meetings;
        this.acts = acts;
        this.answers = answers;
    }

    @GetMapping(HERE)
    String own(SignedIn who, Model model) {
        var unfinished = memoranda.unfinished(who.id());
        model.addAttribute(
                "page",
                new OwnDraftsPage(
                        unfinished.stream()
                                .filter(one -> one.waitsFor(who.id()))
                                .map(lines::memo)
                                .toList(),
                        unfinished.stream()
                                .filter(one -> who.id().equals(one.by()))
                                .map(lines::memo)
                                .toList(),
                        offers.by(who.id(), NEWEST).stream().map(lines::own).toList(),
                        handlers.answeredFor(who).stream()
                                .map(one ->
                                        new OwnDraftsPage.Line(
                                                HERE + "/" + one.slug(), one.dnr(), one.subject()))
                                .toList()));
        return "drafting/own";
    }

    @GetMapping(HERE + "/{slug}")
    String one(@PathVariable String slug, SignedIn who, Model model) {
        return show(access.handled(who, slug), null, model);
    }

    @PostMapping(HERE + "/{slug}/anmal")
    String offer(@PathVariable String slug, SignedIn who, Sent sent, Model model) {
        var matter = access.handled(who, slug);
        return acts.take(
                forms.offer(matter),
                sent,
                filled ->
                        offers.offer(
                                        matter,
                                        meeting(filled.text("sammantrade")),
                                        filled.text("rubrik"),
                                        filled.choice("begars", Offer.Asked.class),
                                        filled.text("meddelande"),
                                        DraftingForms.id(filled.text("skrivelse")),
                                        handlers.clerk(who))
                                .map(_ -> HERE + "/" + slug),
                again -> show(matter, again, model));
    }

    @PostMapping(HERE + "/{slug}/anmalan/{id}/ta-tillbaka")
    String withdraw(
            @PathVariable String slug,
            @PathVariable UUID id,
            SignedIn who,
            Command command,
            Model model,
            HttpServletResponse response) {
        var matter = access.handled(who, slug);
        var offer =
                offers.of(matter.slug()).stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElseThrow(DraftingAccess::notFound);
        Outcome<String> outcome =
                acts.once(
                        command,
                        () ->
                                offers.withdraw(offer, handlers.clerk(who))
                                        .map(_ -> HERE + "/" + slug));
        return answers.to(outcome, model, response);
    }

    private Meeting meeting(String id) {
        return Optional.ofNullable(DraftingForms.id(id))
                .flatMap(one -> meetings.meeting(new MeetingId(one)))
                .orElseThrow(DraftingAccess::notFound);
    }

    private String show(Handlers.Handled matter, @Nullable Filled again, Model model) {
        var written = memoranda.of(matter.slug());
        model.addAttribute(
                "page",
                new PreparedPage(
                        HERE + "/" + matter.slug(),
                        matter.dnr(),
                        matter.subject(),
                        "/administration/diarium/" + matter.slug(),
                        words.view(ways.of(matter.id(), matter.slug())),
                        written.isEmpty() ? matter.subject() : written.getFirst().title(),
                        written.isEmpty() ? "" : written.getFirst().id().toString(),
                        written.stream().map(lines::memo).toList(),
                        memoranda.discarded(matter.slug()).stream().map(lines::discarded).toList(),
                        offers.of(matter.slug()).stream().map(lines::own).toList(),
                        acts.shown(again, List.of(forms.offer(matter)))));
        return "drafting/matter";
    }
}
