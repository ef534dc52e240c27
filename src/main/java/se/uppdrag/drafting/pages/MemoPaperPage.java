package se.uppdrag.drafting.pages;

import java.util.List;
import java.util.Map;

/// What `drafting/paper.jte` sets as PDF: a memorandum on paper.
///
/// @param facts registry number, day and who wrote it, a line each
public record MemoPaperPage(
        String house,
        String title,
        String kind,
        List<String> facts,
        Map<String, String> bookmarks,
        MemoView text) {}
