package se.uppdrag.exchange;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.access.PersonId;
import se.uppdrag.exchange.RegisterFile.MembershipLine;
import se.uppdrag.exchange.RegisterFile.OrganizationLine;
import se.uppdrag.exchange.RegisterFile.PersonLine;
import se.uppdrag.exchange.RegisterFile.SubstituteLine;
import se.uppdrag.exchange.RegisterFile.TitleLine;
import se.uppdrag.law.Outcome;
import se.uppdrag.register.Appointment;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Organs;
import se.uppdrag.register.Party;
import se.uppdrag.register.Person;
import se.uppdrag.register.PersonDetails;
import se.uppdrag.register.Persons;
import se.uppdrag.register.Register;
import se.uppdrag.register.SeatNumber;
import se.uppdrag.register.Substitute;
import se.uppdrag.register.Substitutes;
import se.uppdrag.register.Terms;
import se.uppdrag.register.Title;
import se.uppdrag.register.Titles;

/// The door: a whole register comes in as a file, where there is none.
@Service
@Transactional
class RegisterRestore {

    private final Register register;
    private final Terms terms;
    private final Persons persons;
    private final Titles titles;
    private final Organs organs;
    private final Substitutes substitutes;

    RegisterRestore(
            Register register,
            Terms terms,
            Persons persons,
            Titles titles,
            Organs organs,
            Substitutes substitutes) {
        this.substitutes = substitutes;
        this.register = register;
        this.terms = terms;
        this.persons = persons;
        this.titles = titles;
        this.organs = organs;
    }

    private static @Nullable LocalDate after(@Nullable LocalDate last) {
        return last == null ? null : last.plusDays(1);
    }

    /// Takes in a whole register where there is none: all of it or nothing.
    public Outcome<RegisterFile> restore(RegisterFile file) {
        if (!terms.foundings().isEmpty() || !register.parties().isEmpty()) {
            return Outcome.refused(ExchangeRefusal.REGISTER_IS_NOT_EMPTY);
        }
        file.organizations().stream().filter(OrganizationLine::party).forEach(this::party);
        file.organizations().stream().filter(one -> !one.party()).forEach(this::organ);
        file.organizations().forEach(this::abolished);
        file.seats()
                .forEach(one ->
                        organs.enter(
                                new SeatNumber(
                                        one.organizationId(),
                                        one.seats(),
                                        one.startDate(),
                                        one.decidedBy())));
        file.persons().forEach(this::person);
        file.memberships().forEach(this::membership);
        for (var one : file.appointments()) {
            var id = new PersonId(one.personId());
            persons.appoint(
                    new Appointment(
                            id,
                            "",
                            one.kind(),
                            one.organizationId(),
                            one.party(),
                            one.startDate(),
                            after(one.endDate()),
                            one.decidedBy()));
        }
        file.affiliations()
                .forEach(one ->
                        persons.affiliate(
                                new PersonId(one.personId()),
                                one.party(),
                                one.startDate(),
                                one.source()));
        offices(file);
        file.rules()
                .forEach(one ->
                        register.decideRule(
                                one.organizationId(),
                                one.rule(),
                                one.value(),
                                one.startDate(),
                                one.decidedBy()));
        file.titles().forEach(this::title);
        file.substitutes().forEach(this::substitute);
        return Outcome.granted(file);
    }

    private void substitute(SubstituteLine one) {
        substitutes.enter(
                new Substitute(
                        one.organizationId(),
                        new PersonId(one.memberId()),
                        new PersonId(one.personId()),
                        one.position(),
                        one.startDate(),
                        after(one.endDate()),
                        one.decidedBy()));
    }

    private void title(TitleLine one) {
        titles.enter(
                new Title(
                        new PersonId(one.personId()),
                        "",
                        one.organizationId(),
                        one.title(),
                        one.percent(),
                        one.electedOn(),
                        one.startDate(),
                        after(one.endDate()),
                        one.decidedBy()));
    }

    /// Takes in persons and their posts where organs and parties are set up and nobody holds a post
    /// yet: all of it or nothing. Somebody known is left as she is.
    public Outcome<RegisterRows> restore(RegisterRows rows) {
        if (!terms.ever().isEmpty()) {
            return Outcome.refused(ExchangeRefusal.SOMEBODY_HOLDS_A_POST);
        }
        rows.persons().stream()
                .filter(one -> persons.details(new PersonId(one.id())).isEmpty())
                .forEach(this::person);
        rows.memberships().forEach(this::membership);
        return Outcome.granted(rows);
    }

    Set<String> organs() {
        return terms.foundings().stream()
                .map(one -> one.organ().slug())
                .collect(Collectors.toSet());
    }

    Set<String> parties() {
        return register.parties().stream().map(Party::code).collect(Collectors.toSet());
    }

    private void party(OrganizationLine one) {
        register.found(
                new Party(
                        one.id(),
                        one.name(),
                        Objects.requireNonNullElse(one.colour(), "#5b6470"),
                        Objects.requireNonNullElse(one.darkColour(), "#a3adba"),
                        Objects.requireNonNullElse(one.bench(), 0)));
    }

    private void organ(OrganizationLine one) {
        register.found(
                new Organ(
                        one.id(),
                        one.name(),
                        one.kind(),
                        Objects.requireNonNullElse(one.authority(), "KS"),
                        Objects.requireNonNullElse(one.seats(), 1),
                        one.parentId()),
                Objects.requireNonNullElse(one.foundingDate(), LocalDate.EPOCH),
                Objects.requireNonNullElse(one.decidedBy(), ""));
    }

    private void abolished(OrganizationLine one) {
        if (one.dissolutionDate() != null && one.abolishedBy() != null) {
            organs.end(one.id(), one.dissolutionDate().plusDays(1), one.abolishedBy());
        }
    }

    /// Whoever brings in the file is a person already.
    private void person(PersonLine one) {
        var id = new PersonId(one.id());
        if (persons.details(id).isEmpty()) {
            register.enter(new Person(id, one.givenName(), one.familyName(), one.email()));
        }
        persons.change(
                new PersonDetails(
                        id,
                        one.givenName(),
                        one.familyName(),
                        one.email(),
                        one.phone(),
                        one.birthDate() == null ? null : Integer.valueOf(one.birthDate()),
                        one.gender(),
                        one.protection(),
                        one.emailPublicFrom(),
                        one.phonePublicFrom()));
    }

    private void membership(MembershipLine one) {
        register.appoint(
                new Membership(
                        new PersonId(one.personId()),
                        "",
                        one.organizationId(),
                        one.role(),
                        one.onBehalfOfId(),
                        one.position(),
                        one.startDate(),
                        after(one.endDate()),
                        one.decidedBy(),
                        one.ballotGroup(),
                        one.endedBecause(),
                        one.endedBy(),
                        one.replacesId() == null ? null : new PersonId(one.replacesId()),
                        one.constituency()));
    }

    private void offices(RegisterFile file) {
        var known = terms.offices();
        for (var one : file.offices()) {
            var id = new PersonId(one.personId());
            var there =
                    known.stream()
                            .anyMatch(each ->
                                    each.person().equals(id)
                                            && each.role() == one.role()
                                            && Objects.equals(each.organ(), one.organizationId()));
            if (!there) {
                terms.employ(
                        new Terms.Office(
                                id,
                                one.role(),
                                one.organizationId(),
                                one.startDate(),
                                after(one.endDate())));
            }
        }
    }
}
