package se.uppdrag.delegations.pages;

import java.util.List;

/// What `delegations/decision.jte` shows.
///
/// @param marks what there is to say against the power to take it
/// @param listHref what was reported to the same meeting, on paper; empty before it was reported
/// @param order the line it was weighed against, as it reads
public record DecisionPage(
        String name,
        String backHref,
        String what,
        String day,
        String row,
        String order,
        String who,
        String sum,
        String dnr,
        List<String> marks,
        String state,
        String color,
        String meetingHref,
        String listHref,
        String recorded) {}
