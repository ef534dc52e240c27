package se.uppdrag.statutes.pages;

import java.util.List;
import java.util.Map;

/// A version on paper.
public record PaperPage(
        String house,
        String title,
        String kind,
        List<String> facts,
        Map<String, String> bookmarks,
        TextView text) {}
