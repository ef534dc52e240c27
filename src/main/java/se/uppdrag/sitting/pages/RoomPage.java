package se.uppdrag.sitting.pages;

import java.util.List;

/// What `sitting/room.jte` shows on the wall of a room where no open meeting goes on.
///
/// @param closedNow the organ that meets there behind closed doors, or empty
/// @param screen its screen, for a device that somebody who may see it has signed in on
/// @param next the meetings to come, the soonest first
public record RoomPage(String room, String closedNow, String screen, List<String> next) {}
