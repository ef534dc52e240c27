package se.uppdrag.delegations.pages;

import java.util.List;

/// What `delegations/question.jte` shows: who could decide this on that date?
///
/// @param asked whether there is an answer to show
/// @param what the line that was asked about, in full
/// @param order the order that was in force; empty where none was
/// @param enough whether the sum is within the limit
public record QuestionPage(
        List<Option> organs,
        String organ,
        List<Option> rows,
        String row,
        String on,
        String sum,
        String problem,
        boolean asked,
        String what,
        String order,
        boolean enough,
        String limit,
        List<Answer> answers) {

    public record Option(String value, String name) {}

    public record Answer(String who, String as, String how) {}
}
