/// The information-management plan (`dokumenthanteringsplan`): what kinds of matters and documents
/// each authority has, and what is kept for ever or disposed of after how long.
///
/// A plan is taken in from a file, whole or not at all, with the decision behind it, and is never
/// changed: the next one begins on its day and the old one can still be read. This module disposes
/// of nothing (arkivlagen 10 §); it says what has been decided. Other modules ask for the classes a
/// matter may be given, and from which day a class may go.
@ApplicationModule(
        displayName = "Retention",
        allowedDependencies = {"register", "files"})
@NullMarked
package se.uppdrag.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
