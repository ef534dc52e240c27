package se.uppdrag.calling;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppdrag.access.PersonId;
import se.uppdrag.assignments.Absences;
import se.uppdrag.calling.pages.AskedPage;
import se.uppdrag.calling.pages.CallingPage;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.register.Person;
import se.uppdrag.register.Register;
import se.uppdrag.sitting.Called;
import se.uppdrag.web.RefusalText;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// Puts who is asked, and why, into words.
@Component
class CallingPages {

    private final Callings callings;
    private final Absences absences;
    private final Meetings meetings;
    private final Register register;
    private final Texts texts;

    CallingPages(
            Callings callings,
            Absences absences,
            Meetings meetings,
            Register register,
            Texts texts) {
        this.callings = callings;
        this.absences = absences;
        this.meetings = meetings;
        this.register = register;
        this.texts = texts;
    }

    AskedPage asked(Asking asking, @Nullable RefusalText refusal) {
        var meeting = meetings.meeting(asking.meeting()).orElseThrow();
        return new AskedPage(
                asking.address(),
                Swedish.inSentence(meeting.organName()) + " " + Swedish.day(meeting.onDate()),
                meeting.address(),
                Swedish.weekday(meeting.onDate())
                        + " "
                        + Swedish.time(meeting.startsAt())
                        + ", "
                        + meeting.place(),
                name(asking.member()),
                why(asking),
                asking.state().name(),
                callings.begun(meeting),
                refusal);
    }

    /// `Du står som nummer 2 i ordningen. Före dig är Bo Ek, som inte kan komma.`
    private String why(Asking asking) {
        var meeting = meetings.meeting(asking.meeting()).orElseThrow();
        var before =
                callings.sitting(meeting).attendance().orderFor(asking.member()).stream()
                        .limit(asking.place() - 1L)
                        .map(Called::name)
                        .toList();
        return before.isEmpty()
                ? texts.get("calling.why.first")
                : texts.get("calling.why.later", asking.place(), String.join(", ", before));
    }

    CallingPage calling(Meeting meeting, @Nullable RefusalText refusal) {
        var absent = absences.of(meeting.id());
        var roll = callings.sitting(meeting).roll();
        var asked = callings.of(meeting);
        return new CallingPage(
                meeting.address(),
                meeting.name(),
                absent.stream()
                        .map(one ->
                                new CallingPage.Seat(
                                        one.value().toString(),
                                        roll.find(one).map(Called::nameAndParty).orElse(name(one)),
                                        roll.member(one).isPresent(),
                                        lines(asked, one)))
                        .toList(),
                Stream.concat(roll.members().stream(), roll.alternates().stream())
                        .filter(one -> !absent.contains(one.person()))
                        .map(one ->
                                new CallingPage.Option(
                                        one.person().value().toString(), one.nameAndParty()))
                        .toList(),
                callings.begun(meeting),
                refusal);
    }

    private List<CallingPage.Line> lines(List<Asking> asked, PersonId member) {
        return asked.stream()
                .filter(one -> one.member().equals(member))
                .map(one ->
                        new CallingPage.Line(
                                one.id().toString(),
                                name(one.alternate()),
                                one.place(),
                                one.state().name(),
                                Swedish.moment(
                                        Optional.ofNullable(one.settledAt())
                                                .orElse(one.askedAt()))))
                .toList();
    }

    String name(PersonId person) {
        return register.person(person).map(Person::name).orElse("");
    }
}
