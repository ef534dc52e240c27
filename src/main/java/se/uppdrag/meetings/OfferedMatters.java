package se.uppdrag.meetings;

import java.util.List;

/// Matters that have been offered to a meeting and wait for its secretary to answer. Asked here for
/// the planning page, answered by `drafting`, which this module must not know.
public interface OfferedMatters {

    List<Offered> waiting(Meeting meeting);

    /// @param about who offered it, when, and what is asked
    /// @param late that it came after the last day; empty where it came in time
    /// @param missing that what was to be written for it is not finished; empty where it is
    /// @param paper the finished memorandum; empty where there is none
    /// @param way where the matter has been, is and goes next, in a line
    /// @param accept where it is taken by one press
    record Offered(
            String title,
            String dnr,
            String about,
            String late,
            String missing,
            String way,
            String paper,
            String accept) {}
}
