package se.uppdrag.registry;

import java.util.Optional;

/// A page elsewhere that tells more of a matter, such as a motion's own. Asked here for the
/// matter's page, answered by those above, which this module must not know.
public interface MoreOfMatter {

    Optional<Link> of(MatterId matter);

    record Link(String href, String text) {}
}
