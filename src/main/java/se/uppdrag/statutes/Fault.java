package se.uppdrag.statutes;

/// Something in a text that cannot be read, and on which line.
///
/// @param line counted from 1
/// @param what the words it is about; may be empty
record Fault(int line, Kind kind, String what) {

    enum Kind {
        EMPTY,
        TOO_LONG,
        UNREADABLE_SIGN,
        CHAPTER_WITHOUT_TITLE,
        CHAPTER_OUT_OF_ORDER,
        PROVISION_OUT_OF_ORDER,
        HEADING_WITHOUT_TITLE,
        HEADING_TWICE,
        ITEM_WITHOUT_TEXT,
        TABLE_WITHOUT_CAPTION,
        TABLE_WITHOUT_ROWS,
        INDEX_IS_NOT_READ,
        ROW_OF_ANOTHER_WIDTH,
        READS_OTHERWISE,
        TEXT_BEFORE_A_CHANGE,
        CHANGE_IS_NOT_READ,
        CHANGE_WITHOUT_TEXT,
        REPEAL_WITH_TEXT,
        NOT_IN_THE_TEXT,
        ANOTHER_NUMBER,
        NOTHING_TO_CHANGE,
        CHANGES_NOTHING
    }

    String key() {
        return "statutes.fault." + kind;
    }
}
