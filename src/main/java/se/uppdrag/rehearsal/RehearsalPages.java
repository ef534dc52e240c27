package se.uppdrag.rehearsal;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.uppdrag.access.PersonId;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.register.Person;
import se.uppdrag.register.Register;
import se.uppdrag.rehearsal.Verdict.Times;
import se.uppdrag.rehearsal.pages.RehearsalPage;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// Makes the page of a rehearsal.
@Component
class RehearsalPages {

    private final Rehearsals rehearsals;
    private final Register register;
    private final Texts texts;

    RehearsalPages(Rehearsals rehearsals, Register register, Texts texts) {
        this.rehearsals = rehearsals;
        this.register = register;
        this.texts = texts;
    }

    RehearsalPage page(Meeting meeting, boolean keeper, boolean begun) {
        var now = Rehearsals.now();
        var last = rehearsals.last(meeting.id());
        var running = last.filter(one -> one.running(now));
        return new RehearsalPage(
                meeting.address(),
                meeting.organName() + " " + Swedish.date(meeting.onDate()),
                keeper,
                begun,
                UUID.randomUUID().toString(),
                running.map(one -> one.id().toString()).orElse(""),
                running.map(one -> one.round(now)).orElse(0),
                Rehearsal.ROUNDS,
                last.filter(_ -> keeper).map(this::shown).orElse(null));
    }

    private RehearsalPage.Shown shown(Rehearsal rehearsal) {
        var verdict = Verdict.of(rehearsal, rehearsals.answers(rehearsal), Rehearsals.now());
        int scale =
                Math.max(
                        Verdict.PATIENCE_MS,
                        verdict.times().none() ? 0 : verdict.times().longest());
        return new RehearsalPage.Shown(
                verdict.light().name(),
                Swedish.moment(rehearsal.startedAt()),
                verdict.reasons().stream()
                        .map(one -> texts.get("rehearsal.reason." + one))
                        .toList(),
                verdict.rounds().stream()
                        .map(one ->
                                row(
                                        texts.get(
                                                "rehearsal.round", Integer.toString(one.number())),
                                        Integer.toString(one.answers()),
                                        one.times(),
                                        scale))
                        .toList(),
                devices(verdict, scale));
    }

    private List<RehearsalPage.Row> devices(Verdict verdict, int scale) {
        return verdict.devices().stream()
                .map(one ->
                        row(
                                name(one.person()),
                                one.missed() == 0
                                        ? Integer.toString(one.answered())
                                        : texts.get(
                                                "rehearsal.missed",
                                                Integer.toString(one.answered()),
                                                Integer.toString(one.missed())),
                                one.times(),
                                scale))
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .toList();
    }

    private RehearsalPage.Row row(String name, String answers, Times times, int scale) {
        return times.none()
                ? new RehearsalPage.Row(name, answers, "–", "–", 0, false)
                : new RehearsalPage.Row(
                        name,
                        answers,
                        texts.get("rehearsal.ms", Integer.toString(times.percentile(50))),
                        texts.get("rehearsal.ms", Integer.toString(times.longest())),
                        100 * times.longest() / scale,
                        times.longest() > Verdict.PATIENCE_MS);
    }

    private String name(PersonId person) {
        return register.person(person).map(Person::name).orElse("");
    }
}
