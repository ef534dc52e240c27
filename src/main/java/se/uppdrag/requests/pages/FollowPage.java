package se.uppdrag.requests.pages;

import org.jspecify.annotations.Nullable;
import se.uppdrag.web.RefusalText;

/// What `requests/follow.jte` shows: where a code is typed, or the request it belongs to.
///
/// @param unknown whether a code was typed that belongs to nothing
/// @param demands whether what was refused may be tried by the authority
public record FollowPage(
        String code,
        boolean unknown,
        @Nullable RequestView request,
        String here,
        boolean demands,
        @Nullable RefusalText refusal) {}
