package se.uppdrag.delegations.pages;

import java.util.List;

/// What `delegations/organ.jte` shows: one committee's chain on a day.
///
/// @param on the day as a form has it
/// @param past whether it is another day than today
/// @param keeper whether the reader keeps the chain for the committee
public record WorkOrganPage(
        String slug,
        String name,
        String on,
        String day,
        boolean past,
        boolean correct,
        List<Missing> missing,
        TreeNode tree,
        Statistics statistics,
        List<Followed> followUps,
        boolean keeper) {

    /// @param href where it is mended; empty where the reader cannot
    public record Missing(String text, String href) {}

    /// @param who the manager, or that there is none; empty for a body
    public record TreeNode(
            String name,
            String who,
            List<Chip> chips,
            List<TaskLine> tasks,
            List<TreeNode> under,
            String giveHref) {}

    public record Chip(String color, String text) {}

    /// @param holder who has it to do on the day
    public record TaskLine(
            String name, String state, String color, String holder, String letterHref) {}

    /// @param description the drawing in words
    public record Statistics(
            List<Month> months, List<Counted> counted, int width, String description) {}

    /// @param heldY where the bar of what stands begins
    public record Month(
            String name,
            String held,
            String open,
            int x,
            int heldY,
            int heldHeight,
            int openY,
            int openHeight) {}

    public record Counted(String what, String count) {}

    public record Followed(String day, String decision, String finding, String measures) {}
}
