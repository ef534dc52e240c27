package se.uppdrag.initiatives.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppdrag.web.RefusalText;

/// What `initiatives/sign.jte` shows: another's text, to be signed or not.
///
/// @param fingerprint of the text shown, which is sent with the answer
/// @param follows what it follows up; empty for nothing
/// @param state `AGREED`, `WAITS` or `DECLINED`
public record SignPage(
        String kind,
        String title,
        String writer,
        String to,
        String follows,
        List<String> text,
        List<String> proposal,
        String fingerprint,
        String state,
        String action,
        @Nullable RefusalText refusal) {}
