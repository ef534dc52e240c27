package se.uppdrag.registry;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.access.ClosedFinds;
import se.uppdrag.access.SignedIn;
import se.uppdrag.files.FileId;
import se.uppdrag.files.Files;
import se.uppdrag.files.StoredFile;
import se.uppdrag.masking.ReadText;
import se.uppdrag.register.Organ;
import se.uppdrag.web.Texts;

/// Lets those who keep a diarium find what is not public in it, and whoever answers for a matter
/// what is in that: those whom its pages at the desk let in, and nobody else.
@Service
@Transactional
class ClosedRegistry implements ClosedFinds {

    private static final int FILES_AT_A_TIME = 20;
    private static final int MOST_BYTES = 20_000_000;

    /// Before every one of its day, as the list asks.
    private static final String FIRST = "_00000000-0000-0000-0000-000000000000";

    private final ClosedWordTable table;
    private final KeptTable kept;
    private final RegistryKeepers keepers;
    private final Files files;
    private final Texts texts;

    ClosedRegistry(
            ClosedWordTable table,
            KeptTable kept,
            RegistryKeepers keepers,
            Files files,
            Texts texts) {
        this.table = table;
        this.kept = kept;
        this.keepers = keepers;
        this.files = files;
        this.texts = texts;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Find> find(SignedIn who, Sought sought, int atMost) {
        var within =
                keepers.organs().stream()
                        .filter(one -> one.slug().equals(sought.organ()))
                        .map(Organ::authority)
                        .toList();
        if (!sought.organ().isEmpty() && within.isEmpty()) {
            return List.of();
        }
        var asked =
                new ClosedWordTable.Asked(
                        sought.text(),
                        sought.condition(),
                        sought.matters(),
                        sought.documents(),
                        authorities(who),
                        who.id(),
                        within,
                        sought.year());
        return Stream.concat(
                        table.find(asked, atMost).stream().map(this::shown),
                        sought.documents()
                                ? kept.find(sought, asked.authorities(), within, atMost).stream()
                                        .map(this::shown)
                                : Stream.empty())
                .limit(atMost)
                .toList();
    }

    /// It has no page of its own: it is shown at the head of the list it stands in.
    private Find shown(Kept one) {
        return new Find(
                "/administration/diarium/ordnade?efter=" + one.onDate().plusDays(1) + FIRST,
                one.authority(),
                one.subject(),
                texts.get("registry.closed.kept"),
                one.onDate(),
                one.counterparty() + "\n" + one.place());
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> words(SignedIn who, String letters) {
        return table.words(authorities(who), who.id(), letters);
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> known(SignedIn who, Collection<String> words) {
        return table.known(authorities(who), who.id(), words);
    }

    private List<String> authorities(SignedIn who) {
        return keepers.organs(who).stream().map(Organ::authority).distinct().toList();
    }

    private Find shown(ClosedWordTable.Found one) {
        var desk = "/administration/diarium/" + one.slug();
        if (one.number() == 0) {
            return new Find(desk, one.dnr(), one.matterSubject(), mark(one), one.onDate(), "");
        }
        var from = one.counterparty() == null ? "" : one.counterparty();
        var body = one.body() == null ? "" : one.body();
        return new Find(
                desk + "/" + one.number(),
                one.dnr() + "-" + one.number(),
                String.valueOf(one.subject()),
                mark(one),
                one.onDate(),
                (from + "\n" + body).strip());
    }

    private String mark(ClosedWordTable.Found one) {
        if (one.secret()) {
            return texts.get("registry.closed.matter");
        }
        if (one.number() == 0) {
            return texts.get("registry.closed.subject");
        }
        return texts.get(
                one.secrecy() == Document.Secrecy.SECRET
                        ? "registry.closed.marked"
                        : one.gate() == Document.Gate.WAITING
                                ? "registry.closed.waiting"
                                : "registry.closed.held");
    }

    @Override
    public int takeIn() {
        var unread = table.unread(FILES_AT_A_TIME);
        unread.forEach(one ->
                table.read(
                        one,
                        files.find(new FileId(one.file())).map(ClosedRegistry::words).orElse("")));
        return unread.size();
    }

    private static String words(StoredFile file) {
        if (file.bytes().length > MOST_BYTES) {
            return "";
        }
        try {
            return ReadText.of(file.mediaType(), file.bytes()).orElse("").replace("\u0000", "");
        } catch (RuntimeException | StackOverflowError broken) {
            // Anybody's file: it is found by what it is called, and stops nothing else.
            return "";
        }
    }
}
