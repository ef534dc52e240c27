package se.uppdrag.learning;

import java.util.Set;

/// What it takes to be done with a part of a course (cmi5 1.0, section 13.1.4, `moveOn`). The names
/// are the standard's own, as they stand in the file and in the table.
enum MoveOn {
    NotApplicable,
    Passed,
    Completed,
    CompletedAndPassed,
    CompletedOrPassed;

    /// @param verbs what has been told of the part, in this session or an earlier one
    boolean satisfied(Set<String> verbs) {
        var completed = verbs.contains(Verb.COMPLETED);
        var passed = verbs.contains(Verb.PASSED);
        return switch (this) {
            case NotApplicable -> true;
            case Passed -> passed;
            case Completed -> completed;
            case CompletedAndPassed -> completed && passed;
            case CompletedOrPassed -> completed || passed;
        };
    }
}
