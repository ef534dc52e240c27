package se.uppdrag.learning;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import se.uppdrag.access.PersonId;

/// That somebody came to a training for which those who come are paid.
public record Attended(
        UUID training, String title, PersonId person, LocalDate on, LocalTime from, LocalTime to) {}
