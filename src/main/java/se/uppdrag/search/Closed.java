package se.uppdrag.search;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import se.uppdrag.access.ClosedFinds;
import se.uppdrag.access.SignedIn;

/// The door to what only the reader, and some others, may find. Nothing of it is in the index: each
/// module that keeps such things is asked, and answers for who may read.
@Service
class Closed {

    /// So many are shown; there is no next page, and the one who keeps them has a desk for the
    /// rest.
    static final int MOST = 20;

    private static final Set<Kind> REGISTERED = Set.of(Kind.MATTER, Kind.DOCUMENT);

    private final List<ClosedFinds> all;
    private final Asking asking;

    Closed(List<ClosedFinds> all, Asking asking) {
        this.all = all;
        this.asking = asking;
    }

    /// What was found, and the words to mark in it.
    record Found(List<ClosedFinds.Find> finds, List<String> stems) {

        static final Found NOTHING = new Found(List.of(), List.of());
    }

    Found find(SignedIn who, Asked asked) {
        var kind = asked.filter().kind();
        var said = asking.of(Typed.read(asked.text()), beside(who));
        var condition = said.condition();
        if (condition.isEmpty() || kind != null && !REGISTERED.contains(kind)) {
            return Found.NOTHING;
        }
        var sought =
                new ClosedFinds.Sought(
                        asked.text(),
                        condition,
                        kind != Kind.DOCUMENT,
                        kind != Kind.MATTER,
                        asked.filter().organ(),
                        asked.filter().year());
        return new Found(
                all.stream()
                        .flatMap(one -> one.find(who, sought, MOST).stream())
                        .limit(MOST)
                        .toList(),
                said.stems());
    }

    /// The words of what she may find, for no search but hers.
    private Lexicon.Beside beside(SignedIn who) {
        return new Lexicon.Beside() {
            @Override
            public Set<String> with(String letters) {
                return all.stream()
                        .flatMap(one -> one.words(who, letters).stream())
                        .collect(Collectors.toSet());
            }

            @Override
            public Set<String> known(Collection<String> words) {
                return all.stream()
                        .flatMap(one -> one.known(who, words).stream())
                        .collect(Collectors.toSet());
            }
        };
    }

    int takeIn() {
        return all.stream().mapToInt(ClosedFinds::takeIn).sum();
    }
}
