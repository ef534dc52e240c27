/// What is missing in the register, or cannot be right, in the manner of a linter; and what the
/// elected are like as a group.
///
/// Every finding says what was found, by which provision or for what reason it matters, and where
/// it is mended. Statistics count women and men and ages from what people have told of themselves;
/// a group of fewer than five is never told, and nobody is ever shown one by one.
///
/// Carries KL 5:8, 6:16, 6:21 and 12:5 (organs of the size they must have). May never: change
/// anything, or show what a person has told for statistics alone.
@ApplicationModule(
        displayName = "Quality",
        allowedDependencies = {"elections", "register", "assignments"})
@NullMarked
package se.uppdrag.quality;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
