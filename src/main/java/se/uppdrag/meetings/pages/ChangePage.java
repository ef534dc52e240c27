package se.uppdrag.meetings.pages;

import java.util.List;
import se.uppdrag.web.Act;

/// What `meetings/change.jte` shows: what can be changed of a meeting before it is held.
///
/// @param changes what has been decided already, a sentence each
/// @param who who may decide it, as a sentence
public record ChangePage(
        String address,
        String heading,
        String facts,
        List<String> changes,
        String who,
        List<Act> acts) {}
