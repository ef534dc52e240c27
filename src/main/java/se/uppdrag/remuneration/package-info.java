/// What those who serve are paid: fees, lost earnings, travel and care, from recorded attendance to
/// a payroll file.
///
/// 1. The regulations that the assembly has decided are data, version by version, each part with
///    its paragraph ([se.uppdrag.remuneration.Regulations]).
/// 2. When a meeting is closed, who took part and how long is read from its log, and the fees are
///    proposed. Nobody types them. Who came to a training that is paid has the fee of a duty
///    proposed in the same way.
/// 3. Each person adds her claims; somebody else approves every voucher.
/// 4. A month is closed once, into a file that never changes. What was wrong is corrected by a new
///    voucher, which goes with the next file.
///
/// Carries KL 4:11 (certificate for the employer), 4:12–15 (lost earnings, disability, child care),
/// 4:16 (fees; equal sums for equal assignments) and 4:17 (those who serve full time). May never:
/// change or remove a voucher, let anybody approve her own, pay without attendance, round twice.
@ApplicationModule(
        displayName = "Remuneration",
        allowedDependencies = {"register", "meetings", "sitting", "files", "learning"})
@NullMarked
package se.uppdrag.remuneration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
