package se.uppdrag.registry.pages;

import java.util.List;
import se.uppdrag.web.Act;

/// What `registry/templates.jte` shows: templates for letters, or the versions of one.
///
/// @param heading what the list is of
/// @param fields what can stand in braces, and what it is filled with
public record TemplatesPage(
        String heading,
        String parentHref,
        String parent,
        List<Line> lines,
        List<Field> fields,
        List<Act> acts) {

    /// @param href where it is read and renewed; empty for a version
    /// @param text its words; empty in a list of templates
    /// @param own whether it is the municipality's own Word file
    /// @param word where its Word file is; empty where it has none
    public record Line(
            String href,
            String name,
            String authority,
            String about,
            String subject,
            String text,
            boolean own,
            String word) {}

    public record Field(String written, String what) {}
}
