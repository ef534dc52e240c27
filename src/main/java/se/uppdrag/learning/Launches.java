package se.uppdrag.learning;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.access.PersonId;
import se.uppdrag.learning.PackageTable.Pack;
import se.uppdrag.learning.PackageTable.Part;

/// Starts a part of a package for somebody: by its page alone, or told where the record store is
/// when it speaks xAPI.
///
/// To show the part writes nothing of her. That she has started is said when the part fetches its
/// key, before which it can neither read nor say anything.
@Component
@Transactional
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
                    case CMI5 ->
                            store.launch(held)
                                    .orElseThrow()
                                    .cmi5(endpoint, root + "_uppdraget/nyckel");
                    case TIN_CAN ->
                            store.launch(held)
                                    .orElseThrow()
                                    .tinCan(endpoint, tickets.key(ticket).orElseThrow());
                };
        return root + page.replace(" ", "%20");
    }

    /// The key to the record store, for the part that the ticket is for; nothing the second time.
    Optional<String> key(String ticket) {
        var launch = tickets.find(ticket).flatMap(store::launch);
        return launch.isEmpty()
                ? Optional.empty()
                : tickets.key(ticket)
                        .map(key -> {
                            store.start(launch.get());
                            return key;
                        });
    }
}
