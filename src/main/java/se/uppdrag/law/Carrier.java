package se.uppdrag.law;

import java.util.List;

/// Who sees to it that a provision is followed.
public sealed interface Carrier {

    /// A rule of the program, now.
    ///
    /// @param rules the types and methods that carry it: `Numbers.quorum`
    /// @param pages where it is felt: an address, or words for a page that has no fixed one
    record ByRules(List<String> rules, List<String> pages) implements Carrier {

        public ByRules {
            rules = List.copyOf(rules);
            pages = List.copyOf(pages);
        }
    }

    /// A part of the program that is not built, or does not carry it yet.
    ///
    /// @param module where it belongs
    record Awaits(String module) implements Carrier {}

    /// People: the program has nothing to compute or to say.
    record ByPeople() implements Carrier {}
}
