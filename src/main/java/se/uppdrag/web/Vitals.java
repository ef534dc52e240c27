package se.uppdrag.web;

import java.util.Map;

/// How one part of the program fares, for those who run it. Each module that can be in trouble
/// answers for its own; the page of operations and the figures for Prometheus gather the answers,
/// so no module needs to know of them.
public interface Vitals {

    /// How it is.
    enum State {
        WELL,
        /// Goes on, but somebody should look.
        WATCH,
        WRONG,
        /// Not set up, or not ours to look after.
        OFF
    }

    Now now();

    /// @param name of the part: `Utskick`
    /// @param told in a sentence or two, with no person in it
    /// @param href where there is more of it; empty where there is not
    /// @param figures for machines, by names like `letters_waiting`; never a count of what somebody
    ///   has reported
    record Now(String name, State state, String told, String href, Map<String, Double> figures) {

        public Now {
            figures = Map.copyOf(figures);
        }
    }
}
