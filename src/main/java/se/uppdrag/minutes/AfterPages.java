package se.uppdrag.minutes;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppdrag.initiatives.Initiatives;
import se.uppdrag.initiatives.Receipt;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.minutes.pages.AfterPage;
import se.uppdrag.minutes.pages.ReceiptPage;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Register;
import se.uppdrag.registry.MatterId;
import se.uppdrag.web.Act.Option;
import se.uppdrag.web.Acts;
import se.uppdrag.web.Form;
import se.uppdrag.web.Form.Filled;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// Puts what comes after a decision into words, and proposes who is told of it.
@Component
class AfterPages {

    private static final int LONGEST = 200;

    private final AfterDecision after;
    private final VersionTable versions;
    private final RoundTable rounds;
    private final AppealWords words;
    private final Register register;
    private final Initiatives initiatives;
    private final Acts acts;
    private final Texts texts;

    AfterPages(
            AfterDecision after,
            VersionTable versions,
            RoundTable rounds,
            AppealWords words,
            Register register,
            Initiatives initiatives,
            Acts acts,
            Texts texts) {
        this.after = after;
        this.versions = versions;
        this.rounds = rounds;
        this.words = words;
        this.register = register;
        this.initiatives = initiatives;
        this.acts = acts;
        this.texts = texts;
    }

    AfterPage page(Meeting meeting, String section, String recipient, @Nullable Filled again) {
        var listed = after.dispatches(meeting.id());
        var forms = new ArrayList<Form>();
        forms.add(recipient(meeting, section, recipient));
        if (listed.stream().anyMatch(one -> one.sentAt() == null)) {
            forms.add(sending(meeting));
        }
        if (listed.stream().anyMatch(AfterPages::awaited)) {
            forms.add(receipt(meeting));
        }
        forms.add(appeal(meeting));
        if (!after.appeals(meeting.id()).isEmpty()) {
            forms.add(outcome(meeting));
        }
        return new AfterPage(
                meeting.address(),
                MinutesPages.name(meeting),
                MinutesPaper.lead(meeting),
                listed.stream().map(one -> line(meeting, one)).toList(),
                proposed(meeting, listed),
                after.appeals(meeting.id()).stream()
                        .map(one ->
                                new AfterPage.Appealed(
                                        "§ " + one.section(),
                                        words.heading(meeting, one),
                                        words.steps(one)))
                        .toList(),
                acts.shown(again, forms));
    }

    private static boolean awaited(Dispatch one) {
        return one.sentAt() != null && one.acknowledgedAt() == null;
    }

    private AfterPage.Line line(Meeting meeting, Dispatch one) {
        var sent = one.sentAt();
        var come = one.acknowledgedAt();
        return new AfterPage.Line(
                "§ " + one.section(),
                one.recipient(),
                texts.get("minutes.dispatch-way." + one.way())
                        + (one.address() == null ? "" : ", " + one.address()),
                come != null
                        ? texts.get("minutes.dispatch.come", Swedish.moment(come))
                        : sent != null
                                ? texts.get("minutes.dispatch.sent", Swedish.moment(sent))
                                : texts.get("minutes.dispatch.waits"),
                come != null,
                one.way() == Dispatch.Way.EMAIL ? "" : paper(meeting, one.section()));
    }

    private static String paper(Meeting meeting, int section) {
        return meeting.address() + "/protokoll/utdrag/" + section + ".pdf";
    }

    private List<Version.Section> sections(Meeting meeting) {
        return versions.latest(meeting.id())
                .map(one -> versions.sections(meeting.id(), one.version().number()))
                .orElse(List.of());
    }

    /// As the words of each decision have it, without those who are on the list.
    private List<AfterPage.Proposed> proposed(Meeting meeting, List<Dispatch> listed) {
        var version = versions.latest(meeting.id());
        if (version.isEmpty()) {
            return List.of();
        }
        var found =
                new Recipients(
                        register.organs(meeting.onDate()).stream().map(Organ::name).toList(),
                        meeting.organName());
        var passages = rounds.passages(meeting.id(), version.get().version().number());
        var proposed = new ArrayList<AfterPage.Proposed>();
        for (var section : sections(meeting)) {
            passages.stream()
                    .filter(one -> one.number() == section.number())
                    .flatMap(one -> found.of(one.text(), mover(section)).stream())
                    .filter(name ->
                            listed.stream()
                                    .noneMatch(one ->
                                            one.section() == section.number()
                                                    && one.recipient().equals(name)))
                    .map(name ->
                            new AfterPage.Proposed(
                                    "§ " + section.number() + " " + section.title(),
                                    name,
                                    "?paragraf="
                                            + section.number()
                                            + "&mottagare="
                                            + URLEncoder.encode(name, StandardCharsets.UTF_8)
                                            + "#recipient"))
                    .forEach(proposed::add);
        }
        return proposed;
    }

    private String mover(Version.Section section) {
        return section.results().stream()
                .flatMap(one -> initiatives.receipt(new MatterId(one.matter())).stream())
                .map(Receipt::moverName)
                .findFirst()
                .orElse("");
    }

    private Form withSection(Meeting meeting, String key, String act) {
        return Form.of("minutes", key, meeting.address() + "/expediering/" + act)
                .choice(
                        "paragraf",
                        sections(meeting).stream()
                                .map(one ->
                                        new Option(
                                                Integer.toString(one.number()),
                                                "§ " + one.number() + " " + one.title()))
                                .toList());
    }

    Form recipient(Meeting meeting, String section, String recipient) {
        return withSection(meeting, "recipient", "mottagare")
                .beginning("paragraf", section)
                .text("mottagare", LONGEST)
                .beginning("mottagare", recipient)
                .choice("satt", acts.options("minutes.dispatch-way", Dispatch.Way.class))
                .optionalText("adress", LONGEST);
    }

    Form sending(Meeting meeting) {
        return Form.of("minutes", "sending", meeting.address() + "/expediering/skicka");
    }

    Form receipt(Meeting meeting) {
        return Form.of("minutes", "receipt", meeting.address() + "/expediering/kvittens")
                .choice(
                        "vem",
                        after.dispatches(meeting.id()).stream()
                                .filter(AfterPages::awaited)
                                .map(one ->
                                        new Option(
                                                one.id().toString(),
                                                "§ " + one.section() + ", " + one.recipient()))
                                .toList());
    }

    Form appeal(Meeting meeting) {
        return withSection(meeting, "appealed", "overklagat")
                .day("dag")
                .optionalText("diarienummer", 40);
    }

    Form outcome(Meeting meeting) {
        return Form.of("minutes", "appeal-outcome", meeting.address() + "/expediering/utgang")
                .choice(
                        "overklagande",
                        after.appeals(meeting.id()).stream()
                                .map(one ->
                                        new Option(
                                                one.id().toString(), words.heading(meeting, one)))
                                .toList())
                .choice("utgang", acts.options("minutes.appeal-step", LodgedAppeal.Step.class))
                .day("dag")
                .optionalArea("not", 1000);
    }

    ReceiptPage receipt(Meeting meeting, Dispatch one) {
        var come = one.acknowledgedAt();
        return new ReceiptPage(
                one.receipt(),
                "§ " + one.section() + ", " + MinutesPages.name(meeting),
                one.recipient(),
                meeting.address() + "/protokoll#p-" + one.section(),
                paper(meeting, one.section()),
                come == null ? "" : texts.get("minutes.dispatch.come", Swedish.moment(come)));
    }
}
