package se.uppdrag.safety.pages;

import java.util.List;

/// Something that happened with a report, in words.
///
/// @param what `Mätt risk: hög`
/// @param texts what was written, paragraph by paragraph
public record CaseLine(String when, String who, String what, List<String> texts) {}
