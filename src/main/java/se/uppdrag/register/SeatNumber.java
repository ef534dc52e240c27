package se.uppdrag.register;

import java.time.LocalDate;

/// How many an organ should have from a day on, and the decision behind it.
public record SeatNumber(String organ, int seats, LocalDate fromDate, String decidedBy) {}
