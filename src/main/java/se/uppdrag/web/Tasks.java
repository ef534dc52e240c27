package se.uppdrag.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppdrag.law.Citation;

/// What somebody has to do. Each module that can ask something of a person answers for its own; the
/// start page gathers the answers, so no module needs to know of that page.
public interface Tasks {

    /// In no particular order; the start page sorts by the day they are due.
    ///
    /// @param person whose tasks
    List<Task> tasksFor(UUID person, LocalDate on);

    /// Whether somebody is told that she has got it. Not where the module tells of it in another
    /// way, and not where nobody may learn that it is there.
    default boolean notifies(Task task) {
        return true;
    }

    /// @param icon the name of an icon in the sprite
    /// @param title what it is about: `Justera protokoll, kommunstyrelsen 16 november`
    /// @param why why it is this person's to do
    /// @param due the last day; nothing where there is none
    /// @param basis the provision the day comes from; nothing where no law says so
    /// @param verb the word on the button
    record Task(
            String icon,
            String title,
            String why,
            @Nullable LocalDate due,
            @Nullable Citation basis,
            String verb,
            String href) {}
}
