package se.uppdrag.sitting.pages;

import java.util.List;

/// Who speaks, who waits, and how long has been spoken.
///
/// @param now who has the floor, or empty
/// @param spoken how long so far, as `2:41`; pauses not counted
/// @param limit how long the house allows, as a sentence, or empty
/// @param over whether it has gone on longer
/// @param paused whether the clock stands still
/// @param lineDrawn whether no more may ask for a speech on the item
/// @param order in what order they get the floor, as a sentence; empty where it is as they asked
/// @param myPlace the reader's place in the queue; 0 where she does not wait
/// @param parties time spoken on the item, the longest first
/// @param people time spoken on the item, the longest first
public record SpeakingView(
        String now,
        String nowParty,
        String spoken,
        String limit,
        boolean over,
        boolean paused,
        boolean lineDrawn,
        String order,
        List<Line> queue,
        int myPlace,
        List<Time> parties,
        List<Time> people) {

    /// One who waits.
    public record Line(String id, String name, String party, String kind, boolean me) {}

    /// @param share per cent of the longest, for the bar
    public record Time(String name, String party, String time, int speeches, int share) {}
}
