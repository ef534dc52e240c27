package se.uppdrag.learning;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/// What must hold of what is kept before it is changed, so that nobody writes over what she has not
/// seen (xAPI 1.0.3, part 3, section 3.1).
///
/// @param match the tag of what she has seen
/// @param none that there is nothing yet
/// @param careful whether what is there is not written over unseen
record Precondition(@Nullable String match, boolean none, boolean careful) {

    static Precondition of(HttpHeaders headers, boolean careful) {
        return new Precondition(
                headers.getFirst(HttpHeaders.IF_MATCH),
                headers.getFirst(HttpHeaders.IF_NONE_MATCH) != null,
                careful);
    }

    void check(@Nullable KeptDocument kept) throws BadStatement {
        if (match != null && (kept == null || !match.equals(kept.tag())) || none && kept != null) {
            throw new BadStatement(412, "It has been changed by somebody else");
        }
        if (careful && match == null && !none && kept != null) {
            throw new BadStatement(409, "Say which version is written over, with If-Match");
        }
    }
}
