package se.uppdrag.web;

import java.util.List;
import java.util.UUID;

/// What a module has to say in public of an elected person, such as the motions she has filed. The
/// person's page gathers the answers, so the register needs to know of none of them.
public interface PersonSections {

    List<Section> of(UUID person);

    /// @param id tells it apart on the page: `initiativ`
    record Section(String id, String heading, List<Line> lines) {

        public Section {
            lines = List.copyOf(lines);
        }
    }

    record Line(String href, String text, String facts) {}
}
