package se.uppdrag.database;

/// Where a database answers, and to whom.
public record DatabaseAddress(String url, String username, String password) {}
