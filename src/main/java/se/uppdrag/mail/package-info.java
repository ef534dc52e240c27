/// Letters by e-mail to those with an assignment: that there is something to read, and where; and
/// receipts to those outside whose letters were registered.
///
/// ```
/// something happened ─► a letter is written in the same transaction
///                            │ waits
///              carried ◄─────┼────► refused by the receiver, or no longer of use
///                            │
///                      tried again later
/// ```
///
/// A letter never says what is to be read: no name of a person it is about, no number, no decision.
/// It is written with what it tells of or not at all, waits in the database while the mail server
/// is away or the program is stopped, and is tried again with longer and longer pauses. One that
/// has lost its point is not sent.
///
/// Each person chooses, kind by kind, whether she is told at once, in one letter a day or not at
/// all, and whether her devices show it. An occasion is claimed for her in `mail.news` before
/// anything is written, so she is told once however many instances there are; tasks are those the
/// start page shows, gathered each hour (`docs/decisions/0065`).
///
/// Nothing depends on this module: the others tell what happened, and it listens.
@ApplicationModule(
        displayName = "Mail",
        allowedDependencies = {
            "register",
            "registry",
            "meetings",
            "calling",
            "lending",
            "initiatives",
            "petitions",
            "inbox",
            "evidence",
            "minutes",
            "notices",
            "search"
        })
@NullMarked
package se.uppdrag.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
