package se.uppdrag.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.uppdrag.access.PersonId;
import se.uppdrag.minutes.MeetingMinutes.Part;
import se.uppdrag.sitting.Decision;
import se.uppdrag.sitting.Floor;
import se.uppdrag.sitting.Item;
import se.uppdrag.sitting.Proposal;
import se.uppdrag.sitting.SittingEvent;
import se.uppdrag.web.Rewording;
import se.uppdrag.web.Swedish;

/// One section with the six things of KL 5:67, and what else belongs to it.
record SectionWriter(Wording words, Additions additions, Floor floor) {

    MinutesSection section() {
        var parts = new ArrayList<Part>();
        parts.add(new Part(words.t("part.decision"), decision()));
        add(parts, "matter", matter());
        add(parts, "aside", lines(SittingEvent.SteppedAside.class, this::aside));
        add(parts, "speeches", speeches());
        add(parts, "proposals", proposals());
        parts.addAll(new QuestionWriter(words, floor).parts());
        parts.addAll(new ElectionWriter(words, floor).parts());
        add(parts, "motions", motions());
        add(parts, "verifiers", lines(SittingEvent.VerifiersElected.class, this::verifiers));
        add(parts, "reservations", lines(SittingEvent.Reserved.class, this::reservation));
        add(parts, "notes", notes());
        add(
                parts,
                "at-once",
                Block.paragraphs(additions.saidAtOnce(floor.item().number()).whole()));
        var item = floor.item();
        return new MinutesSection(
                floor.section(),
                item.number(),
                additions.title(item),
                item.dnr() == null ? "" : words.t("dnr", item.dnr()),
                parts);
    }

    private void add(List<Part> parts, String key, List<Block> blocks) {
        if (!blocks.isEmpty()) {
            parts.add(new Part(words.t("part." + key), blocks));
        }
    }

    private <T extends SittingEvent> List<Block> lines(
            Class<T> type, Function<T, String> sentence) {
        return words.evening().events(floor.item().number(), type).stream()
                .map(sentence)
                .flatMap(text -> Block.paragraphs(text).stream())
                .toList();
    }

    private List<Block> decision() {
        var decision = floor.decision();
        if (decision == null) {
            var over = words.evening().closedAt() != null;
            return Block.paragraphs(words.t(over ? "decision.none" : "decision.waiting"));
        }
        var text = decision.text().strip();
        if (text.isEmpty()) {
            return Block.paragraphs(words.t("decision.kind." + decision.kind(), words.organ()));
        }
        if (saysItself(decision, text)) {
            return Block.paragraphs(text);
        }
        var points = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        var that = points.stream().allMatch(point -> point.startsWith("att "));
        if (points.size() == 1) {
            return Block.paragraphs(
                    words.t(that ? "decision.that" : "decision.text", words.organ(), text));
        }
        return List.of(
                new Block.Paragraph(
                        words.t(that ? "decision.those" : "decision.points", words.organ())),
                new Block.Listing(points));
    }

    /// Whether the text is a sentence of its own that needs no "beslutar" before it.
    private boolean saysItself(Decision decision, String text) {
        return decision.kind() == Decision.Kind.ANSWERED
                || decision.kind() == Decision.Kind.NOTED
                        && floor.item().kind() == Item.Kind.FORMALITY
                || text.startsWith(words.organ())
                || text.toLowerCase(Swedish.LOCALE).contains("beslutar");
    }

    /// Where it came from, that all agreed to decide it though it was late, and the summary.
    private List<Block> matter() {
        var item = floor.item();
        var blocks = new ArrayList<Block>();
        additions.origin(item.matter()).map(Block.Paragraph::new).ifPresent(blocks::add);
        if (!words.evening().events(item.number(), SittingEvent.LateItemAdmitted.class).isEmpty()) {
            blocks.add(new Block.Paragraph(words.t(admitted(item))));
        }
        if (!words.evening().events(item.number(), SittingEvent.DoorsClosed.class).isEmpty()) {
            blocks.add(
                    new Block.Paragraph(
                            words.t(words.assembly() ? "doors.assembly" : "doors.committee")));
        }
        for (var handed :
                words.evening().events(item.number(), SittingEvent.AnswerHandedOver.class)) {
            blocks.add(
                    new Block.Paragraph(
                            words.t(
                                    "handed-over",
                                    Swedish.inSentence(
                                            Objects.requireNonNull(item.inquiry()).answers()),
                                    handed.to().name() + ", " + handed.to().capacity())));
        }
        additions
                .text(item.number(), Edit.Kind.SUMMARY)
                .ifPresent(text -> blocks.addAll(Block.paragraphs(text)));
        return blocks;
    }

    /// What the meeting agreed to when it admitted the item.
    private String admitted(Item item) {
        if (!words.assembly()) {
            return "late.committee";
        }
        if (item.prepared() == Item.Prepared.NO) {
            return item.announced() ? "unprepared" : "late.unprepared";
        }
        return item.announced() ? "late.house-rule" : "late.assembly";
    }

    private String aside(SittingEvent.SteppedAside aside) {
        return words.t(
                words.assembly() ? "aside.assembly" : "aside.committee",
                words.name(aside.person()));
    }

    /// Each once, in the order they first had the floor.
    private List<Block> speeches() {
        var speakers =
                words
                        .evening()
                        .events(floor.item().number(), SittingEvent.SpeechBegan.class)
                        .stream()
                        .map(SittingEvent.SpeechBegan::person)
                        .distinct()
                        .toList();
        return speakers.isEmpty()
                ? List.of()
                : Block.paragraphs(words.t("speeches", words.names(speakers)));
    }

    private List<Block> proposals() {
        return floor.proposals().stream()
                .filter(one -> !one.withdrawn())
                .filter(one -> one.by() != null || !formality())
                .map(this::proposal)
                .flatMap(text -> Block.paragraphs(text).stream())
                .toList();
    }

    /// What merely opens every meeting has no proposal worth a line of its own.
    private boolean formality() {
        return floor.item().kind() == Item.Kind.FORMALITY;
    }

    private String proposal(Proposal proposal) {
        var by = proposal.by();
        if (by == null) {
            return words.t("proposal.from-agenda", proposal.text());
        }
        var change = proposal.change();
        if (change.isPresent()) {
            return words.t("proposal.change", proposer(by, proposal))
                    + "\n"
                    + change.get().paragraphs().stream()
                            .filter(one -> one.kind() != Rewording.Kind.SAME)
                            .map(this::changed)
                            .collect(Collectors.joining("\n"));
        }
        var text = proposal.text();
        var word = words.t("proposal.word." + proposal.kind());
        // "yrkar avslag på förslaget" rather than "yrkar avslag: Avslag på förslaget".
        return text.toLowerCase(Swedish.LOCALE).startsWith(word)
                ? words.t(
                        "proposal.says",
                        proposer(by, proposal),
                        word + text.substring(word.length()))
                : words.t("proposal." + proposal.kind(), proposer(by, proposal), text);
    }

    /// One paragraph of the proposed decision as somebody would have it.
    private String changed(Rewording.Paragraph paragraph) {
        return words.t(
                "proposal.change." + paragraph.kind(),
                Integer.toString(paragraph.number()),
                paragraph.before(),
                paragraph.after());
    }

    private String proposer(PersonId by, Proposal proposal) {
        return proposal.supporters().isEmpty()
                ? words.name(by)
                : words.t("proposal.joined", words.name(by), words.names(proposal.supporters()));
    }

    private List<Block> motions() {
        var raised =
                words
                        .evening()
                        .events(floor.item().number(), SittingEvent.MotionRaised.class)
                        .stream()
                        .map(one -> words.t("motion", one.title(), one.dnr()))
                        .toList();
        return raised.isEmpty() ? List.of() : List.of(new Block.Listing(raised));
    }

    private String verifiers(SittingEvent.VerifiersElected elected) {
        var said =
                words.t(
                        elected.where().isBlank() ? "verifiers.elected" : "verifiers.elected.where",
                        words.names(elected.verifiers()),
                        Swedish.date(elected.by()),
                        elected.where());
        return elected.alternates().isEmpty()
                ? said
                : said + "\n" + words.t("verifiers.alternates", words.names(elected.alternates()));
    }

    private String reservation(SittingEvent.Reserved reserved) {
        return reserved.text().isBlank()
                ? words.t("reservation", words.name(reserved.person()))
                : words.t("reservation.text", words.name(reserved.person()), reserved.text());
    }

    private List<Block> notes() {
        var item = floor.item().number();
        return Stream.concat(
                        lines(SittingEvent.Noted.class, SittingEvent.Noted::text).stream(),
                        additions.text(item, Edit.Kind.NOTE).stream()
                                .flatMap(text -> Block.paragraphs(text).stream()))
                .toList();
    }
}
