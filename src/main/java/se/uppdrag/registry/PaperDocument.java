package se.uppdrag.registry;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A registered document as somebody has it before her at a meeting.
///
/// @param slug the matter's address, `ks-2026-0188`
/// @param subject what it is about, as the reader may see it; nothing where that is secret to her
/// @param secret whether a secrecy mark is on it
/// @param readable whether the reader has its content here
public record PaperDocument(
        String slug,
        String dnr,
        int number,
        @Nullable String subject,
        Instant at,
        boolean secret,
        boolean readable,
        @Nullable String body,
        @Nullable UUID file) {}
