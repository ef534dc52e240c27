package se.uppdrag.statutes;

import java.util.List;

/// What came of reading a text: the tree, or every fault in it.
sealed interface Reading {

    record Read(StatuteText text) implements Reading {}

    record Faulty(List<Fault> faults) implements Reading {

        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    static Reading faulty(int line, Fault.Kind kind, String what) {
        return new Faulty(List.of(new Fault(line, kind, what)));
    }
}
