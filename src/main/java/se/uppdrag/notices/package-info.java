/// The digital notice board (`anslagstavla`): what was posted, when, for how long, with proof.
///
/// What may stand here is a closed list (KL 8:10–11). Verified minutes are announced with where
/// they are and the day of posting, and stay until the time to appeal has run out (KL 8:12, 13:5,
/// computed with the act 1930:173); taking them down earlier is refused, by the rule and by the
/// database. Where the board could not be read, or another municipality's board got the notice
/// later, the time is prolonged (KL 13:5). A decision becomes final by itself when the last day to
/// appeal has passed.
///
/// Most of it comes by itself; what another act demands is posted by hand, with the act. Anybody
/// may have the board by e-mail, confirmed from the mailbox.
@ApplicationModule(
        displayName = "Notices",
        allowedDependencies = {"register", "files", "signing"})
@NullMarked
package se.uppdrag.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
