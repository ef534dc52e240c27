package se.uppdrag.evidence;

/// One thing that is not as it was.
///
/// @param where which act, line, meeting, file or checkpoint
record Finding(Kind kind, String where) {

    enum Kind {
        ACT_CHANGED,
        ACTS_MISSING,
        LINE_CHANGED,
        LINES_MISSING,
        LOG_REWRITTEN,
        LINE_NOT_CHAINED,
        FILE_CHANGED,
        FILE_MISSING,
        FILE_GONE_WITHOUT_ACT,
        CHECKPOINT_CHANGED,
        CHECKPOINT_MISSING,
        CHECKPOINT_UNSIGNED,
        OTHER_HISTORY
    }
}
