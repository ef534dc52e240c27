package se.uppdrag.drafting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.MeetingId;
import se.uppdrag.register.HouseRules;
import se.uppdrag.register.Register;
import se.uppdrag.registry.Handlers;
import se.uppdrag.registry.MarkedMatters;
import se.uppdrag.web.Act.Option;
import se.uppdrag.web.Acts;
import se.uppdrag.web.Form;
import se.uppdrag.web.Form.Filled;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// What is asked for to prepare a matter.
@Component
class DraftingForms {

    private static final int TITLE = 200;
    private static final int SHORT = 4_000;
    private static final int BODY = 60_000;
    private static final int PART = 10_000;
    private static final int REASON = 500;

    private final Offers offers;
    private final Memoranda memoranda;
    private final Handlers handlers;
    private final MarkedMatters marked;
    private final Register register;
    private final Acts acts;
    private final Texts texts;
    private final Clock clock;

    DraftingForms(
            Offers offers,
            Memoranda memoranda,
            Handlers handlers,
            MarkedMatters marked,
            Register register,
            Acts acts,
            Texts texts,
            Clock clock) {
        this.offers = offers;
        this.memoranda = memoranda;
        this.handlers = handlers;
        this.marked = marked;
        this.register = register;
        this.acts = acts;
        this.texts = texts;
        this.clock = clock;
    }

    LocalDate today() {
        return SwedishTime.dateOf(clock.instant());
    }

    /// What the house has decided of memoranda, in the assembly's rules.
    HouseRules house() {
        return register.rules(register.assembly().slug(), today());
    }

    Form offer(Handlers.Handled matter) {
        var written = memoranda.of(matter.slug());
        var coming = offers.coming("", today());
        var days = offers.lastDays(coming);
        return Form.of("drafting", "offer", "/beredning/" + matter.slug() + "/anmal")
                .choice("sammantrade", coming.stream().map(one -> meeting(one, days)).toList())
                .choice("begars", acts.options("drafting.asked", Offer.Asked.class))
                .text("rubrik", TITLE)
                .beginning(
                        "rubrik", written.isEmpty() ? matter.subject() : written.getFirst().title())
                .choice(
                        "skrivelse",
                        Stream.concat(
                                        written.stream()
                                                .map(one ->
                                                        new Option(
                                                                one.id().toString(), one.title())),
                                        Stream.of(new Option("", texts.get("drafting.later"))))
                                .toList())
                .optionalArea("meddelande", 2 * REASON);
    }

    private Option meeting(Meeting one, Map<MeetingId, LastDay> days) {
        var last = Objects.requireNonNull(days.get(one.id())).day();
        return new Option(
                one.id().value().toString(),
                one.organName()
                        + " "
                        + Swedish.date(one.onDate())
                        + (last == null ? "" : " " + texts.get("drafting.by", Swedish.date(last))));
    }

    Form write(String address, MemoText text, int from) {
        var form =
                Form.of("drafting", "write", address)
                        .text("rubrik", TITLE)
                        .optionalArea("sammanfattning", SHORT)
                        .optionalArea("forslag", SHORT)
                        .optionalArea("arendet", BODY)
                        .optionalArea("ekonomi", PART);
        if (house().childrenAreThoughtOf() || !text.children().isEmpty()) {
            form.optionalArea("barn", PART).beginning("barn", text.children());
        }
        return form.optionalArea("skickas", REASON * 2)
                .hidden("fran", Integer.toString(from))
                .beginning("rubrik", text.title())
                .beginning("sammanfattning", text.summary())
                .beginning("forslag", text.proposals())
                .beginning("arendet", text.body())
                .beginning("ekonomi", text.economy())
                .beginning("skickas", text.sentTo());
    }

    /// A Word file in place of what is typed.
    Form take(String address, int from) {
        return Form.of("drafting", "take", address)
                .file("fil")
                .hidden("fran", Integer.toString(from));
    }

    /// Whether there is room for every part of it.
    static boolean fits(MemoText text) {
        return text.title().length() <= TITLE
                && text.summary().length() <= SHORT
                && text.proposals().length() <= SHORT
                && text.body().length() <= BODY
                && text.economy().length() <= PART
                && text.children().length() <= PART
                && text.sentTo().length() <= REASON * 2;
    }

    /// What one of the pictures shows.
    Form describe(Memorandum one, List<PictureMark> pictures) {
        return Form.of("drafting", "describe", one.address() + "/beskriv")
                .choice(
                        "bild",
                        pictures.stream()
                                .map(mark ->
                                        new Option(
                                                Integer.toString(mark.number()),
                                                texts.get(
                                                        mark.told().isEmpty()
                                                                ? "drafting.picture.untold"
                                                                : "drafting.picture",
                                                        Integer.toString(mark.number()))))
                                .toList())
                .text("beskrivning", PictureMark.TOLD_MOST)
                .hidden("fran", Integer.toString(one.versions()));
    }

    static MemoText text(Filled filled) {
        return new MemoText(
                filled.text("rubrik"),
                filled.text("sammanfattning"),
                filled.text("forslag"),
                filled.text("arendet"),
                filled.text("ekonomi"),
                filled.text("barn"),
                filled.text("skickas"));
    }

    /// Among those employed, except who wrote it.
    Form ask(Memorandum one) {
        return Form.of("drafting", "ask", one.address() + "/be-om")
                .choice(
                        "godkanner",
                        handlers.officials().stream()
                                .filter(other -> !other.value().equals(one.writer().toString()))
                                .toList());
    }

    Form approve(Memorandum one) {
        return version(Form.of("drafting", "approve", one.address() + "/godkann"), one);
    }

    Form finish(Memorandum one) {
        return version(Form.of("drafting", "finish", one.address() + "/fardigstall"), one)
                .choice(
                        "sekretess",
                        Stream.concat(
                                        Stream.of(new Option("", texts.get("drafting.open"))),
                                        marked.grounds().stream()
                                                .map(ground ->
                                                        new Option(
                                                                ground.id(),
                                                                ground.cited()
                                                                        + " – "
                                                                        + ground.what())))
                                .toList());
    }

    private static Form version(Form form, Memorandum one) {
        return form.hidden("version", Integer.toString(one.versions()));
    }

    Form decline(Offer offer, Meeting meeting) {
        return Form.of("drafting", "decline", answer(offer, meeting, "avboj")).area("skal", REASON);
    }

    /// To a later meeting of the same organ.
    Form move(Offer offer, Meeting meeting) {
        var later = later(meeting);
        var days = offers.lastDays(later);
        return Form.of("drafting", "move", answer(offer, meeting, "flytta"))
                .choice("till", later.stream().map(one -> meeting(one, days)).toList())
                .area("skal", REASON);
    }

    List<Meeting> later(Meeting meeting) {
        return offers.coming(meeting.organ(), today()).stream()
                .filter(one -> one.startsAt().isAfter(meeting.startsAt()))
                .toList();
    }

    private static String answer(Offer offer, Meeting meeting, String act) {
        return meeting.address() + "/planera/anmalda/" + offer.id() + "/" + act;
    }

    Form lastDay(Meeting meeting) {
        var day = offers.lastDay(meeting).day();
        return Form.of("drafting", "last-day", meeting.address() + "/planera/anmalda/sista-dag")
                .day("dag")
                .beginning("dag", Objects.toString(day, ""))
                .text("skal", REASON - TITLE);
    }

    Form through(Meeting meeting) {
        return Form.of("drafting", "through", meeting.address() + "/planera/anmalda/presidiet")
                .optionalArea("anteckning", 2 * REASON);
    }

    Form discard(Memorandum one) {
        return version(Form.of("drafting", "discard", one.address() + "/kasta"), one)
                .area("skal", REASON);
    }

    /// Nothing where it is none.
    static @Nullable UUID id(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? UUID.fromString(text)
                : null;
    }

    static int number(Filled filled, String name) {
        var text = filled.text(name);
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : -1;
    }
}
