/// How the municipality steers and sees to it (`mål och uppföljning`, `intern kontroll`, `uppsikt`,
/// `omvärldsanalys`): what the assembly wants, what the committees make of it, and whether it is
/// so.
///
/// 1. The assembly's goals become the committees' goals, with indicators whose values come as files
///    (KL 6:6, 11:1–6). Three times a year the committee says how it goes.
/// 2. A committee weighs what may go wrong, adopts a plan of controls, and each control is done on
///    its occasions (KL 6:6). What was not done in time is told the day after.
/// 3. What an organ has decided that somebody shall do is a commission with an owner and a day,
///    proposed from the words of verified minutes; and so is what a control or the supervision
///    shows must be done.
/// 4. The executive committee asks, is answered and observes (KL 6:1, 6:9–10), and tells the
///    assembly.
/// 5. Before each term the surroundings are looked at; the next time begins with the last.
///
/// May never: decide for an organ, change what an organ has adopted, stop what is late (it is
/// shown), take in half a file. What is published is read by everybody; proposals and evidence by
/// those who keep them. Says nothing of the audit, which is a module of its own.
@ApplicationModule(
        displayName = "Steering",
        allowedDependencies = {"register", "registry", "meetings", "minutes", "files"})
@NullMarked
package se.uppdrag.steering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
