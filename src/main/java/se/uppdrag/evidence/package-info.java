/// Makes it show when somebody has changed what was recorded (`bevis`), also one who rules over the
/// database.
///
/// The book of acts and the log of each sitting are hash chains. At the end of each meeting and
/// each night a checkpoint tells how far they had come and which files there were; it is signed,
/// refers to the one before it, stands in short in the minutes of the meeting and is offered to
/// everybody as a page and a feed. Whoever has kept one outside can see whether anything before it
/// was changed, removed, or written anew, however well it was done.
///
/// May never: change what it vouches for, or tell what stands there.
@ApplicationModule(
        displayName = "Evidence",
        allowedDependencies = {"database", "files", "signing", "meetings", "sitting"})
@NullMarked
package se.uppdrag.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
