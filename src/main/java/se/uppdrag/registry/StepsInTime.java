package se.uppdrag.registry;

import java.util.List;

/// Steps that time alone brings, such as that a decision has become final. Asked here for the way
/// of a matter, answered by `minutes`, which this module must not know.
public interface StepsInTime {

    /// Those that have come, each on the day it came.
    List<Step> of(MatterId matter);
}
