package se.uppdrag.demo.pages;

import java.util.List;

/// An appendix to a matter of the demonstration, as its officials would set it.
public record AppendixPage(
        String house,
        String title,
        String lead,
        List<String> paragraphs,
        String caption,
        List<String> columns,
        List<List<String>> rows) {

    public AppendixPage {
        paragraphs = List.copyOf(paragraphs);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
