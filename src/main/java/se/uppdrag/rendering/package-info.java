/// Harmless pictures of files that strangers have sent in: what a picture or the page of a PDF
/// looks like, as new pixels without anything that came along, and text as text.
///
/// ```
/// bytes ─► a process of its own, with little memory and little time ─► JPEG
/// ```
///
/// A decoder is the part of a program most often broken into by a file. Here it runs beside the
/// program, sees one file, and is ended whatever it does.
///
/// May never: decode a picture in the program itself, write a file to disk, keep what it was given.
@ApplicationModule(
        displayName = "Rendering",
        allowedDependencies = {})
@NullMarked
package se.uppdrag.rendering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
