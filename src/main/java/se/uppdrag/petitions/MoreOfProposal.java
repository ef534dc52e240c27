package se.uppdrag.petitions;

import java.util.Optional;
import org.springframework.stereotype.Component;
import se.uppdrag.registry.MatterId;
import se.uppdrag.registry.MoreOfMatter;
import se.uppdrag.registry.Registry;
import se.uppdrag.web.Texts;

/// From the matter in the registry to the proposal's own page, once it is shown to everybody.
@Component
class MoreOfProposal implements MoreOfMatter {

    private final Registry registry;
    private final Petitions proposals;
    private final Texts texts;

    MoreOfProposal(Registry registry, Petitions proposals, Texts texts) {
        this.registry = registry;
        this.proposals = proposals;
        this.texts = texts;
    }

    @Override
    public Optional<Link> of(MatterId matter) {
        return registry.matter(matter)
                .flatMap(one -> proposals.published(one.slug()))
                .map(one ->
                        new Link(
                                "/medborgarforslag/" + one.matterSlug(),
                                texts.get("petitions.more")));
    }
}
