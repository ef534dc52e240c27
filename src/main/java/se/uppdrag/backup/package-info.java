/// Copies of everything, taken while the program runs, and the way back (`säkerhetskopia`).
///
/// ```
/// data folder ──► a whole copy each night      ─┐
/// database log ─► followed, at most 10 s behind ─┴─► a folder elsewhere ──► restored for trial
///                                                                      └──► restored in earnest
/// ```
///
/// A whole copy and the log after it give back every moment since the copy, to the second. All of
/// it is in files anybody with the key can open without us: age, gzip, tar, and PostgreSQL's own
/// files inside. A copy nobody has restored is a hope, so each is restored for trial and read
/// through, and the page says how it went.
///
/// Holds for the embedded server. A server of the municipality's own is copied by its own means.
///
/// May never: call a copy whole before it can be restored, remove the last one that has been tried,
/// or write over a folder with data in it.
@ApplicationModule(
        displayName = "Backup",
        allowedDependencies = {"database", "evidence", "files", "objects"})
@NullMarked
package se.uppdrag.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
