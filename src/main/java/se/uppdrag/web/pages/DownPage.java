package se.uppdrag.web.pages;

import java.util.List;

/// What `web/down.jte` shows: what was asked for while the database was away or had no room.
///
/// @param status of the answer, 503 or 507
/// @param fields what was sent, to be sent again
public record DownPage(int status, String method, String address, List<Field> fields) {

    /// @param hidden whether it is a choice or an id rather than something written
    public record Field(String name, String value, boolean hidden) {}

    public boolean written() {
        return fields.stream().anyMatch(field -> !field.hidden());
    }
}
