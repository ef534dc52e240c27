package se.uppdrag.sitting;

import java.util.List;
import java.util.stream.Stream;
import se.uppdrag.web.PlainLetters;

/// A room where meetings are held, as the place of a meeting names it: `Sammanträdessalen,
/// Rådhuset` is one room, `Stora salen och Lilla salen, Rådhuset` two.
///
/// @param slug its address, `/salar/sammantradessalen`
record Room(String slug, String name) {

    /// The rooms of a place. What follows the comma says where they lie.
    static List<Room> in(String place) {
        var rooms = place.split(",", 2)[0].replaceAll("\\s+", " ");
        return Stream.of(rooms.split(" (?:och|samt) |[/;+&]"))
                .map(String::strip)
                .map(name -> new Room(slug(name), name))
                .filter(room -> !room.slug().isEmpty())
                .toList();
    }

    private static String slug(String name) {
        return PlainLetters.of(name).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
