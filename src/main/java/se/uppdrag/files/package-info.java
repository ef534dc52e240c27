/// Immutable files by content hash, with name, type and size. The bytes of each content lie in the
/// database or, where the municipality has one, in a store of objects that speaks S3.
///
/// ```
/// store ─► an object of its own in the store ─► the row that names it ─► commit
///              └► not in time: the bytes in the row, moved there by a later round
/// find  ─► the row, by whoever has said yes ─► the object, held against its hash
/// ```
///
/// May never: commit a row that names an object before the store has said that it lies there, nor
/// take away an object that a row may come to name.
@ApplicationModule(
        displayName = "Files",
        allowedDependencies = {"objects"})
@NullMarked
package se.uppdrag.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
