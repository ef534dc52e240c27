package se.uppdrag.registry;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.files.FileId;
import se.uppdrag.files.Files;
import se.uppdrag.files.OfficeText;
import se.uppdrag.files.StoredFile;
import se.uppdrag.law.Outcome;
import se.uppdrag.masking.Masked;
import se.uppdrag.masking.PictureCopy;
import se.uppdrag.masking.ReadText;
import se.uppdrag.registry.ChangeTable.Change;
import se.uppdrag.registry.ChangeTable.What;
import se.uppdrag.registry.pages.MaskedPaperPage;
import se.uppdrag.web.Houses;
import se.uppdrag.web.Paper;
import se.uppdrag.web.Texts;

/// The door to what may be shown of a document: the mark, the gate, the correction and the masked
/// copy.
@Service
@Transactional
public class Secrets {

    /// The provision of a mark that was set before the program kept them.
    static final String UNTOLD = "21:7";

    private final SecrecyTable table;
    private final MarkBook marks;
    private final ChangeTable changes;
    private final Files files;
    private final Paper paper;
    private final Houses houses;
    private final Texts texts;
    private final Clock clock;

    Secrets(
            SecrecyTable table,
            MarkBook marks,
            ChangeTable changes,
            Files files,
            Paper paper,
            Houses houses,
            Texts texts,
            Clock clock) {
        this.table = table;
        this.marks = marks;
        this.changes = changes;
        this.files = files;
        this.paper = paper;
        this.houses = houses;
        this.texts = texts;
        this.clock = clock;
    }

    /// Sets the mark, or renews it with another provision and other words outwards.
    public Outcome<Document> mark(
            Handling matter, int number, String provision, String note, Twin twin, Clerk by) {
        return mark(matter, number, Grounds.of(provision), note, twin, by);
    }

    /// @param grounds with that of the document, and those of its facts that have others
    Outcome<Document> mark(
            Handling matter, int number, Grounds grounds, String note, Twin twin, Clerk by) {
        var document = locked(matter, number);
        var provision = grounds.document();
        return grounds.cover(document.facts(), twin)
                .map(_ -> {
                    marks.whole(
                            matter,
                            document.id(),
                            document.marked() ? Mark.Act.RENEWED : Mark.Act.SET,
                            provision,
                            note,
                            by);
                    table.shows(
                            document.id(), Document.Secrecy.SECRET, Document.Gate.WAITING, twin);
                    change(
                            matter,
                            number,
                            What.MARKED,
                            "",
                            Objects.toString(provision, ""),
                            note,
                            by);
                    marks.fields(matter, document.showing(twin), grounds, note, by);
                    return document;
                });
    }

    /// The document is then listed with what it is about, and waits at the gate with its content. A
    /// fact that is withheld by another provision is so until its own mark is lifted.
    Outcome<Document> lift(Handling matter, int number, String note, Clerk by) {
        return locked(matter, number)
                .lift()
                .map(document -> {
                    var stand = table.marks(document.id());
                    var own = stand.grounds(null).without(stand.provision(null).orElse(null));
                    var twin = document.shown().where(own, document.facts());
                    marks.whole(matter, document.id(), Mark.Act.LIFTED, null, note, by);
                    table.shows(
                            document.id(), Document.Secrecy.PUBLIC, Document.Gate.WAITING, twin);
                    change(matter, number, What.LIFTED, "", "", note, by);
                    marks.fields(matter, document.showing(twin), own, note, by);
                    return document;
                });
    }

    /// One fact is withheld, or is so by another provision or with other words in its place.
    ///
    /// @param shown in its place; nothing where it is left out
    Outcome<Document> withhold(
            Handling matter,
            int number,
            Mark.Field field,
            String provision,
            @Nullable String shown,
            String note,
            Clerk by) {
        return locked(matter, number)
                .withhold(field, shown)
                .map(document -> {
                    table.shows(
                            document.id(),
                            document.secrecy(),
                            document.open() ? Document.Gate.WAITING : document.gate(),
                            document.shown());
                    marks.field(matter, document, field, provision, note, by);
                    return document;
                });
    }

    /// One fact is shown as it is; the content is let out or kept as it was.
    Outcome<Document> reveal(Handling matter, int number, Mark.Field field, String note, Clerk by) {
        return locked(matter, number)
                .reveal(field)
                .map(document -> {
                    table.shows(
                            document.id(), document.secrecy(), document.gate(), document.shown());
                    marks.field(matter, document, field, null, note, by);
                    return document;
                });
    }

    /// @param checked the three questions of the checklist, in its order
    public Outcome<Document> publish(Handling matter, int number, List<Boolean> checked, Clerk by) {
        return locked(matter, number)
                .publish(checked.getFirst(), checked.get(1), checked.get(2))
                .map(document -> {
                    table.passes(document.id(), true, "", by.name(), now());
                    table.gate(document.id(), Document.Gate.OPEN);
                    change(matter, number, What.PUBLISHED, "", "", "", by);
                    return document;
                });
    }

    Outcome<Document> hold(Handling matter, int number, String why, Clerk by) {
        var document = locked(matter, number);
        table.passes(document.id(), false, why, by.name(), now());
        table.gate(document.id(), Document.Gate.HELD);
        change(matter, number, What.HELD, "", "", why, by);
        return granted(document);
    }

    /// What was registered stays as it was; this is added. What is shown in place of a fact that is
    /// withheld is so still.
    Outcome<Document> correct(
            Handling matter,
            int number,
            String subject,
            @Nullable String counterparty,
            String reason,
            Clerk by) {
        return locked(matter, number)
                .correct(subject, counterparty)
                .map(document -> {
                    table.correct(
                            document.id(),
                            counterparty,
                            subject,
                            document.shownWhen(new Twin(counterparty, subject)),
                            now());
                    change(
                            matter,
                            number,
                            What.CORRECTED,
                            facts(document.subject(), document.counterparty()),
                            facts(subject, counterparty),
                            reason,
                            by);
                    return document;
                });
    }

    private static String facts(String subject, @Nullable String counterparty) {
        return counterparty == null ? subject : subject + " · " + counterparty;
    }

    /// A copy without the words, for the one who looks to see before anybody else does.
    ///
    /// @return its number
    public Outcome<Integer> mask(Handling matter, int number, List<String> words, Clerk by) {
        var document = locked(matter, number);
        if (words.isEmpty()) {
            return refused(RegistryRefusal.NOTHING_TO_MASK);
        }
        var file = file(document);
        if (file.isPresent() && ReadText.pdf(file.get().bytes())) {
            return PictureCopy.of(file.get().bytes(), words)
                    .<Outcome<Integer>>map(copy ->
                            copy.missing().isEmpty()
                                    ? granted(pictures(matter, document, copy, by))
                                    : missing(copy.missing()))
                    .orElseGet(() -> refused(RegistryRefusal.FILE_CANNOT_BE_MASKED));
        }
        var word = file.flatMap(one -> OfficeText.of(one.bytes()));
        if (word.isPresent()) {
            return set(matter, document, word.get(), words, by);
        }
        var text = text(document);
        if (text.isEmpty()) {
            return refused(RegistryRefusal.FILE_CANNOT_BE_MASKED);
        }
        var masked = Masked.of(text.get(), words);
        return masked.missing().isEmpty()
                ? granted(copied(matter, document, masked.text(), null, masked.places(), by))
                : missing(masked.missing());
    }

    private static Outcome<Integer> missing(List<String> words) {
        return refused(RegistryRefusal.WORD_IS_NOT_FOUND, String.join(", ", words));
    }

    /// A paper set anew of the words that are left: of the file itself nothing goes with it,
    /// neither what was struck nor who wrote it.
    private Outcome<Integer> set(
            Handling matter, Document document, OfficeText word, List<String> words, Clerk by) {
        var missing = Masked.of(word.whole(), words).missing();
        if (!missing.isEmpty()) {
            return missing(missing);
        }
        var masked = Masked.of(word.seen(), words);
        var where = matter.dnr() + " " + document.number();
        var name = matter.slug() + "-" + document.number() + ".pdf";
        var pdf =
                paper.pdf(
                        "registry/masked-paper",
                        Map.of(
                                "page",
                                new MaskedPaperPage(
                                        houses.ours().name(),
                                        texts.get("registry.mask.paper.title", where),
                                        texts.get("registry.mask.paper"),
                                        where,
                                        texts.get("registry.mask.paper.about"),
                                        shown(masked.text()))));
        var stored = files.store(name, "application/pdf", pdf);
        return granted(copied(matter, document, null, stored.value(), masked.places(), by));
    }

    /// The fonts of papers have no blocks.
    private List<String> shown(String masked) {
        return masked.replace(Masked.BLOCK, texts.get("registry.mask.block")).lines().toList();
    }

    private int pictures(Handling matter, Document document, PictureCopy copy, Clerk by) {
        // Its own name may tell what the mask hides.
        var name = matter.slug() + "-" + document.number() + ".pdf";
        var stored = files.store(name, "application/pdf", copy.pdf());
        return copied(matter, document, null, stored.value(), copy.places(), by);
    }

    private int copied(
            Handling matter,
            Document document,
            @Nullable String body,
            @Nullable UUID file,
            int places,
            Clerk by) {
        int copy = table.insert(document.id(), body, file, places, by.name(), now());
        change(
                matter,
                document.number(),
                What.MASKED,
                "",
                Integer.toString(copy),
                Integer.toString(places),
                by);
        return copy;
    }

    public Outcome<Document> show(Handling matter, int number, int copy, Clerk by) {
        var document = locked(matter, number);
        table.show(document.id(), copy, by.name(), now());
        change(matter, number, What.COPY_SHOWN, "", Integer.toString(copy), "", by);
        return granted(document);
    }

    @Transactional(readOnly = true)
    Optional<StoredFile> file(Document document) {
        return Optional.ofNullable(document.file()).map(FileId::new).flatMap(files::find);
    }

    /// The words of it, where the program can read them.
    @Transactional(readOnly = true)
    Optional<String> text(Document document) {
        if (document.body() != null) {
            return Optional.of(document.body());
        }
        return file(document).flatMap(file -> ReadText.of(file.mediaType(), file.bytes()));
    }

    private Document locked(Handling matter, int number) {
        return table.lock(matter.id(), number).orElseThrow();
    }

    private void change(
            Handling matter,
            int number,
            What what,
            String was,
            String becomes,
            String reason,
            Clerk by) {
        changes.insert(
                matter.id(), new Change(number, what, was, becomes, reason, by.name(), now()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
