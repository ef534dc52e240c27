/// Matters on their way to a meeting: the texts officials write for it, and the offering of them to
/// an agenda (`beredning`).
///
/// 1. Whoever handles a matter writes a memorandum (`tjänsteskrivelse`): a draft in versions, which
///    nobody outside reads (TF 2:12). One that was written in Word is taken in with its pictures.
/// 2. Somebody else approves the version she has read.
/// 3. When it is finished it is set as PDF, registered in its matter as drawn up (TF 2:10), and put
///    among the papers of the items it belongs to, with the decision it proposes.
/// 4. The matter is offered to an organ's meeting, with what is asked of it. Each organ's rules
///    give a last day; late is shown, never refused.
/// 5. The secretary takes it on the agenda, declines it or moves it, and says why.
/// 6. The way from organ to organ is read from the agendas (decision 0046); the next step is
///    proposed, and a press offers it. An organ's presidium goes through what is offered before its
///    meeting, where a rule says when, and reads no draft. Everybody sees the next step that an
///    agenda already proposes ([PlannedWay]).
///
/// A draft may be thrown away by whoever wrote it: what stood in it is gone, and the trace stays.
///
/// May never: show a draft outside, put anything on an agenda that its secretary has not taken,
/// change a memorandum that is finished.
@ApplicationModule(
        displayName = "Drafting",
        allowedDependencies = {"register", "registry", "meetings", "files", "rendering"})
@NullMarked
package se.uppdrag.drafting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
