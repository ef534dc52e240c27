package se.uppdrag.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.files.Files;
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

    private final List<Source> sources;
    private final RegistrySource registry;
    private final IndexTable entries;
    private final WordTable words;
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
            Watches watches,
            Closed closed,
            Trail trail,
            HiddenNames hidden,
            Veil veil) {
        this.sources = sources;
        this.registry = registry;
        this.entries = entries;
        this.words = words;
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
        var state = entries.state();
        var names = hash(hidden.all());
        var taken = 0;
        if (!names.equals(state.hidden())) {
            taken += rename();
        }
        var before = entries.newest();
        for (var source : sources) {
            taken += take(source, source.stale(AT_A_TIME));
        }
        taken += closed.takeIn();
        if (taken > 0) {
            watches.tellOfNews(before);
        }
        entries.keep(new IndexTable.State(taken == 0 ? acts : state.acts(), names));
        return taken;
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
        var read = source.read(keys).stream().map(this::veiled).toList();
        // The registry notes how far it has come, and so comes further each time. What else gives
        // nothing and takes nothing away is not asked for again at once.
        var progress =
                source == registry ? keys.size() : entries.leaveOnly(source.name(), keys, read);
        entries.put(read);
        words.count(read);
        return progress + read.size();
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
            var keys =
                    found.stream()
                            .filter(one -> one.source().equals(source.name()))
                            .map(IndexTable.Found::key)
                            .collect(Collectors.toCollection(ArrayList::new));
            if (source == registry) {
                registry.forget(keys);
            } else {
                taken += take(source, keys);
            }
        }
        return taken;
    }

    private static String hash(List<String> names) {
        var all = String.join("\n", names.stream().sorted().toList());
        return HexFormat.of().formatHex(Files.sha256(all.getBytes(StandardCharsets.UTF_8)));
    }
}
