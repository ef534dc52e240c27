package se.uppdrag.requests.pages;

import se.uppdrag.web.Act;
import se.uppdrag.web.LinkedData;

/// What `requests/ask.jte` shows.
public record AskPage(Act act, LinkedData linked) {}
