/// Asking alternates, before the meeting, to serve for members who have told that they cannot come.
///
/// ```
/// absence told ─► the first in order is asked ─► yes: she comes
///                        ▲                      ├─► no: the next is asked
///                        └── no answer ◄────────┘   by the secretary's hand
/// ```
///
/// The order is the law's and the house's own, the same as at the meeting (KL 5:17–18, 6:16). Who
/// really takes the seat is settled in the room; a promise binds nobody there.
///
/// Carries KL 5:17. May never: ask out of order, ask one who cannot come, ask two for one seat.
@ApplicationModule(
        displayName = "Calling",
        allowedDependencies = {"register", "meetings", "sitting", "assignments"})
@NullMarked
package se.uppdrag.calling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
