/// Who has been given what to do and what to decide: tasks in the work environment, the delegation
/// order of each committee, and the decisions taken under it.
///
/// 1. Tasks in the work environment go from the assembly to the committee, to the head of
///    administration, to the managers of units. Each link is a letter that has been accepted; what
///    has become of it on any day is computed from what happened, never stored.
/// 2. A task can always be returned. What somebody held falls back to the giver the day she leaves.
/// 3. A delegation order is data: who may decide what, how far, from when (KL 6:37–39, 7:5–6).
/// 4. A decision is recorded as it was taken. Whether somebody had the power is said, never a
///    reason not to record it (KL 6:40, 7:8, 8:10).
///
/// May never: keep a letter from being returned, change a letter or an order that was decided, give
/// a task a holder who has not accepted it.
@ApplicationModule(
        displayName = "Delegations",
        allowedDependencies = {"register", "meetings", "notices", "learning", "statutes"})
@NullMarked
package se.uppdrag.delegations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
