/// Mail in (`inkommande post`): what is sent to the authorities' mailboxes, or dropped as a file,
/// until it is registered or put aside.
///
/// ```
/// mailbox (IMAP) ─┐                       ┌─► registered: matter, document, receipt
///                 ├─► kept ─► read ─► waits ─► put aside, with the reason ─► taken back
/// file (.eml) ────┘            └─► automatic: an answer by a machine, a bounce of ours
/// ```
///
/// A letter is kept as it came, byte for byte and of any size, and that is committed before the
/// mail server is told anything: a program that is killed on the way fetches it again and finds
/// that it has it. Reading it comes after, under limits, and a letter that cannot be read waits all
/// the same, with the reason. What the program makes of a letter is a proposal; a person presses.
/// Nothing is deleted.
///
/// A sender proves nothing. What our own mail server says of it is shown as told, and a motion by
/// mail is handed in by the registrar only when she has made sure (or the server could).
///
/// Says no word of sending: `mail` listens to what is told here.
@ApplicationModule(
        displayName = "Mail in",
        allowedDependencies = {"register", "registry", "initiatives", "files"})
@NullMarked
package se.uppdrag.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
