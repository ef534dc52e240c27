package se.uppdrag.assignments.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppdrag.web.RefusalText;

/// What `assignments/leaving.jte` shows: one person's way out of a post.
///
/// @param step `agenda`, `decide`, `tell`, `fill`, or empty when nothing remains
/// @param matter the matter's address; empty where there was no request
/// @param meetings meetings of the assembly that are planned
/// @param alternates those who are next, in their order
/// @param asksToStay whether she asks to keep the post although she is not eligible any longer
/// @param byElection the page where the place is filled; empty where the county board fills it
public record LeavingPage(
        String id,
        String name,
        String person,
        String what,
        String state,
        String message,
        String matter,
        String dnr,
        List<Fact> facts,
        String step,
        List<Option> meetings,
        List<Option> alternates,
        boolean asksToStay,
        boolean assembly,
        String byElection,
        String today,
        String problem,
        @Nullable RefusalText refusal) {

    public record Fact(String name, String value) {}

    public record Option(String id, String name) {}
}
