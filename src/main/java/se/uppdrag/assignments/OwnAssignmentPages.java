package se.uppdrag.assignments;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.SignedIn;
import se.uppdrag.assignments.pages.MinePage;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Organ;
import se.uppdrag.register.PersonDetails.Protection;
import se.uppdrag.register.Persons;
import se.uppdrag.register.Register;
import se.uppdrag.sitting.SittingEvent;
import se.uppdrag.sitting.Sittings;
import se.uppdrag.web.OwnSections;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// Makes the page of the reader's own assignment.
@Component
class OwnAssignmentPages {

    private final Leavings leavings;
    private final Absences absences;
    private final Register register;
    private final Persons persons;
    private final Meetings meetings;
    private final Sittings sittings;
    private final ObjectProvider<OwnSections> sections;
    private final Texts texts;
    private final Clock clock;

    OwnAssignmentPages(
            Leavings leavings,
            Absences absences,
            Register register,
            Persons persons,
            Meetings meetings,
            Sittings sittings,
            ObjectProvider<OwnSections> sections,
            Texts texts,
            Clock clock) {
        this.leavings = leavings;
        this.absences = absences;
        this.register = register;
        this.persons = persons;
        this.meetings = meetings;
        this.sittings = sittings;
        this.sections = sections;
        this.texts = texts;
        this.clock = clock;
    }

    LocalDate today() {
        return SwedishTime.dateOf(clock.instant());
    }

    String show(SignedIn who, ContactForm form, boolean saved, String problem, Model model) {
        var today = today();
        var mine =
                register.memberships(who.person()).stream().filter(one -> one.on(today)).toList();
        var hidden =
                persons.details(who.person())
                        .filter(one -> one.protection() != Protection.NONE)
                        .isPresent();
        model.addAttribute(
                "page",
                new MinePage(
                        who.name(),
                        register.memberships(who.person()).isEmpty()
                                ? ""
                                : "/ledamoter/" + who.id(),
                        mine.stream().map(one -> post(one, who.person())).toList(),
                        mine.stream().flatMap(one -> attendance(one, today).stream()).toList(),
                        coming(who.person(), today),
                        new MinePage.Contact(
                                form.email(),
                                form.phone(),
                                form.emailPublic(),
                                form.phonePublic(),
                                form.birthYear(),
                                form.sex(),
                                hidden,
                                saved),
                        more(who, today),
                        problem,
                        null));
        return "assignments/mine";
    }

    private MinePage.Post post(Membership one, PersonId person) {
        var leaving =
                leavings.of(person).stream()
                        .filter(each -> each.organ().equals(one.organ()) && !each.decided())
                        .findFirst();
        return new MinePage.Post(
                "/organ/" + one.organ(),
                name(one.organ()),
                texts.get("register.post." + one.post()),
                Objects.requireNonNullElse(one.party(), ""),
                Swedish.date(one.fromDate()),
                one.toDate() == null ? "" : Swedish.date(one.toDate().minusDays(1)),
                one.decidedBy(),
                leaving.isPresent() ? "" : "/mitt-uppdrag/avsagelse/" + one.organ(),
                leaving.map(each ->
                                texts.get(
                                        "assignments.mine.asked",
                                        Objects.requireNonNullElse(each.dnr(), "")))
                        .orElse(""));
    }

    /// Of the meetings held in the last year, those she came to. An alternate need not come.
    private Optional<MinePage.Attendance> attendance(Membership one, LocalDate today) {
        if (!one.post().member()) {
            return Optional.empty();
        }
        var from =
                one.fromDate().isAfter(today.minusYears(1)) ? one.fromDate() : today.minusYears(1);
        int held = 0;
        int present = 0;
        for (var meeting : meetings.between(from, today.minusDays(1), one.organ())) {
            var log = sittings.log(meeting.id());
            if (!log.isEmpty()) {
                held++;
                present +=
                        log.stream()
                                        .anyMatch(line ->
                                                line.event() instanceof SittingEvent.Arrived arrived
                                                        && arrived.person().equals(one.person()))
                                ? 1
                                : 0;
            }
        }
        return held == 0
                ? Optional.empty()
                : Optional.of(
                        new MinePage.Attendance(
                                name(one.organ()),
                                present,
                                held,
                                texts.get(
                                        "assignments.mine.attended",
                                        Integer.toString(present),
                                        Integer.toString(held))));
    }

    private List<MinePage.Coming> coming(PersonId person, LocalDate today) {
        var coming = new ArrayList<MinePage.Coming>();
        for (var meeting : meetings.calledTo(person, today)) {
            coming.add(
                    new MinePage.Coming(
                            meeting.organ(),
                            meeting.address().substring(meeting.address().lastIndexOf('/') + 1),
                            meeting.address(),
                            meeting.organName(),
                            Swedish.weekday(meeting.onDate())
                                    + " "
                                    + Swedish.time(meeting.startsAt()),
                            absences.of(meeting.id()).contains(person)));
        }
        return coming;
    }

    private List<MinePage.Section> more(SignedIn who, LocalDate today) {
        return sections.orderedStream()
                .flatMap(one -> one.sectionsFor(who.id(), today).stream())
                .map(one ->
                        new MinePage.Section(
                                one.id(),
                                one.heading(),
                                one.rows().stream()
                                        .map(row -> new MinePage.Row(row.name(), row.value()))
                                        .toList(),
                                one.href(),
                                one.link()))
                .toList();
    }

    private String name(String organ) {
        return register.organ(organ).map(Organ::name).orElse(organ);
    }
}
