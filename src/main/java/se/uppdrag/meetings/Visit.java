package se.uppdrag.meetings;

/// What those who come to a meeting, or follow it from elsewhere, need to know. Each may be empty.
///
/// @param questionTime when the public may ask (`allmänhetens frågestund`)
/// @param webcast where it is sent
/// @param access how one gets in, and what there is for those who hear or see badly
record Visit(String questionTime, String webcast, String access) {

    static final Visit NOTHING_SAID = new Visit("", "", "");
}
