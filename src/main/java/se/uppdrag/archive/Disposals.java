package se.uppdrag.archive;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.archive.Disposal.Found;
import se.uppdrag.archive.DisposalTable.Item;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.register.Organ;
import se.uppdrag.registry.Dossiers;
import se.uppdrag.registry.Dossiers.Closed;
import se.uppdrag.retention.Plan;
import se.uppdrag.retention.PlanClass;
import se.uppdrag.retention.Retention;

/// The door to disposals: propose one by its decision, look at what goes, confirm it. Who may is
/// for the page to have asked.
@Service
@Transactional
public class Disposals {

    /// What somebody wants to dispose of, and by which decision.
    ///
    /// @param organ whose authority's matters they are
    /// @param decidedBy the organ that decided; nothing where it was not said
    /// @param decidedOn the day of the minutes; nothing where it was not said
    /// @param section of the minutes; 0 where it was not said
    public record Proposal(
            Organ organ,
            String planClass,
            int year,
            @Nullable Organ decidedBy,
            @Nullable LocalDate decidedOn,
            int section) {}

    private final DisposalTable table;
    private final Disposing disposing;
    private final Dossiers dossiers;
    private final Retention retention;
    private final Clock clock;

    Disposals(
            DisposalTable table,
            Disposing disposing,
            Dossiers dossiers,
            Retention retention,
            Clock clock) {
        this.table = table;
        this.disposing = disposing;
        this.dossiers = dossiers;
        this.retention = retention;
        this.clock = clock;
    }

    /// Nothing goes yet: the list is there to be looked at.
    public Outcome<Disposal> propose(Proposal proposal, Archivist by) {
        var decidedBy = proposal.decidedBy();
        var decidedOn = proposal.decidedOn();
        if (decidedBy == null || decidedOn == null || proposal.section() < 1) {
            return refused(ArchiveRefusal.NO_DECISION_TO_DISPOSE);
        }
        var found = found(proposal.organ(), decidedBy, decidedOn, proposal.section());
        if (found.isEmpty()) {
            return refused(
                    ArchiveRefusal.DECISION_IS_NOT_FOUND,
                    decidedBy.name() + " " + decidedOn + " § " + proposal.section());
        }
        var known = planClass(proposal.organ().authority(), proposal.planClass());
        return Ripe.of(known.orElse(null), proposal.year(), today())
                .dispose(proposal.planClass())
                .flatMap(_ -> propose(proposal, decidedBy, decidedOn, found.get(), known, by));
    }

    private Outcome<Disposal> propose(
            Proposal proposal,
            Organ decidedBy,
            LocalDate decidedOn,
            Found found,
            Optional<PlanClass> known,
            Archivist by) {
        var authority = proposal.organ().authority();
        var closed =
                dossiers.closed(authority, proposal.planClass(), proposal.year()).stream()
                        .filter(one -> !one.disposed())
                        .toList();
        var taken = table.taken(closed.stream().map(Closed::id).toList());
        var items = new ArrayList<Item>();
        for (var one : closed) {
            if (!taken.contains(one.id())) {
                items.add(
                        new Item(
                                items.size() + 1,
                                one.id(),
                                one.dnr(),
                                one.slug(),
                                one.subject(),
                                one.secret(),
                                false,
                                0,
                                ""));
            }
        }
        if (items.isEmpty()) {
            return refused(
                    ArchiveRefusal.NOTHING_TO_DISPOSE,
                    proposal.planClass(),
                    Integer.toString(proposal.year()));
        }
        var id = UUID.randomUUID();
        table.insert(
                new Disposal(
                        id,
                        authority,
                        decidedBy.slug(),
                        decidedBy.name(),
                        proposal.planClass(),
                        known.map(PlanClass::name).orElse(""),
                        proposal.year(),
                        decidedOn,
                        proposal.section(),
                        found,
                        by.name(),
                        now(),
                        items.size(),
                        0,
                        0,
                        0,
                        0,
                        0,
                        null,
                        null,
                        null,
                        false),
                items);
        return granted(table.find(id).orElseThrow());
    }

    /// A decision is found where verified minutes have the section, or where the plan in force was
    /// decided by it. Minutes that are here and lack it say that there is none.
    private Optional<Found> found(Organ whose, Organ decidedBy, LocalDate on, int section) {
        if (on.isAfter(today())) {
            return Optional.empty();
        }
        var minutes = table.inMinutes(decidedBy.slug(), on, section);
        if (minutes.isPresent()) {
            return minutes.get() ? Optional.of(Found.MINUTES) : Optional.empty();
        }
        return retention.inForce(today()).stream()
                .filter(plan -> plan.authority().equals(whose.authority()))
                .filter(plan -> plan.organName().equals(decidedBy.name()))
                .filter(plan -> plan.decidedOn().equals(on) && section(plan) == section)
                .findFirst()
                .map(_ -> Found.PLAN);
    }

    /// `45` of `§ 45`.
    private static int section(Plan plan) {
        var number = plan.section().replaceAll("\\D", "");
        return number.isEmpty() || number.length() > 6 ? -1 : Integer.parseInt(number);
    }

    private Optional<PlanClass> planClass(String authority, String code) {
        return retention.classes(List.of(authority), today()).stream()
                .filter(one -> one.code().equals(code))
                .findFirst();
    }

    @Transactional(readOnly = true)
    public Optional<Disposal> disposal(UUID id) {
        return table.find(id);
    }

    /// From now on it is carried out.
    public Outcome<Disposal> confirm(UUID id, boolean sure, Archivist by) {
        return table.lock(id)
                .orElseThrow()
                .confirm(sure)
                .map(one -> {
                    table.confirm(id, by.id(), by.name(), now());
                    disposing.begin(id);
                    return table.find(id).orElseThrow();
                });
    }

    /// It will not be carried out.
    public Outcome<Disposal> drop(UUID id, Archivist by) {
        return table.lock(id)
                .orElseThrow()
                .drop()
                .map(one -> {
                    table.drop(id, by.name(), now());
                    return table.find(id).orElseThrow();
                });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private LocalDate today() {
        return SwedishTime.dateOf(clock.instant());
    }
}
