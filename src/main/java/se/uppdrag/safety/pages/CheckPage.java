package se.uppdrag.safety.pages;

import java.util.List;

/// What `safety/check.jte` shows: questions to oneself. Nothing is sent, so nothing can be kept.
public record CheckPage(String exit, List<Question> questions) {

    /// @param advice what to do where the answer is no
    public record Question(String question, String advice) {}
}
