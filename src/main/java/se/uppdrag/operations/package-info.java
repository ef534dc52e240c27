/// How the program is started and how it fares, for those who run it (`drift`).
///
/// ```
/// settings ─► held against a list ─► the start, or a sentence for each that is wrong
///
/// each module's Vitals ─┬─► /administration/drift, for the administrator
/// jobs, requests, Java ─┴─► /metrics at a port of its own, for Prometheus
/// ```
///
/// A figure is never somebody's: no name, no id, no address with one in it. Nothing that is asked
/// under `/trygghet` is counted at all, so no curve shows that somebody reported a threat
/// (`docs/decisions/0112`).
///
/// May never: tell a figure at the address where pages are, or start on a setting that is not
/// understood.
@ApplicationModule(
        displayName = "Operations",
        allowedDependencies = {"database"})
@NullMarked
package se.uppdrag.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
