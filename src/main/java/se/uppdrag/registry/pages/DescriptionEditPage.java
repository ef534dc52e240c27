package se.uppdrag.registry.pages;

import se.uppdrag.web.Act;

/// What `registry/description-edit.jte` shows: the form for what an authority says of itself.
public record DescriptionEditPage(String organ, Act act) {}
