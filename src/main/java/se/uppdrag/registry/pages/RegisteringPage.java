package se.uppdrag.registry.pages;

import se.uppdrag.web.Act;

/// What `registry/registering.jte` shows.
public record RegisteringPage(Act act) {}
