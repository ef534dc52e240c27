package se.uppdrag.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.uppdrag.access.PersonId;

/// One person's time on one post (`uppdrag`): the half-open period from `fromDate` to `toDate`.
///
/// @param party the party that was given the seat, whatever she has joined or left since
/// @param position seat number for members, order of call for alternates
/// @param toDate the first day she serves no more; nothing while no end is known
/// @param decidedBy the decision behind it, as it is cited
/// @param ballotGroup the designation on the ballots, where the election was proportional
/// @param endedBecause why it ended before its time; nothing where it did not
/// @param endedBy the decision that ended it
/// @param replaces who has leave meanwhile, where the post is held in her place
/// @param constituency the name of the part of a divided municipality she was elected for
public record Membership(
        PersonId person,
        String name,
        String organ,
        Post post,
        @Nullable String party,
        int position,
        LocalDate fromDate,
        @Nullable LocalDate toDate,
        String decidedBy,
        @Nullable String ballotGroup,
        @Nullable Departure endedBecause,
        @Nullable String endedBy,
        @Nullable PersonId replaces,
        @Nullable String constituency) {

    /// A post that was neither won in a proportional election nor has been left.
    public Membership(
            PersonId person,
            String name,
            String organ,
            Post post,
            @Nullable String party,
            int position,
            LocalDate fromDate,
            @Nullable LocalDate toDate,
            String decidedBy) {
        this(
                person, name, organ, post, party, position, fromDate, toDate, decidedBy, null, null,
                null, null, null);
    }

    /// The same post, of one elected for a part of the municipality.
    ///
    /// @param part its name; empty where the municipality is not divided
    public Membership electedFor(@Nullable String part) {
        return new Membership(
                person,
                name,
                organ,
                post,
                party,
                position,
                fromDate,
                toDate,
                decidedBy,
                ballotGroup,
                endedBecause,
                endedBy,
                replaces,
                part == null || part.isEmpty() ? null : part);
    }

    String constituencyOrNone() {
        return constituency == null ? "" : constituency;
    }

    String partyOrNone() {
        return party == null ? "" : party;
    }

    public boolean on(LocalDate day) {
        return !fromDate.isAfter(day) && (toDate == null || toDate.isAfter(day));
    }

    /// Whether any day from the first to the second, itself not counted, belongs to it.
    ///
    /// @param to nothing for a period without an end
    public boolean overlaps(LocalDate from, @Nullable LocalDate to) {
        return (to == null || fromDate.isBefore(to)) && (toDate == null || toDate.isAfter(from));
    }

    /// The same person in the same seat on another post, from a day on.
    Membership as(Post other, LocalDate from, String decision) {
        return new Membership(
                person,
                name,
                organ,
                other,
                party,
                position,
                from,
                toDate,
                decision,
                ballotGroup,
                null,
                null,
                replaces,
                constituency);
    }
}
