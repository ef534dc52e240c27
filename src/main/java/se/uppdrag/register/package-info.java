/// Persons, parties, organs, posts and memberships through time, and the local rules of each organ.
///
/// Everybody who serves anywhere is found here with the day they began, the day they left and the
/// decision behind it. Nothing is overwritten: a membership ends, another begins. The module
/// answers [se.uppdrag.access.Roles], the question every guarded page asks.
///
/// Carries KL 4:1 (who is elected), 5:5, 5:8, 5:17–18 and 6:16–17 (members and substitutes in
/// order), and the local rules that KL 5:71–72 and 6:44 demand, each with the decision behind it.
@ApplicationModule(
        displayName = "Register",
        allowedDependencies = {"database", "elections", "files"})
@NullMarked
package se.uppdrag.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
