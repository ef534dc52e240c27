/// The municipality's statute book (`författningssamling`) and its steering documents, as text that
/// knows what day it is.
///
/// 1. A statute has versions; each points to the paragraph that decided it, and is in force for a
///    period of its own. No two periods meet (KL 8:13).
/// 2. A version is given as a whole new text, or as changes paragraph by paragraph, folded onto the
///    version before. Either way the text of any day is the same bytes for ever.
/// 3. What somebody proposes is put before a meeting as the exact text, with what it would change.
///    When the minutes are verified the adopted text is published as it was put, by nobody's
///    retyping; the notice of those minutes is what promulgates it (KL 8:13).
/// 4. What is wrong in the book is listed by itself: a review that is overdue, a decision that
///    cannot be found, two in force, none in force.
///
/// What the program itself applies of the rules of procedure stays in `register`; the pages here
/// show it beside the text and keep no copy.
///
/// May never: change a text that has been entered, publish what no organ has decided, hold up the
/// verification of minutes.
@ApplicationModule(
        displayName = "Statutes",
        allowedDependencies = {
            "register",
            "registry",
            "meetings",
            "sitting",
            "minutes",
            "notices",
            "files"
        })
@NullMarked
package se.uppdrag.statutes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
