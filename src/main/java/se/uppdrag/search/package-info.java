/// Search over everything that is public: matters, documents and what stands in them, minutes
/// section by section, notices, statutes paragraph by paragraph, meetings, people and organs.
///
/// ```
/// act, committed ─► the book of acts grows ─► a look: what is new, changed, gone? ─► the index
///                                                    │
///     nothing was told, or the program was killed ───┘ at the start and every half minute
/// ```
///
/// The index is made from the published views and a few doors, and nobody tells it anything: it
/// sees that the book of acts has grown, looks for what it lacks, and notes in the same transaction
/// how far it has come. So nothing can be forgotten, and it may be thrown away. Of the registry,
/// which is large, it asks only for what was written since (decision 0126).
///
/// 1. Only what everybody may read is in it. Hidden names are taken out before it is stored.
/// 2. A hit is shown only if the document in the registry is still as it was when it was read; what
///    has since been made secret is thus never shown, however late the index is.
/// 3. A word is found by its stem, inside compounds whose other parts are known words, and a
///    registry number however it is written. A word in a PDF is found on its page (decision 0131).
///
/// 4. What only some may read is in no index of this module: whoever keeps it is asked at each
///    search ([se.uppdrag.access.ClosedFinds]), for the reader, and it is shown apart.
///
/// Nothing depends on this module but `mail`, which writes to those who watch something.
@ApplicationModule(
        displayName = "Search",
        allowedDependencies = {"register", "files", "database"})
@NullMarked
package se.uppdrag.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
