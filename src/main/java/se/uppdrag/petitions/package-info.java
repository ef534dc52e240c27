/// Proposals from those who live in the municipality: medborgarförslag (KL 8:1, 5:23, 6:34) and
/// folkinitiativ (KL 8:2, 5:36–37).
///
/// Whoever is registered in the municipality may raise a matter in the assembly where the assembly
/// has decided so. She needs no account: she confirms by a letter to her address, and follows what
/// happens with a code. The registrar looks her up and says so with a press; her name is told only
/// if she wants it, and of one who lives under a protected identity none is taken. The assembly
/// decides, or lets a committee do it, which tells the assembly once a year how it goes.
///
/// Signatures for a popular initiative are counted on paper by two people who do not see each
/// other's count. When they agree, it stands against a tenth of the electorate.
@ApplicationModule(
        displayName = "Petitions",
        allowedDependencies = {"register", "registry", "meetings"})
@NullMarked
package se.uppdrag.petitions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
