/// Threats, violence, harassment and undue influence (`hot, våld, trakasserier och otillåten
/// påverkan`): help at once, a report that only chosen people can read, and what is done after.
///
/// 1. The first page needs nothing: no sign-in, no cookie, no script. It says 112 before all else.
/// 2. The security network is three officials and one representative of each party in the assembly.
///    Who that is follows from the register, day by day.
/// 3. A report is sealed as it comes in: one key for the report, a copy of that key for each who
///    may read it. The database holds nothing that can be read, and does not say for whom it is.
/// 4. A lost passphrase is restored by two of the three officials, never by one, never by the
///    administrator.
/// 5. To everybody else a report does not exist: its address answers as one that never was, and it
///    is counted nowhere until an official publishes a year's statistics.
///
/// May never: publish an event with content, write content in a log, the trail or a file, answer
/// differently because a report exists to somebody who may not read it, open a file that came with
/// a report in the program itself. Carries KL 4:18 a, OSL 2:1, 5:1–2, 5:5, 21:3, arkivlagen 10 §,
/// BrB 29:2.
@ApplicationModule(
        displayName = "Safety",
        allowedDependencies = {"register", "sealing", "rendering"})
@NullMarked
package se.uppdrag.safety;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
