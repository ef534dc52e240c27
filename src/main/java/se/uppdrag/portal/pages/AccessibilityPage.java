package se.uppdrag.portal.pages;

import java.util.List;

/// What `portal/accessibility.jte` shows: reports to answer, and the register of known defects.
///
/// @param problem the key of what was wrong with the form, or empty
public record AccessibilityPage(
        List<Report> reports,
        List<Defect> defects,
        String assessed,
        String today,
        Typed typed,
        String problem) {

    /// What was filled in: a defect, or an assessment.
    public record Typed(String what, String why, String plan, String date, String method) {

        public static final Typed NOTHING = new Typed("", "", "", "", "");
    }

    /// @param answered when and by whom, or empty
    public record Report(
            String id,
            String number,
            String received,
            String about,
            List<String> message,
            String email,
            String answered) {}

    public record Defect(String id, String what, String why, String plan, String found) {}
}
