package se.uppdrag.initiatives;

import java.util.Optional;
import org.springframework.stereotype.Component;
import se.uppdrag.registry.MatterId;
import se.uppdrag.registry.MoreOfMatter;
import se.uppdrag.web.Texts;

/// From the matter in the registry to the motion's own page.
@Component
class MoreOfInitiative implements MoreOfMatter {

    private final InitiativeTable initiatives;
    private final Texts texts;

    MoreOfInitiative(InitiativeTable initiatives, Texts texts) {
        this.initiatives = initiatives;
        this.texts = texts;
    }

    @Override
    public Optional<Link> of(MatterId matter) {
        return initiatives
                .find(matter)
                .map(one ->
                        new Link(
                                InitiativePages.address(one),
                                texts.get("initiatives.more." + one.kind())));
    }
}
