/// Support to the parties of the assembly (`partistöd`): who may have it, how much, what each party
/// accounts for, and the yearly decision to pay.
///
/// 1. What the assembly has decided is data, version by version (KL 4:30).
/// 2. Who may have support follows from the register: a party with an established elected member,
///    and for a year after it has lost its last; and it must be a legal person (KL 4:29).
/// 3. Each party accounts for the year by the end of June, with the report of a reviewer it has
///    chosen (KL 4:31). Late is shown, never stopped.
/// 4. Once a year the assembly decides to pay (KL 4:32). It may withhold what a party without an
///    account would have had, and only that.
///
/// May never: decide for the assembly, withhold without cause, change a decision that was made.
@ApplicationModule(
        displayName = "Party support",
        allowedDependencies = {"elections", "register", "files"})
@NullMarked
package se.uppdrag.partysupport;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
