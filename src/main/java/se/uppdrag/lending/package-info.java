/// The municipality's own devices, lent to those who have none at a meeting (`utlåning av enhet`).
///
/// ```
/// lent by the secretary ─► a code, good once and for ten minutes ─► the device is in as her
///        │                        │ ran out, or the device signed out: a new code
///        └────────────────────────┴─► taken back · the meeting ends · she leaves the organ
/// ```
///
/// A lent device is in as the member, for one meeting and on its own pages alone: her seat, the
/// agenda, the papers she decides on. It signs nothing, opens nothing else of hers, and shows
/// papers with a secrecy mark only where the organ's own rule `lent-secret-papers` says so. What
/// she does there is hers, and the book of acts says by which device. She is told when one is lent
/// in her name.
///
/// Carries KL 4:22, 4:24. May never: keep a code, let one be used twice, let a device be two
/// members', answer for another meeting.
@ApplicationModule(
        displayName = "Lending",
        allowedDependencies = {"register", "meetings", "sitting"})
@NullMarked
package se.uppdrag.lending;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
