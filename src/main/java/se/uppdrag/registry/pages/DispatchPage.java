package se.uppdrag.registry.pages;

import java.util.List;
import se.uppdrag.web.Act;

/// What `registry/dispatch.jte` shows: whom a document has been sent to by e-mail, and the form.
///
/// @param readable whether everybody may read it, which they must to be sent it
/// @param acts the form; nothing where the reader may not send
public record DispatchPage(
        String dnr,
        String matter,
        String document,
        String subject,
        boolean readable,
        List<Line> lines,
        List<Act> acts) {

    public DispatchPage {
        lines = List.copyOf(lines);
        acts = List.copyOf(acts);
    }

    /// @param state what became of the letter; empty where it is no longer kept
    public record Line(String address, String when, String by, String state) {}
}
