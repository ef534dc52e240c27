package se.uppdrag.drafting;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.drafting.PictureTable.Kept;
import se.uppdrag.files.FileId;
import se.uppdrag.files.Files;
import se.uppdrag.files.StoredFile;
import se.uppdrag.law.Outcome;
import se.uppdrag.registry.Clerk;
import se.uppdrag.registry.Handlers;
import se.uppdrag.registry.MarkedMatters;
import se.uppdrag.registry.MatterId;
import se.uppdrag.registry.Registration;
import se.uppdrag.registry.Registry;
import se.uppdrag.web.Texts;

/// The door: write a memorandum, have it approved, finish it. Finished it is set as PDF, registered
/// in its matter and put before the meetings that were offered it, in one transaction.
@Service
@Transactional
public class Memoranda {

    private final MemorandumTable memoranda;
    private final PictureTable pictures;
    private final MemoPaper paper;
    private final PaperRound round;
    private final Registry registry;
    private final MarkedMatters marked;
    private final Files files;
    private final Texts texts;
    private final Clock clock;

    Memoranda(
            MemorandumTable memoranda,
            PictureTable pictures,
            MemoPaper paper,
            PaperRound round,
            Registry registry,
            MarkedMatters marked,
            Files files,
            Texts texts,
            Clock clock) {
        this.memoranda = memoranda;
        this.pictures = pictures;
        this.paper = paper;
        this.round = round;
        this.registry = registry;
        this.marked = marked;
        this.files = files;
        this.texts = texts;
        this.clock = clock;
    }

    /// A new one, with its first version.
    public Memorandum open(Handlers.Handled matter, MemoText text, Clerk by) {
        return open(matter, text, null, by);
    }

    /// @param source what it was taken in from; nothing where it was written here
    Memorandum open(Handlers.Handled matter, MemoText text, @Nullable WordFile source, Clerk by) {
        var id = UUID.randomUUID();
        memoranda.insert(id, matter.id(), matter.dnr(), matter.slug(), by, now());
        version(id, 1, text, source, by);
        return memoranda.find(id).orElseThrow();
    }

    /// Another version. The same words again are no version.
    ///
    /// @param from the version the writer began with
    public Outcome<Memorandum> write(Memorandum one, int from, MemoText text, Clerk by) {
        return write(one, from, text, null, by);
    }

    /// @param source what it was taken in from; nothing where it was written here
    Outcome<Memorandum> write(
            Memorandum one, int from, MemoText text, @Nullable WordFile source, Clerk by) {
        return locked(one)
                .write(from)
                .map(open -> {
                    if (!memoranda.versions(open.id()).getFirst().text().equals(text)) {
                        version(open.id(), open.versions() + 1, text, source, by);
                    }
                    return memoranda.find(open.id()).orElseThrow();
                });
    }

    private void version(UUID id, int number, MemoText text, @Nullable WordFile source, Clerk by) {
        if (source == null) {
            memoranda.insertVersion(id, number, text, by, now());
            return;
        }
        // A picture has one number in all versions.
        int last = pictures.of(id).stream().mapToInt(Kept::number).max().orElse(0);
        memoranda.insertVersion(id, number, text.numberedAfter(last), by, now());
        memoranda.insertSource(id, number, source);
        for (var one : source.pictures()) {
            int own = one.number() + last;
            var file = files.store("bild-" + own + ".jpg", "image/jpeg", one.jpeg());
            pictures.insert(id, number, new Kept(own, file.value(), one.width(), one.height()));
        }
    }

    /// Asks somebody to approve what stands there now.
    public Outcome<Memorandum> ask(Memorandum one, UUID approver, String name) {
        return locked(one)
                .ask()
                .map(open -> {
                    memoranda.ask(open.id(), open.versions(), approver, name);
                    return open;
                });
    }

    /// @param version the one that was read
    public Outcome<Memorandum> approve(Memorandum one, int version, Clerk by) {
        return locked(one)
                .approve(by.id(), version)
                .map(open -> {
                    memoranda.insertApproval(open.id(), version, by, now());
                    return open;
                });
    }

    /// @param version the one that was read
    /// @param approval whether the house wants somebody's approval first
    /// @param provision of OSL it is marked by; nothing where it is not secret
    public Outcome<Memorandum> finish(
            Memorandum one, int version, boolean approval, @Nullable String provision, Clerk by) {
        var open = locked(one);
        return open.finish(version, approval, untold(open))
                .map(written -> finished(written, provision, by));
    }

    /// The pictures of what stands there now that nobody has said what they show.
    private List<Integer> untold(Memorandum one) {
        var there = pictures.of(one.id()).stream().map(Kept::number).toList();
        return memoranda.versions(one.id()).getFirst().text().pictures().stream()
                .filter(mark -> mark.told().isEmpty() && there.contains(mark.number()))
                .map(PictureMark::number)
                .toList();
    }

    /// Throws a draft away: its texts, its pictures, its approvals and the files they were taken in
    /// from.
    ///
    /// @param version the one that was read
    /// @param reason kept, with who did it
    /// @param act by which it is done
    public Outcome<Memorandum> discard(
            Memorandum one, int version, String reason, UUID act, Clerk by) {
        return locked(one)
                .discard(by.id(), version)
                .map(open -> {
                    Stream.concat(
                                    memoranda.discard(open.id(), reason, by, now()).stream(),
                                    pictures.discard(open.id()).stream())
                            .forEach(file -> files.erase(file, reason, act));
                    return open;
                });
    }

    private Memorandum finished(Memorandum open, @Nullable String provision, Clerk by) {
        var text = memoranda.versions(open.id()).getFirst().text();
        var file =
                files.store(
                        "tjansteskrivelse-" + open.matterSlug() + "-" + open.number() + ".pdf",
                        "application/pdf",
                        paper.pdf(open, text, now()));
        var mark = mark(open, provision);
        memoranda.insertFinished(open, file, register(open, file, mark, by), mark, by, now());
        var finished = memoranda.find(open.id()).orElseThrow();
        round.bring(finished, text.proposal());
        return finished;
    }

    /// What is written in a matter that is in no public view is marked, whatever anybody chose.
    private @Nullable String mark(Memorandum one, @Nullable String chosen) {
        var matter = new MatterId(one.matter());
        return chosen == null && marked.secret(matter)
                ? marked.ground(matter).orElse(MarkedMatters.UNTOLD)
                : chosen;
    }

    /// @return where it is shown
    private String register(Memorandum one, FileId file, @Nullable String provision, Clerk by) {
        var document =
                new Registration(
                        Registration.Direction.DRAWN_UP,
                        null,
                        texts.get("drafting.memorandum.of", one.title()),
                        now(),
                        null,
                        file);
        var number =
                provision == null
                        ? registry.add(new MatterId(one.matter()), document)
                        : marked.add(
                                marked.matter(one.matterSlug()).orElseThrow(),
                                document,
                                provision,
                                texts.get("drafting.memorandum"),
                                by);
        return "/diarium/" + one.matterSlug() + "/" + number + "/fil";
    }

    @Transactional(readOnly = true)
    Optional<Memorandum> find(UUID id) {
        return memoranda.find(id);
    }

    @Transactional(readOnly = true)
    Optional<Memorandum> find(String slug, int number) {
        return memoranda.find(slug, number);
    }

    @Transactional(readOnly = true)
    List<Memorandum> of(String slug) {
        return memoranda.of(List.of(slug));
    }

    @Transactional(readOnly = true)
    List<Memorandum> unfinished(UUID person) {
        return memoranda.unfinished(person);
    }

    @Transactional(readOnly = true)
    Optional<byte[]> picture(Memorandum one, int number) {
        return pictures.find(one.id(), number).flatMap(files::find).map(StoredFile::bytes);
    }

    /// Drafts in the matter that were thrown away.
    @Transactional(readOnly = true)
    List<MemorandumTable.Discarded> discarded(String slug) {
        return memoranda.discarded(slug);
    }

    /// The newest first.
    @Transactional(readOnly = true)
    List<MemoVersion> versions(Memorandum one) {
        return memoranda.versions(one.id());
    }

    /// Refused (404) where somebody has thrown it away meanwhile.
    private Memorandum locked(Memorandum one) {
        memoranda.lock(one.id());
        return memoranda.find(one.id()).orElseThrow(DraftingAccess::notFound);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
