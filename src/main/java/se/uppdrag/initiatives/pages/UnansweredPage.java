package se.uppdrag.initiatives.pages;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.uppdrag.web.RefusalText;

/// What `initiatives/unanswered.jte` shows: motions that wait for a decision.
///
/// @param today the day the list holds for
/// @param late how many have waited longer than the law would have it
/// @param basis the provision
/// @param reports whether the reader makes the list that the assembly is given
/// @param mistakes motion to what is wrong with its explanation
/// @param refusal why the list was not made; nothing while it was not refused
public record UnansweredPage(
        String today,
        List<Line> lines,
        int late,
        String basis,
        boolean reports,
        Map<String, String> mistakes,
        @Nullable RefusalText refusal,
        List<Made> made) {

    public UnansweredPage {
        lines = List.copyOf(lines);
        made = List.copyOf(made);
    }

    /// A list the assembly has been given.
    public record Made(String href, String dnr, String on, String meeting, int motions, int late) {}

    public String mistake(String slug) {
        return mistakes.getOrDefault(slug, "");
    }

    /// @param party empty where the mover belongs to none
    /// @param raised when it was raised in the assembly; empty where it has not been
    /// @param last the day it should be decided or reported by; empty before it has been raised
    /// @param months whole months since it was raised
    /// @param why what was typed of why it is late
    public record Line(
            String title,
            String href,
            String dnr,
            String mover,
            String moverHref,
            String party,
            String raised,
            String last,
            boolean late,
            int months,
            String slug,
            String why) {

        /// Of the two years the picture shows; a motion that has waited longer fills it.
        public int share() {
            return Math.min(100, 100 * months / 24);
        }
    }
}
