package se.uppdrag.web;

/// Whether there is room to store anything. Answered by the module that knows where the database
/// lies; asked before an act is begun, so that the disk is never full in the middle of one.
public interface Storing {

    /// Whether acts are done at all. Where they are not, everything can still be read.
    boolean acts();

    /// Whether files are taken in as well. They stop first, so that a meeting can be held to its
    /// end on what is left.
    boolean files();

    /// The database has just said that there is no room.
    void full();
}
