/// What the meetings show when they are laid side by side: how each member has voted, how the
/// parties stand to each other, who comes, and what becomes of motions and matters.
///
/// Everything is counted from the logs of closed meetings and the published ways of matters when
/// somebody asks; nothing is stored. A log that is closed never changes, so what was read from it
/// is kept in memory.
///
/// Only votes by name are counted. How a decision by acclamation was supported nobody knows, and
/// nothing here guesses. Nothing depends on this module.
@ApplicationModule(
        displayName = "Insight",
        allowedDependencies = {"register", "meetings", "sitting"})
@NullMarked
package se.uppdrag.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
