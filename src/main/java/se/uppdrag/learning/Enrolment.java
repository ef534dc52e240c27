package se.uppdrag.learning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.uppdrag.access.PersonId;
import se.uppdrag.register.Membership;

/// That a person is to read a course, because of an assignment she has.
///
/// @param since the day the assignment began
/// @param due the last day; nothing where the municipality has not opened the course
public record Enrolment(
        PersonId person, CourseName course, LocalDate since, @Nullable LocalDate due) {

    /// What the municipality has decided of a course: from when it counts, and how many days
    /// somebody has.
    public record Opening(CourseName course, LocalDate from, int days, String decision) {}

    /// @param posts a person's posts that are in force
    /// @param fullTimeSince the day she began to serve full time or a substantial part of it;
    ///   nothing where she does not
    static List<Enrolment> of(
            PersonId person,
            List<Membership> posts,
            @Nullable LocalDate fullTimeSince,
            List<Opening> openings) {
        var all = new ArrayList<Enrolment>();
        first(posts)
                .ifPresent(
                        since -> all.add(enrolment(person, CourseName.HANDBOOK, since, openings)));
        first(posts.stream().filter(one -> one.post().presidium()).toList())
                .ifPresent(
                        since -> all.add(enrolment(person, CourseName.PRESIDIUM, since, openings)));
        if (fullTimeSince != null) {
            all.add(enrolment(person, CourseName.SAFETY, fullTimeSince, openings));
        }
        return List.copyOf(all);
    }

    private static Optional<LocalDate> first(List<Membership> posts) {
        return posts.stream().map(Membership::fromDate).min(Comparator.naturalOrder());
    }

    private static Enrolment enrolment(
            PersonId person, CourseName course, LocalDate since, List<Opening> openings) {
        var due =
                openings.stream()
                        .filter(one -> one.course() == course)
                        .findFirst()
                        .map(one -> later(since, one.from()).plusDays(one.days()))
                        .orElse(null);
        return new Enrolment(person, course, since, due);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    boolean late(LocalDate today) {
        return due != null && due.isBefore(today);
    }
}
