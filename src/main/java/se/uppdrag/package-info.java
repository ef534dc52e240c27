/// Uppdraget. Start reading at `ARCHITECTURE.md`.
@NullMarked
package se.uppdrag;

import org.jspecify.annotations.NullMarked;
