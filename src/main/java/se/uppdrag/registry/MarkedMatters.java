package se.uppdrag.registry;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to matters as those know them who handle what is secret: the secretary who puts one on
/// an agenda, and the minutes that tell it what was decided. Nothing from here may reach a page
/// that everybody sees.
@Service
@Transactional
public class MarkedMatters {

    /// The provision of what is secret by nobody's mark.
    public static final String UNTOLD = Secrets.UNTOLD;

    /// A provision of OSL that a mark may name.
    ///
    /// @param id `21:1`
    /// @param cited `21 kap. 1 §`
    /// @param what what it protects
    public record Ground(String id, String cited, String what) {}

    private final MatterTable matters;
    private final SecrecyTable secrecy;
    private final HandlingTable handling;
    private final Desk desk;
    private final Clock clock;

    MarkedMatters(
            MatterTable matters,
            SecrecyTable secrecy,
            HandlingTable handling,
            Desk desk,
            Clock clock) {
        this.matters = matters;
        this.secrecy = secrecy;
        this.handling = handling;
        this.desk = desk;
        this.clock = clock;
    }

    /// Also one that is in no public view.
    @Transactional(readOnly = true)
    public Optional<Matter> matter(String slug) {
        return handling.find(slug).map(MarkedMatters::whole);
    }

    private static Matter whole(Handling one) {
        var secret = one.secretSubject();
        return new Matter(
                one.matter(),
                one.dnr(),
                one.slug(),
                one.kind(),
                secret == null || secret.isBlank() ? one.subject() : secret,
                one.openedOn());
    }

    /// Whether there is nothing of it in the public diarium.
    @Transactional(readOnly = true)
    public boolean secret(MatterId matter) {
        return matters.find(matter).isEmpty();
    }

    /// By which provision the matter's documents are marked today, the latest mark first; nothing
    /// where none is.
    @Transactional(readOnly = true)
    public Optional<String> ground(MatterId matter) {
        return secrecy.ground(matter.value());
    }

    @Transactional(readOnly = true)
    public List<Ground> grounds() {
        return secrecy.provisions().stream()
                .map(one -> new Ground(one.id(), one.cited(), one.what()))
                .toList();
    }

    /// Registers a document with its mark, and with nothing of it outwards.
    ///
    /// @param shown what is listed in its place
    /// @return its number within the matter
    public int add(Matter matter, Registration document, String provision, String shown, Clerk by) {
        return desk.register(
                handling.find(matter.slug()).orElseThrow(),
                new Desk.Arrived(document, provision, new Twin(null, shown)),
                by);
    }

    /// A step of the matter's way that only those who handle it see.
    public void step(MatterId matter, Step step) {
        matters.insertSecretStep(matter, step, clock.instant());
    }
}
