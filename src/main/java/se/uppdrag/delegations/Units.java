package se.uppdrag.delegations;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Outcome;
import se.uppdrag.register.Person;
import se.uppdrag.register.Register;
import se.uppdrag.web.PlainLetters;

/// The door to the organisation under the committees: units, and who works in them.
@Service
@Transactional
public class Units {

    private final UnitTable table;
    private final WorkTable work;
    private final Register register;
    private final Clock clock;

    Units(UnitTable table, WorkTable work, Register register, Clock clock) {
        this.table = table;
        this.work = work;
        this.register = register;
        this.clock = clock;
    }

    /// @param parent the unit it is to belong to; none for an administration
    public Outcome<Unit> open(
            String name, String organ, @Nullable String parent, LocalDate from, PersonId by) {
        work.lock();
        var slug = slug(name);
        var known = table.units();
        if (slug.isEmpty()
                || known.stream().anyMatch(one -> one.slug().equals(slug))
                || register.organ(slug).isPresent()) {
            return refused(DelegationsRefusal.UNIT_IS_KNOWN, name.strip());
        }
        var above =
                parent == null
                        ? Optional.<Unit>empty()
                        : known.stream().filter(one -> one.slug().equals(parent)).findFirst();
        if (parent != null && above.filter(one -> one.organ().equals(organ)).isEmpty()) {
            return refused(DelegationsRefusal.UNIT_WOULD_BE_ITS_OWN_HEAD, name.strip());
        }
        return keep(new Unit(slug, name.strip(), organ, parent, from, false), by);
    }

    private Outcome<Unit> keep(Unit unit, PersonId by) {
        table.insert(unit, by, clock.instant());
        return granted(unit);
    }

    /// Moves or renames a unit from a day on. Its letters are to be gone through after that.
    public Outcome<Unit> change(Unit changed, PersonId by) {
        work.lock();
        var parents = new HashMap<String, String>();
        table.units().stream()
                .filter(one -> !one.closed())
                .forEach(one -> parents.put(one.slug(), one.above()));
        parents.put(changed.slug(), changed.above());
        var seen = new HashSet<String>();
        for (var at = changed.slug(); at != null; at = parents.get(at)) {
            if (!seen.add(at)) {
                return refused(DelegationsRefusal.UNIT_WOULD_BE_ITS_OWN_HEAD, changed.name());
            }
        }
        if (changed.closed()
                && table.units().stream()
                        .filter(one -> !one.closed())
                        .anyMatch(one ->
                                changed.slug().equals(one.parent())
                                        && open(one.slug(), changed.fromDate()))) {
            return refused(DelegationsRefusal.UNIT_HAS_UNITS, changed.name());
        }
        if (table.units().stream()
                .anyMatch(one ->
                        one.slug().equals(changed.slug())
                                && !one.fromDate().isBefore(changed.fromDate()))) {
            return refused(DelegationsRefusal.UNIT_IS_KNOWN, changed.name());
        }
        return keep(changed, by);
    }

    private boolean open(String slug, LocalDate on) {
        return table.units().stream()
                .filter(one -> one.slug().equals(slug) && !one.fromDate().isAfter(on))
                .reduce((_, later) -> later)
                .filter(one -> !one.closed())
                .isPresent();
    }

    /// Somebody begins in a unit. A unit has one manager at a time.
    public Outcome<Posting> appoint(
            String unit, PersonId person, String title, boolean manager, LocalDate from) {
        work.lock();
        var taken =
                table.postings().stream()
                        .filter(one -> one.unit().equals(unit) && one.manager())
                        .filter(one -> one.toDate() == null || one.toDate().isAfter(from))
                        .findFirst();
        if (manager && taken.isPresent()) {
            return refused(DelegationsRefusal.UNIT_HAS_A_MANAGER, taken.get().name());
        }
        var posting =
                new Posting(
                        UUID.randomUUID(),
                        unit,
                        person,
                        register.person(person).map(Person::name).orElse("?"),
                        title.strip(),
                        manager,
                        from,
                        null);
        table.insert(posting);
        return granted(posting);
    }

    /// Somebody leaves: from the day, what she held is the giver's again.
    public Outcome<Posting> leave(UUID id, LocalDate from) {
        work.lock();
        var posting =
                table.postings().stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElseThrow();
        if (posting.toDate() != null || from.isBefore(posting.fromDate())) {
            return refused(DelegationsRefusal.POSTING_HAS_ENDED, posting.name());
        }
        table.end(id, from);
        return granted(posting);
    }

    @Transactional(readOnly = true)
    public List<Posting> postings() {
        return table.postings();
    }

    @Transactional(readOnly = true)
    public List<Unit> all() {
        return table.units();
    }

    static String slug(String name) {
        var plain = PlainLetters.of(name.strip()).replaceAll("[^a-z0-9]+", "-");
        return plain.replaceAll("^-|-$", "");
    }
}
