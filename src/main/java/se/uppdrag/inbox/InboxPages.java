package se.uppdrag.inbox;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppdrag.inbox.pages.InboxPage;
import se.uppdrag.inbox.pages.InboxPage.Tag;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Register;
import se.uppdrag.registry.Registry;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// The list of letters, ready to show.
@Component
class InboxPages {

    static final int MOST = 100;

    /// How the states are called in addresses.
    static final Map<String, Received.State> STATES =
            Map.of(
                    "vantar", Received.State.WAITS,
                    "automatiska", Received.State.AUTOMATIC,
                    "undanlagda", Received.State.ASIDE,
                    "registrerade", Received.State.REGISTERED);

    private static final List<String> ORDER =
            List.of("vantar", "automatiska", "undanlagda", "registrerade");

    private final Inbox inbox;
    private final Collector collector;
    private final VirusScanner scanner;
    private final DropDoor door;
    private final Register register;
    private final Registry registry;
    private final Texts texts;

    InboxPages(
            Inbox inbox,
            Collector collector,
            VirusScanner scanner,
            DropDoor door,
            Register register,
            Registry registry,
            Texts texts) {
        this.inbox = inbox;
        this.collector = collector;
        this.scanner = scanner;
        this.door = door;
        this.register = register;
        this.registry = registry;
        this.texts = texts;
    }

    /// What was just done.
    record Told(String text, String href, List<String> mistakes) {
        static final Told NOTHING = new Told("", "", List.of());
    }

    /// @param slug the matter of the letter that was registered; empty where none was
    /// @param taken how many files were taken in; nothing where none were
    Told told(String slug, @Nullable Integer taken) {
        if (taken != null) {
            return new Told(texts.get("inbox.dropped", taken), "", List.of());
        }
        return registry.matter(slug)
                .map(matter ->
                        new Told(
                                texts.get("inbox.done.REGISTERED", matter.dnr()),
                                matter.address(),
                                List.of()))
                .orElse(Told.NOTHING);
    }

    InboxPage list(String shown, Told told, LocalDate today) {
        var state = STATES.getOrDefault(shown, Received.State.WAITS);
        var counts = inbox.counts(MOST + 1);
        var letters = inbox.in(state, MOST);
        var ids = letters.stream().map(Received::id).collect(Collectors.toSet());
        var enclosed = inbox.enclosed(ids);
        var done = inbox.lastHandlings(ids);
        var waits = state == Received.State.WAITS || state == Received.State.AUTOMATIC;
        var proposals = waits ? inbox.proposals(letters, enclosed) : Map.<LetterId, Proposal>of();
        return new InboxPage(
                ORDER.stream()
                        .map(slug ->
                                new InboxPage.Choice(
                                        InboxController.HERE + "?visa=" + slug,
                                        texts.get("inbox.state." + STATES.get(slug)),
                                        number(
                                                counts.getOrDefault(
                                                        Objects.requireNonNull(STATES.get(slug)),
                                                        0)),
                                        STATES.get(slug) == state))
                        .toList(),
                texts.get("inbox.state." + state + ".about"),
                told.text(),
                told.href(),
                counts.getOrDefault(Received.State.KEPT, 0),
                letters.stream()
                        .map(one ->
                                line(
                                        one,
                                        enclosed.getOrDefault(one.id(), List.of()),
                                        proposals.get(one.id()),
                                        done.get(one.id())))
                        .toList(),
                MOST,
                organs(today, ""),
                door.most(),
                told.mistakes(),
                boxes());
    }

    /// No more are counted than are shown.
    private String number(int count) {
        return count > MOST
                ? texts.get("inbox.more-than", Integer.toString(MOST))
                : Integer.toString(count);
    }

    private InboxPage.Line line(
            Received letter,
            List<Enclosed> enclosed,
            @Nullable Proposal proposal,
            @Nullable Handling done) {
        return new InboxPage.Line(
                InboxController.HERE + "/" + letter.id().value(),
                subject(letter),
                from(letter),
                Swedish.moment(letter.arrivedAt()),
                tags(letter, enclosed),
                proposal != null ? words(proposal) : done == null ? "" : words(done),
                proposal != null && pressable(letter, enclosed, proposal)
                        ? press(letter, proposal)
                        : null);
    }

    /// What is unreadable, infected, doubtful or somebody's motion is looked at before it is
    /// pressed.
    private static boolean pressable(Received letter, List<Enclosed> enclosed, Proposal proposal) {
        return proposal.initiative().isEmpty()
                && proposal.doubts().isEmpty()
                && letter.read().troubles().stream().allMatch(Trouble.WINMAIL::equals)
                && letter.read().nature() != Nature.SPAM
                && !letter.senderName().isEmpty()
                && !proposal.title().isBlank()
                && enclosed.stream().noneMatch(one -> one.verdict().infected());
    }

    private static InboxPage.Press press(Received letter, Proposal proposal) {
        return new InboxPage.Press(
                InboxController.HERE + "/" + letter.id().value() + "/registrera",
                proposal.organ(),
                proposal.matter().map(matter -> matter.dnr()).orElse(""),
                proposal.title(),
                proposal.sender());
    }

    private String words(Proposal proposal) {
        if (proposal.initiative().isPresent()) {
            return texts.get(
                    "inbox.proposal.hand-in." + proposal.initiative().get(), proposal.sender());
        }
        return proposal.matter()
                .map(matter -> texts.get("inbox.proposal.add", matter.dnr(), matter.subject()))
                .orElseGet(() -> texts.get("inbox.proposal.new", organ(proposal.organ())));
    }

    String words(Handling done) {
        return switch (done.what()) {
            case REGISTERED ->
                    texts.get("inbox.done.REGISTERED", Objects.requireNonNull(done.dnr()));
            case ASIDE ->
                    texts.get(
                            "inbox.done.ASIDE",
                            texts.get("inbox.aside." + done.aside()),
                            done.reason().isEmpty() ? "" : ": " + done.reason());
            case BACK -> texts.get("inbox.done.BACK");
        };
    }

    String subject(Received letter) {
        return letter.read().subject().isBlank()
                ? texts.get("inbox.no-subject")
                : letter.read().subject();
    }

    String from(Received letter) {
        var read = letter.read();
        if (read.fromAddress().isEmpty()) {
            return read.fromName().isEmpty() ? texts.get("inbox.no-sender") : read.fromName();
        }
        return read.fromName().isEmpty()
                ? read.fromAddress()
                : read.fromName() + " · " + read.fromAddress();
    }

    List<Tag> tags(Received letter, List<Enclosed> enclosed) {
        var tags = new ArrayList<Tag>();
        if (letter.read().nature() != Nature.ORDINARY) {
            tags.add(
                    new Tag(
                            texts.get("inbox.nature." + letter.read().nature()),
                            letter.read().nature() == Nature.SPAM ? "warning" : "neutral"));
        }
        if (!letter.read().troubles().isEmpty()) {
            tags.add(new Tag(texts.get("inbox.trouble"), "warning"));
        }
        if (enclosed.stream().anyMatch(one -> one.verdict().infected())) {
            tags.add(new Tag(texts.get("inbox.verdict.INFECTED"), "danger"));
        }
        var files = enclosed.stream().filter(one -> one.number() > 0).count();
        if (files > 0) {
            tags.add(new Tag(texts.get("inbox.files.count", files), "info"));
        }
        return tags;
    }

    /// The organs that keep a registry; the one that is chosen is marked.
    List<InboxPage.Option> organs(LocalDate today, String chosen) {
        return register.organs(today).stream()
                .filter(one -> one.parent() == null && one.kind() != Organ.Kind.COMPANY)
                .map(one -> new InboxPage.Option(one.slug(), one.name(), one.slug().equals(chosen)))
                .toList();
    }

    String organ(String slug) {
        return register.organ(slug).map(Organ::name).orElse(slug);
    }

    private List<InboxPage.Box> boxes() {
        return collector.mailboxes().stream()
                .map(box -> {
                    var round = collector.last(box.organ());
                    return new InboxPage.Box(
                            organ(box.organ()),
                            box.address(),
                            round == null
                                    ? texts.get("inbox.box.not-yet")
                                    : texts.get("inbox.box.read", Swedish.moment(round.at())),
                            round == null || round.trouble() == null ? "" : round.trouble());
                })
                .toList();
    }

    /// What could not be read, and what to look at before pressing.
    List<String> warnings(Received letter, Proposal proposal, List<Enclosed> enclosed) {
        var warnings = new LinkedHashSet<String>();
        letter.read().troubles().stream()
                .sorted()
                .forEach(one -> warnings.add(texts.get("inbox.trouble." + one)));
        if (enclosed.stream().anyMatch(one -> one.verdict().infected())) {
            warnings.add(texts.get("inbox.infected"));
        }
        proposal.doubts().stream()
                .sorted()
                .forEach(one -> warnings.add(texts.get("inbox.doubt." + one)));
        return List.copyOf(warnings);
    }

    Tag verdict(Enclosed.Verdict verdict) {
        return switch (verdict.state()) {
            case CLEAN -> new Tag(texts.get("inbox.verdict.CLEAN"), "success");
            case INFECTED -> new Tag(texts.get("inbox.verdict.found", verdict.detail()), "danger");
            case FAILED, NOT_LOOKED_AT ->
                    new Tag(
                            texts.get(
                                    scanner.configured()
                                            ? "inbox.verdict.FAILED"
                                            : "inbox.verdict.NOT_LOOKED_AT"),
                            "neutral");
        };
    }

    List<String> why(Set<Sensitive> sensitive) {
        return sensitive.stream().sorted().map(one -> texts.get("inbox.sensitive." + one)).toList();
    }
}
