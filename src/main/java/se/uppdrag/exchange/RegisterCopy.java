package se.uppdrag.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.exchange.RegisterFile.AffiliationLine;
import se.uppdrag.exchange.RegisterFile.AppointmentLine;
import se.uppdrag.exchange.RegisterFile.MembershipLine;
import se.uppdrag.exchange.RegisterFile.OfficeLine;
import se.uppdrag.exchange.RegisterFile.OrganizationLine;
import se.uppdrag.exchange.RegisterFile.PersonLine;
import se.uppdrag.exchange.RegisterFile.RuleLine;
import se.uppdrag.exchange.RegisterFile.SeatsLine;
import se.uppdrag.exchange.RegisterFile.SubstituteLine;
import se.uppdrag.exchange.RegisterFile.TitleLine;
import se.uppdrag.register.Appointment;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Organs;
import se.uppdrag.register.PersonDetails;
import se.uppdrag.register.PersonDetails.Protection;
import se.uppdrag.register.Persons;
import se.uppdrag.register.Register;
import se.uppdrag.register.Substitute;
import se.uppdrag.register.Substitutes;
import se.uppdrag.register.Terms;
import se.uppdrag.register.Title;
import se.uppdrag.register.Titles;
import se.uppdrag.web.Veil;

/// The door: the whole register as a file.
@Service
@Transactional(readOnly = true)
class RegisterCopy {

    private final Register register;
    private final Terms terms;
    private final Persons persons;
    private final Titles titles;
    private final Substitutes substitutes;
    private final Organs organs;

    RegisterCopy(
            Register register,
            Terms terms,
            Persons persons,
            Titles titles,
            Substitutes substitutes,
            Organs organs) {
        this.organs = organs;
        this.substitutes = substitutes;
        this.register = register;
        this.terms = terms;
        this.persons = persons;
        this.titles = titles;
    }

    /// Everything, also what must not leave the house.
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
                                        one.fromDate(),
                                        last(one.toDate())))
                        .toList(),
                rules(today),
                titles.ever().stream().map(RegisterCopy::line).toList(),
                substitutes.ever().stream().map(RegisterCopy::line).toList(),
                organs.seatNumbers().stream()
                        .map(one ->
                                new SeatsLine(
                                        one.organ(), one.seats(), one.fromDate(), one.decidedBy()))
                        .toList());
    }

    /// What everybody may have: those who are or were elected, without what is told in confidence.
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
                whole.memberships().stream().map(RegisterCopy::openLine).toList(),
                List.of(),
                whole.affiliations().stream()
                        .filter(one -> elected.contains(one.personId()))
                        .toList(),
                List.of(),
                whole.rules(),
                whole.titles(),
                whole.substitutes(),
                whole.seats());
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

    /// Why somebody left may be a matter of health; the decision is public, the reason is not ours
    /// to tell.
    private static MembershipLine openLine(MembershipLine one) {
        return new MembershipLine(
                one.personId(),
                one.organizationId(),
                one.onBehalfOfId(),
                one.role(),
                one.position(),
                one.startDate(),
                one.endDate(),
                one.decidedBy(),
                one.ballotGroup(),
                null,
                one.endedBy(),
                null,
                one.constituency());
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
                                                one.bench(),
                                                null,
                                                null)),
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
                                                null,
                                                last(one.toDate()),
                                                one.abolishedBy())))
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
                one.replaces() == null ? null : one.replaces().value(),
                one.constituency());
    }

    private static TitleLine line(Title one) {
        return new TitleLine(
                one.person().value(),
                one.organ(),
                one.title(),
                one.share(),
                one.electedOn(),
                one.fromDate(),
                last(one.toDate()),
                one.decidedBy());
    }

    private static SubstituteLine line(Substitute one) {
        return new SubstituteLine(
                one.alternate().value(),
                one.member().value(),
                one.organ(),
                one.position(),
                one.fromDate(),
                last(one.toDate()),
                one.decidedBy());
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
}
