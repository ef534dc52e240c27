package se.uppdrag.safety;

import java.util.List;

/// What the municipality has said of its own help.
///
/// @param contact whom to call: `Säkerhetschefen`
/// @param hours when the number is answered
/// @param exit where the quick exit leads: a page that says nothing of this one
/// @param links policies and guidelines, one a line: `Säkerhetspolicy | https://…`
public record Help(String contact, String phone, String hours, String exit, String links) {

    public record Link(String title, String href) {}

    /// The lines that are a title and an address; others are left out.
    public List<Link> policies() {
        return links.lines()
                .map(line -> line.split("\\|", 2))
                .filter(parts -> parts.length == 2 && leads(parts[1].strip()))
                .map(parts -> new Link(parts[0].strip(), parts[1].strip()))
                .toList();
    }

    /// Somewhere a browser goes without running anything.
    static boolean leads(String address) {
        return address.matches("(https://|/)[^\\s\"<>]*");
    }

    /// The number as a telephone wants it.
    public String dial() {
        return phone.replaceAll("[^+0-9]", "");
    }
}
