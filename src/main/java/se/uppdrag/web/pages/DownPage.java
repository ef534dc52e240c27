package se.uppdrag.web.pages;

import java.util.List;

/// What `web/down.jte` shows: what was asked for while the database was away or had no room.
///
/// @param why the last part of the texts' names: `503`, `507`, `clock`, `file-away` or `file-lost`
/// @param fields what was sent, to be sent again
public record DownPage(String why, String method, String address, List<Field> fields) {

    /// @param hidden whether it is a choice or an id rather than something written
    public record Field(String name, String value, boolean hidden) {}

    public boolean written() {
        return fields.stream().anyMatch(field -> !field.hidden());
    }
}
