/// What anybody may send us, made as bad as it can be: bytes for every parser of what comes from
/// outside. (The same for every form is `registry.HostileRequestsTests`.)
@NullMarked
package se.uppdrag.hostile;

import org.jspecify.annotations.NullMarked;
