/// Elections: seats from votes, lots, proportional elections, and the results the council rests on.
///
/// The arithmetic ([Distribution], [ProportionalElection] and what they are made of) knows `java.*`
/// only, is exact, and never draws a lot: equal numbers are named and wait for an outcome that
/// somebody has drawn and recorded. The door `Elections` keeps results and outcomes; the pages
/// under `/rakna` let anybody do the sums again.
///
/// Carries 14 kap. 2–9 §§ vallagen (jämkade uddatalsmetoden in the version of the year, threshold,
/// levelling seats, personal votes) and 2–10 and 14–22 §§ of the act (2022:629) on proportional
/// elections.
@ApplicationModule(
        displayName = "Elections",
        allowedDependencies = {})
@NullMarked
package se.uppdrag.elections;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
