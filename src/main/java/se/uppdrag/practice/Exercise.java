package se.uppdrag.practice;

import java.util.List;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Citation;
import se.uppdrag.sitting.Item;
import se.uppdrag.sitting.SittingCommand;
import se.uppdrag.sitting.SittingRoll;

/// One exercise (`övning`): who sits there, what is before them and where the reader takes over.
///
/// @param name as it stands in the address, and before its texts
/// @param begun what has been done before
/// @param law what it teaches
record Exercise(
        String name,
        SittingRoll roll,
        List<Item> items,
        List<SittingCommand> begun,
        Crowd crowd,
        List<Goal> goals,
        List<Citation> law) {

    Exercise {
        items = List.copyOf(items);
        begun = List.copyOf(begun);
        goals = List.copyOf(goals);
        law = List.copyOf(law);
    }

    /// The reader's place.
    PersonId chair() {
        return Cast.person(Cast.CHAIR);
    }
}
