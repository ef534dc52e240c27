package se.uppdrag.remuneration.pages;

import java.util.List;

/// What `remuneration/regulations.jte` shows.
///
/// @param heading which version and from when; empty where none has been decided
/// @param base what annual fees are shares of
/// @param remarks what the law says of it
public record RegulationsPage(
        String heading,
        String decision,
        String base,
        List<String> remarks,
        List<Section> sections,
        List<Fee> annual,
        List<Fee> meeting,
        List<Version> versions) {

    /// @param paragraph the number in the regulations: `4 § arvodesreglementet`
    public record Section(String name, String paragraph, String text) {}

    public record Fee(String what, String share, String sum) {}

    public record Version(String name, String href, String decision, boolean shown) {}
}
