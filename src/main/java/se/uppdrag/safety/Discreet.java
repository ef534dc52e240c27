package se.uppdrag.safety;

import org.springframework.stereotype.Component;
import se.uppdrag.sealing.Discretion;
import se.uppdrag.trail.Trail;

/// All acts of the module look the same in the book.
@Component
class Discreet extends Discretion {

    Discreet(Trail trail) {
        super(trail, "/trygghet");
    }
}
