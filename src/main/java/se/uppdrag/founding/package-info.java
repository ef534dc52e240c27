/// Founding a municipality: from an empty database to a municipality at work, in an evening.
///
/// At the first start the program writes a code where only the one who runs it can read it; with
/// the code the first administrator opens an account. She then goes through a list whose every step
/// is a page of its own: the municipality's name, colour and arms, its parties and organs, the
/// election result, the seats, the presidium, the officials, the accounts. What is done is seen
/// from the facts themselves, so the list is never filled in and never wrong, and serves again
/// after each election.
///
/// Carries KL 3:1, 3:3, 5:5, 6:16 and 12:5 as far as an organ's founding is concerned. Nothing
/// depends on this module.
@ApplicationModule(
        displayName = "Founding",
        allowedDependencies = {"elections", "register"})
@NullMarked
package se.uppdrag.founding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
