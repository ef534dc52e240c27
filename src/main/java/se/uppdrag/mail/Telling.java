package se.uppdrag.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.uppdrag.access.PersonId;
import se.uppdrag.register.PersonDetails;
import se.uppdrag.register.Persons;

/// Tells one person that she has something to read, the way she wants it: a letter at once, a line
/// in the day's letter, on her devices, or not at all. In the transaction of what it tells of.
@Component
class Telling {

    private final NewsTable news;
    private final ChoiceTable choices;
    private final DeviceTable devices;
    private final LetterTable letters;
    private final Persons persons;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Telling(
            NewsTable news,
            ChoiceTable choices,
            DeviceTable devices,
            LetterTable letters,
            Persons persons,
            Clock clock,
            ApplicationEventPublisher events) {
        this.news = news;
        this.choices = choices;
        this.devices = devices;
        this.letters = letters;
        this.persons = persons;
        this.clock = clock;
        this.events = events;
    }

    void tell(Kind kind, String occasion, PersonId person, Letter.Words words, Instant until) {
        var now = clock.instant();
        if (!until.isAfter(now)) {
            return;
        }
        var choice = choices.of(person, kind);
        var one =
                new News(
                        UUID.randomUUID(),
                        occasion,
                        person,
                        kind,
                        words.subject(),
                        words.link(),
                        now,
                        until,
                        choice.letters() == Kind.Way.DAILY);
        if (!news.insert(one)) {
            return;
        }
        if (choice.letters() == Kind.Way.NOW) {
            write(occasion, person, words, until);
        }
        if (choice.push()) {
            devices.push(one.id(), person, now);
        }
    }

    /// To her own devices alone, so that she sees that they work.
    void tryOut(PersonId person, String subject, String link, Instant until) {
        var now = clock.instant();
        var one =
                new News(
                        UUID.randomUUID(),
                        "try:" + now,
                        person,
                        Kind.TASK,
                        subject,
                        link,
                        now,
                        until,
                        false);
        if (news.insert(one)) {
            devices.push(one.id(), person, now);
        }
    }

    /// It has lost its point: what has not gone yet does not go.
    void withdraw(String occasion) {
        news.withdraw(occasion);
        letters.withdraw(occasion, clock.instant());
    }

    /// A letter whatever she has chosen.
    void write(String occasion, PersonId person, Letter.Words words, Instant until) {
        var now = clock.instant();
        if (until.isAfter(now)
                && letters.insert(
                        Letter.written(occasion, person, address(person), words, now, until))) {
            events.publishEvent(new Letters.Posted());
        }
    }

    @Nullable String address(PersonId person) {
        return persons.details(person)
                .map(PersonDetails::email)
                .filter(address -> !address.isBlank())
                .orElse(null);
    }
}
