package se.uppdrag.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.files.FileId;
import se.uppdrag.files.Files;
import se.uppdrag.law.SwedishTime;

/// The door to whole matters (`akter`): read them as they are for the archive, remove what is in
/// them by a decision, and take them in from a package. Gives what is secret too: who may ask is
/// for the one who calls to have asked.
@Service
@Transactional(readOnly = true)
public class Dossiers {

    /// How many matters of a class were closed in a year.
    ///
    /// @param planClass empty where none was given
    public record Shelf(
            String authority, String planClass, int year, boolean secret, int matters) {}

    /// A matter that is closed.
    ///
    /// @param secret whether the whole matter is
    /// @param marked whether anything of it is withheld
    /// @param disposed whether anything in it has been disposed of
    public record Closed(
            UUID id,
            String dnr,
            String slug,
            String subject,
            boolean secret,
            LocalDate closedOn,
            String planClass,
            boolean marked,
            boolean disposed) {}

    /// What a disposal removed.
    ///
    /// @param documents whose content went
    public record Gone(int documents, int files, long bytes) {}

    private final DossierTable table;
    private final MatterPartyTable parties;
    private final DossierIntake intake;
    private final DossierWays ways;
    private final DisposedTable disposed;
    private final HandlingTable handling;
    private final Registry registry;
    private final Files files;
    private final Clock clock;

    Dossiers(
            DossierTable table,
            MatterPartyTable parties,
            DossierIntake intake,
            DossierWays ways,
            DisposedTable disposed,
            HandlingTable handling,
            Registry registry,
            Files files,
            Clock clock) {
        this.table = table;
        this.parties = parties;
        this.intake = intake;
        this.ways = ways;
        this.disposed = disposed;
        this.handling = handling;
        this.registry = registry;
        this.files = files;
        this.clock = clock;
    }

    public List<Shelf> shelves(List<String> authorities) {
        return authorities.isEmpty() ? List.of() : table.shelves(authorities);
    }

    /// @param planClass empty for every class
    public List<Closed> closed(String authority, String planClass, int year) {
        return table.closed(authority, planClass, year);
    }

    public Optional<Dossier> dossier(UUID matter) {
        return table.facts(matter)
                .map(facts ->
                        new Dossier(
                                matter,
                                facts,
                                parties.of(matter),
                                table.subjectMarks(matter),
                                table.papers(matter),
                                table.way(matter),
                                table.changes(matter),
                                table.referrals(matter),
                                table.links(matter)));
    }

    /// Removes every text and file in the matter. What was registered of each stays, and says by
    /// which decision its content is gone.
    ///
    /// @param decision `Gallrad enligt KS 2026-03-12 § 45`
    /// @param act the command in the book of acts by which it is done
    /// @return nothing where the matter is not closed: then nothing of it goes
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Gone> dispose(UUID matter, String decision, UUID act) {
        if (handling.lock(matter).filter(Handling::closed).isEmpty()) {
            return Optional.empty();
        }
        var gone = disposed.dispose(matter, decision, act);
        int count = 0;
        long bytes = 0;
        for (var file : gone.files()) {
            var size = files.erase(new FileId(file), decision, act);
            count += size.isPresent() ? 1 : 0;
            bytes += size.orElse(0L);
        }
        if (gone.documents() > 0) {
            registry.step(
                    new MatterId(matter), new Step(today(), Step.Kind.DISPOSED, decision, null));
        }
        return Optional.of(new Gone(gone.documents(), count, bytes + gone.letters()));
    }

    /// Which of these numbers are in the diarium already.
    public List<String> known(List<String> slugs) {
        return slugs.isEmpty() ? List.of() : intake.known(slugs);
    }

    /// What in it is not as this program writes it; nothing where it can be taken in.
    public static Optional<String> unreadable(Dossier dossier) {
        try {
            dossier.way().forEach(one -> Step.Kind.valueOf(one.kind()));
            dossier.changes().forEach(one -> ChangeTable.What.valueOf(one.what()));
            dossier.links().forEach(one -> Trace.Kind.valueOf(one.kind()));
            for (var one : dossier.referrals()) {
                if (one.how() != null) {
                    Remiss.End.valueOf(one.how());
                }
            }
            dossier.papers().forEach(paper -> paper.marks().forEach(Dossiers::read));
            if (dossier.marks() != null) {
                dossier.marks().forEach(Dossiers::read);
            }
            if (dossier.parties() != null && !MatterParty.fit(dossier.parties())) {
                return Optional.of(dossier.facts().dnr());
            }
            var facts = dossier.facts();
            var number =
                    new RegistryNumber(
                            facts.authority(), facts.year(), facts.number(), facts.secret());
            return facts.closedOn() == null || !number.slug().equals(facts.slug())
                    ? Optional.of(facts.dnr())
                    : Optional.empty();
        } catch (IllegalArgumentException | NullPointerException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private static void read(Dossier.Marked mark) {
        Mark.Act.valueOf(mark.act());
        if (mark.field() != null) {
            Mark.Field.valueOf(mark.field());
        }
    }

    /// A matter from a package, as it was there, with a step that tells where it came from.
    ///
    /// @param stored the files of it, by their paths in the package
    @Transactional(propagation = Propagation.MANDATORY)
    public MatterId takeIn(Dossier dossier, Map<String, FileId> stored, String from, String link) {
        var id = new MatterId(intake.insert(dossier, stored, clock.instant()));
        registry.step(id, new Step(today(), Step.Kind.TAKEN_IN, from, link));
        return id;
    }

    /// When every matter of the package is there: what leads from one to another.
    @Transactional(propagation = Propagation.MANDATORY)
    public void link(List<Dossier> taken, String by) {
        ways.link(taken, by, clock.instant());
    }

    private LocalDate today() {
        return SwedishTime.dateOf(clock.instant());
    }
}
