package se.uppdrag.access;

import java.util.Collection;

/// Names of places in what a module keeps: nobody who guesses at passwords here tries them last.
public interface PlaceNames {

    /// As they stand: `Sammanträdessalen, Rådhuset`.
    Collection<String> names();
}
