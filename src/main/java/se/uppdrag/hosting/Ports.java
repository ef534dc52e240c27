package se.uppdrag.hosting;

import static se.uppdrag.hosting.Words.t;

import java.util.Set;
import java.util.function.IntPredicate;

/// Which port a new municipality's program listens at.
final class Ports {

    private static final int LAST = 65_535;

    private Ports() {}

    /// The first that is no other municipality's on the same machine, and that nothing else uses.
    ///
    /// @param taken those of the others, whether they run now or not
    static int free(int first, Set<Integer> taken, IntPredicate used) {
        for (int port = first; port <= LAST; port++) {
            if (!taken.contains(port) && !used.test(port)) {
                return port;
            }
        }
        throw HostingFailed.failed(t("hosting.no-port", first));
    }
}
