package se.uppdrag.statutes;

import java.time.LocalDate;
import java.util.UUID;

/// A text that is being written (`utkast`), for a day it might come into force.
///
/// @param edition counts each saving, so that two who write at once are told
/// @param done whether it has been entered, or given up
public record Draft(
        UUID id,
        UUID statute,
        Form form,
        String source,
        LocalDate from,
        int edition,
        boolean done) {}
