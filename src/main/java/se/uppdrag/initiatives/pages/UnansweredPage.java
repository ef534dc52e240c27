package se.uppdrag.initiatives.pages;

import java.util.List;

/// What `initiatives/unanswered.jte` shows: motions that wait for a decision.
///
/// @param today the day the list holds for
/// @param late how many have waited longer than the law would have it
/// @param basis the provision
public record UnansweredPage(String today, List<Line> lines, int late, String basis) {

    public UnansweredPage {
        lines = List.copyOf(lines);
    }

    /// @param party empty where the mover belongs to none
    /// @param raised when it was raised in the assembly; empty where it has not been
    /// @param last the day it should be decided or reported by; empty before it has been raised
    /// @param months whole months since it was raised
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
            int months) {

        /// Of the two years the picture shows; a motion that has waited longer fills it.
        public int share() {
            return Math.min(100, 100 * months / 24);
        }
    }
}
