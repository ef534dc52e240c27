package se.uppdrag.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.uppdrag.access.PersonId;

/// Full time, or a substantial part of it, spent on one's assignment, under the title the assembly
/// gave (`benämning` such as kommunalråd, KL 4:2). It ends with the post it goes with.
///
/// @param organ where the post is; nothing where none goes with it
/// @param share per cent of full time
/// @param electedOn the day of the election; nothing where it is not known
public record Title(
        PersonId person,
        String name,
        @Nullable String organ,
        String title,
        int share,
        @Nullable LocalDate electedOn,
        LocalDate fromDate,
        @Nullable LocalDate toDate,
        String decidedBy) {

    public static final int FULL = 100;

    public boolean on(LocalDate day) {
        return !fromDate.isAfter(day) && (toDate == null || toDate.isAfter(day));
    }

    boolean overlaps(Title other) {
        return (other.toDate == null || fromDate.isBefore(other.toDate))
                && (toDate == null || other.fromDate.isBefore(toDate));
    }

    /// `full` or `part`, for the words of it.
    public String extent() {
        return share == FULL ? "full" : "part";
    }
}
