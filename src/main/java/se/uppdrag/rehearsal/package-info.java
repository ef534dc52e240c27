/// A rehearsal of the evening in the hall itself: does the network carry, does the machine keep up?
///
/// The secretary begins it, those who are there open the page on the devices they will vote with,
/// and ten times everybody answers at once, with the program playing those who are not there. Each
/// answer goes the way of a vote: pushed to the page, sent back, on disk before it is acknowledged.
/// Then it is green or red, with the reason.
///
/// When each round comes follows from when the rehearsal began, so every instance knows it without
/// asking, and nothing has to run for it. What is written here is of no meeting: the log of the
/// evening is never touched.
@ApplicationModule(
        displayName = "Rehearsal",
        allowedDependencies = {"database", "register", "meetings"})
@NullMarked
package se.uppdrag.rehearsal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
