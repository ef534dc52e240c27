package se.uppdrag.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.access.PersonId;
import se.uppdrag.exchange.RegisterFile.AffiliationLine;
import se.uppdrag.exchange.RegisterFile.AppointmentLine;
import se.uppdrag.exchange.RegisterFile.MembershipLine;
import se.uppdrag.exchange.RegisterFile.OfficeLine;
import se.uppdrag.exchange.RegisterFile.OrganizationLine;
import se.uppdrag.exchange.RegisterFile.PersonLine;
import se.uppdrag.exchange.RegisterFile.RuleLine;
import se.uppdrag.law.Outcome;
import se.uppdrag.register.Appointment;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Party;
import se.uppdrag.register.Person;
import se.uppdrag.register.PersonDetails;
import se.uppdrag.register.PersonDetails.Protection;
import se.uppdrag.register.Persons;
import se.uppdrag.register.Register;
import se.uppdrag.register.Terms;
import se.uppdrag.web.Veil;

/// The door: the whole register out as a file, and in again where there is none.
@Service
@Transactional
class RegisterCopy {

    private final Register register;
    private final Terms terms;
    private final Persons persons;

    RegisterCopy(Register register, Terms terms, Persons persons) {
        this.register = register;
        this.terms = terms;
        this.persons = persons;
    }

    /// Everything, also what must not leave the house.
    @Transactional(readOnly = true)
    public RegisterFile whole(LocalDate today) {
        return new RegisterFile(
                RegisterFile.FORMAT,
                today,
                persons.everybody().stream().map(RegisterCopy::line).toList(),
                organizations(),
                terms.ever().stream().map(RegisterCopy::line).toList(),
                persons.appointments().stream().map(RegisterCopy::line).toList(),
                persons.affiliations().stream()
                        .map(one ->
                                new AffiliationLine(
                                        one.person().value(),
                                        one.party(),
                                        one.fromDate(),
                                        one.source()))
                        .toList(),
                terms.offices().stream()
                        .map(one ->
                                new OfficeLine(
                                        one.person().value(),
                                        one.role(),
                                        one.organ(),
                                        one.fromDate()))
                        .toList(),
                rules(today));
    }

    /// What everybody may have: those who are or were elected, without what is told in confidence.
    @Transactional(readOnly = true)
    public RegisterFile open(LocalDate today) {
        var whole = whole(today);
        var elected =
                whole.memberships().stream()
                        .map(MembershipLine::personId)
                        .collect(Collectors.toSet());
        return new RegisterFile(
                whole.format(),
                whole.made(),
                persons.everybody().stream()
                        .filter(one -> elected.contains(one.id().value()))
                        .map(RegisterCopy::openLine)
                        .toList(),
                whole.organizations(),
                whole.memberships(),
                List.of(),
                whole.affiliations().stream()
                        .filter(one -> elected.contains(one.personId()))
                        .toList(),
                List.of(),
                whole.rules());
    }

    private static PersonLine line(PersonDetails one) {
        return new PersonLine(
                one.id().value(),
                one.name(),
                one.givenName(),
                one.familyName(),
                one.email(),
                one.phone(),
                one.birthYear() == null ? null : one.birthYear().toString(),
                one.sex(),
                one.protection(),
                one.emailPublicFrom(),
                one.phonePublicFrom());
    }

    /// The kind of protection is itself told to nobody.
    private static PersonLine openLine(PersonDetails one) {
        var hidden = one.protection() == Protection.NAME;
        return new PersonLine(
                one.id().value(),
                hidden ? Veil.INSTEAD : one.name(),
                hidden ? "" : one.givenName(),
                hidden ? "" : one.familyName(),
                one.publicEmail(),
                one.publicPhone(),
                null,
                null,
                Protection.NONE,
                null,
                null);
    }

    private List<OrganizationLine> organizations() {
        return Stream.concat(
                        register.parties().stream()
                                .map(one ->
                                        new OrganizationLine(
                                                one.code(),
                                                one.name(),
                                                OrganizationLine.PARTY,
                                                null,
                                                null,
                                                null,
                                                null,
                                                null,
                                                one.colour(),
                                                one.darkColour(),
                                                one.bench())),
                        terms.foundings().stream()
                                .map(one ->
                                        new OrganizationLine(
                                                one.organ().slug(),
                                                one.organ().name(),
                                                one.organ().kind().name(),
                                                one.organ().parent(),
                                                one.fromDate(),
                                                one.organ().seats(),
                                                one.organ().authority(),
                                                one.decidedBy(),
                                                null,
                                                null,
                                                null)))
                .toList();
    }

    private static MembershipLine line(Membership one) {
        return new MembershipLine(
                one.person().value(),
                one.organ(),
                one.party(),
                one.post(),
                one.position(),
                one.fromDate(),
                last(one.toDate()),
                one.decidedBy(),
                one.ballotGroup(),
                one.endedBecause(),
                one.endedBy(),
                one.replaces() == null ? null : one.replaces().value());
    }

    private static AppointmentLine line(Appointment one) {
        return new AppointmentLine(
                one.person().value(),
                one.kind(),
                one.organ(),
                one.party(),
                one.fromDate(),
                last(one.toDate()),
                one.decidedBy());
    }

    private List<RuleLine> rules(LocalDate today) {
        var rules = new ArrayList<RuleLine>();
        for (var organ : terms.foundings()) {
            var slug = organ.organ().slug();
            register.decidedRules(slug, today)
                    .forEach(one ->
                            rules.add(
                                    new RuleLine(
                                            slug,
                                            one.rule(),
                                            one.value(),
                                            one.fromDate(),
                                            one.decidedBy())));
        }
        return rules;
    }

    /// Ours are half-open; a file has the last day.
    private static @Nullable LocalDate last(@Nullable LocalDate to) {
        return to == null ? null : to.minusDays(1);
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
        return Outcome.granted(file);
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
                        one.replacesId() == null ? null : new PersonId(one.replacesId())));
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
                register.employ(id, one.role(), one.organizationId(), one.startDate());
            }
        }
    }
}
