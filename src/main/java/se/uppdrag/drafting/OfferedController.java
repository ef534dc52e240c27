package se.uppdrag.drafting;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.uppdrag.access.SignedIn;
import se.uppdrag.drafting.pages.OfferLine;
import se.uppdrag.drafting.pages.OfferedPage;
import se.uppdrag.law.Outcome;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.registry.Clerk;
import se.uppdrag.registry.Handlers;
import se.uppdrag.trail.Command;
import se.uppdrag.web.Act;
import se.uppdrag.web.Acts;
import se.uppdrag.web.Answers;
import se.uppdrag.web.Form;
import se.uppdrag.web.Form.Filled;
import se.uppdrag.web.Sent;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// `/sammantraden/{organ}/{dag}/planera/anmalda`: the secretary answers what has been offered to
/// the meeting.
@Controller
class OfferedController {

    private static final String HERE = "/sammantraden/{organ}/{day}/planera/anmalda";

    private final Offers offers;
    private final OfferLines lines;
    private final DraftingForms forms;
    private final DraftingAccess access;
    private final Handlers handlers;
    private final Acts acts;
    private final Answers answers;
    private final Texts texts;

    OfferedController(
            Offers offers,
            OfferLines lines,
            DraftingForms forms,
            DraftingAccess access,
            Handlers handlers,
            Acts acts,
            Answers answers,
            Texts texts) {
        this.offers = offers;
        this.lines = lines;
        this.forms = forms;
        this.access = access;
        this.handlers = handlers;
        this.acts = acts;
        this.answers = answers;
        this.texts = texts;
    }

    @GetMapping(HERE)
    String show(@PathVariable String organ, @PathVariable String day, SignedIn who, Model model) {
        var meeting = access.preparing(who, organ, day);
        return access.isSecretary(who, meeting)
                ? show(meeting, null, null, model)
                : show(meeting, null, model);
    }

    @PostMapping(HERE + "/{id}/ta-upp")
    String accept(
            @PathVariable String organ,
            @PathVariable String day,
            @PathVariable UUID id,
            SignedIn who,
            Command command,
            Model model,
            HttpServletResponse response) {
        var meeting = access.secretary(who, organ, day);
        var offer = offer(meeting, id);
        Outcome<String> outcome =
                acts.once(
                        command,
                        () ->
                                offers.accept(offer, handlers.clerk(who))
                                        .map(_ -> meeting.address() + "/planera"));
        return answers.to(outcome, model, response);
    }

    @PostMapping(HERE + "/{id}/{act:avboj|flytta}")
    String answer(
            @PathVariable String organ,
            @PathVariable String day,
            @PathVariable UUID id,
            @PathVariable String act,
            SignedIn who,
            Sent sent,
            Model model) {
        var meeting = access.secretary(who, organ, day);
        var offer = offer(meeting, id);
        return acts.take(
                act.equals("avboj") ? forms.decline(offer, meeting) : forms.move(offer, meeting),
                sent,
                filled ->
                        answered(act, offer, meeting, filled, handlers.clerk(who))
                                .map(_ -> meeting.address() + "/planera/anmalda"),
                again -> show(meeting, offer, again, model));
    }

    private Outcome<Offer> answered(
            String act, Offer offer, Meeting meeting, Filled filled, Clerk by) {
        return act.equals("avboj")
                ? offers.decline(offer, filled.text("skal"), by)
                : offers.move(
                        offer,
                        forms.later(meeting).stream()
                                .filter(one ->
                                        one.id().value().toString().equals(filled.text("till")))
                                .findFirst()
                                .orElseThrow(DraftingAccess::notFound),
                        filled.text("skal"),
                        by);
    }

    @PostMapping(HERE + "/sista-dag")
    String lastDay(
            @PathVariable String organ,
            @PathVariable String day,
            SignedIn who,
            Sent sent,
            Model model) {
        var meeting = access.secretary(who, organ, day);
        return acts.take(
                forms.lastDay(meeting),
                sent,
                filled ->
                        offers.decide(
                                        meeting,
                                        filled.day("dag"),
                                        filled.text("skal"),
                                        handlers.clerk(who))
                                .map(_ -> meeting.address() + "/planera/anmalda"),
                again -> show(meeting, null, again, model));
    }

    /// The secretary may note it, and so may each of the presidium.
    @PostMapping(HERE + "/presidiet")
    String through(
            @PathVariable String organ,
            @PathVariable String day,
            SignedIn who,
            Sent sent,
            Model model) {
        var meeting = access.preparing(who, organ, day);
        return acts.take(
                forms.through(meeting),
                sent,
                filled ->
                        offers.goThrough(meeting, filled.text("anteckning"), handlers.clerk(who))
                                .map(_ -> meeting.address() + "/planera/anmalda"),
                again ->
                        access.isSecretary(who, meeting)
                                ? show(meeting, null, again, model)
                                : show(meeting, again, model));
    }

    /// For the presidium.
    private String show(Meeting meeting, @Nullable Filled again, Model model) {
        return show(
                meeting,
                "",
                Offer::waits,
                one -> lines.readable(one, meeting),
                one -> lines.readable(one, meeting),
                acts.shown(again, forms.through(meeting)),
                model);
    }

    private String show(
            Meeting meeting,
            String plan,
            Predicate<Offer> waits,
            Function<Offer, OfferLine> waiting,
            Function<Offer, OfferLine> answered,
            List<Act> acts,
            Model model) {
        var parted = offers.to(meeting).stream().collect(Collectors.partitioningBy(waits));
        model.addAttribute(
                "page",
                new OfferedPage(
                        meeting.address(),
                        meeting.organName() + " " + Swedish.date(meeting.onDate()),
                        plan,
                        days(meeting),
                        parted.getOrDefault(true, List.of()).stream().map(waiting).toList(),
                        parted.getOrDefault(false, List.of()).stream().map(answered).toList(),
                        acts));
        return "drafting/offered";
    }

    private Offer offer(Meeting meeting, UUID id) {
        return offers.to(meeting).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(DraftingAccess::notFound);
    }

    /// @param about the offer whose form was sent; nothing where it was another form
    private String show(
            Meeting meeting, @Nullable Offer about, @Nullable Filled again, Model model) {
        return show(
                meeting,
                meeting.address() + "/planera",
                one -> one.waits() || one.equals(about),
                one -> line(one, meeting, one.equals(about) ? again : null),
                one -> lines.answerable(one, meeting, List.of()),
                acts.shown(
                        about == null ? again : null,
                        forms.through(meeting),
                        forms.lastDay(meeting)),
                model);
    }

    /// Each offer has its own forms, and their fields ids of their own.
    private OfferLine line(Offer offer, Meeting meeting, @Nullable Filled again) {
        var offered = new ArrayList<Form>();
        if (!forms.later(meeting).isEmpty()) {
            offered.add(forms.move(offer, meeting));
        }
        offered.add(forms.decline(offer, meeting));
        return lines.answerable(
                offer,
                meeting,
                acts.shown(again, offered).stream().map(act -> act.of(offer.id())).toList());
    }

    private List<String> days(Meeting meeting) {
        var days = new ArrayList<String>();
        var last = offers.lastDay(meeting);
        Optional.ofNullable(last.day())
                .map(day ->
                        last.byName().isEmpty()
                                ? texts.get("drafting.days.rule", Swedish.date(day))
                                : texts.get(
                                        "drafting.days.decided",
                                        Swedish.date(day),
                                        last.byName(),
                                        last.reason()))
                .ifPresentOrElse(days::add, () -> days.add(texts.get("drafting.days.none")));
        offers.through(meeting.id())
                .map(one ->
                        texts.get(
                                one.note().isEmpty()
                                        ? "drafting.days.through"
                                        : "drafting.days.through.note",
                                Swedish.moment(one.at()),
                                one.byName(),
                                one.note()))
                .or(() ->
                        Optional.ofNullable(last.presidium())
                                .map(day ->
                                        texts.get("drafting.days.presidium", Swedish.date(day))))
                .ifPresent(days::add);
        days.add(texts.get("drafting.days.notice", Swedish.date(meeting.notice().last())));
        return days;
    }
}
