package se.uppdrag.registry;

import java.time.LocalDate;

/// A matter (`ärende`) in the registry: what the documents under one number are about.
///
/// @param dnr as written: `KS 2026.0188`
/// @param slug as addressed: `ks-2026-0188`
public record Matter(
        MatterId id, String dnr, String slug, Kind kind, String subject, LocalDate openedOn) {

    public enum Kind {
        MATTER,
        MOTION,
        INTERPELLATION,
        QUESTION
    }

    public String address() {
        return "/diarium/" + slug;
    }
}
