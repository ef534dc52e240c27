/// A store of objects (`objektlager`) that speaks S3, for whoever keeps something there: copies
/// (`backup`) and files (`files`).
///
/// Amazon's library is loaded when something is first asked of a store, so a program that has none
/// starts without it.
///
/// May never: decide who may have what lies there. Whoever asks has decided that.
@ApplicationModule(
        displayName = "Objects",
        allowedDependencies = {})
@NullMarked
package se.uppdrag.objects;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
