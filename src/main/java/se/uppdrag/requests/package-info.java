/// Requests for documents (`begäran om handling`, TF 2:15–18, OSL 6:2–3): a desk anybody may come
/// to, unseen.
///
/// Who asks and why is never asked. She gets a code and follows with it what happens. Officials see
/// what has waited longest first, with proposals of what may be meant; they hand out, say that it
/// is not found, or refuse in part or whole by a provision. Whoever is refused may have it tried by
/// the authority, whose written decision says how it is appealed and is registered. The address
/// with the code is never written in the trail, and what was handed out is kept as it was then.
@ApplicationModule(
        displayName = "Requests",
        allowedDependencies = {"register", "registry", "files"})
@NullMarked
package se.uppdrag.requests;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
