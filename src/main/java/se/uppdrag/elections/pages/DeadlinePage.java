package se.uppdrag.elections.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What `elections/deadline.jte` shows.
public record DeadlinePage(
        List<Rule> rules, String rule, String date, String problem, @Nullable Answer answer) {

    public record Rule(String id, String text) {}

    /// @param rolled why the last day is not the day the provision gives, or empty
    public record Answer(String lastDay, String sentence, String provision, String rolled) {}
}
