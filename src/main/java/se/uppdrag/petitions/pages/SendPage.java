package se.uppdrag.petitions.pages;

import se.uppdrag.web.Act;

/// What `petitions/send.jte` shows: the form anybody may send a proposal with.
public record SendPage(boolean allowed, String decidedBy, Act act) {}
