package se.uppdrag.delegations;

/// Something missing in the chain of one committee.
///
/// @param node the committee or unit where it is missing
/// @param who the person it is about; empty where it is nobody
/// @param tasks how many tasks it is about
record Gap(Kind kind, String node, String nodeName, String who, int tasks) {

    enum Kind {
        NO_MANDATE,
        NO_UNITS,
        NO_MANAGER,
        NO_LETTER,
        NOT_GIVEN,
        FALLEN,
        BROKEN,
        RETURNED,
        WAITING,
        TERM,
        UNIT,
        YEAR,
        FOLLOW_UP
    }
}
