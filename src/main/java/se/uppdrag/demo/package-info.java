/// The demonstration: a municipality with Alingsås' public structure and invented people, a clock
/// that can be moved forward, and sign-in with one press.
///
/// Everything here is made through the same doors that people's pages use, so the demonstration can
/// hold nothing that the program would refuse. None of it exists unless `uppdrag.demo` is set.
@ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {
            "database",
            "operations",
            "files",
            "elections",
            "register",
            "registry",
            "requests",
            "retention",
            "notices",
            "meetings",
            "binder",
            "sitting",
            "evidence",
            "minutes",
            "archive",
            "backup",
            "initiatives",
            "inbox",
            "assignments",
            "remuneration",
            "partysupport",
            "safety",
            "audit",
            "statutes",
            "steering",
            "delegations",
            "drafting",
            "summaries",
            "learning",
            "portal"
        })
@NullMarked
package se.uppdrag.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
