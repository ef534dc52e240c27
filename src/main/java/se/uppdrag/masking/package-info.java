/// What must not be read is found, and taken out of a copy (`maskning`).
///
/// Knows texts, HTML and PDF; stores nothing and asks nobody. A masked text holds what was left and
/// nothing else; a masked PDF is pictures of the pages with boxes drawn over the words, so that
/// neither text layer, metadata, attachments nor earlier revisions come along. A word that is not
/// found is told of, never passed over: a copy somebody believes to be masked is worse than none.
@ApplicationModule(
        displayName = "Masking",
        allowedDependencies = {"files"})
@NullMarked
package se.uppdrag.masking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
