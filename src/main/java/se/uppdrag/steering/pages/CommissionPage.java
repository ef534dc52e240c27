package se.uppdrag.steering.pages;

import java.util.List;
import se.uppdrag.web.Act;

/// What `steering/commission.jte` shows: one thing to do and what has been reported of it.
///
/// @param matter the address of the matter in the registry; empty where there is none
/// @param about the address of what it comes from; empty for a decision
public record CommissionPage(
        String title,
        String text,
        String organ,
        String list,
        String source,
        String about,
        String matter,
        String matterName,
        String owner,
        String due,
        Mark state,
        List<Report> reports,
        List<Act> acts) {

    public record Report(String when, String by, String state, String text) {}
}
