package se.uppdrag.delegations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppdrag.access.PersonId;

/// Tasks in the work environment given in writing (`uppgiftsfördelning`), one step down the chain.
///
/// @param giver the assembly, a committee or a unit
/// @param giverPerson the manager who gives; none where a body does
/// @param receiver the committee or the unit
/// @param person the manager who receives; none for a committee, whose members answer together
/// @param course the course that shows her competence; empty where none is named
/// @param decision the body's decision, as it is cited; empty where a manager gives
public record TaskLetter(
        UUID id,
        String giver,
        @Nullable PersonId giverPerson,
        String giverName,
        String receiver,
        @Nullable PersonId person,
        String personName,
        Set<WorkTask> tasks,
        String powers,
        String resources,
        String competence,
        String course,
        @Nullable LocalDate courseOn,
        String decision,
        LocalDate givenOn,
        Instant givenAt) {

    public TaskLetter {
        tasks = Set.copyOf(tasks);
    }

    boolean courseShown() {
        return courseOn != null && !course.isBlank();
    }
}
