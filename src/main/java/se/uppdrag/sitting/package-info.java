/// The live meeting: who is present and serves, who speaks, what is proposed, voted and decided.
///
/// A sitting is an append-only log of what happened. [se.uppdrag.sitting.Sitting] is folded from it
/// by two pure functions: `decide` says what a command leads to or why it is refused, `apply` what
/// an event changes. The minutes are derived from the same log and nothing else.
///
/// Carries KL 4:22–27, 5:17–20, 5:45–57, 5:62–64, 6:27–33. May never: refuse to record what
/// happened, add a vote that nobody cast, draw a lot that nobody can check, show a tally while
/// voting goes on.
@ApplicationModule(
        displayName = "Sitting",
        allowedDependencies = {
            "database",
            "register",
            "registry",
            "elections",
            "meetings",
            "initiatives"
        })
@NullMarked
package se.uppdrag.sitting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
