package se.uppdrag.hosting;

import java.time.Instant;

/// A copy by `pg_dump` that was restored for trial, and read through.
///
/// @param at when it was begun: everything before is in it
/// @param file where it lies
/// @param acts how many acts came back, all as they were recorded
record Dumped(Instant at, String file, long bytes, long millis, long acts, long files) {}
