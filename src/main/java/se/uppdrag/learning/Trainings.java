package se.uppdrag.learning;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.learning.BookingTable.Opinion;

/// The door: plan a training, take a place, wait for one, say who came and what they thought.
@Service
@Transactional
public class Trainings {

    private static final int SOON_DAYS = 14;
    private static final int ASKED_DAYS = 30;

    private final TrainingTable trainings;
    private final BookingTable bookings;
    private final Clock clock;

    Trainings(TrainingTable trainings, BookingTable bookings, Clock clock) {
        this.trainings = trainings;
        this.bookings = bookings;
        this.clock = clock;
    }

    public Outcome<Training> plan(Training one, PersonId by) {
        trainings.insert(one, by, clock.instant());
        return granted(one);
    }

    /// What is changed begins from the version before the writer. More places go to those who wait.
    public Outcome<Training> change(Training one, PersonId by) {
        trainings.lock(one.id());
        if (!trainings.update(one, by, clock.instant())) {
            return refused(LearningRefusal.LESSON_WAS_CHANGED_MEANWHILE);
        }
        moveUp(one);
        return granted(one);
    }

    @Transactional(readOnly = true)
    public Optional<Training> find(UUID id) {
        return trainings.find(id);
    }

    @Transactional(readOnly = true)
    public List<Training> coming() {
        return trainings.coming(today());
    }

    @Transactional(readOnly = true)
    List<Training> past() {
        return trainings.past(today());
    }

    @Transactional(readOnly = true)
    List<Booking> bookings(UUID training) {
        return bookings.of(training);
    }

    @Transactional(readOnly = true)
    List<Booking> bookings(PersonId person) {
        return bookings.of(person);
    }

    /// Takes a place, or the last place in the line where all are taken. Who is there already stays
    /// where she is.
    ///
    /// @return whether she has a place
    public Outcome<Boolean> enrol(Training training, PersonId person) {
        trainings.lock(training.id());
        var now = trainings.find(training.id()).orElse(training);
        return now.open(today())
                .map(_ -> {
                    var all = bookings.of(now.id());
                    var mine = all.stream().filter(one -> one.person().equals(person)).findFirst();
                    if (mine.isPresent()) {
                        return !mine.get().waits();
                    }
                    var free = all.stream().filter(one -> !one.waits()).count() < now.places();
                    bookings.insert(now.id(), person, free, clock.instant());
                    return free;
                });
    }

    /// Gives up a place; the first in the line moves up.
    public Outcome<Training> leave(Training training, PersonId person) {
        trainings.lock(training.id());
        if (training.begun(clock.instant()) instanceof Granted) {
            return refused(LearningRefusal.ENROLMENT_IS_CLOSED, String.valueOf(training.onDate()));
        }
        bookings.leave(training.id(), person, clock.instant());
        moveUp(training);
        return granted(training);
    }

    private void moveUp(Training training) {
        var all = bookings.of(training.id());
        long free = training.places() - all.stream().filter(one -> !one.waits()).count();
        all.stream()
                .filter(Booking::waits)
                .limit(Math.max(0, free))
                .forEach(one -> bookings.place(one.id(), clock.instant()));
    }

    /// Says who came, of those who had a place.
    ///
    /// @param came their bookings
    public Outcome<Training> attended(Training training, Set<UUID> came) {
        return training.begun(clock.instant())
                .map(one -> {
                    bookings.of(one.id()).stream()
                            .filter(booking -> !booking.waits())
                            .forEach(booking ->
                                    bookings.attended(booking.id(), came.contains(booking.id())));
                    return one;
                });
    }

    /// Who got the first places, so that it can be said of them that they came.
    ///
    /// @return their bookings, as the form of the office sends them
    @Transactional(readOnly = true)
    public Set<UUID> came(UUID training, int first) {
        return bookings.of(training).stream()
                .filter(one -> !one.waits())
                .limit(first)
                .map(Booking::id)
                .collect(Collectors.toSet());
    }

    /// Who came, in this time, to trainings for which those who come are paid.
    @Transactional(readOnly = true)
    public List<Attended> paid(LocalDate from, LocalDate to) {
        return bookings.paid(from, to);
    }

    /// Whether the person came to it.
    ///
    /// @return the day it was
    @Transactional(readOnly = true)
    Outcome<LocalDate> certified(Training training, PersonId person) {
        var day = training.onDate();
        return day != null
                        && bookings.of(training.id()).stream()
                                .anyMatch(one -> one.person().equals(person) && one.came())
                ? granted(day)
                : refused(LearningRefusal.ONLY_FOR_THOSE_WHO_CAME);
    }

    /// How many the municipality holds, or has planned, this year and the next.
    @Transactional(readOnly = true)
    Map<Integer, Integer> inYears() {
        return trainings.inYears(today().withDayOfYear(1));
    }

    /// Takes in what somebody who came thought of it, once, and without her name.
    public Outcome<Training> evaluate(Training training, PersonId person, int grade, String words) {
        var mine =
                bookings.of(training.id()).stream()
                        .filter(one -> one.person().equals(person) && one.came())
                        .findFirst();
        if (mine.isEmpty()) {
            return refused(LearningRefusal.ONLY_FOR_THOSE_WHO_CAME);
        }
        if (bookings.evaluated(mine.get().id())) {
            bookings.insert(training.id(), new Opinion(grade, words));
        }
        return granted(training);
    }

    @Transactional(readOnly = true)
    boolean hasEvaluated(Booking booking) {
        return bookings.hasEvaluated(booking.id());
    }

    @Transactional(readOnly = true)
    List<Opinion> opinions(UUID training) {
        return bookings.opinions(training);
    }

    /// Those the person has a place in, within the next two weeks.
    @Transactional(readOnly = true)
    List<Training> soon(PersonId person, LocalDate on) {
        return bookings.of(person).stream()
                .filter(one -> !one.waits())
                .flatMap(one -> trainings.find(one.training()).stream())
                .filter(one -> {
                    var day = one.onDate();
                    return !one.calledOff()
                            && day != null
                            && !day.isBefore(on)
                            && !day.isAfter(on.plusDays(SOON_DAYS));
                })
                .toList();
    }

    /// Those the person came to and has not said what she thought of, within a month.
    @Transactional(readOnly = true)
    List<Training> unanswered(PersonId person, LocalDate on) {
        return bookings.of(person).stream()
                .filter(one -> one.came() && !bookings.hasEvaluated(one.id()))
                .flatMap(one -> trainings.find(one.training()).stream())
                .filter(one -> {
                    var day = one.onDate();
                    return day != null && !day.plusDays(ASKED_DAYS).isBefore(on);
                })
                .toList();
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return SwedishTime.dateOf(clock.instant());
    }
}
