package se.uppdrag.access;

import java.util.UUID;

/// Who: the same person in every module. Names and posts are kept by `register`.
public record PersonId(UUID value) {}
