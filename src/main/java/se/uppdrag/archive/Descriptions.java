package se.uppdrag.archive;

import java.io.IOException;
import java.util.function.Consumer;

/// Everything in a package, one at a time and any number of times, in the same order.
interface Descriptions {

    void each(Consumer<Described> then) throws IOException;
}
