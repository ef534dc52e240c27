package se.uppdrag.mail.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What `mail/one.jte` shows: one letter, as it was or will be sent, and what became of it.
///
/// @param state `WAITS`, `SENT`, `REFUSED`, `TOO_LATE` or `NO_ADDRESS`
/// @param again whether it can be tried again
public record LetterPage(
        String href,
        String subject,
        List<String> paragraphs,
        String link,
        String linkText,
        String to,
        @Nullable String address,
        String state,
        String stateName,
        String written,
        @Nullable String settled,
        @Nullable String next,
        String until,
        int attempts,
        @Nullable String trouble,
        boolean again) {}
