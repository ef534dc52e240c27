/// Decisions in plain words (`kort sagt`): a few sentences the office writes for those who do not
/// read minutes. Never the decision itself, and said to be so wherever they are shown.
///
/// ```
/// draft ─► published, when the decision is public ─► corrected, with why; both are shown
/// ```
///
/// What is published never changes; a correction is a version of its own. The meeting's page, the
/// matter's, search, the feed and open data read the newest. How easy a text is to read is computed
/// and shown to the one who writes, and stops nobody.
@ApplicationModule(
        displayName = "Summaries",
        allowedDependencies = {"register", "registry", "meetings", "sitting"})
@NullMarked
package se.uppdrag.summaries;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
