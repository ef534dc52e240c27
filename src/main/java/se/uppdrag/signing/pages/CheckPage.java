package se.uppdrag.signing.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The form for checking a file, and what the check found.
///
/// @param problem what is wrong with what was sent; empty when nothing is
/// @param fingerprint of the municipality's certificate
/// @param found nothing before something has been checked
public record CheckPage(String problem, String fingerprint, @Nullable Found found) {

    /// @param what what was checked: the file's name
    /// @param color of the verdict: success, warning, danger
    ///
    /// @param copy what is said of a copy of a signed paper; empty where the file is no such
    /// @param copyHref where that copy is shown
    public record Found(
            String what,
            String verdict,
            String why,
            String color,
            List<Line> signatures,
            List<String> copy,
            String copyHref) {

        public Found copying(List<String> said, String href) {
            return new Found(what, verdict, why, color, signatures, said, href);
        }
    }

    /// @param details each a sentence
    public record Line(
            String name, String result, String color, String why, List<String> details) {}
}
