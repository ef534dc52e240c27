package se.uppdrag.registry;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.files.FileId;
import se.uppdrag.files.Files;
import se.uppdrag.files.StoredFile;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.registry.LetterTemplate.Field;
import se.uppdrag.registry.pages.LetterPaperPage;
import se.uppdrag.web.Houses;
import se.uppdrag.web.Paper;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// The door to letters that go out: their templates, a draft filled from the matter, and the letter
/// itself as an accessible PDF that is registered as sent (OSL 5:1–2).
@Service
@Transactional
public class OutgoingLetters {

    /// What somebody writes.
    ///
    /// @param grounds by which provisions anything of it is withheld
    record Written(String recipient, String subject, String text, Grounds grounds, Twin twin) {}

    private static final int COUNTERPARTIES = 20;
    private static final String WORD =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final LetterTemplateTable table;
    private final Desk desk;
    private final MatterParties parties;
    private final SecrecyTable documents;
    private final Paper paper;
    private final Files files;
    private final Houses houses;
    private final Texts texts;
    private final Clock clock;

    OutgoingLetters(
            LetterTemplateTable table,
            Desk desk,
            MatterParties parties,
            SecrecyTable documents,
            Paper paper,
            Files files,
            Houses houses,
            Texts texts,
            Clock clock) {
        this.table = table;
        this.desk = desk;
        this.parties = parties;
        this.documents = documents;
        this.paper = paper;
        this.files = files;
        this.houses = houses;
        this.texts = texts;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<LetterTemplate> of(List<String> authorities) {
        return table.of(authorities);
    }

    @Transactional(readOnly = true)
    List<LetterTemplate> versions(UUID id) {
        return table.versions(id);
    }

    /// A new template of an authority (`KS`).
    public Outcome<UUID> begin(
            String authority, String name, String subject, String text, Clerk by) {
        var id = UUID.randomUUID();
        return version(id, authority, 1, name, subject, text, null, by)
                .save()
                .map(one -> {
                    table.insert(id, authority);
                    table.insert(one);
                    return id;
                });
    }

    /// What was written with the versions before stands as it was.
    Outcome<UUID> renew(LetterTemplate before, String name, String subject, String text, Clerk by) {
        if (before.retired()) {
            return refused(RegistryRefusal.TEMPLATE_IS_RETIRED, before.name());
        }
        return version(
                        before.id(),
                        before.authority(),
                        before.number() + 1,
                        name,
                        subject,
                        text,
                        null,
                        by)
                .save()
                .map(one -> {
                    table.insert(one);
                    return one.id();
                });
    }

    /// The municipality's own Word file as the next version; its words are the template's text.
    ///
    /// @param docx as [se.uppdrag.files.Docx] has found it right
    Outcome<UUID> renew(LetterTemplate before, byte[] docx, Clerk by) {
        if (before.retired()) {
            return refused(RegistryRefusal.TEMPLATE_IS_RETIRED, before.name());
        }
        var words = WordTemplate.of(docx).words();
        var file = files.store("mall.docx", WORD, docx).value();
        return version(
                        before.id(),
                        before.authority(),
                        before.number() + 1,
                        before.name(),
                        before.subject(),
                        words.substring(0, Math.min(words.length(), DeskForms.TEXT)),
                        file,
                        by)
                .save()
                .map(one -> {
                    table.insert(one);
                    return one.id();
                });
    }

    private LetterTemplate version(
            UUID id,
            String authority,
            int number,
            String name,
            String subject,
            String text,
            @Nullable UUID word,
            Clerk by) {
        return new LetterTemplate(
                id, authority, number, name, subject, text, by.name(), now(), false, word);
    }

    Outcome<UUID> retire(LetterTemplate one, Clerk by) {
        table.retire(one.id(), by.name(), now());
        return granted(one.id());
    }

    /// The template's words with what the matter knows; nothing of what is secret in it is put in.
    @Transactional(readOnly = true)
    Written draft(Handling matter, LetterTemplate template, String recipient, Clerk by) {
        var known = known(matter, recipient, by);
        return new Written(
                recipient,
                LetterTemplate.filled(template.subject(), known),
                template.word() == null ? LetterTemplate.filled(template.text(), known) : "",
                Grounds.of(null),
                new Twin(null, null));
    }

    private Map<Field, String> known(Handling matter, String recipient, Clerk by) {
        var known = new EnumMap<Field, String>(Field.class);
        known.put(Field.DNR, matter.dnr());
        known.put(Field.MATTER, matter.subject());
        known.put(Field.AUTHORITY, matter.authority());
        known.put(Field.HOUSE, houses.ours().name());
        known.put(Field.OFFICIAL, Optional.ofNullable(matter.responsibleName()).orElse(""));
        known.put(Field.WRITER, by.name());
        known.put(Field.DATE, Swedish.date(SwedishTime.dateOf(now())));
        known.put(Field.PARTIES, parties(matter));
        known.put(Field.RECIPIENT, recipient);
        return known;
    }

    /// The parties of the matter; where none are entered, those its documents came from and went
    /// to.
    private String parties(Handling matter) {
        var named = parties.named(matter);
        return named.isEmpty() ? counterparties(matter) : String.join(", ", named);
    }

    /// Those whom everybody may know of.
    private String counterparties(Handling matter) {
        return documents.documents(matter.id(), 0, COUNTERPARTIES).stream()
                .filter(one -> !one.marked() && !one.withholds(Mark.Field.COUNTERPARTY))
                .flatMap(one -> Optional.ofNullable(one.counterparty()).stream())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /// Set as PDF and registered as sent. Also in a matter that is closed: what goes out is
    /// registered (OSL 5:1).
    ///
    /// @param template what it was written with; nothing where it was written freely
    /// @return its number in the matter
    Outcome<Integer> send(
            Handling matter, @Nullable LetterTemplate template, Written letter, Clerk by) {
        var known = known(matter, letter.recipient(), by);
        var subject = LetterTemplate.filled(letter.subject(), known);
        known.put(Field.TEXT, LetterTemplate.filled(letter.text(), known));
        var word = filled(template, known);
        var text =
                word == null
                        ? LetterTemplate.filled(letter.text(), known)
                        : String.join("\n\n", word.paragraphs());
        var left = LetterTemplate.left(subject + "\n" + (word == null ? text : word.words()));
        if (!left.isEmpty()) {
            return refused(RegistryRefusal.FIELD_IS_NOT_FILLED, String.join(", ", left));
        }
        return letter.grounds()
                .cover(new Twin(letter.recipient(), subject), letter.twin())
                .map(_ -> sent(matter, template, letter, subject, text, word, by));
    }

    private int sent(
            Handling matter,
            @Nullable LetterTemplate template,
            Written letter,
            String subject,
            String text,
            @Nullable WordTemplate word,
            Clerk by) {
        var file =
                files.store(
                        matter.slug() + "-brev.pdf",
                        "application/pdf",
                        pdf(matter, letter.recipient(), subject, text));
        int number =
                desk.register(
                        matter,
                        new Desk.Arrived(
                                new Registration(
                                                Registration.Direction.SENT,
                                                letter.recipient(),
                                                subject,
                                                clock.instant(),
                                                null,
                                                file)
                                        .waiting(),
                                letter.twin(),
                                letter.grounds()),
                        by);
        if (template != null) {
            table.written(matter.id(), number, template);
        }
        if (word != null) {
            var kept = files.store(matter.slug() + "-brev.docx", WORD, word.bytes());
            table.word(matter.id(), number, kept.value());
        }
        return number;
    }

    private @Nullable WordTemplate filled(
            @Nullable LetterTemplate template, Map<Field, String> known) {
        return template == null || template.word() == null
                ? null
                : WordTemplate.of(files.find(new FileId(template.word())).orElseThrow().bytes())
                        .filled(known);
    }

    /// The Word file of a version, as it was taken in.
    @Transactional(readOnly = true)
    Optional<StoredFile> word(LetterTemplate one) {
        return Optional.ofNullable(one.word()).flatMap(file -> files.find(new FileId(file)));
    }

    /// The Word file a letter was filled into, for those who keep the diarium.
    @Transactional(readOnly = true)
    Optional<StoredFile> word(UUID document) {
        return table.word(document).flatMap(file -> files.find(new FileId(file)));
    }

    private byte[] pdf(Handling matter, String recipient, String subject, String text) {
        return paper.pdf(
                "registry/letter-paper",
                Map.of(
                        "page",
                        new LetterPaperPage(
                                houses.ours().name(),
                                matter.authority(),
                                subject,
                                texts.get("registry.dnr") + " " + matter.dnr(),
                                Swedish.date(SwedishTime.dateOf(now())),
                                recipient,
                                paragraphs(text))));
    }

    /// Lines that stand together are one paragraph.
    static List<List<String>> paragraphs(String text) {
        return Arrays.stream(text.strip().replace("\r", "").split("\n\\s*\n"))
                .map(one -> one.strip().lines().toList())
                .filter(one -> !one.isEmpty())
                .toList();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
