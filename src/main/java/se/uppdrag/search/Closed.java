package se.uppdrag.search;

import java.util.List;
import java.util.Set;
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

    List<ClosedFinds.Find> find(SignedIn who, Asked asked) {
        var kind = asked.filter().kind();
        var condition = asking.of(Typed.read(asked.text())).condition();
        if (condition.isEmpty() || kind != null && !REGISTERED.contains(kind)) {
            return List.of();
        }
        var sought =
                new ClosedFinds.Sought(
                        asked.text(),
                        condition,
                        kind != Kind.DOCUMENT,
                        kind != Kind.MATTER,
                        asked.filter().organ(),
                        asked.filter().year());
        return all.stream()
                .flatMap(one -> one.find(who, sought, MOST).stream())
                .limit(MOST)
                .toList();
    }

    List<String> stems(Asked asked) {
        return asking.of(Typed.read(asked.text())).stems();
    }

    int takeIn() {
        return all.stream().mapToInt(ClosedFinds::takeIn).sum();
    }
}
