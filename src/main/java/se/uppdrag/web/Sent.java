package se.uppdrag.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import se.uppdrag.trail.Command;

/// A form as it came in, with the answer that is to be written: what a controller asks for in order
/// to hand it to [Acts]. Resolved by `access`, which knows who sent it.
///
/// @param fields by their names; the first where one was sent twice
public record Sent(Command command, Map<String, String> fields, HttpServletResponse response) {

    /// Something in it was not right, and it is shown again.
    public void wrong() {
        response.setStatus(422);
    }
}
