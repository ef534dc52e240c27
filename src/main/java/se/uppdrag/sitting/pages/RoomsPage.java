package se.uppdrag.sitting.pages;

import java.util.List;

/// What `sitting/rooms.jte` shows: the rooms that meetings are to be held in, each with its screen.
public record RoomsPage(List<Room> rooms) {

    /// @param next the room's next meeting
    public record Room(String name, String href, String next) {}
}
