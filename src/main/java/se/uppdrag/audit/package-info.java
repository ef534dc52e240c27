/// The elected auditors (`kommunrevision`): their own closed workspace, what they ask and report,
/// the yearly report (`revisionsberättelse`) and the matter of discharge that the assembly decides.
///
/// 1. What the auditors write among themselves is sealed for the auditors who serve, one key a
///    person. Nobody else can read it: not the administrator, not whoever has the database.
/// 2. A new auditor is let in by one who is in already, who hears her read the digits of her key.
///    One who leaves is shut out, and everything is sealed anew, the next time a colleague opens.
/// 3. An expert (`sakkunnigt biträde`) reads the reviews she was asked to help with, until a day.
/// 4. A question, a report and the yearly report become public documents when they are sent: from
///    then on they stand in clear, in the registry too, and cannot be changed. What an organ does
///    about a finding is a commission of `steering`.
/// 5. A document of an authority is read in a review, at once and also when it is secret there. The
///    authority sees who read it and when; why is sealed in the review.
/// 6. What a member of the assembly may not decide on follows from the register, organ by organ.
///
/// May never: write what is sealed in a log, the trail, an event or an address. Carries KL 12:1,
/// 12:7–9, 12:11–13, 5:24–25, 8:16 a, OSL 10:17.
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"register", "registry", "steering", "files", "sealing"})
@NullMarked
package se.uppdrag.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
