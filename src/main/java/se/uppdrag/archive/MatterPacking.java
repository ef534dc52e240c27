package se.uppdrag.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppdrag.archive.Described.Action;
import se.uppdrag.archive.Described.Named;
import se.uppdrag.archive.Described.Relation;
import se.uppdrag.archive.Described.Restriction;
import se.uppdrag.archive.Described.Sheet;
import se.uppdrag.files.FileId;
import se.uppdrag.files.Files;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.registry.Dossier;
import se.uppdrag.registry.Dossier.Content;
import se.uppdrag.registry.Dossier.Copied;
import se.uppdrag.registry.Dossier.Marked;
import se.uppdrag.registry.Dossier.Paper;
import se.uppdrag.registry.Dossiers;
import se.uppdrag.registry.MatterParty;
import se.uppdrag.registry.Registration.Direction;
import se.uppdrag.web.Texts;
import tools.jackson.databind.json.JsonMapper;

/// Packs one matter: every text and file as it is, and all that is registered of it as one file
/// that this program can take in again.
@Component
class MatterPacking {

    /// All that is registered of a matter.
    static final String WHOLE = "arende.json";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Dossiers dossiers;
    private final Files files;
    private final Texts texts;

    MatterPacking(Dossiers dossiers, Files files, Texts texts) {
        this.dossiers = dossiers;
        this.files = files;
        this.texts = texts;
    }

    /// @param secrecy whether what is under secrecy may go with it
    /// @return why it cannot be packed; empty where it has been
    Packed pack(UUID matter, String folder, int place, boolean secrecy, PackageFolder to)
            throws IOException {
        var dossier = dossiers.dossier(matter).orElse(null);
        if (dossier == null) {
            return Packed.leftOut("GONE");
        }
        if (dossier.facts().closedOn() == null) {
            return Packed.leftOut("REOPENED");
        }
        if (dossier.secrecy() && !secrecy) {
            return Packed.leftOut("SECRECY");
        }
        var here = to.begin(folder);
        var papers = new ArrayList<Paper>();
        var sheets = new ArrayList<Sheet>();
        for (var paper : dossier.papers()) {
            pack(matter, paper, here, papers, sheets);
        }
        var packed =
                new Dossier(
                        dossier.id(),
                        dossier.facts(),
                        dossier.parties(),
                        dossier.marks(),
                        papers,
                        dossier.way(),
                        dossier.changes(),
                        dossier.referrals(),
                        dossier.links());
        var whole =
                here.add(
                        "arende",
                        ".json",
                        "application/json",
                        JSON.writerWithDefaultPrettyPrinter()
                                .writeValueAsString(packed)
                                .getBytes(StandardCharsets.UTF_8));
        var described = described(dossier, sheets, whole);
        to.keep(place, described);
        return Packed.of(described);
    }

    private void pack(
            UUID matter, Paper paper, ItemFolder here, List<Paper> papers, List<Sheet> sheets)
            throws IOException {
        var number = "%04d".formatted(paper.number());
        var packed = new ArrayList<PackedFile>();
        if (paper.body() != null) {
            packed.add(here.text(number, paper.subject() + ".txt", "text/plain", paper.body()));
        }
        var file = content(number + "-fil", paper.file(), here, packed);
        var copies = new ArrayList<Copied>();
        for (var copy : paper.copies()) {
            var name = number + "-kopia" + copy.number();
            if (copy.body() != null) {
                packed.add(here.text(name, ".txt", "text/plain", copy.body()));
            }
            copies.add(
                    new Copied(
                            copy.number(),
                            copy.body(),
                            content(name + "-fil", copy.file(), here, packed),
                            copy.places(),
                            copy.byName(),
                            copy.at(),
                            copy.shown()));
        }
        papers.add(
                new Paper(
                        paper.number(),
                        paper.direction(),
                        paper.onDate(),
                        paper.at(),
                        paper.counterparty(),
                        paper.subject(),
                        paper.registered(),
                        paper.publicCounterparty(),
                        paper.publicSubject(),
                        paper.marked(),
                        paper.gate(),
                        paper.correctedOn(),
                        paper.body(),
                        file,
                        paper.disposed(),
                        paper.marks(),
                        paper.passages(),
                        copies));
        sheets.add(sheet(matter, paper, packed));
    }

    private @Nullable Content content(
            String before, @Nullable Content content, ItemFolder here, List<PackedFile> packed)
            throws IOException {
        if (content == null) {
            return null;
        }
        var stored = files.find(new FileId(content.file())).orElse(null);
        if (stored == null) {
            return null;
        }
        var file = here.add(before, stored.name(), stored.mediaType(), stored.bytes());
        packed.add(file);
        return content.at(file.path());
    }

    private static Sheet sheet(UUID matter, Paper paper, List<PackedFile> packed) {
        return new Sheet(
                UUID.nameUUIDFromBytes(
                        (matter + " " + paper.number()).getBytes(StandardCharsets.UTF_8)),
                paper.number(),
                paper.subject(),
                paper.direction() == Direction.RECEIVED
                        ? "incoming"
                        : paper.direction() == Direction.SENT ? "outgoing" : "other",
                paper.at(),
                paper.counterparty(),
                restrictions(paper),
                paper.disposed(),
                packed);
    }

    /// Of the document as a whole where it is marked, and of each fact that is withheld.
    private static List<Restriction> restrictions(Paper paper) {
        var all = new ArrayList<Restriction>();
        if (paper.marked()) {
            all.add(restriction(paper.marks(), null));
        }
        if (!Objects.equals(paper.counterparty(), paper.publicCounterparty())) {
            all.add(restriction(paper.marks(), "COUNTERPARTY"));
        }
        if (!paper.subject().equals(paper.publicSubject())) {
            all.add(restriction(paper.marks(), "SUBJECT"));
        }
        return all.stream().distinct().toList();
    }

    /// By the last of the marks; what has none is withheld all the same.
    private static Restriction restriction(@Nullable List<Marked> marks, @Nullable String field) {
        return Stream.ofNullable(marks)
                .flatMap(List::stream)
                .filter(one -> Objects.equals(one.field(), field))
                .reduce((_, last) -> last)
                .map(last ->
                        new Restriction(
                                last.provision() == null ? "OSL" : cited(last.provision()),
                                last.what(),
                                last.at()))
                .orElseGet(() -> new Restriction("OSL", "", null));
    }

    /// `21 kap. 1 § OSL` of `21:1`.
    private static String cited(String provision) {
        return provision.replace(":", " kap. ") + " § OSL";
    }

    private Described described(Dossier dossier, List<Sheet> sheets, PackedFile whole) {
        var facts = dossier.facts();
        var actions = new ArrayList<Action>();
        for (var step : dossier.way()) {
            actions.add(
                    new Action(
                            (texts.get("registry.step." + step.kind()) + " " + step.detail())
                                    .strip(),
                            step.kind(),
                            "",
                            SwedishTime.at(step.onDate(), LocalTime.NOON)));
        }
        for (var done : dossier.changes()) {
            actions.add(
                    new Action(
                            (texts.get("registry.change." + done.what()) + ": " + done.becomes())
                                    .strip(),
                            done.what(),
                            done.byName(),
                            done.at()));
        }
        var closed = facts.closedOn();
        return new Described(
                dossier.id(),
                facts.dnr(),
                facts.secretSubject() == null ? facts.subject() : facts.secretSubject(),
                "",
                facts.planClass(),
                SwedishTime.at(facts.openedOn(), LocalTime.NOON),
                closed == null ? null : SwedishTime.at(closed, LocalTime.NOON),
                facts.responsibleName(),
                Stream.ofNullable(dossier.parties())
                        .flatMap(List::stream)
                        .filter(MatterParty::stands)
                        .map(one -> new Named(texts.get("registry.role." + one.role()), one.name()))
                        .toList(),
                facts.secret()
                        ? List.of(new Restriction("OSL", texts.get("archive.secret-matter"), null))
                        : facts.secretSubject() == null
                                ? List.of()
                                : List.of(restriction(dossier.marks(), "SUBJECT")),
                actions,
                dossier.links().stream().map(one -> new Relation("reference", one.dnr())).toList(),
                sheets,
                List.of(whole));
    }
}
