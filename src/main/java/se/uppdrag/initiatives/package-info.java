/// Motions, interpellations and questions, from the first word to the registry number.
///
/// A member of the assembly, or an alternate while serving, may file at any time, also from the
/// bench while the assembly sits (KL 4:19, 4:22, and the municipality's arbetsordning). Filing and
/// registering are one transaction: the receipt gives the registry number at once. The year of KL
/// 5:35 begins when the motion is raised in the assembly, which the sitting tells.
///
/// Several may stand behind one: each signs for herself the very wording she read, may take her
/// name back, and is asked again when a word is changed. What happens after that is told on a page
/// of its own, with the opinions asked for and the written answer.
///
/// A matter in a committee is raised the same way by its members, and by an auditor where it
/// concerns the audit of it (KL 4:20–21).
///
/// What is being written is kept as a draft on the server from the first preview, so a lost
/// connection or a form sent twice loses nothing.
@ApplicationModule(
        displayName = "Initiatives",
        allowedDependencies = {"register", "registry", "meetings", "files"})
@NullMarked
package se.uppdrag.initiatives;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
