/// Provisions, refusals, remarks and statutory deadlines as values.
///
/// A rule in any module answers with an [se.uppdrag.law.Outcome]. A lawful no is a
/// [se.uppdrag.law.Refusal] that names its [se.uppdrag.law.Citation]; a lawful yes may carry
/// remarks. Deadlines are computed here and nowhere else, from the act (1930:173) on computation of
/// time and the act (1989:253) on public holidays.
///
/// Knows `java.*` only: no clock, no database, no web.
@ApplicationModule(
        displayName = "Law",
        allowedDependencies = {})
@NullMarked
package se.uppdrag.law;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
