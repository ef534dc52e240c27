package se.uppdrag.requests.pages;

import se.uppdrag.web.Act;

/// What `requests/ask.jte` shows.
public record AskPage(Act act) {}
