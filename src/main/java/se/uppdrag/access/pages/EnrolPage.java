package se.uppdrag.access.pages;

/// What `access/enrol.jte` shows.
///
/// @param size of the square, in its own units
/// @param path the dark parts of the square
/// @param secret as it is typed where there is no camera
/// @param problem the key of what went wrong, or empty
public record EnrolPage(int size, String path, String secret, String problem) {}
