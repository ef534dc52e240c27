package se.uppdrag.registry;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.access.SignedIn;
import se.uppdrag.register.Organ;
import se.uppdrag.web.Act.Option;

/// The door to matters for those who handle them (`handläggare`): the one who answers for a matter,
/// and those who keep the diarium it is in.
@Service
@Transactional(readOnly = true)
public class Handlers {

    private static final int MOST = 100;

    private final HandlingTable matters;
    private final RegistryKeepers keepers;

    Handlers(HandlingTable matters, RegistryKeepers keepers) {
        this.matters = matters;
        this.keepers = keepers;
    }

    /// @param subject what it is about, for those who handle it
    /// @param secret whether there is nothing of it in the public diarium
    public record Handled(
            MatterId id,
            String dnr,
            String slug,
            String authority,
            String subject,
            boolean secret,
            boolean closed) {}

    /// Nothing where there is no such matter, and where it is not the person's to handle.
    public Optional<Handled> matter(SignedIn who, String slug) {
        return matters.find(slug)
                .filter(one -> keepers.keeps(who, one) || who.id().equals(one.responsible()))
                .map(Handlers::handled);
    }

    /// Those the person answers for that are not closed, the newest first.
    public List<Handled> answeredFor(SignedIn who) {
        var authorities = keepers.organs().stream().map(Organ::authority).distinct().toList();
        return authorities.isEmpty()
                ? List.of()
                : matters
                        .list(
                                new HandlingTable.Filter(
                                        authorities, "", "", "", who.id().toString(), "", ""),
                                MOST)
                        .stream()
                        .filter(one -> !one.closed())
                        .map(Handlers::handled)
                        .toList();
    }

    /// Those employed to handle matters.
    public List<Option> officials() {
        return keepers.officials();
    }

    /// As the diarium has the person's name.
    public Clerk clerk(SignedIn who) {
        return keepers.clerk(who);
    }

    private static Handled handled(Handling one) {
        var inside = one.secretSubject();
        return new Handled(
                one.matter(),
                one.dnr(),
                one.slug(),
                one.authority(),
                inside == null || inside.isBlank() ? one.subject() : inside,
                one.secret(),
                one.closed());
    }
}
