package se.uppdrag.register;

import java.time.LocalDate;

/// One local rule of an organ, with the decision behind it.
public record LocalRule(String rule, String value, LocalDate fromDate, String decidedBy) {}
