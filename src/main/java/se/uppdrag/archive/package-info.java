/// Deliveries to the archive, disposal and packages from an archive (`arkivleverans`, `gallring`).
///
/// ```
/// closed matters, verified minutes ─► ripe? (plan) ─► delivery ─► packed, item by item ─► package
///                                         │                                                 │
///                                         │                       receipt ◄─ archive ◄──────┘
///                                         └─► disposal by a decision ─► contents go, facts stay
/// package of ours ─► verified ─► looked at ─► matters and received minutes, all or none
/// ```
///
/// A package is an E-ARK SIP (FGS Paketstruktur 2.0) with the matters described in ERMS (FGS
/// Ärendehantering 2.0). It is written to disk one matter at a time, and the same order gives the
/// same bytes. Nothing is disposed of without a decision that is found (arkivlagen 10 §); what a
/// disposal removes is told in the book of acts, and the chain stays whole. May never: put in a
/// package what nobody who may has asked for, count an unfinished package, or take in half of one.
@ApplicationModule(
        displayName = "Archive",
        allowedDependencies = {
            "register",
            "registry",
            "retention",
            "files",
            "meetings",
            "sitting",
            "minutes",
            "signing",
            "evidence"
        })
@NullMarked
package se.uppdrag.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
