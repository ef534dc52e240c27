package se.uppdrag.exchange;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.access.PersonId;
import se.uppdrag.assignments.Leavings;
import se.uppdrag.law.Outcome;
import se.uppdrag.register.Departure;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Persons;
import se.uppdrag.register.Register;
import se.uppdrag.register.Substitutes;
import se.uppdrag.register.Terms;

/// The door: takes in the county administrative board's decision, all of it or nothing.
@Service
@Transactional
class CouncilImport {

    private final Register register;
    private final Terms terms;
    private final Substitutes substitutes;
    private final Persons persons;
    private final Leavings leavings;

    CouncilImport(
            Register register,
            Terms terms,
            Substitutes substitutes,
            Persons persons,
            Leavings leavings) {
        this.register = register;
        this.terms = terms;
        this.substitutes = substitutes;
        this.persons = persons;
        this.leavings = leavings;
    }

    /// What the decision would change from the day.
    @Transactional(readOnly = true)
    public Outcome<CouncilChange> weigh(CouncilList list, LocalDate from, String decidedBy) {
        if (decidedBy.isBlank()) {
            return refused(ExchangeRefusal.NO_DECISION_IS_CITED);
        }
        var assembly = register.organ(register.assembly().slug(), from).orElseThrow();
        if (list.members().size() > assembly.seats()) {
            return refused(
                    ExchangeRefusal.MORE_MEMBERS_THAN_THE_ASSEMBLY_HAS,
                    Integer.toString(list.members().size()),
                    Integer.toString(assembly.seats()));
        }
        var change =
                CouncilChange.of(
                        register.roll(assembly, from), list, substitutes.on(assembly.slug(), from));
        if (change.nothing()) {
            return refused(ExchangeRefusal.NOTHING_WOULD_CHANGE);
        }
        var later =
                terms.everIn(assembly.slug()).stream().anyMatch(one -> one.fromDate().isAfter(from))
                        || substitutes.changesAfter(assembly.slug(), from)
                        || change.leave().stream().anyMatch(one -> !one.fromDate().isBefore(from));
        return later
                ? refused(ExchangeRefusal.COUNCIL_HAS_CHANGED_SINCE, from.toString())
                : granted(change);
    }

    /// @param seen what was shown; refused when the register has changed since
    public Outcome<CouncilChange> take(
            CouncilList list, LocalDate from, String decidedBy, String seen, LocalDate today) {
        return weigh(list, from, decidedBy)
                .flatMap(change -> {
                    if (!mark(change).equals(seen)) {
                        return refused(ExchangeRefusal.REGISTER_HAS_CHANGED_MEANWHILE);
                    }
                    var gone = change.gone();
                    for (var one : change.leave()) {
                        leave(one, from, gone.contains(one), decidedBy);
                    }
                    for (var place : change.enter()) {
                        enter(place, from, decidedBy);
                        if (place.post().member()) {
                            leavings.filled(
                                    register.assembly().slug(),
                                    place.position(),
                                    place.name(),
                                    today);
                        }
                    }
                    parts(change, from);
                    name(change, from, decidedBy);
                    return granted(change);
                });
    }

    private void parts(CouncilChange change, LocalDate from) {
        var assembly = register.assembly();
        var roll = register.roll(assembly, from);
        for (var part : change.parts()) {
            terms.electedFor(
                    one(
                            part.member() ? roll.members() : roll.alternates(),
                            part.name(),
                            part.party()),
                    assembly.slug(),
                    from,
                    part.constituency());
        }
    }

    private void name(CouncilChange change, LocalDate from, String decidedBy) {
        var assembly = register.assembly();
        var roll = register.roll(assembly, from);
        for (var order : change.orders()) {
            substitutes.name(
                    assembly.slug(),
                    one(roll.members(), order.member(), order.party()),
                    order.alternates().stream()
                            .map(name -> one(roll.alternates(), name, order.party()))
                            .toList(),
                    from,
                    decidedBy);
        }
    }

    private static PersonId one(List<Membership> among, String name, String party) {
        return among.stream()
                .filter(one -> one.name().equals(name) && party.equals(one.party()))
                .map(Membership::person)
                .findFirst()
                .orElseThrow();
    }

    private void leave(Membership one, LocalDate from, boolean gone, String decidedBy) {
        if (gone) {
            register.release(one.person(), one.organ(), from, decidedBy);
            substitutes.name(one.organ(), one.person(), List.of(), from, decidedBy);
        } else {
            terms.leave(one.person(), one.organ(), from, Departure.CHANGED_POST, decidedBy);
        }
    }

    private void enter(CouncilChange.Place place, LocalDate from, String decidedBy) {
        var before = place.before();
        register.appoint(
                new Membership(
                                before == null
                                        ? persons.knownOrEntered(place.name(), place.party())
                                        : before.person(),
                                place.name(),
                                register.assembly().slug(),
                                place.post(),
                                place.party(),
                                place.position(),
                                from,
                                before == null ? null : before.toDate(),
                                decidedBy)
                        .electedFor(place.constituency()));
    }

    /// Tells one change from another; carried by the form from the preview to the act.
    static String mark(CouncilChange change) {
        return Integer.toHexString(
                List.of(
                                change.leave().stream().map(Membership::toString).toList(),
                                change.enter().stream().map(CouncilChange.Place::toString).toList(),
                                change.orders(),
                                change.parts())
                        .hashCode());
    }
}
