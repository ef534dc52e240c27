/// Minutes from the sitting's log: draft, verification, publication.
///
/// The text is composed from the log every time it is read, section by section with what KL 5:66–68
/// demands; the secretary adds only a summary and notes. When the meeting has been closed the text
/// is frozen, with its SHA-256, and set as PDF; the one who presided and the elected verifiers each
/// put their signature in that file, by a sign-in confirmed at that moment (KL 5:69). With the last
/// signature, in the same transaction, the minutes become public (TF 2:10), the notice is posted
/// (KL 8:12) and every matter is told what was decided.
///
/// May never: change a frozen text, count a signature under another text, show the public a draft,
/// or print why somebody was away.
@ApplicationModule(
        displayName = "Minutes",
        allowedDependencies = {
            "register",
            "registry",
            "meetings",
            "sitting",
            "notices",
            "signing",
            "evidence",
            "files",
            "masking",
            "initiatives"
        })
@NullMarked
package se.uppdrag.minutes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
