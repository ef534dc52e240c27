/// The diarium: matters, documents, numbers and the way each matter has gone.
///
/// Each committee is an authority of its own with a series of its own (TF 2:5). A document is
/// registered as soon as it is received or drawn up (OSL 5:1), with the four facts of OSL 5:2:
/// date, registry number, from or to whom, and what it is about. Numbers have no gaps. Other
/// modules register and add steps in their own transaction; nothing registered is changed.
///
/// Secrecy is enforced in the published views, not in the pages.
@ApplicationModule(
        displayName = "Registry",
        allowedDependencies = {"register", "files", "masking", "retention"})
@NullMarked
package se.uppdrag.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
