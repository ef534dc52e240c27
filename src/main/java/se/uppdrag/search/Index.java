package se.uppdrag.search;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.files.Files;
import se.uppdrag.search.Entry.Origin;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.HiddenNames;
import se.uppdrag.web.Veil;

/// The door to the index: keeps it as the published things are.
///
/// How far it has come is kept in the same transaction as what was indexed, so a look that was
/// broken off is taken up where it was, and none is made twice at once.
@Service
@Transactional
class Index {

    /// What there is, for the page of administration.
    record Size(long entries, long words) {}

    private static final int AT_A_TIME = 200;

    /// Files take long to read, and what is new is not to wait for those that are known.
    private static final int FILES_AT_A_TIME = 40;

    private final List<Source> sources;
    private final RegistrySource registry;
    private final IndexTable entries;
    private final WordTable words;
    private final MarkTable marks;
    private final Watches watches;
    private final Closed closed;
    private final Trail trail;
    private final HiddenNames hidden;
    private final Veil veil;

    Index(
            List<Source> sources,
            RegistrySource registry,
            IndexTable entries,
            WordTable words,
            MarkTable marks,
            Watches watches,
            Closed closed,
            Trail trail,
            HiddenNames hidden,
            Veil veil) {
        this.sources = sources;
        this.registry = registry;
        this.entries = entries;
        this.words = words;
        this.marks = marks;
        this.watches = watches;
        this.closed = closed;
        this.trail = trail;
        this.hidden = hidden;
        this.veil = veil;
    }

    /// Whether something has happened since the last look.
    @Transactional(readOnly = true)
    boolean behind() {
        return trail.doneAfter(entries.state().acts());
    }

    /// Takes in some of what is missing.
    ///
    /// @return how many entries were new or changed; where it is more than none there may be more
    int look() {
        if (!entries.alone()) {
            return 0;
        }
        // Read before anything else: what is committed meanwhile is seen by the next look.
        var acts = trail.head().seq();
        var horizon = entries.horizon();
        var state = entries.state();
        var since = state.registry();
        if (since == null) {
            registry.reread();
            since = horizon;
        }
        var names = hash(hidden.all());
        var taken = names.equals(state.hidden()) ? 0 : rename();
        var every = entries.state().every();
        var before = entries.newest();
        for (var source : sources) {
            taken += take(source, source.stale(AT_A_TIME));
        }
        var unread = every ? registry.unread(AT_A_TIME) : registry.unreadSince(since, AT_A_TIME);
        taken += put(registry.read(unread)) + unread.size();
        var again = registry.changedSince(since, AT_A_TIME);
        taken += putAgain(again);
        taken += closed.takeIn();
        if (taken > 0) {
            watches.tellOfNews(before);
        }
        var much = every ? !unread.isEmpty() : taken >= AT_A_TIME;
        // While each matter is asked for what is new in it, what was written long ago is found
        // without looking from where it was written, again and again.
        var through = taken == 0 || much && again.size() < AT_A_TIME;
        entries.keep(
                new IndexTable.State(
                        taken == 0 ? acts : state.acts(), names, through ? horizon : since, much));
        return taken + readAnew();
    }

    /// Looks until nothing is missing.
    void catchUp() {
        entries.waitForTurn();
        for (int i = 0; i < 10_000 && look() > 0; i++) {
            // Some at a time.
        }
    }

    /// Reads everything in the registry again where it is no longer what was read.
    void reread() {
        if (entries.alone()) {
            registry.reread();
        }
    }

    void tidy() {
        entries.tidy();
    }

    /// Has everything read anew by the looks that follow; meanwhile what there is can be found.
    void again() {
        registry.reread();
        entries.distrust();
    }

    @Transactional(readOnly = true)
    Size size() {
        return new Size(entries.count(), words.count());
    }

    private int take(Source source, Collection<String> keys) {
        if (keys.isEmpty()) {
            return 0;
        }
        var read = source.read(keys);
        // What gives nothing and takes nothing away is not asked for again at once.
        return entries.leaveOnly(source.name(), keys, read) + put(read);
    }

    /// Their words and marks have been counted, all but those that are new.
    private int readAnew() {
        var lines = entries.anew(FILES_AT_A_TIME);
        if (!lines.isEmpty()) {
            var veiled = again(lines).stream().map(this::veiled).toList();
            entries.put(veiled);
            words.learn(veiled);
        }
        return lines.size();
    }

    private int put(List<Entry> read) {
        var veiled = read.stream().map(this::veiled).toList();
        entries.put(veiled);
        words.count(veiled);
        marks.count(veiled);
        return veiled.size();
    }

    private int putAgain(Collection<Origin> lines) {
        put(again(lines));
        return lines.size();
    }

    /// What may not be read any more is taken away.
    private List<Entry> again(Collection<Origin> lines) {
        var read = registry.readAgain(lines);
        var gone = new HashSet<>(lines);
        read.forEach(one -> gone.remove(one.of()));
        entries.remove(gone);
        return read;
    }

    private Entry veiled(Entry one) {
        return new Entry(
                one.of(),
                one.kind(),
                one.organ(),
                one.matter(),
                one.onDate(),
                one.at(),
                one.link(),
                veil.over(one.about()),
                veil.over(one.title()),
                veil.over(one.body()),
                one.digest());
    }

    /// A name was hidden or is no longer: what has it, or has what stood instead, is read again.
    private int rename() {
        var phrases = Stream.concat(hidden.all().stream(), Stream.of(Veil.INSTEAD)).toList();
        var found = entries.holding(phrases);
        var taken = 0;
        for (var source : sources) {
            taken += take(source, keys(found, source.name()));
        }
        registry.forget(keys(found, RegistrySource.NAME));
        return taken;
    }

    private static List<String> keys(List<IndexTable.Found> found, String source) {
        return found.stream()
                .filter(one -> one.source().equals(source))
                .map(IndexTable.Found::key)
                .toList();
    }

    private static String hash(List<String> names) {
        var all = String.join("\n", names.stream().sorted().toList());
        return HexFormat.of().formatHex(Files.sha256(all.getBytes(StandardCharsets.UTF_8)));
    }
}
