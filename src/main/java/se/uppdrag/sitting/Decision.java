package se.uppdrag.sitting;

import java.util.regex.Pattern;

/// What the meeting decided in an item (`beslut`).
public record Decision(Kind kind, String text) {

    private static final Pattern PROPOSES =
            Pattern.compile("föreslår\\s+(kommun)?fullmäktige", Pattern.CASE_INSENSITIVE);

    /// Whether a committee only proposes what the assembly then decides (KL 5:28).
    public boolean proposesToTheAssembly() {
        return PROPOSES.matcher(text).find();
    }

    public enum Kind {
        APPROVED,
        REJECTED,
        AMENDED,
        REFERRED_BACK,
        TABLED,
        /// The matter is noted, laid to the records (`läggs till handlingarna`).
        NOTED,
        /// New motions were raised and sent for preparation (`remitteras`).
        REMITTED,
        ELECTED,
        ANSWERED,
        NOT_ALLOWED;

        /// Whether the matter is not decided by it.
        boolean defers() {
            return this == REFERRED_BACK || this == TABLED || this == REMITTED || this == NOTED;
        }
    }
}
