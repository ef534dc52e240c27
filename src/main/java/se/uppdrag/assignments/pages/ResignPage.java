package se.uppdrag.assignments.pages;

import org.jspecify.annotations.Nullable;
import se.uppdrag.web.RefusalText;

/// What `assignments/resign.jte` shows: a request to be released from one post.
public record ResignPage(
        String organ, String what, String message, @Nullable RefusalText refusal) {}
