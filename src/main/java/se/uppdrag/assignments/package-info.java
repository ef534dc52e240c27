/// How people come to posts and leave them: elections to organs, resignations, recall, successors,
/// empty seats, and the reader's own assignment.
///
/// ```
/// election recorded ─► posts from a day to a day, by a decision
/// request to resign ─► matter ─► agenda of the assembly ─► decision ─► county board told ─► successor
///                                                                  └─► by-election in a committee
/// ```
///
/// Whoever asks before the election is refused where the law says no. What the assembly has decided
/// is recorded even so, with the provision as a remark: a register that refuses what happened is
/// kept somewhere else instead.
///
/// Carries KL 4:3–10 (eligibility, leaving, recall), 6:16–22 and 6:41 (committees and
/// subcommittees), 7:3, 7:10, 4:33, 10:3–5, 12:4–5, and 2022:629 3 §. May never: change a day that
/// has been, release anybody without a decision, appoint a successor by itself.
@ApplicationModule(
        displayName = "Assignments",
        allowedDependencies = {"register", "registry", "elections", "meetings", "sitting"})
@NullMarked
package se.uppdrag.assignments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
