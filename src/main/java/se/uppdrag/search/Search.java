package se.uppdrag.search;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.search.HitTable.Filter;
import se.uppdrag.search.HitTable.Hit;
import se.uppdrag.web.Veil;

/// The door to searching.
@Service
@Transactional(readOnly = true)
class Search {

    /// What was found.
    ///
    /// @param total how many there are; -1 where they are so many that they were not counted
    /// @param onlyNewest whether older ones were not searched, for a phrase of common words
    /// @param matter where what was typed is a registry number, its matter
    /// @param instead what may have been meant, where nothing was found
    record Answer(
            List<Hit> hits,
            long total,
            boolean onlyNewest,
            Optional<Hit> matter,
            List<String> stems,
            String instead) {

        Answer {
            hits = List.copyOf(hits);
            stems = List.copyOf(stems);
        }

        static final Answer NOTHING =
                new Answer(List.of(), 0, false, Optional.empty(), List.of(), "");
    }

    static final int PAGE = 20;

    /// Where its words are in more entries than this, not every match is met.
    private static final int TOO_COMMON = 2_000;

    /// How many matches are looked for among the newest, first and where that gave too few.
    private static final List<Integer> LOOKED_FOR =
            List.of(HitTable.WEIGHED, 10 * HitTable.WEIGHED);

    /// The same of a phrase: each line that has all its words must be read to see in which order
    /// they stand, so it is sought no further back than among so many.
    private static final List<Integer> LOOKED_FOR_A_PHRASE =
            List.of(5 * HitTable.WEIGHED, 15 * HitTable.WEIGHED);

    private final Asking asking;
    private final HitTable hits;
    private final WordTable words;
    private final Vocabulary vocabulary;
    private final MarkTable marks;
    private final RegistrySource registry;
    private final Veil veil;
    private final Clock clock;

    Search(
            Asking asking,
            HitTable hits,
            WordTable words,
            Vocabulary vocabulary,
            MarkTable marks,
            RegistrySource registry,
            Veil veil,
            Clock clock) {
        this.asking = asking;
        this.hits = hits;
        this.words = words;
        this.vocabulary = vocabulary;
        this.marks = marks;
        this.registry = registry;
        this.veil = veil;
        this.clock = clock;
    }

    /// @param page from 1
    Answer find(String text, Filter filter, int page) {
        var typed = Typed.read(text);
        if (typed.empty()) {
            return Answer.NOTHING;
        }
        var answer = found(typed, filter, page);
        if (answer.hits().isEmpty() && page == 1) {
            return new Answer(
                    List.of(),
                    0,
                    answer.onlyNewest(),
                    answer.matter(),
                    answer.stems(),
                    instead(typed, filter));
        }
        return answer;
    }

    private Answer found(Typed typed, Filter filter, int page) {
        var sought = asking.of(typed);
        if (sought.nothing()) {
            return Answer.NOTHING;
        }
        var met = lines(sought, filter, page);
        if (met.hits().isEmpty() && typed.number().isPresent()) {
            // Perhaps the word before the number was no authority.
            met = lines(bare(typed.number().get()), filter, page);
        }
        var all = met.hits();
        var shown = readable(all);
        var total = all.isEmpty() ? 0 : all.getFirst().total();
        return new Answer(
                shown,
                total >= 0 && total <= PAGE ? shown.size() : total,
                met.onlyNewest(),
                typed.number().flatMap(this::matter),
                sought.stems(),
                "");
    }

    private static Sought bare(WrittenNumber number) {
        return Sought.of(Asking.quoted(number.bare().word()), List.of(), List.of());
    }

    private Optional<Hit> matter(WrittenNumber number) {
        return hits.matter(number.slug()).stream()
                .flatMap(one -> readable(List.of(one)).stream())
                .findFirst();
    }

    private record Met(List<Hit> hits, boolean onlyNewest) {}

    private Met lines(Sought sought, Filter filter, int page) {
        var today = SwedishTime.dateOf(clock.instant());
        var skip = (page - 1) * PAGE;
        var narrowing = Marks.narrowing(filter);
        if (sought.rarest() > TOO_COMMON) {
            var marked = marks.all();
            var share = Marks.share(sought.common(), filter, marked);
            var wide = sought.phrase() ? LOOKED_FOR_A_PHRASE : LOOKED_FOR;
            for (int wanted : wide) {
                var among = Marks.amongNewest(filter, share, wanted, marked);
                if (among.isEmpty()) {
                    break;
                }
                var newest = hits.find(sought, narrowing + among, today, PAGE, skip);
                if (newest.size() == PAGE) {
                    return new Met(newest.stream().map(Hit::uncounted).toList(), false);
                }
                if (sought.phrase() && wanted == wide.getLast()) {
                    return new Met(newest, true);
                }
            }
        }
        return new Met(hits.find(sought, narrowing, today, PAGE, skip), false);
    }

    /// Those that may still be read: a document that has changed since it was read, by a decision
    /// on secrecy say, is left out until it has been read again, and so is what holds a hidden
    /// name.
    private List<Hit> readable(List<Hit> all) {
        var asked = all.stream().filter(one -> one.source().equals(RegistrySource.NAME)).toList();
        var live =
                asked.isEmpty()
                        ? Map.<Entry.Origin, String>of()
                        : registry.live(asked.stream().map(Hit::of).toList());
        return all.stream()
                .filter(one ->
                        !one.source().equals(RegistrySource.NAME)
                                || one.digest().equals(live.get(one.of())))
                .filter(one -> {
                    var said = String.join("\n", one.about(), one.title(), one.body());
                    return veil.over(said).equals(said);
                })
                .toList();
    }

    /// The same with words that are somewhere; only if that gives something to read, and for no
    /// registry number, which is like many and means one.
    private String instead(Typed typed, Filter filter) {
        if (typed.words().isEmpty() || typed.number().isPresent()) {
            return "";
        }
        var known = vocabulary.now();
        var stems = words.stems(typed.words());
        var other = new ArrayList<String>();
        var changed = false;
        for (int i = 0; i < stems.size(); i++) {
            var stem = stems.get(i).replace("'", "");
            var like =
                    stem.isEmpty() || !known.known(List.of(stem)).isEmpty()
                            ? Optional.<String>empty()
                            : known.like(stem);
            changed |= like.isPresent();
            other.add(like.map(words::form).orElse(typed.words().get(i)));
        }
        var text = other.stream().collect(Collectors.joining(" "));
        return changed && !found(Typed.read(text), filter, 1).hits().isEmpty() ? text : "";
    }

    /// The address of the matter whose number was typed, if there is something to read in it.
    Optional<String> matter(String typed) {
        return Typed.read(typed)
                .number()
                .map(WrittenNumber::slug)
                .filter(slug -> !in(slug, 1).isEmpty());
    }

    /// The newest in the registry.
    List<Hit> newest(int atMost) {
        return readable(hits.newest(atMost));
    }

    /// What has come in a matter.
    List<Hit> in(String matter, int atMost) {
        return readable(hits.in(matter, atMost));
    }

    /// What has come since, among what the search finds.
    List<Hit> since(long id, String text, Filter filter, int atMost) {
        var sought = asking.of(Typed.read(text));
        return sought.nothing()
                ? List.of()
                : readable(hits.since(id, sought, Marks.narrowing(filter), atMost));
    }

    /// What has come after the line of what somebody wants to be told of.
    List<Hit> news(Wanted wanted, long after, int atMost) {
        var matter = wanted.matter();
        return matter == null
                ? since(after, wanted.query(), wanted.filter(), atMost)
                : readable(hits.since(after, matter, atMost));
    }
}
