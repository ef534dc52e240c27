package se.uppdrag.signing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a check of a PDF found.
///
/// @param appended whether something was written in the file after the last signature
public record Checked(List<Line> lines, boolean appended) {

    public Checked {
        lines = List.copyOf(lines);
    }

    /// The whole answer in one word.
    public enum Verdict {
        /// Every signature is good, and covers all of the file.
        VALID,
        /// No signature is broken, but who made one of them cannot be told.
        UNKNOWN_SIGNER,
        /// Something in the file is not as it was when it was signed.
        ALTERED,
        /// A signature is neither proved good nor proved bad.
        UNCERTAIN,
        UNSIGNED
    }

    /// How it is with one signature.
    public enum Result {
        VALID,
        ALTERED,
        UNKNOWN_SIGNER,
        EXPIRED,
        UNCERTAIN
    }

    /// @param issuer who says that it is she
    /// @param reason what the signature means, as it stands in the file
    /// @param level `PAdES-BASELINE-B` and so on
    /// @param stamped the moment an authority for time stamps vouches for; nothing without one
    /// @param cause in the words of the rules of signatures, where it is not good
    public record Line(
            String name,
            String issuer,
            Instant at,
            String reason,
            String level,
            @Nullable Instant stamped,
            Result result,
            String cause) {}

    public Verdict verdict() {
        if (lines.isEmpty()) {
            return Verdict.UNSIGNED;
        }
        if (appended || any(Result.ALTERED)) {
            return Verdict.ALTERED;
        }
        if (any(Result.UNKNOWN_SIGNER)) {
            return Verdict.UNKNOWN_SIGNER;
        }
        return any(Result.EXPIRED) || any(Result.UNCERTAIN) ? Verdict.UNCERTAIN : Verdict.VALID;
    }

    private boolean any(Result result) {
        return lines.stream().anyMatch(line -> line.result() == result);
    }
}
