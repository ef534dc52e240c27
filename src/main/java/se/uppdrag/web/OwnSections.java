package se.uppdrag.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// What a module has to say of the reader's own assignment, such as her fees. The page
/// `/mitt-uppdrag` gathers the answers, so no module needs to know of that page.
public interface OwnSections {

    List<Section> sectionsFor(UUID person, LocalDate on);

    /// @param id tells it apart on the page: `arvode`
    /// @param rows names and values, ready to show
    /// @param href the page that shows more; empty where there is none
    record Section(String id, String heading, List<Row> rows, String href, String link) {

        public Section {
            rows = List.copyOf(rows);
        }
    }

    record Row(String name, String value) {}
}
