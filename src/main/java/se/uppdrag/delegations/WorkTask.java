package se.uppdrag.delegations;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/// What the rules on systematic work with the work environment ask somebody to do (AFS 2023:1 and
/// AFS 2023:2). The whole list is a head of administration's; most of it a manager's of a unit.
public enum WorkTask {
    PARTICIPATION(true),
    ROUTINES(false),
    DISTRIBUTE(false),
    KNOWLEDGE(true),
    INVESTIGATE(true),
    CHANGES(true),
    INCIDENTS(true),
    NOTIFY(true),
    MEASURES(true),
    SOCIAL(true),
    THREATS(true),
    REHABILITATION(true),
    YEARLY(false);

    private final boolean everyManagers;

    WorkTask(boolean everyManagers) {
        this.everyManagers = everyManagers;
    }

    /// What is usually given: everything to the committee and its head, the daily to a unit.
    static Set<WorkTask> usual(boolean unitUnderAnother) {
        var usual = EnumSet.noneOf(WorkTask.class);
        Arrays.stream(values())
                .filter(one -> one.everyManagers || !unitUnderAnother)
                .forEach(usual::add);
        return usual;
    }
}
