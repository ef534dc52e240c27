package se.uppdrag.portal.pages;

import java.util.List;

/// What `portal/assignment.jte` shows: the page Förtroendeuppdraget.
///
/// @param updated the day the newest text was edited
/// @param english whether there is something of it in English
/// @param mayEdit whether the reader edits the texts
public record AssignmentPage(
        List<TopicView> topics,
        String updated,
        String updatedIso,
        boolean english,
        boolean mayEdit) {}
