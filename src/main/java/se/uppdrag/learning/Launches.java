package se.uppdrag.learning;

import java.util.UUID;
import org.springframework.stereotype.Component;
import se.uppdrag.access.PersonId;
import se.uppdrag.learning.PackageTable.Pack;
import se.uppdrag.learning.PackageTable.Part;

/// Starts a part of a package for somebody: by its page alone, or told where the record store is
/// when it speaks xAPI.
@Component
public class Launches {

    private final RecordStore store;
    private final Packages packages;
    private final PackageTickets tickets;

    Launches(RecordStore store, Packages packages, PackageTickets tickets) {
        this.store = store;
        this.packages = packages;
        this.tickets = tickets;
    }

    /// As below, for a package that is there.
    public String address(PersonId person, UUID pack, int position, String here) {
        var part =
                packages.parts(pack).stream()
                        .filter(one -> one.position() == position)
                        .findFirst()
                        .orElseThrow();
        return address(person, packages.find(pack).orElseThrow(), part, here);
    }

    /// @param here where the files of packages come from
    /// @return what the frame is to show
    String address(PersonId person, Pack pack, Part part, String here) {
        var ticket = tickets.issue(person, pack.id(), part.position());
        var root = here + PackageContentController.HERE + ticket + "/";
        var endpoint = root + "_uppdraget/xapi/";
        var held = tickets.find(ticket).orElseThrow();
        var page =
                switch (PackageReader.Kind.valueOf(pack.kind())) {
                    case SCORM_12, SCORM_2004 -> part.href();
                    case CMI5 -> {
                        var launch = store.launch(held).orElseThrow();
                        store.start(launch);
                        yield launch.cmi5(endpoint, root + "_uppdraget/nyckel");
                    }
                    case TIN_CAN -> store.launch(held).orElseThrow().tinCan(endpoint, held.key());
                };
        return root + page.replace(" ", "%20");
    }
}
