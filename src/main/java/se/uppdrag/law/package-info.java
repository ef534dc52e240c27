/// Provisions, refusals, remarks and statutory deadlines as values.
///
/// A rule in any module answers with an [se.uppdrag.law.Outcome]. A lawful no is a
/// [se.uppdrag.law.Refusal] that names its [se.uppdrag.law.Citation]; a lawful yes may carry
/// remarks. Deadlines are computed here and nowhere else, from the act (1930:173) on computation of
/// time and the act (1989:253) on public holidays.
///
/// The catalogue ([se.uppdrag.law.Provisions]) holds every provision that bears on the program: its
/// grade, its wording and the days that applies, and who carries it. `docs/law` and `/rakna/lag`
/// are made from it. Numbers and days that national law fixes are dated here too; what a
/// municipality decides for itself is data in `register`. Rules that no single module owns
/// (delegation, extra elections, discharge, interim reports, joint committees) are small pure types
/// here.
///
/// Knows `java.*` only: no clock, no database, no web.
@ApplicationModule(
        displayName = "Law",
        allowedDependencies = {})
@NullMarked
package se.uppdrag.law;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
