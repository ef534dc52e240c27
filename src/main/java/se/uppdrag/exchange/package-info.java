/// The register in and out as files: the county administrative board's decision comes in, the whole
/// register goes out as CSV and JSON (Popolo) and comes back into an empty one.
///
/// A file is read whole before anything is stored, and what it would change is shown first. One bad
/// row refuses all of it, with its line, its column and what was expected there: half a council is
/// worse than none. What is public never holds a name that must be hidden, or contact data without
/// consent.
///
/// Carries 14 kap. 1 and 21–23 §§ vallagen (who is appointed, and in what order). May never:
/// appoint anybody that no file names, change a day that has been.
@ApplicationModule(
        displayName = "Exchange",
        allowedDependencies = {"register", "assignments"})
@NullMarked
package se.uppdrag.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
